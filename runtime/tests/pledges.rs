// SPDX-License-Identifier: Apache-2.0

//! Campaigns in the whole runtime: from an admitted project to the last refund, through decisions,
//! quotas and proxies.

use crate::common::*;
use doverie_primitives::{
	CampaignId, DecisionId, Electorate, Fingerprint, ProposalId, RollNumber, RuleName, Text,
	VetoVerdict,
};
use doverie_runtime::{
	configs::{
		money::{ChainAccount, MaxFreeWeight},
		parameters::{dynamic_params::campaigns, RuntimeParameters},
		tools::ProxyType,
	},
	*,
};
use frame_support::{
	assert_ok,
	dispatch::GetDispatchInfo,
	traits::{fungible::Inspect, Get},
};
use pallet_decisions::{Ballot, State as DecisionState, Subject};
use pallet_pledges::{Call, Cause, Error, Event, Milestone, Office, Ratio, State, Terms};
use sp_keyring::Sr25519Keyring;
use sp_runtime::Permill;

const DOCUMENTS: [&[u8]; 5] = [FICHE, BANK, EVIDENCE, LETTER, REASONS];
const FICHE: &[u8] = b"the project fiche";
const BANK: &[u8] = b"a document of the bank";
pub(crate) const EVIDENCE: &[u8] = b"the trees are planted";
const LETTER: &[u8] = b"a letter of a donor";
pub(crate) const REASONS: &[u8] = b"the trees have died";
/// The campaign's figures, in euros.
pub(crate) const MINIMUM: Balance = 100;
const OPTIMUM: Balance = 1_000;

pub(crate) fn done(who: Sr25519Keyring, call: impl Into<RuntimeCall>) {
	assert_eq!(include(who, call), Ok(Ok(())));
}

pub(crate) fn number(who: Sr25519Keyring) -> RollNumber {
	Stakeholders::member(&who.to_account_id()).expect("is registered").number
}

/// When the follow-up of the process begins, if nothing else is said.
pub(crate) const FOLLOW_UP: BlockNumber = 10_000;

/// Opens a process, and admits this many project proposals; //Eve is admitted as a citizen, and every
/// document is put on record.
fn admitted_projects(count: u32, follow_up: BlockNumber) {
	done(Dave, admit_citizen(Eve.to_account_id()));
	for document in DOCUMENTS {
		done(Alice, record(document));
	}
	decide(pallet_proposals::Call::open_process {
		title: "Зелена София".into(),
		schedule: pallet_proposals::Schedule {
			open: 30,
			drafting: 40,
			deliberation: 50,
			decision: 60,
			follow_up,
		},
		admission: pallet_proposals::AdmissionRule { endorsements: 3, chambers: 3 },
		speakers: vec![number(Alice)],
	});
	assert_eq!(last_decision(), Ok(()));
	skip_to(30);
	let text = |proposal: ProposalId| fingerprint(format!("project {proposal}").as_bytes());
	for proposal in 1..=count {
		done(
			Bob,
			pallet_proposals::Call::submit {
				process: 1,
				kind: pallet_proposals::ProposalKind::Project,
				title: "More trees".into(),
				version: text(proposal),
				locator: Text::default(),
			},
		);
	}
	skip_to(50);
	for proposal in 1..=count {
		for who in [Alice, Charlie, Dave] {
			let version = text(proposal);
			done(who, pallet_proposals::Call::endorse { proposal, version });
		}
		done(Eve, pallet_proposals::Call::admit { proposal });
	}
}

/// For //Charlie; three milestones; reviewed by //Bob and //Dave. Pledges are taken for a hundred
/// blocks from now on.
fn terms() -> Terms<BlockNumber> {
	let now = System::block_number();
	let milestones = [(50, 200), (30, 400), (20, 600)];
	Terms {
		beneficiary: number(Charlie),
		fiscal_agent: number(Alice),
		fiche: fingerprint(FICHE),
		minimum: MINIMUM * EURO,
		optimum: OPTIMUM * EURO,
		deadline: now + 100,
		milestones: milestones
			.map(|(percent, due)| Milestone {
				share: Permill::from_percent(percent),
				due: now + due,
			})
			.to_vec()
			.try_into()
			.expect("there are few"),
		reviewers: vec![number(Bob), number(Dave)].try_into().expect("there are few"),
		approvals: 2,
		declared_share: Permill::from_percent(50),
	}
}

