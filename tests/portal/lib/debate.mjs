// A debate that goes on, for those who look at pages: a process that takes proposals, and two of these,
// endorsed, with an argument for and one against, and an amendment.

import assert from 'node:assert/strict';
import { putTexts } from '../../../demo/stage/texts.mjs';
import { rollNumber } from '../../network/lib/campaigns.mjs';
import { best, finalisedAt, pair, reached, record } from '../../network/lib/chain.mjs';
import { schedule } from '../../network/lib/fixture.mjs';
import { act, ended, named, openBy, phase } from '../../network/lib/governance.mjs';
import { view } from '../../network/lib/views.mjs';
import { envelope } from './texts.mjs';

const FOUNDERS = ['//Alice', '//Bob', '//Charlie', '//Dave'];
/** More organisations that scripts/demo leaves: where they are, the four are no quorum. */
const VOTERS = [
	'//Parks',
	'//Spring',
	'//Shops',
	'//Solar',
	'//Hotel',
	'//Institute',
	'//College',
	'//Sports',
];
/** When its phases begin, in blocks from where the decision on it is announced: it stays open. */
const PHASES = { open: 1, drafting: 3000, deliberation: 4000, decision: 5000, followUp: 6000 };
const TITLES = ['Дървета в училищния двор', 'Чешма до детската площадка'];

const TEXTS = {
	question: `# Процес „Град на открито“

Предлагаме процес за дворовете, улиците и площадките. Предложения се приемат три месеца.`,
	trees: `# Дървета в училищния двор

Засаждаме **40 липи** по южната ограда и поставяме капково напояване.

1. Избор на местата заедно с учителите
2. Засаждане през ноември
3. Грижа три години

Очакваният разход е 6 400 евро.`,
	tap: `# Чешма до детската площадка

Чешма с питейна вода до площадката, достъпна и за деца в колички.`,
	tapAndBench: `# Чешма и пейка до детската площадка

Чешма с питейна вода до площадката, достъпна и за деца в колички, и пейка на сянка.`,
	pro: 'Липите издържат на суша и след пет години правят сянка. През юни в двора няма къде да се скриеш.',
	contra: 'Под двора минава топлопровод. Преди засаждането трябва да се знае къде точно.',
	amendment: `# Дървета в училищния двор

Засаждаме **40 липи** по южната ограда и поставяме капково напояване.

1. Избор на местата заедно с учителите и с топлофикация
2. Засаждане през ноември
3. Грижа три години

Очакваният разход е 6 400 евро.`,
};

/** The number of a process that takes proposals; one is opened where there is none. */
async function takingProposals(api, texts) {
	const all = await view(api, 'Proposals', 'processes', [1, 64]);
	const open = all.findLast((each) => each.phase.isOpen);
	if (open) {
		return open.number.toNumber();
	}
	await openProcess(api, texts);
	const next = all.length + 1;
	await phase(api, next, 'Open');
	return next;
}

/** Whether somebody has written a proposal on which people still work. */
async function isThere(api, author) {
	const by = await rollNumber(api, author);
	for (let from = 1; ; ) {
		const page = await view(api, 'Proposals', 'proposals', [from, 64]);
		if (
			page.some(
				({ phase: { isOpen, isDrafting }, proposal }) =>
					(isOpen || isDrafting) && proposal.state.isSubmitted && proposal.author.toNumber() === by,
			)
		) {
			return true;
		}
		if (page.length < 64) {
			return false;
		}
		from = page.at(-1).number.toNumber() + 1;
	}
}

/** Puts all texts on the server; returns their fingerprints by their names. */
async function putAll(api, server) {
	const made = Object.entries(TEXTS).map(([name, body]) => ({ name, ...envelope(body) }));
	const textOf = (wanted) => made.find(({ fingerprint }) => fingerprint === wanted).text;
	await putTexts(server, { made, textOf }, pair('//Alice'), api.genesisHash.toHex());
	return Object.fromEntries(made.map(({ name, fingerprint }) => [name, fingerprint]));
}

/**
 * Brings two proposals of an author into a process, unless people still work on one of them.
 *
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {string} server of texts, with a slash at its end
 * @param {string} author a key: an organisation that is registered
 */
export async function openDebate(api, server, author) {
	const writer = pair(author);
	if (await isThere(api, writer)) {
		return;
	}
	const texts = await putAll(api, server);
	const process = await takingProposals(api, texts);
	const submit = (title, version) =>
		api.tx.proposals.submit(process, 'Project', title, version, '');
	const { events } = await act(
		api,
		writer,
		submit(TITLES[0], texts.trees),
		submit(TITLES[1], texts.tap),
	);
	const [trees, tap] = named(events, 'proposals.ProposalSubmitted').map(({ proposal }) =>
		proposal.toNumber(),
	);
	const { argue, amend, endorse, publishVersion } = api.tx.proposals;
	await act(api, writer, publishVersion(tap, texts.tapAndBench, ''));
	const [alice, bob, charlie] = FOUNDERS.map((uri) => pair(uri));
	await act(api, alice, endorse(trees, texts.trees), endorse(tap, texts.tapAndBench));
	await act(api, bob, argue(trees, texts.trees, texts.pro, 'For'), endorse(trees, texts.trees));
	await act(api, charlie, argue(trees, texts.trees, texts.contra, 'Against'));
	const { number } = await act(api, bob, amend(trees, texts.trees, texts.amendment, ''));
	await finalisedAt(api, number);
}

/** The chambers decide that there is a process. */
async function openProcess(api, { question }) {
	const speakers = [await rollNumber(api, pair(FOUNDERS[0]))];
	const process = api.tx.proposals.openProcess(
		'Град на открито',
		schedule(PHASES, (await best(api)) + 1),
		{ endorsements: 3, chambers: 3 },
		speakers,
	);
	const announce = api.tx.decisions.announceCall(
		'Ordinary',
		process,
		'Процес „Град на открито“',
		question,
	);
	const { number, opened } = await openBy(api, pair(FOUNDERS[0]), record(api, question), announce);
	// The block that opens it takes no ballots yet.
	await reached(api, opened + 1);
	const yes = api.tx.decisions.vote(number, 'Yes');
	await Promise.all(
		[...FOUNDERS, ...VOTERS].map(async (uri) => {
			const voter = pair(uri);
			if ((await view(api, 'Decisions', 'may_vote', [number, voter.address])).isTrue) {
				await act(api, voter, yes);
			}
		}),
	);
	const { decision } = await ended(api, number);
	assert.ok(decision.state.isEnacted, `the process is opened: ${decision.state}`);
}
