// SPDX-License-Identifier: Apache-2.0
// Who may do what, and when: docs/proposals.md and the calls of pallets/proposals, said before a form
// is filled in. The chain has the last word.

import { type Act, type Hindrance, isProcessAct, type ProcessAct, type ProposalAct, type Who } from './acts';
import type { ProposalScene, Scene } from './scene';
import { type Phase, type ProposalState, summed } from './types';

interface Rule {
	who: Who;
	phases?: readonly Phase[];
	states?: readonly ProposalState[];
	/** What else it takes. */
	needs?: (scene: Scene, proposal: ProposalScene) => Hindrance | undefined;
}

const DRAFTING: readonly Phase[] = ['Open', 'Drafting'];
const DEBATING: readonly Phase[] = ['Open', 'Drafting', 'Deliberation'];
const UNDECIDED: readonly ProposalState[] = ['Submitted', 'Admitted'];
const SUPPORTERS: readonly ProposalState[] = ['Admitted', 'InDecision', 'Passed'];
const draft: Omit<Rule, 'who'> = { phases: DRAFTING, states: ['Submitted'] };

const PROPOSAL_RULES: Record<ProposalAct, Rule> = {
	endorse: {
		who: 'member',
		phases: DEBATING,
		states: ['Submitted'],
		needs: (_, { endorsed }) => when(endorsed, 'alreadyEndorsed'),
	},
	'take-back': {
		who: 'anyStanding',
		states: ['Submitted'],
		needs: (_, { endorsed }) => when(!endorsed, 'notEndorsed'),
	},
	argue: { who: 'member', phases: DEBATING, states: ['Submitted'] },
	'new-version': { who: 'author', ...draft },
	withdraw: {
		who: 'author',
		states: ['Submitted'],
		needs: (scene, proposal) => when(admissible(scene, proposal) === undefined, 'waitsForAdmission'),
	},
	invite: { who: 'author', ...draft },
	'remove-co-author': {
		who: 'author',
		states: UNDECIDED,
		needs: (_, { coAuthors }) => when(coAuthors.length === 0, 'noCoAuthors'),
	},
	'accept-co-authorship': {
		who: 'invited',
		...draft,
		needs: (scene, proposal) => when(mine(scene, proposal)?.current === true, 'alreadyAccepted'),
	},
	'leave-co-authorship': { who: 'coAuthorAnyStanding', states: UNDECIDED },
	link: { who: 'author', ...draft },
	unlink: { who: 'author', ...draft, needs: (_, { links }) => when(links.to.length === 0, 'noLinks') },
	'accept-link': { who: 'author', needs: (_, { younger }) => when(!younger, 'linkUnknown') },
	'reject-link': { who: 'authorAnyStanding', needs: (_, { younger }) => when(!younger, 'linkUnknown') },
	amend: { who: 'notAuthor', ...draft },
	rebase: { who: 'amendmentAuthor', ...draft, needs: proposed },
	'accept-amendment': {
		who: 'author',
		...draft,
		needs: (scene, proposal) =>
			proposed(scene, proposal) ?? when(proposal.amendment?.current === false, 'amendmentOutdated'),
	},
	'reject-amendment': { who: 'author', ...draft, needs: proposed },
	'withdraw-amendment': { who: 'amendmentAuthorAnyStanding', needs: proposed },
	'promote-amendment': { who: 'amendmentAuthor', needs: promotable },
	admit: { who: 'anyone', states: ['Submitted'], needs: admissible },
	'put-to-decision': { who: 'member', phases: ['Decision'], states: ['Admitted'] },
	disown: {
		who: 'author',
		states: SUPPORTERS,
		needs: (_, { info }) => when(info.proposal.disowned !== undefined, 'alreadyDisowned'),
	},
	'stand-by': { who: 'authorAnyStanding', states: SUPPORTERS },
	'take-over': { who: 'coAuthor', states: SUPPORTERS, needs: authorHasLeft },
	lapse: { who: 'anyone', phases: ['FollowUp'], states: UNDECIDED },
	'strike-endorsement': { who: 'anyone', states: ['Submitted'] },
	respond: { who: 'speaker', needs: (_, { info }) => when(!info.proposal.admitted, 'notYetAdmitted') },
	report: {
		who: 'speaker',
		phases: ['FollowUp'],
		states: ['Adopted'],
		needs: (scene, { voice }) => when(!isFree(scene, voice.reports), 'tooSoon'),
	},
	judge: {
		who: 'otherChamber',
		phases: ['FollowUp'],
		states: ['Adopted'],
		needs: ({ me }, { report }) =>
			report ? when(report.report.by === me?.number, 'ownChamber') : 'reportUnknown',
	},
	depart: {
		who: 'speaker',
		phases: ['Decision', 'FollowUp'],
		states: ['Adopted', 'NotAdopted'],
		needs: (_, { info }) => when(info.departure !== undefined, 'alreadyDeparted'),
	},
	'withdraw-departure': { who: 'whoDeparted', needs: (_, { info }) => when(!info.departure, 'notDeparted') },
};

