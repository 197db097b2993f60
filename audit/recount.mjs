// Recounts a chain from its blocks, and compares with its state: `scripts/audit recount` runs it.
//
//   node audit/recount.mjs [--node URL] [--last BLOCK | --best] [--quiet]
//
// Ends with 0 where all agrees, 1 where something differs, and 2 where it cannot be said.

import { parseArgs } from 'node:util';
import { Chain } from './lib/chain/chain.mjs';
import { Node } from './lib/chain/rpc.mjs';
import { recountChain } from './lib/recount.mjs';
import { report } from './lib/report.mjs';

const USAGE = `usage: scripts/audit recount [--node URL] [--last BLOCK | --best] [--quiet]

  --node URL    an archive node, ws://… or http://… (ws://127.0.0.1:9944)
  --last BLOCK  up to this block, and not to the last final one
  --best        up to the last block, final or not
  --quiet       says nothing while it counts`;

/** How often it says how far it is, in blocks. */
const EVERY = 500;

async function main() {
	const { node: url, last: asked, best, quiet } = options();
	const chain = new Chain(new Node(url));
	const about = await chain.about();
	const last = asked ?? (await chain.last({ best }));
	if (last < 1) {
		throw new Error('There is no block after the first one yet');
	}
	const began = Date.now();
	const recount = await recountChain(chain, last, quiet ? undefined : progress(last));
	const seconds = (Date.now() - began) / 1000;
	console.log(report(recount, { ...about, last, seconds }));
	return recount.findings.differences > 0 ? 1 : 0;
}

function options() {
	const { values } = parseArgs({
		options: {
			node: { type: 'string', default: 'ws://127.0.0.1:9944' },
			last: { type: 'string' },
			best: { type: 'boolean', default: false },
			quiet: { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	if (values.help) {
		console.log(USAGE);
		process.exit(0);
	}
	if (values.last !== undefined && !/^[1-9]\d{0,9}$/.test(values.last)) {
		throw new Error(`--last ${values.last} is no number of a block`);
	}
	return { ...values, last: values.last && Number(values.last) };
}

function progress(last) {
	return (block, { events }) => {
		if (block % EVERY === 0) {
			console.error(`Block ${block} of ${last}, ${events} events`);
		}
	};
}

try {
	process.exitCode = await main();
} catch (error) {
	console.error(`recount: ${error.message}`);
	if (error.code?.startsWith('ERR_PARSE_ARGS')) {
		console.error(USAGE);
	}
	process.exitCode = 2;
}
