// SPDX-License-Identifier: Apache-2.0
// The phases of a process as steps in time.

import type { BlockRef } from '../../../chain/types';
import { timeOf } from '../../../chain/units';
import { PHASES, type ProcessInfo } from '../../../read/debate/types';
import { common } from '../../../text/common';
import type { TimelineStep } from '../../../ui/types';

/** Each phase with when it begins and ends; the first one has no beginning, the last one no end. */
export function phaseSteps(
	{ phase, process: { schedule } }: ProcessInfo,
	at: BlockRef | undefined,
): TimelineStep[] {
	const begins = [
		undefined,
		schedule.open,
		schedule.drafting,
		schedule.deliberation,
		schedule.decision,
		schedule.follow_up,
	];
	const now = PHASES.indexOf(phase.type);
	const time = (block: number | undefined) => (block === undefined || !at ? undefined : timeOf(block, at));
	const steps = PHASES.map(
		(name, place): TimelineStep => ({
			label: common().phase[name],
			from: time(begins[place]),
			to: time(begins[place + 1]),
			state: place < now ? 'done' : place === now ? 'now' : 'next',
		}),
	);
	// What has begun is no longer announced.
	return now === 0 ? steps : steps.slice(1);
}
