// SPDX-License-Identifier: Apache-2.0

// Who may do what with a campaign and with the civic euro, as the pallet's tables say it. It only says
// beforehand what the chain would say: the chain decides. Pure.

import type { CampaignPage, OfficeInfo, Role, StateName } from './money';
import type { Own, Situation } from './money-situation';

/** What can be done with a campaign: the last word of the address of its form. */
export const CAMPAIGN_ACTS = [
	'pledge',
	'withdraw',
	'renew',
	'veto',
	'leave',
	'refund',
	'accept',
	'evidence',
	'approve',
	'refuse',
	'cancel',
	'sponsor',
	'top-up',
	'declare',
	'confirm-receipt',
	'withdraw-declaration',
	'attest',
	'revoke',
	'pay-out',
	'advance',
	'move-up',
	'remove-lapsed',
	'move-stray',
	'replace-reviewers',
	'replace-agent',
	'end',
	'hide-title',
] as const;

/** What can be done with the civic euro. */
export const MONEY_ACTS = [
	'request-redemption',
	'cancel-redemption',
	'release',
	'announce-issue',
	'confirm-issue',
	'withdraw-issue',
	'announce-correction',
	'confirm-correction',
	'redeem',
	'accept-custodian',
	'accept-auditor',
	'name-custodian',
	'name-auditor',
	'spend',
] as const;

export type CampaignAct = (typeof CAMPAIGN_ACTS)[number];
export type MoneyAct = (typeof MONEY_ACTS)[number];
/** Opening a campaign belongs to no campaign yet. */
export type Act = CampaignAct | MoneyAct | 'open';

/** Why an account may not do something now. Each has its words. */
type Barrier =
	| 'noAccount'
	| 'noCampaign'
	| 'notRegistered'
	| 'notInStanding'
	| 'frozen'
	| 'notOrganisation'
	| 'isBeneficiary'
	| 'isAgent'
	| 'notBeneficiary'
	| 'notAgent'
	| 'notReviewer'
	| 'reviewersChamber'
	| 'notNamed'
	| 'alreadyAccepted'
	| 'officeNotAccepted'
	| 'officeRests'
	| 'notAcceptedYet'
	| 'waitingFirst'
	| 'full'
	| 'noMoney'
	| 'nothingPutIn'
	| 'nothingToRefund'
	| 'nobodyWaits'
	| 'noRoom'
	| 'hasPool'
	| 'noPool'
	| 'honoured'
	| 'noDeclaration'
	| 'notAttested'
	| 'nothingDeclared'
	| 'nothingAttested'
	| 'nothingLapsed'
	| 'alreadyApproved'
	| 'alreadyRefused'
	| 'alreadyVetoed'
	| 'vetoWindowOver'
	| 'vetoWindowOpen'
	| 'evidenceTooLate'
	| 'nothingToAdvance'
	| 'nothingStray'
	| 'noTitle'
	| 'nothingAsked'
	| 'noSmallSum'
	| 'notCustodian'
	| 'notAuditor'
	| `in${StateName}`;

type Check = (situation: Situation) => Barrier | undefined;

