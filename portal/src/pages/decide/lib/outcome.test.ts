// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// A second count, by a program that shares no code with this one, nor with the runtime.
import { outcomeOf } from '../../../../../audit/lib/count/outcome.mjs';
import type { ByChamber, Decision, Figures, Outcome, Rule, Threshold } from '../../../read/decisions';
import { CHAMBERS, type ChamberName } from '../../../ui/types';
import {
	approvalOf,
	isEnough,
	lacksOf,
	least,
	meanOf,
	moreYes,
	objectorsNeeded,
	passes,
	verdictOf,
} from './outcome';

const CASES = 3000;
const SNAKE = {
	Municipality: 'municipality',
	Business: 'business',
	Academia: 'academia',
	CivilSociety: 'civilSociety',
} as const;

/** Numbers that look random and are the same every time. */
function* dice(seed: number): Generator<(below: number) => number> {
	let state = seed;
	const roll = (below: number) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
	for (let i = 0; i < CASES; i += 1) yield roll;
}

const each = <T>(of: (chamber: ChamberName) => T) =>
	Object.fromEntries(CHAMBERS.map((chamber) => [chamber, of(chamber)])) as ByChamber<T>;

function someThreshold(roll: (below: number) => number): Threshold {
	const denominator = 1 + roll(9);
	return { numerator: roll(denominator), denominator, more: roll(2) === 0 };
}

interface Case {
	decision: Decision;
	outcome: Outcome;
	said: { verdict: string; overall: boolean; consents: boolean; concurring: bigint };
}

/** A decision with some ballots, and what the other program says of it. */
function someCase(roll: (below: number) => number): Case {
	const quorums = each(() => someThreshold(roll));
	const overall = someThreshold(roll);
	const rule = { quorums, overall, concurrence: 1 + roll(4) } as Rule;
	const rolls = each(() => roll(12));
	const ballots = each((chamber) => {
		const yes = roll(rolls[chamber] + 1);
		const no = roll(rolls[chamber] - yes + 1);
		return { yes, no, abstain: roll(rolls[chamber] - yes - no + 1) };
	});
	const chosen = (odds: number) => CHAMBERS.filter(() => roll(odds) === 0);
	const [consent, dormant, held, revival] = [chosen(3), chosen(3), roll(5) > 0, roll(4) === 0];
	const said = saidOf(rule, rolls, ballots, { consent, dormant, held, revival });
	const chambers = each((chamber): Figures => {
		const { yes, no, abstain } = ballots[chamber];
		const needed = least(quorums[chamber], rolls[chamber]);
		const none = { yes: 0, no: 0, abstain: 0 };
		const own = { yes, no, abstain, needed, missing: Math.max(needed - yes, 0), roll: rolls[chamber] };
		const approved = yes > no;
		return { ...own, approved, passes: approved && needed <= yes, organisations: none, citizens: none };
	});
	const decision = {
		rule,
		ruleName: revival ? 'Revival' : 'Ordinary',
		subject: { about: 'Question' },
		consent,
	} as unknown as Decision;
	const outcome = { chambers, dormant, held, overall: said.overall, consents: said.consents } as Outcome;
	return { decision, outcome, said };
}

function saidOf(
	rule: Rule,
	rolls: ByChamber<number>,
	ballots: ByChamber<{ yes: number; no: number; abstain: number }>,
	{
		consent,
		dormant,
		held,
		revival,
	}: { consent: ChamberName[]; dormant: ChamberName[]; held: boolean; revival: boolean },
) {
	const named = <T>(of: (chamber: ChamberName) => T) =>
		Object.fromEntries(CHAMBERS.map((chamber) => [SNAKE[chamber], of(chamber)]));
	const asTheirs = ({ numerator, denominator, more }: Threshold) => ({
		[more ? 'MoreThan' : 'AtLeast']: { numerator: BigInt(numerator), denominator: BigInt(denominator) },
	});
	const none = { yes: 0n, no: 0n, abstain: 0n };
	return outcomeOf(
		{
			chambers: named((chamber) => ({ quorum: asTheirs(rule.quorums[chamber]) })),
			concurrence: BigInt(rule.concurrence),
			overall: asTheirs(rule.overall),
		},
		named((chamber) => ({ organisations: BigInt(rolls[chamber]), citizens: 0n })),
		named((chamber) => {
			const { yes, no, abstain } = ballots[chamber];
			return {
				organisations: { yes: BigInt(yes), no: BigInt(no), abstain: BigInt(abstain) },
				citizens: none,
			};
		}),
		{
			consent: named((chamber) => consent.includes(chamber)),
			dormant: named((chamber) => dormant.includes(chamber)),
			revival,
			held,
		},
	);
}