fn open_call(proposal: ProposalId) -> RuntimeCall {
	let title = "Дървета край реката".into();
	Call::open_campaign { proposal, title, terms: terms() }.into()
}

/// The custodian is //Alice.
fn name_custodian() -> RuntimeCall {
	Call::set_custodian { custodian: number(Alice) }.into()
}

/// The auditor is //Dave, of another chamber.
fn name_auditor() -> RuntimeCall {
	Call::set_auditor { auditor: number(Dave) }.into()
}

pub(crate) fn accept(who: Sr25519Keyring, office: Office) {
	done(who, Call::accept_office { office });
}

/// Everybody who is named in a campaign accepts.
fn all_accept(campaign: CampaignId) {
	for who in [Alice, Bob, Charlie, Dave] {
		accept(who, Office::Campaign(campaign));
	}
}

/// A campaign, opened by decision together with naming custodian and auditor, who accept. The
/// follow-up of the process begins at this block.
pub(crate) fn only_open_campaign(follow_up: BlockNumber) -> CampaignId {
	admitted_projects(1, follow_up);
	let calls = vec![open_call(1), name_custodian(), name_auditor()];
	decide_by(RuleName::Budget, batch_all(calls));
	assert_eq!(last_decision(), Ok(()));
	accept(Alice, Office::Custodian);
	accept(Dave, Office::Auditor);
	Pledges::campaign_of(1).expect("is open")
}

/// The same, and everybody who is named in it accepts.
pub(crate) fn open_campaign_until(follow_up: BlockNumber) -> CampaignId {
	let campaign = only_open_campaign(follow_up);
	all_accept(campaign);
	campaign
}

pub(crate) fn open_campaign() -> CampaignId {
	open_campaign_until(FOLLOW_UP)
}

/// A document of the bank that stands for nothing yet, on record.
pub(crate) fn deposit() -> Fingerprint {
	let documents = pallet_pledges::SupplyByDocument::<Runtime>::iter_keys().count();
	let issues = pallet_pledges::Issues::<Runtime>::iter_keys().count();
	let text = format!("a deposit after {documents} and {issues}").into_bytes();
	if Records::lookup(fingerprint(&text)).is_empty() {
		done(Alice, record(&text));
	}
	fingerprint(&text)
}

/// Issues to an account. Returns the document.
pub(crate) fn issue_to(to: &AccountId, amount: Balance) -> Fingerprint {
	let document = deposit();
	done(Alice, Call::announce_issue { to: to.clone(), amount, document });
	done(Dave, Call::confirm_issue { to: to.clone(), amount, document });
	document
}

pub(crate) fn issue(to: Sr25519Keyring, amount: Balance) {
	issue_to(&to.to_account_id(), amount);
}

pub(crate) fn pledge(who: Sr25519Keyring, campaign: CampaignId, euros: Balance) {
	done(who, Call::pledge { campaign, amount: euros * EURO });
}

/// //Bob has 200 euro, and puts up 100 of them: whatever a citizen pledges is doubled, up to 10 euro.
pub(crate) fn sponsor(campaign: CampaignId) {
	issue(Bob, 200 * EURO);
	let ratio = Ratio { adds: 1, per: 1 };
	done(Bob, Call::sponsor { campaign, ratio, cap: 10 * EURO, total: 100 * EURO });
}

pub(crate) fn state(campaign: CampaignId) -> State<BlockNumber> {
	Pledges::campaign(campaign).expect("there is such a campaign").campaign.state
}

pub(crate) fn held(campaign: CampaignId) -> Balance {
	Pledges::campaign(campaign).expect("there is such a campaign").held
}

/// Goes on to the first block after the deadline.
pub(crate) fn close_pledges(campaign: CampaignId) {
	let info = Pledges::campaign(campaign).expect("there is such a campaign");
	skip_to(info.deadline);
}

/// A campaign to which these have pledged this many euros, which were issued to them, after its
/// deadline. //Ferdie has money.
pub(crate) fn funded(pledges: &[(Sr25519Keyring, Balance)]) -> CampaignId {
	let campaign = open_campaign();
	for (who, euros) in pledges {
		if *who != Ferdie {
			issue(*who, euros * EURO);
		}
		pledge(*who, campaign, *euros);
	}
	close_pledges(campaign);
	campaign
}