/** The checks of an act, in the order in which they are told: who first, then when, then what. */
const CHECKS: Record<Act, Check[]> = {
	pledge: [notBeneficiary, inState('Open'), takesMoney, notFull, hasMoney],
	withdraw: [inState('Open'), waitingMovedUp, hasPledged],
	renew: [inState('Open'), waitingMovedUp],
	veto: [hasPutIn, inState('Approved'), inVetoWindow, notVetoed],
	leave: [hasPutIn, inState('Exit')],
	refund: [notInState('Open'), somethingToRefund],
	accept: [isNamed, inGoodStanding, notAccepted, goesOn],
	evidence: [
		isOffice('Beneficiary', 'notBeneficiary'),
		inGoodStanding,
		inState('AwaitingEvidence', 'InReview'),
		evidenceInTime,
	],
	approve: [
		isOffice('Reviewer', 'notReviewer'),
		inGoodStanding,
		reviewsOthers,
		inState('InReview'),
		notYet('approvals', 'alreadyApproved'),
	],
	refuse: [
		isOffice('Reviewer', 'notReviewer'),
		inGoodStanding,
		reviewsOthers,
		inState('InReview'),
		notYet('refusals', 'alreadyRefused'),
	],
	cancel: [isBeneficiary, inGoodStanding, inState('Open'), waitingMovedUp],
	sponsor: [organisation, notBeneficiary, inState('Open'), takesMoney, hasNoPool, hasMoney],
	'top-up': [organisation, hasPool, inState('Open'), takesMoney, hasMoney],
	declare: [organisation, notBeneficiary, notAgent, inState('Open'), waitingMovedUp, notHonoured],
	'confirm-receipt': [organisation, hasDeclared, inState('Open'), takesMoney, attested],
	'withdraw-declaration': [registered, hasDeclared, notHonoured],
	attest: [
		isOffice('FiscalAgent', 'notAgent'),
		inGoodStanding,
		inState('Open'),
		waitingMovedUp,
		someDeclared,
	],
	revoke: [
		isOffice('FiscalAgent', 'notAgent'),
		inGoodStanding,
		inState('Open'),
		waitingMovedUp,
		someAttested,
	],
	'pay-out': [inState('Approved'), vetoWindowIsOver],
	advance: [somethingToAdvance],
	'move-up': [inState('Open'), somebodyWaits, isRoom],
	'remove-lapsed': [someLapsed],
	'move-stray': [someStray],
	'replace-reviewers': [organisation, goesOn],
	'replace-agent': [organisation, goesOn],
	end: [organisation, goesOn],
	'hide-title': [organisation, hasTitle],
	open: [organisation],
	'request-redemption': [hasMoney],
	'cancel-redemption': [hasAsked],
	release: [hasSmallSum],
	'announce-issue': [isHolder('custodian', 'notCustodian'), inGoodStanding],
	'confirm-issue': [isHolder('auditor', 'notAuditor'), inGoodStanding],
	'withdraw-issue': [isHolder('custodian', 'notCustodian'), inGoodStanding],
	'announce-correction': [isHolder('custodian', 'notCustodian'), inGoodStanding],
	'confirm-correction': [isHolder('auditor', 'notAuditor'), inGoodStanding],
	redeem: [isHolder('custodian', 'notCustodian'), inGoodStanding],
	'accept-custodian': [isNamedHolder('custodian'), inGoodStanding],
	'accept-auditor': [isNamedHolder('auditor'), inGoodStanding],
	'name-custodian': [organisation],
	'name-auditor': [organisation],
	spend: [organisation],
};

/** Acts that need no campaign. */
const WITHOUT_CAMPAIGN: ReadonlySet<string> = new Set([...MONEY_ACTS, 'open']);

/** Why this account cannot do this now; nothing if it can, as far as can be seen beforehand. */
export function barrier(act: Act, situation: Situation): Barrier | undefined {
	if (!WITHOUT_CAMPAIGN.has(act) && !situation.page) {
		return 'noCampaign';
	}
	if (!situation.own) {
		return 'noAccount';
	}
	if (situation.own.stakeholder?.frozen) {
		return 'frozen';
	}
	for (const check of CHECKS[act]) {
		const found = check(situation);
		if (found) {
			return found;
		}
	}
	return undefined;
}

/** Acts that somebody is not shown as theirs unless they concern them, though anyone may send them. */
const FOR_OTHERS: ReadonlySet<Act> = new Set([
	'renew',
	'refund',
	'replace-reviewers',
	'replace-agent',
	'end',
	'hide-title',
]);

