// SPDX-License-Identifier: Apache-2.0

/** The life of a decision, in steps. Times are those of the chain's clock. */

import type { Decision } from '../../../read/decisions';

type StepName =
	| 'announced'
	| 'toBeSeconded'
	| 'seconded'
	| 'opens'
	| 'opened'
	| 'closes'
	| 'closed'
	| 'delay'
	| 'enacts'
	| 'enacted'
	| 'failed'
	| 'nothing'
	| 'lapsed'
	| 'withdrawn'
	| 'annulled';

export interface Step {
	name: StepName;
	from?: number;
	to?: number;
	state: 'done' | 'now' | 'next';
}

/** The steps behind it, the one that it is in, and those to come. */
export function stepsOf(decision: Decision, now: number): Step[] {
	return [...beginning(decision), ...middle(decision), ...end(decision, now)];
}

/** Must organisations of other chambers second what this is about? */
export function needsSeconds({ subject, rule }: Decision): boolean {
	return rule.seconders > 0 && ['Call', 'Question', 'Annulment'].includes(subject.about);
}

function beginning(decision: Decision): Step[] {
	const { state, announced } = decision;
	const steps: Step[] = [{ name: 'announced', from: announced, state: 'done' }];
	if (state.at === 'Announced') {
		steps.push({ name: 'toBeSeconded', to: state.lapses, state: 'now' });
	} else if (needsSeconds(decision) && decision.secondsMissing === 0) {
		steps.push({ name: 'seconded', state: 'done' });
	}
	return steps;
}

function middle({ state, opening, rule }: Decision): Step[] {
	if (state.at === 'Announced') return [{ name: 'opens', state: 'next' }];
	if (state.at === 'Queued') {
		const closes: Step = { name: 'closes', from: state.from + rule.length, state: 'next' };
		return [{ name: 'opens', from: state.from, state: 'now' }, closes];
	}
	if (!opening) return [];
	const opened: Step = { name: 'opened', from: opening.opened, state: 'done' };
	return state.at === 'Open'
		? [opened, { name: 'closes', from: opening.closes, state: 'now' }]
		: [opened, { name: 'closed', from: opening.closes, state: 'done' }];
}

function end({ state, opening, rule, subject }: Decision, now: number): Step[] {
	const delayed = opening && opening.closes + rule.delay;
	const hasEnd = subject.about !== 'Question' && subject.about !== 'Annulment';
	switch (state.at) {
		case 'Lapsed':
			return [{ name: 'lapsed', state: 'now' }];
		case 'Withdrawn':
			return [{ name: 'withdrawn', state: 'now' }];
		case 'Annulled':
			return [{ name: 'annulled', state: 'now' }];
		case 'Closed':
			return [{ name: 'nothing', state: 'now' }];
		case 'Scheduled':
			return [
				{
					name: 'delay',
					from: opening?.closes,
					to: state.enacts,
					state: now < state.enacts ? 'now' : 'done',
				},
				{ name: 'enacts', from: state.enacts, state: now < state.enacts ? 'next' : 'now' },
			];
		case 'Enacted':
			return [{ name: 'enacted', from: state.block, state: 'done' }];
		case 'EnactmentFailed':
			return [{ name: 'failed', from: state.block, state: 'now' }];
		default:
			return hasEnd ? [{ name: 'enacts', from: delayed, state: 'next' }] : [];
	}
}