/// The next milestone, approved now. Returns from when on it can be paid.
pub(crate) fn approve(campaign: CampaignId) -> BlockNumber {
	let evidence = fingerprint(EVIDENCE);
	done(Charlie, Call::submit_evidence { campaign, evidence });
	done(Bob, Call::approve { campaign, evidence });
	done(Dave, Call::approve { campaign, evidence });
	match state(campaign) {
		State::Approved { payable_from, .. } => payable_from,
		other => panic!("is not approved: {other:?}"),
	}
}

/// //Ferdie, who has put in more than a third, vetoes: the chain puts it to decision by itself.
pub(crate) fn veto(campaign: CampaignId) -> DecisionId {
	let next = pallet_decisions::NextDecision::<Runtime>::get();
	let (evidence, reasons) = (fingerprint(EVIDENCE), Some(fingerprint(REASONS)));
	done(Ferdie, Call::veto { campaign, evidence, reasons });
	let State::Vetoed { decision, .. } = state(campaign) else { panic!("is not vetoed") };
	assert_eq!(decision, next);
	let info = Decisions::decision(decision).expect("is queued").decision;
	assert_eq!((info.by, info.rule_name), (None, RuleName::Budget));
	let milestone = Pledges::campaign(campaign).expect("is there").campaign.milestone;
	assert!(matches!(
		info.subject,
		Subject::Veto { campaign: c, milestone: m } if (c, m) == (campaign, milestone)
	));
	decision
}

/// Goes on until a decision that has closed is carried out.
pub(crate) fn wait_for(decision: DecisionId) {
	let DecisionState::Scheduled { enacts } = decision_state(decision) else {
		panic!("is not scheduled: {:?}", decision_state(decision))
	};
	skip_to(enacts);
	// A new session takes a block for itself, and the scheduler goes on in the next one.
	if matches!(decision_state(decision), DecisionState::Scheduled { .. }) {
		skip_to(enacts + 1);
	}
	assert!(matches!(decision_state(decision), DecisionState::Enacted { .. }));
}

/// All four organisations vote so, and what comes of it is carried out by the scheduler.
fn settle(decision: DecisionId, ballot: Ballot) {
	go_to_ballots(decision);
	vote(decision, &[Alice, Bob, Charlie, Dave], ballot);
	assert_eq!(close(decision).passed(), ballot == Ballot::Yes);
	wait_for(decision);
}

pub(crate) fn happened(event: Event<Runtime>) -> bool {
	System::events().iter().any(|record| record.event == RuntimeEvent::Pledges(event.clone()))
}

/// Issued less redeemed is what there is, and whatever else always holds of the pledges.
pub(crate) fn check_supply() {
	Pledges::do_try_state().expect("every invariant of the pledges holds");
	let custody = Pledges::custody();
	assert_eq!(custody.supply.outstanding(), Some(Balances::total_issuance()));
	let all = frame_system::Account::<Runtime>::iter()
		.map(|(_, account)| account.data.free + account.data.reserved)
		.sum::<Balance>();
	assert_eq!(all, Balances::total_issuance());
}

fn proxied(real: Sr25519Keyring, call: impl Into<RuntimeCall>) -> RuntimeCall {
	pallet_proxy::Call::proxy {
		real: real.to_account_id().into(),
		force_proxy_type: None,
		call: Box::new(call.into()),
	}
	.into()
}

#[test]
fn money_is_put_to_decision_by_the_budget_rule_only() {
	test(|| {
		admitted_projects(1, FOLLOW_UP);
		let spend =
			Call::spend { to: Bob.to_account_id(), amount: EURO, reasons: fingerprint(REASONS) };
		let reviewers = vec![number(Bob), number(Dave)].try_into().expect("there are few");
		let calls = [
			open_call(1),
			name_custodian(),
			name_auditor(),
			batch_all(vec![open_call(1), name_custodian()]),
			spend.into(),
			Call::replace_reviewers { campaign: 1, reviewers, approvals: 2 }.into(),
			Call::replace_fiscal_agent { campaign: 1, fiscal_agent: number(Bob) }.into(),
			Call::cancel { campaign: 1 }.into(),
		];
		let open = |rule, call: &RuntimeCall| announce_call(rule, call.clone(), REASONS);
		for call in &calls {
			for rule in [RuleName::Ordinary, RuleName::Significant, RuleName::Revival] {
				let refused = refused(Alice, open(rule, call));
				assert_eq!(refused, named("Decisions", "RuleTooWeak"), "{call:?} by {rule:?}");
			}
			for rule in [RuleName::Budget, RuleName::Constitutional] {
				assert_ok!(submit(Alice, open(rule, call)));
			}
		}
		// Nobody does it without a decision.
		for who in [Alice, Charlie, Eve] {
			assert_eq!(refused(who, open_call(1)), named("Dispatch", "BadOrigin"));
			assert_eq!(refused(who, name_custodian()), named("Dispatch", "BadOrigin"));
		}
	});
}

