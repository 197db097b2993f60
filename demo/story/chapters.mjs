// The story's chapters, in order. Each plays while the blocks pass that the one before it waits for.

import { play as answers } from './chapters/answers.mjs';
import { play as attack } from './chapters/attack.mjs';
import { play as ballots } from './chapters/ballots.mjs';
import { play as custody } from './chapters/custody.mjs';
import { play as debate } from './chapters/debate.mjs';
import { play as ending } from './chapters/ending.mjs';
import { play as fault } from './chapters/fault.mjs';
import { play as followup } from './chapters/followup.mjs';
import { play as milestones } from './chapters/milestones.mjs';
import { play as network } from './chapters/network.mjs';
import { play as outcomes } from './chapters/outcomes.mjs';
import { play as people } from './chapters/people.mjs';
import { play as pledging } from './chapters/pledging.mjs';
import { play as process } from './chapters/process.mjs';
import { play as records } from './chapters/records.mjs';
import { play as verify } from './chapters/verify.mjs';
import { play as veto } from './chapters/veto.mjs';

/** `[name, play]` each. */
export const CHAPTERS = Object.entries({
	network,
	process,
	people,
	records,
	debate,
	answers,
	custody,
	ballots,
	attack,
	pledging,
	outcomes,
	milestones,
	veto,
	fault,
	followup,
	verify,
	ending,
});
