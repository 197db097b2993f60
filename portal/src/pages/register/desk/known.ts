// SPDX-License-Identifier: Apache-2.0

// Who was there before: what a tag that is known means for an admission.

import type { Stakeholder } from '../../../read/register';
import type { AccountUse } from '../../../read/register-desk';
import type { ChamberName } from '../../../ui/types';

export type KnownProblem =
	/** Is on the roll: renew, reinstate or move the key instead. */
	| 'admitted'
	| 'suspended'
	/** Only a decision lifts the bar. */
	| 'barred'
	/** Was last in another chamber, and has not left it. */
	| 'otherChamber'
	/** Is registered with another account, which it keeps. */
	| 'otherAccount'
	/** The account is or was somebody else's key. */
	| 'taken'
	| 'reserved'
	| 'registrar';

export type Known =
	| { is: 'new' }
	| { is: 'again'; number: number }
	| { is: 'problem'; problem: KnownProblem };

const problem = (what: KnownProblem): Known => ({ is: 'problem', problem: what });

/** A newcomer takes an account that is nobody's. */
function newcomer(use: AccountUse): Known {
	switch (use) {
		case 'free':
			return { is: 'new' };
		case 'reserved':
		case 'registrar':
			return problem(use);
		default:
			return problem('taken');
	}
}

/** What an admission to this chamber, with this account, would be, where `known` has the tag. */
export function knownAs(
	known: Stakeholder | null,
	{ account, chamber, use }: { account: string; chamber: ChamberName; use: AccountUse },
): Known {
	if (!known) return newcomer(use);
	const { standing, number } = known;
	if (standing === 'Admitted') return problem('admitted');
	if (standing === 'Suspended') return problem('suspended');
	if (standing === 'Barred') return problem('barred');
	// A sham that was undone keeps nobody out who comes with another account.
	if (standing === 'Undone' && known.account !== account) return newcomer(use);
	if (standing !== 'Left' && known.chamber !== chamber) return problem('otherChamber');
	return known.account === account ? { is: 'again', number } : problem('otherAccount');
}