describe('what ballots come to', () => {
	it('is the same as the independent count says, whatever the rule, the rolls and the ballots', () => {
		const seen = new Map<string, number>();
		for (const roll of dice(7)) {
			const { decision, outcome, said } = someCase(roll);
			assert.equal(verdictOf(decision, outcome), said.verdict);
			seen.set(said.verdict, (seen.get(said.verdict) ?? 0) + 1);
		}
		// A test that only ever meets one verdict tests nothing.
		for (const verdict of ['Passed', 'Rejected', 'NotDecided'])
			assert.ok((seen.get(verdict) ?? 0) > 50, verdict);
	});

	it('lacks exactly what the independent count says that it lacks', () => {
		for (const roll of dice(8)) {
			const { decision, outcome, said } = someCase(roll);
			const lacks = lacksOf(decision, outcome).map(({ what }) => what);
			assert.equal(lacks.includes('chambers'), said.concurring < BigInt(decision.rule.concurrence));
			assert.equal(lacks.includes('overall'), !said.overall);
			assert.equal(lacks.includes('consent') || lacks.includes('revival'), !said.consents);
			assert.equal(lacks.includes('held'), !outcome.held);
		}
	});

	it('names so many yes that a chamber passes with these, and not with one fewer', () => {
		for (const roll of dice(9)) {
			const votes = { yes: roll(30), no: roll(30), needed: 1 + roll(30) };
			const more = moreYes(votes);
			assert.ok(passes({ ...votes, yes: votes.yes + more }));
			if (more > 0) assert.ok(!passes({ ...votes, yes: votes.yes + more - 1 }));
		}
	});

	it('asks for as many more chambers as are missing, the nearest of them first', () => {
		for (const roll of dice(10)) {
			const { decision, outcome } = someCase(roll);
			for (const lack of lacksOf(decision, outcome)) {
				if (lack.what !== 'chambers') continue;
				const failing = CHAMBERS.filter((chamber) => !outcome.chambers[chamber].passes);
				assert.equal(lack.more, decision.rule.concurrence - (4 - failing.length));
				assert.deepEqual(lack.each.map(({ chamber }) => chamber).sort(), [...failing].sort());
				const needs = lack.each.map(({ yes }) => yes);
				assert.deepEqual(
					needs,
					[...needs].sort((a, b) => a - b),
				);
			}
		}
	});

	it('is the example of docs/decisions.md, to the last figure', () => {
		const votes = (yes: number, no: number, needed: number) => ({ yes, no, needed });
		const mean = meanOf({
			Municipality: votes(9, 5, 8),
			Business: votes(6, 18, 15),
			Academia: votes(5, 1, 3),
			CivilSociety: votes(1100, 250, 400),
		});
		assert.equal((Number(mean.over) / Number(mean.under)).toFixed(3), '0.271');
		assert.ok(isEnough(mean, { numerator: 1, denominator: 2, more: true }));
		assert.equal(approvalOf(mean).toFixed(3), '0.635');
	});

	it('reaches two thirds exactly where every chamber has two yes for one no', () => {
		const votes = { yes: 8, no: 4, needed: 7 };
		const mean = meanOf(each(() => votes));
		assert.ok(isEnough(mean, { numerator: 2, denominator: 3, more: false }));
		assert.ok(!isEnough(mean, { numerator: 2, denominator: 3, more: true }));
	});

	it('counts rolls of millions without rounding', () => {
		const votes = { yes: 2_000_001, no: 2_000_000, needed: 1 };
		const mean = meanOf(each(() => votes));
		assert.ok(isEnough(mean, { numerator: 1, denominator: 2, more: true }));
		assert.ok(
			!isEnough(meanOf(each(() => ({ ...votes, yes: 2_000_000 }))), {
				numerator: 1,
				denominator: 2,
				more: true,
			}),
		);
	});
});

describe('objections', () => {
	it('put off what a quarter of a roll objects to, and not what fewer do', () => {
		for (let roll = 1; roll <= 200; roll += 1) {
			const needed = objectorsNeeded(roll);
			assert.ok(needed * 4 >= roll);
			assert.ok(needed === 1 || (needed - 1) * 4 < roll);
		}
	});
});
