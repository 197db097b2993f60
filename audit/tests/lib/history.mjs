// A small chain, made up: four organisations, a citizen, a decision, a campaign, and some money. Its
// blocks and its state agree. Tests change one thing of it, and see whether that is found.

import { byChamber, byKind } from '../../lib/count/chambers.mjs';
import { Recount } from '../../lib/recount.mjs';

const account = (number) => `0x${String(number).padStart(64, '0')}`;
const POT = account(99);
const [ISSUED_BY, REDEEMED_BY] = [account(501), account(502)];
const CITIZEN = 4n;
const EXPIRES = 100n;
const NAMES = ['Municipality', 'Business', 'Academia', 'CivilSociety'];

const quorum = () => ({ quorum: { AtLeast: { numerator: 1n, denominator: 4n } } });
/** An ordinary rule: three chambers, more than half. */
const RULE = {
	chambers: byChamber(quorum),
	concurrence: 3n,
	overall: { MoreThan: { numerator: 1n, denominator: 2n } },
	length: 5n,
	delay: 1n,
};

const nobody = () => ({ yes: 0n, no: 0n, abstain: 0n });
const organisation = (tally) => ({ organisations: { ...nobody(), ...tally }, citizens: nobody() });
const TALLIES = {
	municipality: organisation({ yes: 1n }),
	business: organisation({ yes: 1n }),
	academia: organisation({ yes: 1n }),
	civilSociety: { organisations: { ...nobody(), no: 1n }, citizens: { ...nobody(), yes: 1n } },
};

const rolls = (citizens) =>
	byChamber((name) => ({ organisations: 1n, citizens: name === 'civilSociety' ? citizens : 0n }));

/** The organisations say yes but for one, and the citizen says yes: three chambers pass. */
const OUTCOME = {
	chambers: byChamber((name) => {
		const passes = name !== 'civilSociety';
		const figures = { roll: rolls(1n)[name], tally: TALLIES[name], needed: 1n, missing: 0n };
		return { ...figures, approved: passes, passes };
	}),
	concurring: 3n,
	overall: true,
	consents: true,
	dormant: byChamber(() => false),
	held: true,
	verdict: 'Passed',
};

const TERMS = {
	minimum: 100n,
	optimum: 300n,
	declaredShare: 0n,
	approvals: 2n,
	milestones: [{ share: 400_000n }, { share: 600_000n }],
};

const citizenKind = { Stakeholder: { chamber: 'CivilSociety', kind: 'Citizen' } };
const academiaKind = { Stakeholder: { chamber: 'Academia', kind: 'Organisation' } };
const voted = (by, chamber, ballot) => [
	'Decisions',
	'Voted',
	{ decision: 1n, by, chamber, ballot, previous: null },
];

