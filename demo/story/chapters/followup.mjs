// What was adopted is followed up, and whoever has civic euros can have euros for them.

import { euros, onHold } from '../../../tests/network/lib/campaigns.mjs';
import { proposal } from '../../../tests/network/lib/governance.mjs';
import { view } from '../../../tests/network/lib/views.mjs';
import { m } from '../../words.mjs';
import { onRecord } from '../steps.mjs';
import { waitForPhase } from './answers.mjs';

const PERCENT = 35;
const REDEEMED = euros('1000');

export async function play(story) {
	const { api, cast, facts, plan } = story;
	const from = facts.start + plan.phases.followUp;
	await waitForPhase(story, 'FollowUp', from, m('followup.waits', { block: String(from) }));
	const { street } = facts.proposals;
	await story.check(m('followup.adopted'), (await proposal(api, street)).state.type, 'Adopted');
	const { reportProgress, judgeReport } = api.tx.proposals;
	const evidence = await story.document('report', { percent: PERCENT });
	await story.act(
		m('followup.reported', { percent: PERCENT }),
		cast.municipality,
		onRecord(api, evidence, 'Evidence'),
		reportProgress(street, PERCENT, evidence),
	);
	const reasons = await story.document('dispute');
	await story.actAll(m('followup.judged'), [
		[cast.solar, judgeReport(street, 0, true, null)],
		[cast.institute, judgeReport(street, 0, true, null)],
		[cast.cyclists, onRecord(api, reasons), judgeReport(street, 0, false, reasons)],
	]);
	const [{ report }] = await view(api, 'Proposals', 'reports', [street, 0, 10]);
	await story.check(
		m('followup.figures'),
		[report.percent, report.confirmed, report.disputed],
		[
			PERCENT,
			{ municipality: 0n, business: 1n, academia: 1n, civilSociety: 0n },
			{ municipality: 0n, business: 0n, academia: 0n, civilSociety: 1n },
		],
	);
	await redeem(story);
}

async function redeem(story) {
	const { api, cast } = story;
	const { requestRedemption, redeem: pay } = api.tx.pledges;
	const { address } = cast.school.key;
	await story.act(
		m('followup.asks', { amount: REDEEMED }),
		cast.school,
		requestRedemption(REDEEMED),
	);
	await story.check(m('followup.onHold'), await onHold(api, address), {
		'Pledges.Redemption': REDEEMED,
	});
	const before = (await view(api, 'Pledges', 'custody')).issuance.toBigInt();
	const order = await story.document('order', { amount: REDEEMED });
	await story.act(
		m('followup.redeemed'),
		cast.business,
		onRecord(api, order, 'Evidence'),
		pay(address, REDEEMED, order),
	);
	const { issuance } = await view(api, 'Pledges', 'custody');
	await story.check(
		m('followup.fewer', { amount: REDEEMED }),
		before - issuance.toBigInt(),
		REDEEMED,
	);
}