#[test]
fn a_project_is_funded_matched_vetoed_and_paid() {
	test(|| {
		let campaign = open_campaign();
		assert_eq!(Pledges::custody().account, Some(Alice.to_account_id()));
		sponsor(campaign);

		// A citizen who owns nothing but what was issued to her, to the last unit.
		issue(Eve, 20 * EURO + 7);
		assert_eq!(balance(Eve), 20 * EURO + 7);
		let before = quota(Eve);
		pledge(Eve, campaign, 15);
		assert_eq!(balance(Eve), 5 * EURO + 7);
		assert!(quota(Eve) < before);
		let told = Pledges::pledge_of(campaign, Eve.to_account_id()).expect("has pledged");
		assert_eq!(told.matched[0].amount, 10 * EURO);
		// All that is left, too: what the registrar has given her keeps the account.
		done(Eve, Call::pledge { campaign, amount: 5 * EURO + 7 });
		assert_eq!(balance(Eve), 0);
		done(Eve, Call::withdraw { campaign, amount: 7 });
		// Seven units are too little for an account to own: they are on hold for her.
		assert_eq!(balance(Eve), 0);
		assert_eq!(Balances::reserved_balance(Eve.to_account_id()), 7);

		// A stranger pays the fee, and is not matched.
		let (before, chain) = (balance(Ferdie), Balances::free_balance(ChainAccount::get()));
		pledge(Ferdie, campaign, 90);
		let fee = before - balance(Ferdie) - 90 * EURO;
		assert!(fee > 0);
		assert_eq!(Balances::free_balance(ChainAccount::get()), chain + fee);
		let info = Pledges::campaign(campaign).expect("is there");
		assert_eq!((info.funds.pledged, info.matching), (110 * EURO, 10 * EURO));
		assert_eq!(held(campaign), 210 * EURO);

		close_pledges(campaign);
		assert_eq!(state(campaign), State::AwaitingEvidence);
		// What the pool has not added goes back to its sponsor, whoever asks for it.
		done(Eve, Call::refund { campaign, account: Bob.to_account_id() });
		assert_eq!(balance(Bob), 190 * EURO);
		assert_eq!(held(campaign), 120 * EURO);

		// The first milestone is paid.
		let payable_from = approve(campaign);
		assert_eq!(payable_from, System::block_number() + 7);
		let early = refused(Eve, Call::pay_out { campaign });
		assert_eq!(early, named("Pledges", "VetoWindowOpen"));
		skip_to(payable_from);
		done(Eve, Call::pay_out { campaign });
		assert_eq!(balance(Charlie), 60 * EURO);

		// The second one is vetoed: the veto is dismissed.
		approve(campaign);
		let decision = veto(campaign);
		let again = refused(Charlie, Call::pay_out { campaign });
		assert_eq!(again, named("Pledges", "UnderVeto"));
		settle(decision, Ballot::No);
		let verdict = VetoVerdict::Dismissed;
		assert!(happened(Event::VetoSettled { campaign, milestone: 1, verdict }));
		done(Charlie, Call::pay_out { campaign });
		assert_eq!(balance(Charlie), 96 * EURO);

		// So is the third one: the veto is upheld, and better evidence is asked for.
		approve(campaign);
		let decision = veto(campaign);
		settle(decision, Ballot::Yes);
		let verdict = VetoVerdict::Upheld;
		assert!(happened(Event::VetoSettled { campaign, milestone: 2, verdict }));
		assert_eq!(state(campaign), State::AwaitingEvidence);
		let next = Pledges::campaign(campaign).expect("is there").next.expect("one is left");
		assert!(!next.overdue);
		assert_eq!(next.amount, 24 * EURO);
		skip_to(approve(campaign));
		done(Dave, Call::pay_out { campaign });
		assert_eq!(state(campaign), State::Completed);
		assert_eq!(balance(Charlie), 120 * EURO);
		assert_eq!(held(campaign), 0);
		assert_eq!(
			refused(Eve, Call::refund { campaign, account: Eve.to_account_id() }),
			named("Pledges", "CampaignIsCompleted")
		);
		check_supply();
	});
}

