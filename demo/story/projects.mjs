// What is proposed, and which of it looks for money. The kinds and the costs are those of Sofia's
// participatory budgets; the places are invented.

import { euros } from '../../tests/network/lib/campaigns.mjs';

/** The proposals, by name: their authors in the cast, kinds, and costs in euro. */
export const PROJECTS = {
	street: { author: 'school', kind: 'Project', cost: 180_000 },
	lights: { author: 'owners', kind: 'Project', cost: 96_000 },
	fountain: { author: 'shops', kind: 'Project', cost: 240_000 },
	sundial: { author: 'observatory', kind: 'Project', cost: 14_000 },
	carfree: { author: 'university', kind: 'Policy', cost: 35_000 },
};

const MILLION = 1_000_000;

/** The campaigns, by the project. Shares are in millionths, terms in days after the deadline. */
export const CAMPAIGNS = {
	street: {
		beneficiary: 'school',
		fiscalAgent: 'bank',
		reviewers: ['vineyard', 'institute', 'gardeners'],
		minimum: euros('3000'),
		optimum: euros('6000'),
		milestones: [
			[0.4 * MILLION, 30],
			[0.6 * MILLION, 60],
		],
	},
	sundial: {
		beneficiary: 'observatory',
		fiscalAgent: 'bank',
		reviewers: ['spring', 'sports'],
		minimum: euros('4000'),
		optimum: euros('5000'),
		milestones: [[MILLION, 30]],
	},
};

/** What citizens pledge, in euro, by their place in the list of citizens. */
export const PLEDGES = {
	street: [20, 25, 30, 40, 50, 60, 75, 80, 100, 120, 35, 45, 55, 65, 90],
	sundial: [10, 10, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 30, 40, 25, 15],
};
/** What organisations pledge. */
export const LARGE_PLEDGES = {
	street: { solar: euros('1500'), bank: euros('700') },
	sundial: { hotel: euros('300') },
};
/** A sponsor doubles each citizen's pledge, up to a cap. */
export const POOL = {
	by: 'solar',
	ratio: { adds: 1, per: 1 },
	cap: euros('40'),
	total: euros('1000'),
};

/** What citizens pledge to a project: `[place, amount]` each. */
export function citizensPledges(project) {
	return PLEDGES[project]
		.map((amount, place) => [place, euros(String(amount))])
		.filter(([, amount]) => amount > 0n);
}
