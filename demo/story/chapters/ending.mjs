// The veto is upheld, better evidence is shown and paid; and all nodes say the same of all of it.

import { campaign, onHold, wealthOfAll } from '../../../tests/network/lib/campaigns.mjs';
import { balance } from '../../../tests/network/lib/chain.mjs';
import { comesTo } from '../../../tests/network/lib/governance.mjs';
import { view } from '../../../tests/network/lib/views.mjs';
import { m } from '../../words.mjs';
import { CITIZENS, ORGANISATIONS } from '../cast.mjs';
import { POOL } from '../projects.mjs';
import { carriedOut, figuresOf } from '../steps.mjs';
import { pay, shownAndApproved } from './milestones.mjs';
import { matchedTo } from './pledging.mjs';

export async function play(story) {
	const { api, facts } = story;
	const { street } = facts.campaigns;
	const message = m('ending.waits', { block: String(facts.vetoCloses + 7) });
	await carriedOut(story, facts.onVeto, message, facts.vetoCloses + 8);
	const { state } = (await campaign(api, street)).campaign;
	const { verdict } = await comesTo(api, facts.onVeto);
	await story.check(m('ending.upheld'), [verdict.type, state.type], ['Passed', 'AwaitingEvidence']);
	const payableFrom = await shownAndApproved(story, {
		document: 'evidenceGood',
		shown: m('ending.shown'),
		approved: m('ending.approved'),
		reviewers: ['vineyard', 'institute'],
	});
	await pay(story, payableFrom, {
		waits: m('ending.window', { block: String(payableFrom) }),
		paid: m('ending.paid'),
		amount: facts.raised - facts.payments[0].amount,
	});
	const { campaign: completed } = await campaign(api, street);
	await story.check(m('ending.completed'), completed.state.type, 'Completed');
	await returnUnused(story);
	await sameEverywhere(story);
}

/** What the sponsor's pool did not add goes back. */
async function returnUnused(story) {
	const { api, cast, facts } = story;
	const { street } = facts.campaigns;
	const sponsor = cast[POOL.by];
	const unused = POOL.total - matchedTo();
	const before = await balance(api, sponsor.key.address);
	await story.act(
		m('ending.unused'),
		cast.citizens[42],
		api.tx.pledges.refund(street, sponsor.key.address),
	);
	await story.check(
		m('ending.returned', { amount: unused }),
		(await balance(api, sponsor.key.address)) - before,
		unused,
	);
	const { pot } = await campaign(api, street);
	await story.check(m('ending.potEmpty'), await onHold(api, pot), {});
}

async function sameEverywhere(story) {
	const { stage, api, facts, clock } = story;
	const rolls = await Promise.all(
		facts.decisions.map(async ({ number }) => (await figuresOf(api, number)).civilSociety.roll),
	);
	const most = 1 + ORGANISATIONS.CivilSociety.length + CITIZENS;
	await story.check(
		m('ending.rolls', { roll: most }),
		rolls.filter((roll) => roll > most),
		[],
	);
	await story.wait(m('ending.allFinal'), async () => story.isAllFinal);
	const last = clock.final;
	const { issuance } = await view(api, 'Pledges', 'custody');
	await story.check(
		m('ending.everyEuro', { amount: issuance.toBigInt() }),
		await wealthOfAll(api),
		issuance.toBigInt(),
	);
	const answers = await Promise.all(
		Object.values(stage.apis).map(async (node) => {
			await untilFinal(node, last);
			const at = await node.rpc.chain.getBlockHash(last);
			const { stateRoot } = await node.rpc.chain.getHeader(at);
			return stateRoot.toHex();
		}),
	);
	await story.check(
		m('ending.same', { count: answers.length, block: String(last), root: answers[0] }),
		new Set(answers).size,
		1,
	);
}

/** Resolves when a node has a final block. */
function untilFinal(node, number) {
	return new Promise((resolve, reject) => {
		let stop;
		node.rpc.chain
			.subscribeFinalizedHeads((head) => {
				if (head.number.toNumber() >= number) {
					stop?.();
					resolve();
				}
			})
			.then((unsubscribe) => {
				stop = unsubscribe;
			}, reject);
	});
}
