// SPDX-License-Identifier: Apache-2.0
// What happens next to a proposal, by its state and the phase of its process.

import type { Phase, ProposalState } from './types';

type NextStep =
	| ProposalState
	| 'SubmittedResting'
	| 'SubmittedLate'
	| 'AdmittedDecidable'
	| 'AdmittedAgain'
	| 'AdmittedLate';

/** `undecided`: has a decision left it undecided once? */
export function nextStep(state: ProposalState, phase: Phase, undecided: boolean): NextStep {
	if (state === 'Submitted') {
		if (phase === 'FollowUp') return 'SubmittedLate';
		return phase === 'Deliberation' || phase === 'Decision' ? 'SubmittedResting' : 'Submitted';
	}
	if (state !== 'Admitted') return state;
	if (phase === 'FollowUp') return 'AdmittedLate';
	if (phase !== 'Decision') return 'Admitted';
	return undecided ? 'AdmittedAgain' : 'AdmittedDecidable';
}
