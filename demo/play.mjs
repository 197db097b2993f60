// Plays "Green Sofia" from end to end. Run it by scripts/demo, which sets up and builds what it needs.

import { accessSync, constants, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { readOptions } from './options.mjs';
import { Documents } from './stage/documents.mjs';
import { DOCUMENTS, hasEarlierNetwork, PAGE } from './stage/folder.mjs';
import { clearStage, Stage } from './stage/stage.mjs';
import { putTexts } from './stage/texts.mjs';
import { makeCast } from './story/cast.mjs';
import { CHAPTERS } from './story/chapters.mjs';
import { makePlan } from './story/plan.mjs';
import { NotAsTold, Story } from './story/story.mjs';
import { collect } from './summary/figures.mjs';
import { writePage } from './summary/page.mjs';
import { summarise } from './summary/terminal.mjs';
import { Terminal } from './teller/terminal.mjs';
import { m, Words } from './words.mjs';

/** What a shell makes of an end by Ctrl-C. */
const INTERRUPTED = 130;

const terminal = new Terminal();
const interruption = new AbortController();
/** Set once the network runs: whoever interrupts stops it, too. */
let stage;

async function main() {
	const options = readOptions(process.argv.slice(2));
	if (options.command === 'stop') {
		await clearStage();
		return;
	}
	const page = options.page ?? PAGE;
	if (options.page) {
		accessSync(dirname(page), constants.W_OK);
	}
	const words = new Words(options.language);
	heedInterruption(words);
	await open(words, options);
	const story = new Story({
		stage,
		terminal,
		words,
		plan: makePlan(options.isFast),
		documents: new Documents(DOCUMENTS, words),
		cast: makeCast(),
	});
	try {
		await tell(story, page);
	} catch (error) {
		if (interruption.signal.aborted) {
			// The network is gone, so this was to be expected; whoever clears up ends the process.
			return new Promise(() => {});
		}
		terminal.endProgress();
		complain(words, error);
		process.exitCode = 1;
	}
	await stage.leave();
}

/** Sets the stage, and says so. */
async function open(words, { isSingle }) {
	terminal.text(words.say(m('title')), '', 'bold', 'green');
	terminal.text(words.say(m('subtitle')));
	terminal.lines('');
	if (hasEarlierNetwork()) {
		terminal.text(words.say(m('stage.clearing')));
	}
	terminal.text(words.say(m('stage.starting')));
	const hear = (line) => terminal.progress(`  ${line}`);
	stage = await Stage.set(isSingle, hear, interruption.signal);
	terminal.endProgress();
}

/** Plays all chapters, and shows what has happened. */
async function tell(story, page) {
	for (const [name, play] of CHAPTERS) {
		await story.chapter(name, play);
	}
	const data = await collect(story);
	writeFileSync(page, writePage(data, story.words.language));
	summarise(terminal, story.words, data);
	await putOnServer(story);
	explore(story, page);
}

/** Where there is a portal, it shows the documents, too. */
async function putOnServer({ documents, cast, words }) {
	const { portal } = stage.network;
	if (portal) {
		const genesis = stage.api.genesisHash.toHex();
		const count = await putTexts(portal, documents, cast.municipality.key, genesis);
		terminal.text(words.say(m('explore.texts', { count, all: documents.made.length })));
	}
}

/** Where to go from here. */
function explore({ words, documents, facts }, page) {
	const say = (key, values) => terminal.text(words.say(m(`explore.${key}`, values)));
	terminal.lines('');
	terminal.rule('green');
	terminal.text(words.say(m('explore.title')), '', 'bold', 'green');
	if (stage.network.portal) {
		say('portal');
		terminal.lines(`  ${stage.network.portal}`);
	}
	say('lead');
	for (const { name, url } of stage.nodes) {
		terminal.lines(`  ${words.say(m(`nodes.${name}`)).padEnd(24)} ${url}`);
		terminal.lines(`    https://polkadot.js.org/apps/?rpc=${url}#/explorer`);
	}
	const command = checker();
	say(command.isBuilt ? 'check' : 'checkBuilds');
	const file = documents.fileOf(facts.firstEvidence);
	terminal.lines(...checking(command.path, file, words.language).map((line) => `  ${line}`));
	say('tables');
	terminal.lines('  indexer/README.md');
	say('accounts', { list: '//Alice, //Bob, //Charlie, //Dave, //School, //Citizen1 …' });
	for (const [key, line] of [
		['page', page],
		['folder', DOCUMENTS],
		['status', stage.network.commands.status],
		['stop', stage.network.commands.stop],
	]) {
		say(key);
		terminal.lines(`  ${line}`);
	}
}

/** The command `doverie`: what lies beside a node that was given, or the script that builds it. */
function checker() {
	const { DOVERIE_CLI, DOVERIE_DEMO_BUILT, DOVERIE_NODE } = process.env;
	const beside = DOVERIE_DEMO_BUILT ? undefined : join(dirname(DOVERIE_NODE), 'doverie');
	const path = [DOVERIE_CLI, beside].find((each) => each && existsSync(each));
	return path ? { path, isBuilt: true } : { path: './scripts/doverie', isBuilt: false };
}

/** How a file is checked on this network, by two servers if there are two: the lines of one command. */
function checking(path, file, language) {
	const servers = stage.nodes.slice(0, 2).map(({ url }) => `--server ${url}`);
	const options = language === 'en' ? servers : [...servers, `--lang ${language}`];
	return [
		`${quoted(path)} verify ${quoted(file)} \\`,
		`  --chain ${quoted(stage.network.specification)} \\`,
		`  ${options.join(' ')}`,
	];
}

/** A word as a shell takes it. */
function quoted(word) {
	return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Says what was told, and what the chain says instead. */
function complain(words, error) {
	const isTold = error instanceof NotAsTold;
	terminal.lines('');
	terminal.text(words.say(m(isTold ? 'stage.notAsTold' : 'stage.failed')), '', 'bold', 'red');
	terminal.text(error.message, '  ');
	if (isTold) {
		for (const [key, value] of Object.entries({ expected: error.expected, found: error.found })) {
			terminal.text(words.say(m(`stage.${key}`)), '  ');
			terminal.lines(inspect(value, { depth: 6, breakLength: terminal.width - 4 }));
		}
	} else if (process.env.DOVERIE_DEMO_TRACE) {
		terminal.lines(error.stack);
	}
	terminal.text(words.say(m('stage.kept', { command: stage.network.commands.stop })));
}

/** Ctrl-C stops the network, too. */
function heedInterruption(words) {
	let isHeeded = false;
	const heed = async () => {
		if (isHeeded) {
			return;
		}
		isHeeded = true;
		interruption.abort();
		terminal.endProgress();
		try {
			await stage?.leave();
			await clearStage();
			terminal.lines('');
			terminal.text(words.say(m('stage.interrupted')));
		} finally {
			process.exit(INTERRUPTED);
		}
	};
	for (const signal of ['SIGINT', 'SIGTERM']) {
		process.on(signal, heed);
	}
}

main().then(
	// Connections that are about to close do not keep it.
	() => process.exit(),
	(error) => {
		if (!interruption.signal.aborted) {
			terminal.endProgress();
			process.stderr.write(`scripts/demo: ${error.message}\n`);
			process.exit(1);
		}
	},
);
