// SPDX-License-Identifier: Apache-2.0
// Lists all decisions, and what each has come to so far.
//
//   node --experimental-websocket dist/examples/list-decisions.js ws://127.0.0.1:9944

import { connect } from 'doverie-client';

const PAGE = 16;

const [url] = process.argv.slice(2) as [string];
const { client, api } = connect(url);
for (let from = 1; ; ) {
	const page = await api.view.Decisions.decisions(from, PAGE, { at: 'finalized' });
	for (const { number, title, decision, missing, outcome } of page) {
		console.log(`${number}. ${title ?? 'without a title'}`);
		console.log(`   ${decision.rule_name.type}: ${decision.state.type}`);
		if (missing > 0) {
			console.log(`   to be seconded by ${missing} more`);
		}
		if (outcome) {
			console.log(`   ${outcome.verdict.type}, ${outcome.concurring} chambers pass`);
		}
		for (const [chamber, { tally, needed }] of Object.entries(outcome?.chambers ?? {})) {
			const [yes, no] = (['yes', 'no'] as const).map(
				(ballot) => tally.organisations[ballot] + tally.citizens[ballot],
			);
			console.log(`   ${chamber}: ${yes} yes, ${no} no, ${needed} yes needed`);
		}
	}
	const last = page.at(-1);
	if (!last) {
		break;
	}
	from = last.number + 1;
}
client.destroy();