/** The events of each block: `[pallet, name, data]`. */
const EVENTS = {
	1: [
		[
			'Stakeholders',
			'Admitted',
			{
				number: CITIZEN,
				account: account(CITIZEN),
				chamber: 'CivilSociety',
				kind: 'Citizen',
				expires: EXPIRES,
			},
		],
		['Pledges', 'Issued', { to: account(CITIZEN), amount: 500n, document: ISSUED_BY }],
	],
	2: [['Decisions', 'Announced', { decision: 1n, subject: 'Question', rule: 'Ordinary', by: 0n }]],
	3: [
		['Decisions', 'Seconded', { decision: 1n, by: 1n, chamber: 'Business', missing: 0n }],
		['Decisions', 'Queued', { decision: 1n, from: 4n }],
	],
	4: [['Decisions', 'Opened', { decision: 1n, checkpoint: 2n, closes: 9n }]],
	5: [voted(0n, 'Municipality', 'Yes'), voted(1n, 'Business', 'Yes')],
	6: [voted(2n, 'Academia', 'Yes'), voted(3n, 'CivilSociety', 'No')],
	7: [voted(CITIZEN, 'CivilSociety', 'Yes')],
	9: [['Decisions', 'Closed', { decision: 1n, outcome: OUTCOME }]],
	10: [
		['Pledges', 'CampaignOpened', { campaign: 1n, minimum: 100n, optimum: 300n, pot: POT }],
		['Pledges', 'RedemptionRequested', { account: account(CITIZEN), amount: 90n }],
	],
	11: [
		[
			'Pledges',
			'PoolOpened',
			{
				campaign: 1n,
				pool: 0n,
				sponsor: 1n,
				account: account(1),
				ratio: { adds: 1n, per: 1n },
				cap: 40n,
				total: 60n,
			},
		],
		[
			'Pledges',
			'Pledged',
			{
				campaign: 1n,
				owner: { Stakeholder: CITIZEN },
				account: account(CITIZEN),
				kind: citizenKind,
				amount: 50n,
				waiting: 0n,
			},
		],
	],
	12: [
		[
			'Pledges',
			'Pledged',
			{
				campaign: 1n,
				owner: { Stakeholder: 2n },
				account: account(2),
				kind: academiaKind,
				amount: 100n,
				waiting: 0n,
			},
		],
		['Pledges', 'Redeemed', { account: account(CITIZEN), amount: 60n, document: REDEEMED_BY }],
	],
	13: [['Pledges', 'CampaignFunded', { campaign: 1n, raised: 190n, matched: 40n, honoured: 0n }]],
	14: [['Pledges', 'MilestoneApproved', { campaign: 1n, milestone: 0n }]],
	15: [['Pledges', 'MilestonePaid', { campaign: 1n, milestone: 0n, to: account(3), amount: 76n }]],
	16: [['Pledges', 'CampaignFailed', { campaign: 1n, cause: 'Overdue', left: 114n }]],
	17: [
		[
			'Pledges',
			'Refunded',
			{
				campaign: 1n,
				owner: { Stakeholder: 2n },
				account: account(2),
				pledged: 100n,
				amount: 60n,
			},
		],
	],
};
const LAST = 18;

const pledger = (pledgers, amount) => ({ pledgers, amount });
const FUNDS = {
	pledged: 150n,
	waiting: 0n,
	matched: 40n,
	honoured: 0n,
	sponsored: 60n,
	returned: 0n,
	paid: 76n,
	refunded: 60n,
	left: 0n,
	freed: 0n,
	gone: 0n,
	dust: 0n,
	unsettled: 90n,
	byPledger: {
		chambers: {
			...byChamber(() => byKind(() => pledger(0n, 0n))),
			academia: { organisations: pledger(1n, 100n), citizens: pledger(0n, 0n) },
			civilSociety: { organisations: pledger(0n, 0n), citizens: pledger(1n, 50n) },
		},
		unregistered: pledger(0n, 0n),
	},
	pools: 1n,
	queue: { first: null, last: null, next: 0n },
	movements: 6n,
};
const POOL = {
	number: 0n,
	sponsor: 1n,
	ratio: { adds: 1n, per: 1n },
	cap: 40n,
	total: 60n,
	claims: 40n,
	settled: 40n,
	gone: 0n,
	freed: 0n,
	exit: 0n,
	goneBefore: 0n,
	returned: 0n,
	refunded: null,
	vetoed: 0n,
};
const [CITIZENS, ACADEMIAS] = [{ Stakeholder: CITIZEN }, { Stakeholder: 2n }];
const LEDGER = [
	[11n, { Sponsored: { sponsor: 1n, from: account(1), amount: 60n } }, 60n],
	[11n, { Pledged: { owner: CITIZENS, from: account(CITIZEN), amount: 50n, waiting: 0n } }, 110n],
	[12n, { Pledged: { owner: ACADEMIAS, from: account(2), amount: 100n, waiting: 0n } }, 210n],
	[13n, { Matched: { amount: 40n } }, 210n],
	[15n, { Paid: { milestone: 0n, to: account(3), amount: 76n } }, 134n],
	[17n, { Refunded: { owner: ACADEMIAS, to: account(2), amount: 60n } }, 74n],
];
const PLEDGE = { amount: 50n, claims: [{ pool: 0n, amount: 40n }], kind: citizenKind, vetoed: 0n };

function stakeholder(number, chamber, kind, from) {
	const about = { account: account(number), chamber, kind, status: 'Admitted', expires: EXPIRES };
	return { ...about, history: [{ from, until: EXPIRES, chamber, kind }] };
}

const founders = () =>
	NAMES.map((chamber, i) => [BigInt(i), stakeholder(i, chamber, 'Organisation', 0n)]);

