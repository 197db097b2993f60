// SPDX-License-Identifier: Apache-2.0

import type { StateName } from '../../read/money';
import type { Tone } from '../../ui/types';

/** What the colour of a campaign's state means: what is open, what needs a look, what has come to an end. */
export const STATE_TONES: Record<StateName, Tone> = {
	Open: 'open',
	AwaitingEvidence: 'quiet',
	InReview: 'quiet',
	Approved: 'warn',
	Vetoed: 'warn',
	Exit: 'warn',
	Completed: 'good',
	Cancelled: 'bad',
	Failed: 'bad',
};