#[test]
fn what_is_above_the_optimum_waits_and_moves_up_in_order() {
	test(|| {
		let campaign = open_campaign();
		issue(Eve, 60 * EURO);
		issue(Bob, 30 * EURO);
		pledge(Ferdie, campaign, OPTIMUM);
		pledge(Eve, campaign, 60);
		pledge(Bob, campaign, 30);
		let waiting = || {
			let places = Pledges::waiting(campaign, None, 10).into_iter();
			places.map(|(number, place)| (number, place.amount / EURO)).collect::<Vec<_>>()
		};
		assert_eq!(waiting(), [(0, 60), (1, 30)]);
		assert_eq!(held(campaign), (OPTIMUM + 90) * EURO);
		let early = refused(Eve, Call::move_up { campaign, most: 1 });
		assert_eq!(early, named("Pledges", "NothingToMoveUp"));
		// There is room for a half of the first, who keeps the place.
		done(Ferdie, Call::withdraw { campaign, amount: 30 * EURO });
		assert_eq!(waiting(), [(0, 30), (1, 30)]);
		let told = Pledges::pledge_of(campaign, Eve.to_account_id()).expect("has pledged");
		assert_eq!(told.pledge.amount, 30 * EURO);
		done(Ferdie, Call::withdraw { campaign, amount: 60 * EURO });
		assert_eq!(waiting(), []);
		let info = Pledges::campaign(campaign).expect("is there");
		assert_eq!(info.funds.pledged, OPTIMUM * EURO);
		check_supply();
	});
}

#[test]
fn what_a_pledge_would_become_is_told_and_comes_true() {
	test(|| {
		let campaign = open_campaign();
		sponsor(campaign);
		issue(Eve, 20 * EURO);
		let eve = Eve.to_account_id();
		let told = Pledges::forecast(campaign, eve.clone(), 20 * EURO).expect("can be pledged");
		assert_eq!((told.pledged, told.waiting, told.matched), (20 * EURO, 0, 10 * EURO));
		pledge(Eve, campaign, 20);
		pledge(Ferdie, campaign, MINIMUM);
		close_pledges(campaign);
		done(Eve, Call::advance { campaign });
		let told = Pledges::pledge_of(campaign, eve).expect("has pledged");
		assert_eq!(told.matched[0].amount, 10 * EURO);
		check_supply();
	});
}

#[test]
fn a_veto_for_want_of_ballots_lets_those_leave_who_object() {
	test(|| {
		let campaign = funded(&[(Eve, 40), (Ferdie, MINIMUM)]);
		approve(campaign);
		let decision = veto(campaign);
		go_to_ballots(decision);
		assert!(!close(decision).passed());
		wait_for(decision);
		let verdict = VetoVerdict::Undecided;
		assert!(happened(Event::VetoSettled { campaign, milestone: 0, verdict }));
		let State::Exit { until, raised, left, .. } = state(campaign) else { panic!("is open") };
		assert_eq!((raised, left), (140 * EURO, 140 * EURO));
		let early = refused(Eve, Call::pay_out { campaign });
		assert_eq!(early, named("Pledges", "ExitWindowOpen"));
		let before = balance(Ferdie);
		done(Ferdie, Call::leave { campaign });
		assert!(balance(Ferdie) > before + 99 * EURO);
		skip_to(until);
		done(Eve, Call::pay_out { campaign });
		assert_eq!(balance(Charlie), 20 * EURO);
		check_supply();
	});
}

