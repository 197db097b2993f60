// SPDX-License-Identifier: Apache-2.0
// What colours the states of the debate have. None says anything that the word beside it does not.

import type { AmendmentInfo, OfficialResponse, ProposalState } from '../../../read/debate/types';
import type { Tone } from '../../../ui/types';

export const TONES: Record<ProposalState, Tone> = {
	Submitted: 'open',
	Admitted: 'open',
	InDecision: 'open',
	Passed: 'good',
	Adopted: 'good',
	NotAdopted: 'bad',
	Withdrawn: 'quiet',
	Lapsed: 'quiet',
};

export const AMENDMENT_TONES: Record<AmendmentInfo['amendment']['state']['type'], Tone> = {
	Proposed: 'open',
	Accepted: 'good',
	Rejected: 'bad',
	Withdrawn: 'quiet',
	Promoted: 'quiet',
};

export const ANSWER_TONES: Record<OfficialResponse['answer']['type'], Tone> = {
	Evaluating: 'warn',
	Accepted: 'good',
	PartlyAccepted: 'good',
	Rejected: 'bad',
};
