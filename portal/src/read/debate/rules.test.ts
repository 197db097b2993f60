// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Act, type Hindrance, PROCESS_ACTS, PROPOSAL_ACTS } from './acts';
import { hindrance } from './rules';
import type { ProposalScene, Scene } from './scene';
import { nextStep } from './situation';
import type { ByChamber, Phase, ProposalState, Stakeholder } from './types';

const DAY = 100;
const NOW = 10_000;
const NONE: ByChamber = { municipality: 0, business: 0, academia: 0, civil_society: 0 };
const ENOUGH: ByChamber = { ...NONE, business: 2, civil_society: 1 };

type Is<T> = { [Field in keyof T]?: unknown };

function stakeholder(changes: Is<Stakeholder> = {}): Stakeholder {
	return {
		number: 7,
		account: 'dv7',
		chamber: { type: 'CivilSociety' },
		kind: { type: 'Citizen' },
		standing: { type: 'Admitted' },
		on_roll: true,
		frozen: false,
		...changes,
	} as unknown as Stakeholder;
}

const speaker = stakeholder({ number: 1, chamber: { type: 'Municipality' }, kind: { type: 'Organisation' } });

interface Situation {
	phase?: Phase;
	state?: ProposalState;
	me?: Stakeholder;
	proposal?: Is<ProposalScene['info']['proposal']>;
	around?: Is<ProposalScene>;
	scene?: Is<Scene>;
}

function scene({
	phase = 'Open',
	state = 'Submitted',
	me = stakeholder(),
	proposal,
	around,
	scene,
}: Situation): Scene {
	const admission = { endorsements: 3, chambers: 2 };
	const author = { author: 9, acted: NOW, state: { type: state }, versions: 1, version: '0x01' };
	return {
		block: NOW,
		day: DAY,
		live: 0,
		me,
		people: new Map(),
		process: { number: 1, phase: { type: phase }, speakers: [1], process: { admission } },
		proposal: {
			info: { number: 1, proposal: { ...author, ...proposal } },
			version: { number: 1, endorsements: NONE },
			versions: [],
			coAuthors: [],
			links: { to: [], from: [] },
			endorsed: false,
			authorGone: false,
			voice: {},
			...around,
		},
		...scene,
	} as unknown as Scene;
}

const why = (act: Act, situation: Situation = {}): Hindrance | undefined =>
	hindrance(act, scene(situation), true);
const author = stakeholder({ number: 9 });
const amendment = (state: string, by = 7, current = true) => ({
	number: 0,
	current,
	amendment: { author: by, state: { type: state } },
});

