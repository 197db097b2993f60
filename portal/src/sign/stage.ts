// SPDX-License-Identifier: Apache-2.0

/** How far something is that somebody signs. */

import type { Place } from './lookup';
import type { ProblemKind } from './problem';
import type { Reason } from './refusal';

export type Stage =
	/** Nobody has signed it. */
	| { step: 'ready' }
	/** Something has to be done before it is signed. */
	| { step: 'preparing' }
	/** An earlier transaction of the account comes first. */
	| { step: 'waiting' }
	/** The wallet asks. */
	| { step: 'signing' }
	/** The chain is asked whether it can succeed. */
	| { step: 'checking' }
	/** The network has it. */
	| { step: 'sent'; since: number }
	/** It was sent before the page was opened, and is being looked for. */
	| { step: 'looking' }
	| { step: 'inBlock'; block: Place }
	/** It has succeeded. Without a block: in one that cannot be looked at any more, so nobody knows. */
	| { step: 'final'; block?: Place }
	/** The chain does not take it: nothing has happened. */
	| { step: 'refused'; reason: Reason }
	/** It is in a block, and has changed nothing there. */
	| { step: 'failed'; block: Place; reason: Reason }
	| { step: 'problem'; kind: ProblemKind; detail?: string };

type Step = Stage['step'];

const OVER: readonly Step[] = ['final', 'refused', 'failed', 'problem'];
const UNSENT: readonly Step[] = ['ready', 'preparing', 'waiting', 'signing', 'checking'];

/** Is there nothing more to come? */
export function isOver({ step }: Stage): boolean {
	return OVER.includes(step);
}

/** Is something going on? */
export function isBusy(stage: Stage): boolean {
	return stage.step !== 'ready' && !isOver(stage);
}

/** Has the network got it, as far as is known? */
export function isSent(stage: Stage): boolean {
	return !isOver(stage) && !UNSENT.includes(stage.step);
}

export const STEPS = ['prepare', 'sign', 'check', 'send', 'block', 'final'] as const;
type ShownStep = (typeof STEPS)[number];

/** At which of the steps that people are shown it is; what stands before it is done. */
export function shownStep({ step }: Stage): ShownStep | undefined {
	switch (step) {
		case 'preparing':
			return 'prepare';
		case 'waiting':
		case 'signing':
			return 'sign';
		case 'checking':
			return 'check';
		case 'sent':
		case 'looking':
			return 'block';
		case 'inBlock':
			return 'final';
		default:
			return undefined;
	}
}