/** What this account can do with a campaign now. Decisions of the chambers are listed apart. */
export function possible(situation: Situation): CampaignAct[] {
	return CAMPAIGN_ACTS.filter(
		(act) => !barrier(act, situation) && (!FOR_OTHERS.has(act) || concerns(act, situation)),
	);
}

function concerns(act: Act, { own }: Situation): boolean {
	if (act === 'renew') {
		return (own?.pledge?.pledge.amount ?? 0n) > 0n;
	}
	return act === 'refund' && (own?.pledge?.refundable ?? 0n) > 0n;
}

const infoOf = (situation: Situation): CampaignPage['info'] => (situation.page as CampaignPage).info;
const stateOf = (situation: Situation) => infoOf(situation).campaign.state;
const ownOf = (situation: Situation): Own => situation.own as Own;
const numberOf = (situation: Situation): number | undefined => ownOf(situation).stakeholder?.number;

function inState(...names: StateName[]): Check {
	return (situation) => {
		const { type } = stateOf(situation);
		return names.includes(type) ? undefined : `in${type}`;
	};
}

function notInState(name: StateName): Check {
	return (situation) => (stateOf(situation).type === name ? `in${name}` : undefined);
}

const ENDED: readonly StateName[] = ['Completed', 'Cancelled', 'Failed'];

function goesOn(situation: Situation): Barrier | undefined {
	const { type } = stateOf(situation);
	return ENDED.includes(type) ? `in${type}` : undefined;
}

function registered({ own }: Situation): Barrier | undefined {
	return own?.stakeholder ? undefined : 'notRegistered';
}

function inGoodStanding(situation: Situation): Barrier | undefined {
	const { stakeholder } = ownOf(situation);
	if (!stakeholder) {
		return 'notRegistered';
	}
	return stakeholder.standing.type === 'Admitted' ? undefined : 'notInStanding';
}

function organisation(situation: Situation): Barrier | undefined {
	const found = inGoodStanding(situation);
	if (found) {
		return found;
	}
	return ownOf(situation).stakeholder?.kind.type === 'Organisation' ? undefined : 'notOrganisation';
}

function notBeneficiary(situation: Situation): Barrier | undefined {
	return numberOf(situation) === infoOf(situation).campaign.terms.beneficiary ? 'isBeneficiary' : undefined;
}

function isBeneficiary(situation: Situation): Barrier | undefined {
	return notBeneficiary(situation) ? undefined : 'notBeneficiary';
}

function notAgent(situation: Situation): Barrier | undefined {
	return numberOf(situation) === infoOf(situation).campaign.terms.fiscal_agent ? 'isAgent' : undefined;
}

/** What the account was named for in the campaign: nobody has two offices. */
export function officeOf({ page, own }: Situation): OfficeInfo | undefined {
	const number = own?.stakeholder?.number;
	return number === undefined ? undefined : page?.offices.find((office) => office.number === number);
}

function isOffice(role: Role, otherwise: Barrier): Check {
	return (situation) => {
		const office = officeOf(situation);
		if (office?.role.type !== role) {
			return otherwise;
		}
		if (office.accepted === undefined) {
			return 'officeNotAccepted';
		}
		return office.rests ? 'officeRests' : undefined;
	};
}

function isNamed(situation: Situation): Barrier | undefined {
	return officeOf(situation) ? undefined : 'notNamed';
}

function notAccepted(situation: Situation): Barrier | undefined {
	const office = officeOf(situation);
	if (office?.accepted === undefined) {
		return undefined;
	}
	return office.accepted === ownOf(situation).account ? 'alreadyAccepted' : 'officeRests';
}

/** Nobody of the beneficiary's chamber reviews: of the one now, or of the one at the opening. */
function reviewsOthers(situation: Situation): Barrier | undefined {
	const { campaign } = infoOf(situation);
	const now = situation.page?.people.get(campaign.terms.beneficiary)?.chamber;
	const own = ownOf(situation).stakeholder?.chamber.type;
	return own === campaign.chamber.type || own === now ? 'reviewersChamber' : undefined;
}