/** What is stored at the end: maps as `[keys, value]` each, values, and answers of views. */
function state() {
	const decision = {
		subject: 'Question',
		ruleName: 'Ordinary',
		rule: RULE,
		announced: 2n,
		seconders: [1n],
		opening: { sequence: 0n, opened: 4n, checkpoint: 2n, closes: 9n, addedDays: 0n },
		putOff: false,
		state: 'Closed',
		pruned: false,
	};
	const votes = byChamber((name) => ({ yes: 1n, no: name === 'civilSociety' ? 1n : 0n }));
	const supply = { issued: 10_500n, redeemed: 60n };
	const held = 74n;
	return {
		'Stakeholders.Stakeholders': [
			...founders().map(([number, each]) => [[number], each]),
			[[CITIZEN], stakeholder(CITIZEN, 'CivilSociety', 'Citizen', 1n)],
		],
		'Stakeholders.Checkpoints': [0n, 1n, 2n].map((block) => [[block], rolls(block > 0n ? 1n : 0n)]),
		'Decisions.Decisions': [[[1n], decision]],
		'Decisions.Polls': [[[1n], { tallies: TALLIES, extremes: { low: votes, high: votes } }]],
		'Decisions.Ballots': [[[1n, 0n], `0x9501${'00'.repeat(254)}`]],
		'Decisions.ObjectionCounts': [],
		'Decisions.Outcomes': [[[1n], OUTCOME]],
		'Decisions.Attendances': byChamber(() => ({ missed: 0n, firstMissed: 0n, counted: 0n })),
		'DecisionsViews.decision': { outcome: OUTCOME },
		'Pledges.CampaignFunds': [[[1n], FUNDS]],
		'Pledges.Pools': [[[1n], [POOL]]],
		'Pledges.Ledger': LEDGER.map(([block, what, balance], i) => [
			[1n, BigInt(i)],
			{ block, what, balance },
		]),
		'Pledges.Pledges': [[[1n, CITIZENS], PLEDGE]],
		'Pledges.Waiting': [],
		'PledgesViews.campaign': { held, refundable: held, campaign: { state: { Failed: null } } },
		'Pledges.TotalSupply': supply,
		'Balances.TotalIssuance': 10_440n,
		'PledgesViews.custody': { supply },
		'Pledges.SupplyByDocument': [
			[[ISSUED_BY], { issued: 500n, redeemed: 0n }],
			[[REDEEMED_BY], { issued: 0n, redeemed: 60n }],
		],
		'Balances.Holds': [
			[[POT], [{ id: { Pledges: 'Pot' }, amount: held }]],
			[[account(CITIZEN)], [{ id: { Pledges: 'Redemption' }, amount: 30n }]],
		],
		'System.Account': [
			[[POT], { data: { free: 0n, reserved: held } }],
			[[account(1)], { data: { free: 10_336n, reserved: 30n } }],
		],
	};
}

/** The history, to be changed: `blocks` by number, and `state`. */
export function history() {
	const blocks = new Map();
	for (let number = 1; number <= LAST; number++) {
		blocks.set(number, {
			number,
			now: BigInt(number),
			standsStill: false,
			rules: { Ordinary: RULE },
			said: rolls(1n),
			events: (EVENTS[number] ?? []).map(([pallet, name, data]) => ({
				transaction: null,
				pallet,
				name,
				data: structuredClone(data),
			})),
		});
	}
	return { blocks, state: structuredClone(state()) };
}

/** Counts a history, and answers what is found. */
export async function found({ blocks, state: stored }) {
	const recount = new Recount({
		founders: founders(),
		calendar: { day: 1n, maturity: 2n, dormantDays: 60n, room: 16n },
		supply: { issued: 10_000n, redeemed: 0n },
		consents: new Map([[1n, { consent: byChamber(() => false) }]]),
		terms: new Map([[1n, TERMS]]),
	});
	for (const block of blocks.values()) {
		recount.enter(block);
	}
	await recount.check(new MadeUp(stored), BigInt(LAST));
	return recount.findings;
}

/** A state that is given. */
class MadeUp {
	#stored;

	constructor(stored) {
		this.#stored = stored;
	}

	async value(pallet, item) {
		return this.#stored[`${pallet}.${item}`];
	}

	async *entries(pallet, item) {
		yield* this.#stored[`${pallet}.${item}`];
	}

	async call(api, name) {
		return this.#stored[`${api}.${name}`];
	}
}