const PROCESS_RULES: Record<ProcessAct, Omit<Rule, 'needs' | 'states'>> = {
	propose: { who: 'member', phases: ['Open'] },
	meeting: { who: 'organisation', phases: ['Open', 'Drafting', 'Deliberation', 'Decision', 'FollowUp'] },
	attend: { who: 'named' },
	'not-attend': { who: 'namedAnyStanding' },
};

/** How many proposals of one author may be under way. */
const MOST_LIVE = 16;

/** A speaker waits for this many days between two words of the same sort. */
const SPEAKERS_PAUSE = 7;
const DISOWNED_TERM = 8;
const AUTHOR_TERM = 60;

export function ruleOf(act: Act): Omit<Rule, 'needs'> {
	return isProcessAct(act) ? PROCESS_RULES[act] : PROPOSAL_RULES[act];
}

/** Why this account cannot do this now; undefined if it can. */
export function hindrance(act: Act, scene: Scene, hasAccount: boolean): Hindrance | undefined {
	if (isProcessAct(act)) {
		return (
			outOfPhase(PROCESS_RULES[act], scene) ??
			(hasAccount ? whoMay(PROCESS_RULES[act].who, scene) : 'noAccount') ??
			attendance(act, scene) ??
			when(act === 'propose' && scene.live >= MOST_LIVE, 'tooManyLive')
		);
	}
	const { proposal } = scene;
	if (!proposal) return 'wrongState';
	const rule = PROPOSAL_RULES[act];
	return (
		outOfState(rule, proposal.info.proposal.state.type) ??
		outOfPhase(rule, scene) ??
		(hasAccount ? whoMay(rule.who, scene) : 'noAccount') ??
		rule.needs?.(scene, proposal)
	);
}

/** Could somebody do this now, if they are the right one? Then it is offered. */
export function isTime(act: ProposalAct, scene: Pick<Scene, 'process'>, state: ProposalState): boolean {
	const rule = PROPOSAL_RULES[act];
	return outOfState(rule, state) === undefined && outOfPhase(rule, scene) === undefined;
}

/** May a speaker say something of this sort again, after its last word at this block? */
export function isFree({ block, day }: Pick<Scene, 'block' | 'day'>, last: number | undefined): boolean {
	return last === undefined || block >= last + SPEAKERS_PAUSE * day;
}

function when(condition: boolean, hindrance: Hindrance): Hindrance | undefined {
	return condition ? hindrance : undefined;
}

function outOfPhase({ phases }: Rule, { process }: Pick<Scene, 'process'>): Hindrance | undefined {
	return when(phases !== undefined && !phases.includes(process.phase.type), 'wrongPhase');
}

const ENDS: readonly ProposalState[] = ['Adopted', 'NotAdopted', 'Withdrawn', 'Lapsed'];

function outOfState({ states }: Rule, state: ProposalState): Hindrance | undefined {
	if (!states || states.includes(state)) return undefined;
	if (states.includes('NotAdopted')) return 'noResult';
	if (states.includes('Adopted')) return 'notAdopted';
	if (ENDS.includes(state)) return 'ended';
	if (state === 'Submitted') return 'notYetAdmitted';
	return states.includes('Submitted') ? 'alreadyAdmitted' : 'wrongState';
}

const ANY_STANDING: readonly Who[] = [
	'anyStanding',
	'authorAnyStanding',
	'amendmentAuthorAnyStanding',
	'coAuthorAnyStanding',
	'namedAnyStanding',
];