#[test]
fn a_veto_is_moot_once_another_decision_has_ended_the_campaign() {
	test(|| {
		let campaign = funded(&[(Eve, 40), (Ferdie, MINIMUM)]);
		let cancel = open_decision(RuleName::Budget, Call::cancel { campaign });
		vote(cancel, &[Alice, Bob, Dave], Ballot::Yes);
		approve(campaign);
		let on_veto = veto(campaign);
		go_to_ballots(on_veto);
		vote(on_veto, &[Alice, Bob, Charlie, Dave], Ballot::No);

		assert!(close(cancel).passed());
		wait_for(cancel);
		let failed = State::Failed { cause: Cause::Decided };
		assert_eq!(state(campaign), failed);
		// Nobody waits for the decision on the veto.
		done(Eve, Call::refund { campaign, account: Eve.to_account_id() });
		assert_eq!(balance(Eve), 40 * EURO);

		assert!(!close(on_veto).passed());
		wait_for(on_veto);
		assert_eq!(state(campaign), failed);
		for verdict in [VetoVerdict::Upheld, VetoVerdict::Dismissed, VetoVerdict::Undecided] {
			assert!(!happened(Event::VetoSettled { campaign, milestone: 0, verdict }));
		}
		let before = balance(Ferdie);
		let accounts = vec![Eve.to_account_id(), Ferdie.to_account_id()];
		done(Eve, Call::refund_many { campaign, accounts });
		assert_eq!(balance(Ferdie), before + MINIMUM * EURO);
		assert_eq!(held(campaign), 0);
		check_supply();
	});
}

#[test]
fn what_is_issued_and_not_redeemed_is_there_whatever_happens() {
	test(|| {
		let campaign = open_campaign();
		check_supply();
		issue(Eve, 30 * EURO);
		check_supply();
		// Fees, of what succeeds and of what fails.
		assert_eq!(include(Ferdie, transfer()), Ok(Ok(())));
		let document = fingerprint(BANK);
		let to = Ferdie.to_account_id();
		let issue_to_himself = |amount| Call::announce_issue { to: to.clone(), amount, document };
		assert_eq!(
			include(Ferdie, issue_to_himself(EURO)),
			Ok(Err(Error::<Runtime>::NotCustodian.into()))
		);
		let too_much = Call::pledge { campaign, amount: 0 };
		assert_eq!(include(Ferdie, too_much), Ok(Err(Error::<Runtime>::ZeroAmount.into())));
		check_supply();
		// Not even the custodian announces more than can be issued in a day.
		let too_much = issue_to_himself(100_001 * EURO);
		assert_eq!(refused(Alice, too_much), named("Pledges", "AboveCeiling"));
		let unknown = fingerprint(b"of no bank");
		let unfounded = Call::announce_issue { to, amount: EURO, document: unknown };
		assert_eq!(refused(Alice, unfounded), named("Pledges", "DocumentNotOnRecord"));

		// Dust: an account that nobody has registered is left with less than a cent.
		let nobody = AccountId::new([7; 32]);
		issue_to(&nobody, EURO);
		let chain = Balances::free_balance(ChainAccount::get());
		assert_ok!(Balances::transfer_allow_death(
			RuntimeOrigin::signed(nobody.clone()),
			Eve.to_account_id().into(),
			EURO - CENT + 1,
		));
		assert_eq!(Balances::total_balance(&nobody), 0);
		assert_eq!(Balances::free_balance(ChainAccount::get()), chain + CENT - 1);
		check_supply();
		// So is a stakeholder's account, which stays.
		let amount = balance(Eve) - CENT + 1;
		let leaves_dust = refused(Eve, Call::pledge { campaign, amount });
		assert_eq!(leaves_dust, named("Pledges", "LeavesDust"));

		// Nobody burns; the custodian redeems.
		let burn = pallet_balances::Call::burn { value: EURO, keep_alive: false };
		let filtered = frame_system::Error::<Runtime>::CallFiltered.into();
		assert_eq!(include(Ferdie, burn), Ok(Err(filtered)));
		check_supply();
		let issuance = Balances::total_issuance();
		done(Eve, Call::request_redemption { amount: 12 * EURO });
		assert_eq!(Balances::total_issuance(), issuance);
		let account = Eve.to_account_id();
		let redeem = |amount| Call::redeem { account: account.clone(), amount, document };
		let more = refused(Alice, redeem(12 * EURO + 1));
		assert_eq!(more, named("Pledges", "MoreThanRequested"));
		done(Alice, redeem(5 * EURO));
		done(Eve, Call::cancel_redemption {});
		assert_eq!(Balances::total_issuance(), issuance - 5 * EURO);
		let by_document = Pledges::supply_by_document(document);
		assert_eq!((by_document.issued, by_document.redeemed), (0, 5 * EURO));
		check_supply();

		// Transfers straight into a pot, and out of it.
		let pot = Pledges::campaign(campaign).expect("is there").pot;
		let stray = pallet_balances::Call::transfer_all { dest: pot.into(), keep_alive: true };
		done(Ferdie, stray);
		assert_eq!(held(campaign), 0);
		check_supply();
		done(Eve, Call::move_stray { campaign });
		check_supply();
	});
}