function notYet(words: 'approvals' | 'refusals', otherwise: Barrier): Check {
	return (situation) => {
		const state = stateOf(situation);
		const given = state.type === 'InReview' ? state.value[words] : [];
		return given.some(({ by }) => by === numberOf(situation)) ? otherwise : undefined;
	};
}

function waitingMovedUp(situation: Situation): Barrier | undefined {
	return infoOf(situation).waits ? 'waitingFirst' : undefined;
}

function takesMoney(situation: Situation): Barrier | undefined {
	return waitingMovedUp(situation) ?? (infoOf(situation).campaign.accepted ? undefined : 'notAcceptedYet');
}

function notFull(situation: Situation): Barrier | undefined {
	const { funds, campaign } = infoOf(situation);
	const taken = funds.pledged + funds.waiting + funds.honoured;
	return taken + situation.limits.minPledge > 4n * campaign.terms.optimum ? 'full' : undefined;
}

/** Without a roll number the smallest balance always stays in an account. */
export function mostToGive({ own, limits }: Situation): bigint {
	if (!own) {
		return 0n;
	}
	const keeps = own.stakeholder ? 0n : limits.smallestBalance;
	return own.free > keeps ? own.free - keeps : 0n;
}

function hasMoney(situation: Situation): Barrier | undefined {
	return mostToGive(situation) > 0n ? undefined : 'noMoney';
}

/** What can be taken back before the deadline: what waits, and what was pledged. */
export function withdrawable({ own }: Situation): bigint {
	return (own?.pledge?.pledge.amount ?? 0n) + (own?.pledge?.waiting?.amount ?? 0n);
}

function hasPledged(situation: Situation): Barrier | undefined {
	return withdrawable(situation) > 0n ? undefined : 'nothingPutIn';
}

export function poolOf(situation: Situation) {
	const number = numberOf(situation);
	return number === undefined
		? undefined
		: situation.page?.info.pools.find(({ pool }) => pool.sponsor === number);
}

/** Vetoes and exits are for what counts: a pledge, or what a pool has added. What waits does not. */
function hasPutIn(situation: Situation): Barrier | undefined {
	const added = poolOf(situation)?.adds ?? 0n;
	return (ownOf(situation).pledge?.pledge.amount ?? 0n) > 0n || added > 0n ? undefined : 'nothingPutIn';
}

function inVetoWindow(situation: Situation): Barrier | undefined {
	const state = stateOf(situation);
	return state.type === 'Approved' && situation.now >= state.value.payable_from
		? 'vetoWindowOver'
		: undefined;
}

function vetoWindowIsOver(situation: Situation): Barrier | undefined {
	const state = stateOf(situation);
	return state.type === 'Approved' && situation.now < state.value.payable_from ? 'vetoWindowOpen' : undefined;
}

function notVetoed(situation: Situation): Barrier | undefined {
	const { round } = infoOf(situation).campaign;
	const last = Math.max(ownOf(situation).pledge?.pledge.vetoed ?? 0, poolOf(situation)?.pool.vetoed ?? 0);
	return last === round ? 'alreadyVetoed' : undefined;
}

function somethingToRefund(situation: Situation): Barrier | undefined {
	return infoOf(situation).refundable > 0n ? undefined : 'nothingToRefund';
}

/** In a review, better evidence is taken before the due block only. */
function evidenceInTime(situation: Situation): Barrier | undefined {
	const { next } = infoOf(situation);
	const isReviewed = stateOf(situation).type === 'InReview';
	return isReviewed && next && situation.now >= next.due ? 'evidenceTooLate' : undefined;
}

function hasNoPool(situation: Situation): Barrier | undefined {
	return poolOf(situation) ? 'hasPool' : undefined;
}

