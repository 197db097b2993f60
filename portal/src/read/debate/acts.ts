// SPDX-License-Identifier: Apache-2.0
// What people and organisations do in a debate, who does it, and what may stand in their way. Calls that only
// a decision makes are not here.

export const PROCESS_ACTS = ['propose', 'meeting', 'attend', 'not-attend'] as const;
export const PROPOSAL_ACTS = [
	'endorse',
	'take-back',
	'argue',
	'new-version',
	'withdraw',
	'invite',
	'remove-co-author',
	'accept-co-authorship',
	'leave-co-authorship',
	'link',
	'unlink',
	'accept-link',
	'reject-link',
	'amend',
	'rebase',
	'accept-amendment',
	'reject-amendment',
	'withdraw-amendment',
	'promote-amendment',
	'admit',
	'put-to-decision',
	'disown',
	'stand-by',
	'take-over',
	'lapse',
	'strike-endorsement',
	'respond',
	'report',
	'judge',
	'depart',
	'withdraw-departure',
] as const;

export type ProcessAct = (typeof PROCESS_ACTS)[number];
export type ProposalAct = (typeof PROPOSAL_ACTS)[number];
export type Act = ProcessAct | ProposalAct;

/** Why somebody cannot do something now. */
export type Hindrance =
	| 'noAccount'
	| 'notRegistered'
	| 'notInGoodStanding'
	| 'frozen'
	| 'notOrganisation'
	| 'notMunicipality'
	| 'notSpeaker'
	| 'notAuthor'
	| 'notAmendmentAuthor'
	| 'ownProposal'
	| 'wrongPhase'
	| 'notYetAdmitted'
	| 'alreadyAdmitted'
	| 'notAdopted'
	| 'noResult'
	| 'ended'
	| 'wrongState'
	| 'alreadyEndorsed'
	| 'notEndorsed'
	| 'tooManyLive'
	| 'waitsForAdmission'
	| 'notEnoughEndorsements'
	| 'notEnoughChambers'
	| 'notInvited'
	| 'alreadyAccepted'
	| 'noCoAuthors'
	| 'noLinks'
	| 'linkUnknown'
	| 'notCoAuthor'
	| 'authorStillActive'
	| 'alreadyDisowned'
	| 'amendmentUnknown'
	| 'amendmentSettled'
	| 'amendmentOutdated'
	| 'reportUnknown'
	| 'ownChamber'
	| 'tooSoon'
	| 'alreadyDeparted'
	| 'notDeparted'
	| 'notWhoDeparted'
	| 'meetingUnknown'
	| 'notAttending'
	| 'alreadySaid';

/** Who may send an act. */
export type Who =
	| 'anyone'
	| 'member'
	| 'notAuthor'
	| 'author'
	| 'authorAnyStanding'
	| 'anyStanding'
	| 'organisation'
	| 'speaker'
	| 'otherChamber'
	| 'whoDeparted'
	| 'amendmentAuthor'
	| 'amendmentAuthorAnyStanding'
	| 'invited'
	| 'coAuthor'
	| 'coAuthorAnyStanding'
	| 'named'
	| 'namedAnyStanding';

export function isProcessAct(what: string): what is ProcessAct {
	return (PROCESS_ACTS as readonly string[]).includes(what);
}

export function isProposalAct(what: string): what is ProposalAct {
	return (PROPOSAL_ACTS as readonly string[]).includes(what);
}