#[test]
fn what_is_in_the_first_block_counts_as_issued() {
	for name in presets::names() {
		genesis(&name).execute_with(|| {
			Pledges::do_try_state().expect("holds");
			let custody = Pledges::custody();
			assert_eq!(custody.supply.issued, Balances::total_issuance());
			assert!(custody.supply.issued > 0);
			assert_eq!(custody.custodian, None);
		});
	}
}

#[test]
fn the_pool_refuses_free_calls_and_says_why() {
	test(|| {
		let campaign = open_campaign();
		issue(Eve, 2 * EURO);
		let pledge = |campaign, amount| Call::pledge { campaign, amount };
		assert_eq!(refused(Eve, pledge(campaign, 0)), named("Pledges", "ZeroAmount"));
		assert_eq!(refused(Eve, pledge(campaign + 1, 1)), named("Pledges", "UnknownCampaign"));
		assert_eq!(
			refused(Eve, pledge(campaign, 2 * EURO + 1)),
			named("Pledges", "InsufficientBalance")
		);
		assert_eq!(refused(Eve, pledge(campaign, 2 * EURO - 1)), named("Pledges", "LeavesDust"));
		// What a field without a unit makes of 20.
		assert_eq!(refused(Eve, pledge(campaign, 20)), named("Pledges", "PledgeTooSmall"));
		assert_eq!(refused(Charlie, pledge(campaign, EURO)), named("Pledges", "OwnCampaign"));
		assert_eq!(refused(Eve, Call::pay_out { campaign }), named("Pledges", "StillOpen"));
		assert_eq!(refused(Eve, Call::cancel { campaign }), named("Pledges", "NotBeneficiary"));
		assert_eq!(refused(Eve, Call::advance { campaign }), named("Pledges", "StillOpen"));
		assert_eq!(refused(Eve, Call::move_stray { campaign }), named("Pledges", "NothingToMove"));
		assert_eq!(
			refused(Eve, Call::refund_many { campaign, accounts: vec![] }),
			named("Pledges", "InvalidBatchSize")
		);
		assert_eq!(refused(Eve, Call::hide_title { campaign }), named("Dispatch", "BadOrigin"));
		assert_ok!(submit(Eve, pledge(campaign, EURO)));
		assert_eq!(balance(Eve), 2 * EURO);
	});
}

#[test]
fn the_staff_of_an_organisation_does_everything_but_move_its_money() {
	test(|| {
		let campaign = open_campaign();
		for who in [Alice, Bob, Charlie] {
			issue(who, 300 * EURO);
			let delegate = Ferdie.to_account_id().into();
			let proxy_type = ProxyType::NonTransfer;
			done(who, pallet_proxy::Call::add_proxy { delegate, proxy_type, delay: 0 });
		}
		pledge(Ferdie, campaign, MINIMUM);
		let document = fingerprint(BANK);
		let to = Ferdie.to_account_id();
		let moves: Vec<(Sr25519Keyring, Call<Runtime>)> = vec![
			(Bob, Call::pledge { campaign, amount: EURO }),
			(
				Bob,
				Call::sponsor {
					campaign,
					ratio: Ratio { adds: 1, per: 1 },
					cap: EURO,
					total: 100 * EURO,
				},
			),
			(Bob, Call::request_redemption { amount: EURO }),
			(Alice, Call::announce_issue { to, amount: EURO, document }),
		];
		for (real, call) in moves {
			// It would do for the organisation itself.
			assert_ok!(submit(real, call.clone()));
			let direct = proxied(real, call.clone());
			assert_eq!(refused(Ferdie, direct), named("System", "CallFiltered"), "{call:?}");
			let hidden = proxied(real, batch_all(vec![call.clone().into()]));
			let filtered = named("System", "CallFiltered");
			assert_eq!(refused(Ferdie, hidden), filtered, "{call:?} in a batch");
		}
		done(Bob, Call::request_redemption { amount: EURO });
		let account = Bob.to_account_id();
		let redeem = Call::redeem { account, amount: EURO, document };
		for (real, call) in [(Alice, redeem), (Bob, Call::cancel_redemption {})] {
			assert_ok!(submit(real, call.clone()));
			assert_eq!(refused(Ferdie, proxied(real, call)), named("System", "CallFiltered"));
		}

		close_pledges(campaign);
		let evidence = fingerprint(EVIDENCE);
		let before = quota(Charlie);
		let shown = proxied(Charlie, Call::submit_evidence { campaign, evidence });
		done(Ferdie, shown);
		assert!(quota(Charlie) < before);
		assert!(matches!(state(campaign), State::InReview { .. }));
		// So can a reviewer's staff approve.
		done(Ferdie, proxied(Bob, Call::approve { campaign, evidence }));
		for who in [Alice, Bob, Charlie] {
			assert_eq!(Balances::total_balance(&who.to_account_id()), 300 * EURO);
		}
	});
}