function hasPool(situation: Situation): Barrier | undefined {
	return poolOf(situation) ? undefined : 'noPool';
}

export function declarationOf(situation: Situation) {
	const number = numberOf(situation);
	return number === undefined
		? undefined
		: situation.page?.declarations.find(({ donor }) => donor === number);
}

function hasDeclared(situation: Situation): Barrier | undefined {
	return declarationOf(situation) ? undefined : 'noDeclaration';
}

function notHonoured(situation: Situation): Barrier | undefined {
	return declarationOf(situation)?.declaration.receipt?.confirmed ? 'honoured' : undefined;
}

function attested(situation: Situation): Barrier | undefined {
	const receipt = declarationOf(situation)?.declaration.receipt;
	if (!receipt) {
		return 'notAttested';
	}
	return receipt.confirmed ? 'honoured' : undefined;
}

const declarationsOf = (situation: Situation) => (situation.page as CampaignPage).declarations;

/** The declared pledges of which receipt can be attested now. */
export function attestable(situation: Situation) {
	return declarationsOf(situation).filter(
		({ declaration, lapsed }) =>
			!lapsed && !declaration.receipt?.confirmed && situation.now < declaration.until,
	);
}

function someDeclared(situation: Situation): Barrier | undefined {
	return attestable(situation).length > 0 ? undefined : 'nothingDeclared';
}

function someAttested(situation: Situation): Barrier | undefined {
	return declarationsOf(situation).some(({ declaration }) => declaration.receipt)
		? undefined
		: 'nothingAttested';
}

function someLapsed(situation: Situation): Barrier | undefined {
	return declarationsOf(situation).some(({ lapsed }) => lapsed) ? undefined : 'nothingLapsed';
}

function somethingToAdvance(situation: Situation): Barrier | undefined {
	const { behind, info } = situation.page as CampaignPage;
	return behind || info.waits ? undefined : 'nothingToAdvance';
}

function somebodyWaits(situation: Situation): Barrier | undefined {
	return infoOf(situation).funds.waiting > 0n ? undefined : 'nobodyWaits';
}

function isRoom(situation: Situation): Barrier | undefined {
	const { funds, campaign } = infoOf(situation);
	return funds.pledged + funds.honoured < campaign.terms.optimum ? undefined : 'noRoom';
}

function someStray(situation: Situation): Barrier | undefined {
	return (situation.page?.stray ?? 0n) > 0n ? undefined : 'nothingStray';
}

function hasTitle(situation: Situation): Barrier | undefined {
	return infoOf(situation).title === undefined ? 'noTitle' : undefined;
}

function hasAsked(situation: Situation): Barrier | undefined {
	return ownOf(situation).asked > 0n ? undefined : 'nothingAsked';
}

function hasSmallSum(situation: Situation): Barrier | undefined {
	return ownOf(situation).smallSum > 0n ? undefined : 'noSmallSum';
}

function isHolder(office: 'custodian' | 'auditor', otherwise: Barrier): Check {
	return (situation) => {
		const holder = situation.custody[office];
		if (!holder || holder.number !== numberOf(situation)) {
			return otherwise;
		}
		if (holder.account === undefined) {
			return 'officeNotAccepted';
		}
		return holder.account === ownOf(situation).account ? undefined : 'officeRests';
	};
}

function isNamedHolder(office: 'custodian' | 'auditor'): Check {
	return (situation) => {
		const holder = situation.custody[office];
		if (!holder || holder.number !== numberOf(situation)) {
			return 'notNamed';
		}
		if (holder.account === undefined) {
			return undefined;
		}
		return holder.account === ownOf(situation).account ? 'alreadyAccepted' : 'officeRests';
	};
}

/** In the last three days a withdrawal can move the deadline. */
const LAST_DAYS = 3;

export function isInLastDays({ now, page, limits }: Situation): boolean {
	return page !== undefined && now >= page.info.deadline - LAST_DAYS * limits.day;
}