function whoMay(who: Who, scene: Scene): Hindrance | undefined {
	const { me, process, proposal } = scene;
	if (who === 'anyone') return undefined;
	if (!me) return 'notRegistered';
	if (me.frozen) return 'frozen';
	if (!ANY_STANDING.includes(who) && !me.on_roll) return 'notInGoodStanding';
	const isOrganisation = me.kind.type === 'Organisation';
	const isAuthor = me.number === proposal?.info.proposal.author;
	switch (who) {
		case 'member':
		case 'anyStanding':
			return undefined;
		case 'notAuthor':
			return when(isAuthor, 'ownProposal');
		case 'author':
		case 'authorAnyStanding':
			return when(!isAuthor, 'notAuthor');
		case 'organisation':
			return when(!isOrganisation, 'notOrganisation');
		case 'speaker':
			if (!isOrganisation || me.chamber.type !== 'Municipality') return 'notMunicipality';
			return when(!process.speakers.includes(me.number), 'notSpeaker');
		case 'otherChamber':
			return when(me.chamber.type === 'Municipality', 'ownChamber');
		case 'whoDeparted':
			return when(proposal?.info.departure?.by !== me.number, 'notWhoDeparted');
		case 'amendmentAuthor':
		case 'amendmentAuthorAnyStanding':
			if (!proposal?.amendment) return 'amendmentUnknown';
			return when(proposal.amendment.amendment.author !== me.number, 'notAmendmentAuthor');
		case 'invited':
		case 'coAuthorAnyStanding':
			return when(!proposal || !mine(scene, proposal), 'notInvited');
		case 'coAuthor':
			return when(!proposal || !mine(scene, proposal)?.current, 'notCoAuthor');
		case 'named':
		case 'namedAnyStanding':
			return when(!isOrganisation, 'notOrganisation');
	}
}

/** My co-authorship or invitation. */
function mine({ me }: Scene, { coAuthors }: ProposalScene) {
	return coAuthors.find(({ co_author }) => co_author.number === me?.number);
}

function attendance(act: ProcessAct, { me, meeting }: Scene): Hindrance | undefined {
	if (act !== 'attend' && act !== 'not-attend') return undefined;
	if (!meeting) return 'meetingUnknown';
	const named = meeting.meeting.attending.find(({ number }) => number === me?.number);
	if (!named) return 'notAttending';
	return when(named.presence.type === (act === 'attend' ? 'Confirmed' : 'Denied'), 'alreadySaid');
}

function proposed(_: Scene, { amendment }: ProposalScene): Hindrance | undefined {
	if (!amendment) return 'amendmentUnknown';
	return when(amendment.amendment.state.type !== 'Proposed', 'amendmentSettled');
}

/** One that waits is promoted like a submission, a rejected one in the drafting too. */
function promotable({ process, live }: Scene, { amendment }: ProposalScene): Hindrance | undefined {
	if (!amendment) return 'amendmentUnknown';
	const state = amendment.amendment.state.type;
	if (state !== 'Proposed' && state !== 'Rejected') return 'amendmentSettled';
	const phases: readonly Phase[] = state === 'Rejected' ? DRAFTING : ['Open'];
	return when(!phases.includes(process.phase.type), 'wrongPhase') ?? when(live >= MOST_LIVE, 'tooManyLive');
}

const ADMITTING: readonly Phase[] = ['Deliberation', 'Decision'];

/** Why it cannot be admitted now; undefined if it can. */
function admissible(
	{ process }: Pick<Scene, 'process'>,
	{ version }: Pick<ProposalScene, 'version'>,
): Hindrance | undefined {
	const { total, chambers } = summed(version.endorsements);
	const { admission } = process.process;
	return (
		when(!ADMITTING.includes(process.phase.type), 'wrongPhase') ??
		when(total < admission.endorsements, 'notEnoughEndorsements') ??
		when(chambers < admission.chambers, 'notEnoughChambers')
	);
}

function authorHasLeft(
	{ block, day, live }: Scene,
	{ info: { proposal }, authorGone }: ProposalScene,
): Hindrance | undefined {
	const isSilent = block - AUTHOR_TERM * day >= proposal.acted;
	const isDisowned = proposal.disowned !== undefined && block - DISOWNED_TERM * day >= proposal.disowned;
	return (
		when(!authorGone && !isSilent && !isDisowned, 'authorStillActive') ??
		when(live >= MOST_LIVE, 'tooManyLive')
	);
}