#[test]
fn refunding_many_and_moving_many_up_are_free_calls() {
	let most: u32 = <<Runtime as pallet_pledges::Config>::MaxRefunds as Get<u32>>::get();
	assert_eq!(most, 16);
	let refund = |accounts| Call::<Runtime>::refund_many { campaign: 1, accounts };
	let accounts = vec![AccountId::new([1; 32]); most as usize];
	let weight = RuntimeCall::from(refund(accounts)).get_dispatch_info().call_weight;
	assert!(weight.all_lt(MaxFreeWeight::get()), "{weight:?}");
	let most = <<Runtime as pallet_pledges::Config>::MaxMoves as Get<u32>>::get();
	let weight = RuntimeCall::from(Call::move_up { campaign: 1, most }).get_dispatch_info();
	assert!(weight.call_weight.all_lt(MaxFreeWeight::get()), "{weight:?}");
	test(|| {
		let campaign = open_campaign();
		let accounts: Vec<_> = (0..16).map(|i| AccountId::new([100 + i; 32])).collect();
		issue_to(&accounts[0], 32 * EURO);
		for who in &accounts[1..] {
			assert_ok!(Balances::transfer_allow_death(
				RuntimeOrigin::signed(accounts[0].clone()),
				who.clone().into(),
				2 * EURO
			));
		}
		for who in &accounts {
			let origin = RuntimeOrigin::signed(who.clone());
			assert_ok!(Pledges::pledge(origin, campaign, EURO));
		}
		close_pledges(campaign);
		assert_eq!(state(campaign), State::Failed { cause: Cause::MinimumMissed });
		done(Eve, Call::refund_many { campaign, accounts: accounts.clone() });
		assert_eq!(balance(Eve), 0);
		assert_eq!(held(campaign), 0);
		for who in accounts {
			assert_eq!(Balances::free_balance(&who), 2 * EURO);
		}
	});
}

#[test]
fn parameters_count_for_campaigns_that_are_opened_afterwards() {
	test(|| {
		admitted_projects(2, FOLLOW_UP);
		decide_by(RuleName::Budget, open_call(1));
		let set = |parameter| -> RuntimeCall {
			pallet_parameters::Call::set_parameter {
				key_value: RuntimeParameters::Campaigns(parameter),
			}
			.into()
		};
		let window =
			set(campaigns::Parameters::VetoWindowInDays(campaigns::VetoWindowInDays, Some(3)));
		let grace =
			set(campaigns::Parameters::GracePeriodInDays(campaigns::GracePeriodInDays, Some(5)));
		decide_by(RuleName::Significant, batch_all(vec![window, grace]));
		assert_eq!(last_decision(), Ok(()));
		decide_by(RuleName::Budget, open_call(2));
		assert_eq!(last_decision(), Ok(()));
		all_accept(1);
		all_accept(2);
		let times = |campaign| {
			let info = Pledges::campaign(campaign).expect("is there").campaign;
			(info.veto_window, info.grace)
		};
		assert_eq!(times(1), (7, 30));
		assert_eq!(times(2), (3, 5));
		pledge(Ferdie, 1, MINIMUM);
		pledge(Ferdie, 2, MINIMUM);
		close_pledges(2);
		let now = System::block_number();
		assert_eq!(approve(1), now + 7);
		assert_eq!(approve(2), now + 3);
	});
}