describe('whoever wants to act in a debate', () => {
	it('is told first that an account has to be chosen', () => {
		for (const act of ['endorse', 'propose'] as const)
			assert.equal(hindrance(act, scene({ me: undefined }), false), 'noAccount');
	});

	it('has to be registered, in good standing, with a key that is not frozen', () => {
		assert.equal(hindrance('endorse', scene({ scene: { me: undefined } }), true), 'notRegistered');
		assert.equal(why('endorse', { me: stakeholder({ on_roll: false }) }), 'notInGoodStanding');
		assert.equal(why('endorse', { me: stakeholder({ frozen: true }) }), 'frozen');
	});

	it('may endorse, argue and propose as a citizen', () => {
		for (const act of ['endorse', 'argue', 'propose', 'amend'] as const)
			assert.equal(why(act), undefined, act);
	});

	it('does each thing in its phases', () => {
		const phases: Phase[] = ['Announced', 'Open', 'Drafting', 'Deliberation', 'Decision', 'FollowUp'];
		const when = (act: Act, state: ProposalState = 'Submitted') =>
			phases.filter((phase) => why(act, { phase, state }) !== 'wrongPhase').join();
		assert.equal(when('propose'), 'Open');
		assert.equal(when('amend'), 'Open,Drafting');
		assert.equal(when('endorse'), 'Open,Drafting,Deliberation');
		assert.equal(when('admit'), 'Deliberation,Decision');
		assert.equal(when('put-to-decision', 'Admitted'), 'Decision');
		assert.equal(when('depart', 'Adopted'), 'Decision,FollowUp');
		assert.equal(when('report', 'Adopted'), 'FollowUp');
		assert.equal(when('lapse'), 'FollowUp');
		assert.equal(when('withdraw'), phases.join());
	});

	it('takes back an endorsement in any standing, if there is one', () => {
		const me = stakeholder({ on_roll: false });
		assert.equal(why('take-back', { me, around: { endorsed: true } }), undefined);
		assert.equal(why('take-back', { me }), 'notEndorsed');
		assert.equal(why('endorse', { around: { endorsed: true } }), 'alreadyEndorsed');
	});

	it('changes a text as its author alone, before the admission', () => {
		assert.equal(why('new-version'), 'notAuthor');
		assert.equal(why('new-version', { me: author }), undefined);
		assert.equal(why('new-version', { me: author, state: 'Admitted' }), 'alreadyAdmitted');
		assert.equal(why('amend', { me: author }), 'ownProposal');
	});

	it('does not withdraw what waits for its admission', () => {
		const around = { version: { number: 1, endorsements: ENOUGH } };
		assert.equal(why('withdraw', { me: author, around }), undefined);
		assert.equal(why('withdraw', { me: author, phase: 'Deliberation', around }), 'waitsForAdmission');
	});

	it('has a proposal admitted by enough endorsements from enough chambers', () => {
		const of = (endorsements: ByChamber) =>
			why('admit', { phase: 'Deliberation', around: { version: { number: 1, endorsements } } });
		assert.equal(of(ENOUGH), undefined);
		assert.equal(of({ ...NONE, business: 2 }), 'notEnoughEndorsements');
		assert.equal(of({ ...NONE, business: 3 }), 'notEnoughChambers');
	});

	it('answers an amendment to one’s own proposal once, and accepts it only if it fits', () => {
		const answer = (state: string, current: boolean) =>
			why('accept-amendment', { me: author, around: { amendment: amendment(state, 7, current) } });
		assert.equal(answer('Proposed', true), undefined);
		assert.equal(answer('Proposed', false), 'amendmentOutdated');
		assert.equal(answer('Withdrawn', true), 'amendmentSettled');
		assert.equal(why('accept-amendment', { me: author }), 'amendmentUnknown');
		assert.equal(
			why('withdraw-amendment', { around: { amendment: amendment('Proposed', 8) } }),
			'notAmendmentAuthor',
		);
	});

	it('promotes an amendment that waits while the process is open, a rejected one in the drafting too', () => {
		const promote = (phase: Phase, state: string) =>
			why('promote-amendment', { phase, around: { amendment: amendment(state) } });
		assert.equal(promote('Open', 'Proposed'), undefined);
		assert.equal(promote('Drafting', 'Proposed'), 'wrongPhase');
		assert.equal(promote('Drafting', 'Rejected'), undefined);
		assert.equal(promote('Open', 'Accepted'), 'amendmentSettled');
	});

	it('speaks for the municipality only if named, and not again within a week', () => {
		const admitted = { admitted: { block: 1, due: 2 } };
		assert.equal(why('respond', { me: speaker, state: 'Admitted', proposal: admitted }), undefined);
		assert.equal(why('respond', { me: speaker }), 'notYetAdmitted');
		assert.equal(why('respond', { proposal: admitted }), 'notMunicipality');
		const other = { ...speaker, number: 2 } as Stakeholder;
		assert.equal(why('respond', { me: other, proposal: admitted }), 'notSpeaker');
		const report = (reports: number) =>
			why('report', { me: speaker, phase: 'FollowUp', state: 'Adopted', around: { voice: { reports } } });
		assert.equal(report(NOW - 7 * DAY), undefined);
		assert.equal(report(NOW - 7 * DAY + 1), 'tooSoon');
	});

	it('judges a report from another chamber than the municipality’s', () => {
		const judge = (me: Stakeholder) =>
			why('judge', {
				me,
				phase: 'FollowUp',
				state: 'Adopted',
				around: { report: { number: 0, report: { by: 1 } } },
			});
		assert.equal(judge(stakeholder()), undefined);
		assert.equal(judge(speaker), 'ownChamber');
		assert.equal(judge(stakeholder({ number: 1 })), 'ownChamber');
	});

	it('takes a proposal over once its author has left it', () => {
		const coAuthors = [{ current: true, co_author: { number: 7 } }];
		const over = (proposal: Situation['proposal'], around: Is<ProposalScene> = {}) =>
			why('take-over', { state: 'Admitted', proposal, around: { coAuthors, ...around } });
		assert.equal(over({}), 'authorStillActive');
		assert.equal(over({ acted: NOW - 60 * DAY }), undefined);
		assert.equal(over({ disowned: NOW - 8 * DAY }), undefined);
		assert.equal(over({ disowned: NOW - 8 * DAY + 1 }), 'authorStillActive');
		assert.equal(over({}, { authorGone: true }), undefined);
		assert.equal(over({}, { authorGone: true, coAuthors: [] }), 'notCoAuthor');
	});

	it('has at most sixteen proposals under way', () => {
		assert.equal(why('propose', { scene: { live: 15 } }), undefined);
		assert.equal(why('propose', { scene: { live: 16 } }), 'tooManyLive');
	});

	it('confirms only attendance at a meeting that names the organisation', () => {
		const me = stakeholder({ kind: { type: 'Organisation' } });
		const attend = (attending: unknown[]) =>
			why('attend', { me, scene: { meeting: { number: 1, meeting: { attending } } } });
		assert.equal(attend([{ number: 7, presence: { type: 'Named' } }]), undefined);
		assert.equal(attend([{ number: 7, presence: { type: 'Confirmed' } }]), 'alreadySaid');
		assert.equal(attend([]), 'notAttending');
		assert.equal(why('attend', { me }), 'meetingUnknown');
	});

	it('is told why for each of the acts on a proposal that has ended', () => {
		const acts = PROPOSAL_ACTS.filter(
			(act) => why(act, { state: 'Withdrawn', phase: 'FollowUp' }) === undefined,
		);
		assert.deepEqual(acts, []);
		assert.equal(PROCESS_ACTS.length + PROPOSAL_ACTS.length, 35);
	});
});

describe('what comes next', () => {
	it('follows from state and phase', () => {
		assert.equal(nextStep('Submitted', 'Drafting', false), 'Submitted');
		assert.equal(nextStep('Submitted', 'Deliberation', false), 'SubmittedResting');
		assert.equal(nextStep('Submitted', 'FollowUp', false), 'SubmittedLate');
		assert.equal(nextStep('Admitted', 'Deliberation', false), 'Admitted');
		assert.equal(nextStep('Admitted', 'Decision', false), 'AdmittedDecidable');
		assert.equal(nextStep('Admitted', 'Decision', true), 'AdmittedAgain');
		assert.equal(nextStep('Admitted', 'FollowUp', true), 'AdmittedLate');
		assert.equal(nextStep('Adopted', 'FollowUp', false), 'Adopted');
	});
});
