// SPDX-License-Identifier: Apache-2.0

//! What nobody can do with money: a registrar, the custodian alone, a fiscal agent with a donor,
//! whoever has money, the beneficiary with its reviewers, reviewers who stay silent.
//!
//! //Alice is custodian and fiscal agent, //Dave the auditor; //Charlie is paid, and //Bob and //Dave
//! review. //Eve is a citizen, and //Ferdie is nobody, with money.

use super::world::{new_pair, Register};
use crate::{common::*, pledges::*};
use doverie_primitives::{CampaignId, Chamber, Electorate, RuleName, VetoVerdict};
use doverie_runtime::*;
use frame_support::{assert_ok, traits::fungible::Inspect};
use pallet_decisions::Ballot;
use pallet_pledges::{Call, Cause, Error, Event, Office, Owner, Ratio, State};
use pallet_stakeholders::ActKind;
use sp_core::{sr25519::Pair, Pair as _};
use sp_keyring::Sr25519Keyring::{self, AliceStash, BobStash, CharlieStash, DaveStash};
use sp_runtime::traits::Dispatchable;

/// A key of somebody who has no name: the adversary's, if nothing else is said.
struct Key(Pair);

impl Key {
	fn new(number: u32) -> Self {
		Key(new_pair(number))
	}

	fn account(&self) -> AccountId {
		self.0.public().into()
	}

	fn has(&self) -> Balance {
		<Balances as Inspect<AccountId>>::total_balance(&self.account())
	}

	fn does(&self, call: Call<Runtime>) {
		assert_eq!(include_signed(sign(&self.0, call.into(), 0, 0)), Ok(Ok(())));
	}

	fn pledges(&self, campaign: CampaignId, euros: Balance) {
		self.does(Call::pledge { campaign, amount: euros * EURO });
	}

	/// The error for which the pool refuses this; nor does it succeed in a block whose author takes
	/// it all the same.
	fn is_refused(&self, call: Call<Runtime>) -> String {
		let (pallet, name) = refused_signed(sign(&self.0, call.clone().into(), 0, 0));
		assert_ne!(include_signed(sign(&self.0, call.into(), 0, 0)), Ok(Ok(())));
		format!("{pallet}.{name}")
	}
}

fn refusal(who: Sr25519Keyring, call: Call<Runtime>) -> String {
	let (pallet, name) = refused(who, call);
	format!("{pallet}.{name}")
}

/// A registrar announces that the key of this account moves to another one. It takes effect if
/// nobody objects.
fn move_key(registrar: Sr25519Keyring, stakeholder: AccountId, to: &Key) {
	let (to, reasons) = (to.account(), fingerprint(REASONS));
	let announce = Register::announce_key_move { stakeholder, to, reasons };
	assert_eq!(include(registrar, announce), Ok(Ok(())));
}

/// The same, by an adversary.
fn steal_key(registrar: Sr25519Keyring, whose: Sr25519Keyring, thief: &Key) {
	move_key(registrar, whose.to_account_id(), thief);
}

/// Goes on until what was announced now has taken effect.
fn wait_for_moves() {
	skip_to(System::block_number() + NOTICE + 1);
}

/// //Ferdie gives somebody money.
fn give(to: &AccountId, amount: Balance) {
	let ferdie = RuntimeOrigin::signed(Ferdie.to_account_id());
	assert_ok!(Balances::transfer_allow_death(ferdie, to.clone().into(), amount));
}

/// A registrar does this, whatever its quota.
fn dispatch(registrar: Sr25519Keyring, call: RuntimeCall) {
	assert_ok!(call.dispatch(RuntimeOrigin::signed(registrar.to_account_id())));
}

/// The registrar of civil society admits as many citizens as there are numbers, who have this much
/// each.
fn citizens(numbers: core::ops::Range<u32>, amount: Balance) -> Vec<Key> {
	let all: Vec<_> = numbers.map(Key::new).collect();
	for citizen in &all {
		dispatch(Dave, admit_citizen(citizen.account()));
		give(&citizen.account(), amount);
	}
	all
}

/// An organisation is admitted, and has this much.
fn organisation(registrar: Sr25519Keyring, chamber: Chamber, key: u32, amount: Balance) -> Key {
	let key = Key::new(key);
	dispatch(registrar, admit_organisation(key.account(), chamber));
	give(&key.account(), amount);
	key
}

/// Eight organisations, four of them of the municipality's chamber, who have 1,000 euro each.
fn eight_organisations() -> Vec<Key> {
	let of_business = (1..5).map(|key| organisation(Bob, Chamber::Business, key, 1_000 * EURO));
	let municipal = (5..9).map(|key| organisation(Alice, Chamber::Municipality, key, 1_000 * EURO));
	of_business.chain(municipal).collect()
}

/// These citizens veto the next milestone, and are too few to put it to decision. With //Eve they
/// are enough.
fn eve_tips_the_veto_of<'a>(citizens: impl IntoIterator<Item = &'a Key>, campaign: CampaignId) {
	let (evidence, reasons) = (fingerprint(EVIDENCE), Some(fingerprint(REASONS)));
	let veto = || Call::veto { campaign, evidence, reasons };
	for citizen in citizens {
		citizen.does(veto());
		assert!(matches!(state(campaign), State::Approved { .. }));
	}
	done(Eve, veto());
	assert!(matches!(state(campaign), State::Vetoed { .. }));
}

/// All chambers but the municipality, in which only //Alice is, decide this by the budget rule.
fn decide_without_alice(call: Call<Runtime>) {
	let decision = pallet_decisions::NextDecision::<Runtime>::get();
	assert_eq!(include(Bob, announce_call(RuleName::Budget, call, REASONS)), Ok(Ok(())));
	second_all(decision, &[Charlie, Dave]);
	go_to_ballots(decision);
	vote(decision, &[Bob, Charlie, Dave], Ballot::Yes);
	assert!(close(decision).passed());
	wait_for(decision);
}

/// The money comes back to everybody, and nothing is left.
fn all_have_it_back(campaign: CampaignId, accounts: Vec<AccountId>) {
	done(Bob, Call::refund_many { campaign, accounts });
	assert_eq!(held(campaign), 0);
}

fn info(campaign: CampaignId) -> pallet_pledges::CampaignInfo<AccountId, BlockNumber> {
	Pledges::campaign(campaign).expect("there is such a campaign")
}

/// A campaign to which //Eve has pledged 40 and //Ferdie 100, with its first milestone approved.
/// Returns from when on it can be paid.
fn approved() -> (CampaignId, BlockNumber) {
	let campaign = funded(&[(Eve, 40), (Ferdie, MINIMUM)]);
	let payable_from = approve(campaign);
	(campaign, payable_from)
}

/// The adversary: a registrar of the beneficiary's chamber, who moves its key to one of its own
/// while everybody is away. Before anything is paid, everybody who is concerned can veto the new
/// account.
#[test]
fn a_registrar_of_the_beneficiarys_chamber_has_no_payment() {
	test(|| {
		let (campaign, payable_from) = approved();
		let (thief, beneficiary) = (Key::new(1), number(Charlie));
		skip_to(payable_from - 3);
		steal_key(CharlieStash, Charlie, &thief);
		// As long as it is about to move, nothing is paid to either key.
		skip_to(payable_from);
		assert_eq!(refusal(Eve, Call::pay_out { campaign }), "Pledges.KeyIsMoving");
		wait_for_moves();
		assert_eq!(Stakeholders::account(beneficiary), Some(thief.account()));
		assert_eq!(info(campaign).payee, Some(Charlie.to_account_id()));

		done(Eve, Call::pay_out { campaign });
		let State::Approved { payable_from, .. } = state(campaign) else { panic!("is approved") };
		let (milestone, payee) = (0, thief.account());
		assert!(happened(Event::PayeeChanged { campaign, milestone, payee, payable_from }));
		assert!(payable_from >= System::block_number() + 7);
		assert_eq!(refusal(Eve, Call::pay_out { campaign }), "Pledges.VetoWindowOpen");
		assert_eq!((thief.has(), held(campaign)), (0, 140 * EURO));

		let decision = veto(campaign);
		go_to_ballots(decision);
		vote(decision, &[Alice, Bob, Dave], Ballot::Yes);
		assert!(close(decision).passed());
		wait_for(decision);
		assert_eq!(state(campaign), State::AwaitingEvidence);
		assert_eq!((thief.has(), held(campaign)), (0, 140 * EURO));
		check_supply();
	});
}

/// The adversary: the same, where the thief shows some document, and waits until the reviewers have
/// been silent for their term.
#[test]
fn a_thief_of_the_beneficiarys_key_is_not_paid_unseen_where_reviewers_are_silent() {
	test(|| {
		let campaign = funded(&[(Ferdie, MINIMUM)]);
		let thief = Key::new(1);
		steal_key(CharlieStash, Charlie, &thief);
		wait_for_moves();
		thief.does(Call::submit_evidence { campaign, evidence: fingerprint(EVIDENCE) });
		assert_eq!(info(campaign).payee, Some(Charlie.to_account_id()));
		skip_to(System::block_number() + 30);
		done(Eve, Call::advance { campaign });
		let State::Exit { until, .. } = state(campaign) else { panic!("an exit is open") };
		skip_to(until);
		done(Eve, Call::pay_out { campaign });
		let State::Approved { payable_from, .. } = state(campaign) else { panic!("is approved") };
		let (milestone, payee) = (0, thief.account());
		assert!(happened(Event::PayeeChanged { campaign, milestone, payee, payable_from }));
		assert_eq!(payable_from, until + 7);
		veto(campaign);
		assert_eq!((thief.has(), held(campaign)), (0, MINIMUM * EURO));
		check_supply();
	});
}

/// The adversary: a registrar of any chamber, who admits somebody who has pledged, without being
/// asked, and moves the key to its own.
#[test]
fn no_registrar_redirects_what_an_account_pledged_before_it_was_registered() {
	test(|| {
		let campaign = open_campaign();
		let (victim, thief) = (Key::new(1), Key::new(2));
		give(&victim.account(), 51 * EURO);
		victim.pledges(campaign, 50);
		done(Dave, admit_citizen(victim.account()));
		// Nobody but the victim makes it the stakeholder's.
		let _ = include(Dave, Call::renew_claims { campaign, account: victim.account() });
		let own = Owner::Account(victim.account());
		let pledged = || pallet_pledges::Pledges::<Runtime>::get(campaign, &own);
		assert_eq!(pledged().map(|pledge| pledge.amount), Some(50 * EURO));
		move_key(DaveStash, victim.account(), &thief);
		wait_for_moves();
		let withdraw = |amount| Call::withdraw { campaign, amount };
		assert_eq!(thief.is_refused(withdraw(50 * EURO)), "Pledges.MoreThanPledged");
		victim.does(withdraw(20 * EURO));
		close_pledges(campaign);
		let refund = Call::refund { campaign, account: thief.account() };
		assert_eq!(refusal(Bob, refund), "Pledges.NothingToRefund");
		let before = victim.has();
		all_have_it_back(campaign, vec![thief.account(), victim.account()]);
		assert_eq!((victim.has(), thief.has()), (before + 30 * EURO, 0));
		check_supply();
	});
}

/// The adversary: whoever asks for the refunds of others, at a moment at which a key is known to be
/// lost. What is sent back waits until it is settled whose key it is.
#[test]
fn nobody_sends_money_back_to_a_key_that_is_about_to_move() {
	test(|| {
		let campaign = open_campaign();
		issue(Eve, 40 * EURO);
		pledge(Eve, campaign, 40);
		pledge(Ferdie, campaign, 10);
		let new = Key::new(1);
		skip_to(info(campaign).deadline - 2);
		// The phone was stolen: two registrars freeze the key.
		let (stakeholder, act) = (Eve.to_account_id(), ActKind::KeyMove);
		move_key(DaveStash, stakeholder.clone(), &new);
		assert_eq!(include(BobStash, Register::second { stakeholder, act }), Ok(Ok(())));
		close_pledges(campaign);
		let refund = |account| Call::refund { campaign, account };
		assert_eq!(refusal(Bob, refund(Eve.to_account_id())), "Pledges.KeyIsMoving");
		// Others have theirs meanwhile.
		let accounts = vec![Eve.to_account_id(), Ferdie.to_account_id()];
		done(Bob, Call::refund_many { campaign, accounts });
		assert_eq!((balance(Eve), held(campaign)), (0, 40 * EURO));
		wait_for_moves();
		done(Bob, refund(new.account()));
		assert_eq!((new.has(), balance(Eve), held(campaign)), (40 * EURO, 0, 0));
		check_supply();
	});
}

/// The adversary: a thief of the custodian's key, who has announced an issue to itself before the
/// key was moved.
#[test]
fn what_a_thief_has_announced_as_the_custodian_is_never_confirmed() {
	test(|| {
		open_campaign();
		let (custodian, to, amount) = (number(Alice), Key::new(1).account(), 1_000 * EURO);
		let (announced, honest) = (deposit(), fingerprint(EVIDENCE));
		done(Alice, Call::announce_issue { to: to.clone(), amount, document: announced });
		let new = Key::new(2);
		move_key(AliceStash, Alice.to_account_id(), &new);
		wait_for_moves();
		let confirm = |document| Call::confirm_issue { to: to.clone(), amount, document };
		let issuance = Balances::total_issuance();
		// While the office rests, nothing is confirmed …
		assert_eq!(refusal(Dave, confirm(announced)), "Pledges.OfficeRests");
		decide_without_alice(Call::set_custodian { custodian });
		new.does(Call::accept_office { office: Office::Custodian });
		// … and afterwards only what the new key has announced.
		assert_eq!(refusal(Dave, confirm(announced)), "Pledges.UnknownIssue");
		assert_eq!(Balances::total_issuance(), issuance);
		new.does(Call::announce_issue { to: to.clone(), amount, document: honest });
		done(Dave, confirm(honest));
		assert_eq!(Balances::total_issuance(), issuance + amount);
		check_supply();
	});
}

/// The adversary: registrars of the chambers of custodian, auditor, fiscal agent and reviewers.
/// With a key they get no office.
#[test]
fn no_registrar_issues_redeems_attests_or_approves_with_a_key_that_it_has_moved() {
	test(|| {
		let campaign = open_campaign();
		issue(Eve, 40 * EURO);
		pledge(Eve, campaign, 10);
		pledge(Ferdie, campaign, MINIMUM);
		done(Eve, Call::request_redemption { amount: 20 * EURO });
		let (announced, document) = (deposit(), fingerprint(EVIDENCE));
		let (to, amount) = (Ferdie.to_account_id(), 1_000 * EURO);
		done(Alice, Call::announce_issue { to: to.clone(), amount, document: announced });
		let [custodian, reviewer, auditor] = [1, 2, 3].map(Key::new);
		steal_key(AliceStash, Alice, &custodian);
		steal_key(BobStash, Bob, &reviewer);
		steal_key(DaveStash, Dave, &auditor);
		wait_for_moves();
		let issuance = Balances::total_issuance();

		let rests = "Pledges.OfficeRests";
		let own = custodian.account();
		let issue = Call::announce_issue { to: own, amount, document };
		assert_eq!(custodian.is_refused(issue), rests);
		let account = Eve.to_account_id();
		let redeem = Call::redeem { account, amount: EURO, document };
		assert_eq!(custodian.is_refused(redeem), rests);
		let confirm = Call::confirm_issue { to, amount, document: announced };
		assert_eq!(auditor.is_refused(confirm), rests);
		for (thief, office) in [(&custodian, Office::Custodian), (&auditor, Office::Auditor)] {
			assert_eq!(thief.is_refused(Call::accept_office { office }), rests);
		}
		let office = Office::Campaign(campaign);
		for thief in [&custodian, &reviewer, &auditor] {
			assert_eq!(thief.is_refused(Call::accept_office { office }), rests);
		}
		let (donor, received) = (number(Charlie), EURO);
		let attest = Call::attest_receipt { campaign, donor, received, document };
		assert_eq!(custodian.is_refused(attest), rests);

		close_pledges(campaign);
		let evidence = document;
		done(Charlie, Call::submit_evidence { campaign, evidence });
		for thief in [&reviewer, &auditor] {
			assert_eq!(thief.is_refused(Call::approve { campaign, evidence }), rests);
		}
		assert!(matches!(state(campaign), State::InReview { .. }));
		assert_eq!(Balances::total_issuance(), issuance);
		for thief in [custodian, reviewer, auditor] {
			assert_eq!(thief.has(), 0);
		}
		check_supply();
	});
}

/// The adversary: the custodian. What was clicked twice is there once, too.
#[test]
fn the_custodian_alone_issues_nothing_and_uses_no_document_twice() {
	test(|| {
		open_campaign();
		let issuance = Balances::total_issuance();
		let (to, amount, document) = (Alice.to_account_id(), 100 * EURO, deposit());
		let announce = |amount, document| {
			let to = Alice.to_account_id();
			Call::announce_issue { to, amount, document }
		};
		done(Alice, announce(amount, document));
		let confirm = || Call::confirm_issue { to: to.clone(), amount, document };
		assert_eq!(refusal(Alice, confirm()), "Pledges.NotAuditor");
		skip_to(System::block_number() + 30);
		assert_eq!(Balances::total_issuance(), issuance);
		// Nor does it become its own auditor, nor one of its chamber.
		let own: RuntimeCall = Call::set_auditor { auditor: number(Alice) }.into();
		decide_by(RuleName::Budget, own);
		assert!(last_decision().is_err());

		done(Dave, confirm());
		assert_eq!(Balances::total_issuance(), issuance + amount);
		for again in [amount, 1] {
			assert_eq!(refusal(Alice, announce(again, document)), "Pledges.DocumentUsed");
		}
		assert_eq!(refusal(Dave, confirm()), "Pledges.UnknownIssue");
		// Above the ceiling of a day not even both.
		let too_much = announce(100_000 * EURO + 1, deposit());
		assert_eq!(refusal(Alice, too_much), "Pledges.AboveCeiling");
		let (most, document) = (100_000 * EURO, deposit());
		done(Alice, announce(most, document));
		next_block();
		done(Dave, Call::confirm_issue { to: Alice.to_account_id(), amount: most, document });
		let document = deposit();
		done(Alice, announce(EURO, document));
		// Not on this day, which is one block long here.
		let confirm = Call::confirm_issue { to: Alice.to_account_id(), amount: EURO, document };
		let before = Balances::total_issuance();
		assert_ne!(include(Dave, confirm), Ok(Ok(())));
		assert_eq!(Balances::total_issuance(), before);
		check_supply();
	});
}

/// What honest people do: an issue went to a mistyped account.
#[test]
fn what_was_issued_to_a_mistyped_account_is_put_right_by_two_in_the_open() {
	test(|| {
		open_campaign();
		let wrong = AccountId::new([9; 32]);
		let document = issue_to(&wrong, 100 * EURO);
		let to = Eve.to_account_id();
		let correct = || Call::announce_correction { document, to: to.clone() };
		assert_eq!(refusal(Dave, correct()), "Pledges.NotCustodian");
		done(Alice, correct());
		assert_eq!(Balances::free_balance(&wrong), 100 * EURO);
		let confirm = || Call::confirm_correction { document, to: to.clone() };
		assert_eq!(refusal(Alice, confirm()), "Pledges.NotAuditor");
		done(Dave, confirm());
		assert_eq!((Balances::free_balance(&wrong), balance(Eve)), (0, 100 * EURO));
		// Not from somebody who has used it.
		let document = issue_to(&Eve.to_account_id(), 50 * EURO);
		assert_eq!(include(Eve, transfer_to_ferdie(120 * EURO)), Ok(Ok(())));
		done(Alice, Call::announce_correction { document, to: Bob.to_account_id() });
		let confirm = Call::confirm_correction { document, to: Bob.to_account_id() };
		assert_eq!(refusal(Dave, confirm), "Pledges.HasMoved");
		check_supply();
	});
}

/// The adversary: custodian and auditor together, who come back to an issue of long ago, to take
/// what somebody has by now.
#[test]
fn what_was_issued_long_ago_is_not_taken_back() {
	test(|| {
		open_campaign();
		let document = issue_to(&Eve.to_account_id(), 100 * EURO);
		let (issued, to) = (System::block_number(), Bob.to_account_id());
		let correct = || Call::announce_correction { document, to: to.clone() };
		skip_to(issued + 10);
		done(Alice, correct());
		skip_to(issued + 14);
		let confirm = Call::confirm_correction { document, to: to.clone() };
		assert_eq!(refusal(Dave, confirm), "Pledges.TooLateToCorrect");
		done(Alice, Call::withdraw_issue { document });
		assert_eq!(refusal(Alice, correct()), "Pledges.TooLateToCorrect");
		assert_eq!(balance(Eve), 100 * EURO);
		// The account of the chain is spent from by decision only.
		let chain = configs::money::ChainAccount::get();
		let document = issue_to(&chain, EURO);
		let correct = Call::announce_correction { document, to };
		assert_eq!(refusal(Alice, correct), "Pledges.HasMoved");
		check_supply();
	});
}

fn transfer_to_ferdie(value: Balance) -> RuntimeCall {
	let dest = Ferdie.to_account_id().into();
	pallet_balances::Call::transfer_keep_alive { dest, value }.into()
}

/// The adversary: the fiscal agent with a donor, who attest what never came.
#[test]
fn a_fiscal_agent_with_a_donor_makes_up_no_more_than_the_share_of_the_terms() {
	test(|| {
		let campaign = open_campaign();
		issue(Eve, 40 * EURO);
		let terms = info(campaign).campaign.terms;
		let (document, letter) = (fingerprint(EVIDENCE), fingerprint(REASONS));
		let (amount, until) = (terms.optimum, terms.deadline);
		done(Bob, Call::declare { campaign, amount, letter, until });
		let attest = |received| {
			let donor = number(Bob);
			Call::attest_receipt { campaign, donor, received, document }
		};
		let share = terms.declared_limit();
		assert_eq!(share, 500 * EURO);
		assert_eq!(refusal(Alice, attest(share + 1)), "Pledges.AboveDeclaredShare");
		done(Alice, attest(share));
		// The agent's word alone counts for nothing.
		assert_eq!(info(campaign).funds.honoured, 0);
		assert_eq!(
			refusal(Alice, Call::confirm_receipt { campaign }),
			"Pledges.UnknownDeclaration"
		);
		done(Bob, Call::confirm_receipt { campaign });
		assert_eq!(info(campaign).funds.honoured, share);
		// There is room for everybody else, and none of it is paid to anyone.
		pledge(Eve, campaign, 40);
		close_pledges(campaign);
		skip_to(approve(campaign));
		done(Eve, Call::pay_out { campaign });
		assert_eq!(balance(Charlie), 20 * EURO);
		check_supply();
	});
}

/// The adversary: the fiscal agent, who takes back in the last block what it has attested.
#[test]
fn a_receipt_that_is_taken_back_in_the_last_block_fails_no_campaign() {
	test(|| {
		let campaign = open_campaign();
		issue(Eve, 60 * EURO);
		pledge(Eve, campaign, 40);
		let (document, letter) = (fingerprint(EVIDENCE), fingerprint(REASONS));
		let deadline = info(campaign).deadline;
		let (donor, received) = (number(Bob), 60 * EURO);
		done(Bob, Call::declare { campaign, amount: received, letter, until: deadline });
		let attest = || Call::attest_receipt { campaign, donor, received, document };
		let revoke = || Call::revoke_receipt { campaign, donor };
		done(Alice, attest());
		done(Bob, Call::confirm_receipt { campaign });
		skip_to(deadline - 1);
		done(Alice, revoke());
		assert!(happened(Event::DeadlineMoved { campaign, deadline: deadline + 3 }));
		done(Alice, attest());
		done(Bob, Call::confirm_receipt { campaign });
		// Everybody can come meanwhile.
		skip_to(deadline + 1);
		issue(Eve, 60 * EURO);
		pledge(Eve, campaign, 60);
		done(Alice, revoke());
		skip_to(deadline + 3);
		assert_eq!(state(campaign), State::AwaitingEvidence);
		check_supply();
	});
}

/// The adversary: somebody with money, who fills a campaign on the first day, and empties it in the
/// last block.
#[test]
fn who_fills_a_campaign_and_empties_it_at_its_deadline_stops_nobody() {
	test(|| {
		let campaign = open_campaign();
		issue(Ferdie, 2_000 * EURO);
		issue(Eve, 60 * EURO);
		issue(Bob, 100 * EURO);
		pledge(Ferdie, campaign, 1_000);
		// Others wait, and are not turned away.
		pledge(Eve, campaign, 60);
		assert_eq!(info(campaign).funds.waiting, 60 * EURO);
		let deadline = info(campaign).deadline;
		skip_to(deadline - 1);
		done(Ferdie, Call::withdraw { campaign, amount: 1_000 * EURO });
		// Eve has moved up with it, and everybody has three days to come.
		assert_eq!(info(campaign).funds.pledged, 60 * EURO);
		assert_eq!(info(campaign).deadline, deadline + 3);
		assert!(happened(Event::DeadlineMoved { campaign, deadline: deadline + 3 }));
		skip_to(deadline);
		pledge(Bob, campaign, 50);
		// Whoever stays is there in any case.
		skip_to(deadline + 3);
		assert_eq!(state(campaign), State::AwaitingEvidence);
		assert_eq!(info(campaign).funds.raised(), 110 * EURO);
		check_supply();
	});
}

/// The adversary: the same, who comes back once the deadline has moved, and goes again in the very
/// last block.
#[test]
fn who_empties_a_campaign_twice_at_its_deadline_does_not_fail_it() {
	test(|| {
		let campaign = open_campaign();
		issue(Eve, 45 * EURO);
		pledge(Eve, campaign, 45);
		pledge(Ferdie, campaign, 55);
		let deadline = info(campaign).deadline;
		skip_to(deadline - 1);
		done(Ferdie, Call::withdraw { campaign, amount: EURO });
		assert_eq!(info(campaign).deadline, deadline + 3);
		pledge(Ferdie, campaign, 1);
		let is_needed = |amount| {
			let refused = Error::<Runtime>::NeededForMinimum.into();
			let withdraw = Call::withdraw { campaign, amount };
			assert_eq!(include(Ferdie, withdraw), Ok(Err(refused)));
		};
		is_needed(55 * EURO);
		skip_to(deadline + 2);
		is_needed(55 * EURO);
		is_needed(EURO);
		// What is not needed goes.
		pledge(Ferdie, campaign, 2);
		done(Ferdie, Call::withdraw { campaign, amount: 2 * EURO });
		skip_to(deadline + 3);
		assert_eq!(state(campaign), State::AwaitingEvidence);
		assert_eq!(info(campaign).funds.raised(), 100 * EURO);
		check_supply();
	});
}

/// The adversary: eight organisations with large pools that add next to nothing, on the first day
/// or in the last block.
#[test]
fn nobody_squats_the_matching_with_pools_that_add_next_to_nothing() {
	test(|| {
		let campaign = open_campaign();
		let squatters = eight_organisations();
		let useless = |euros: Balance| {
			let (ratio, cap, total) = (Ratio { adds: 1, per: 10 }, EURO, euros * EURO);
			Call::sponsor { campaign, ratio, cap, total }
		};
		for squatter in &squatters {
			squatter.does(useless(300));
		}
		// One that adds something finds a place all the same, and the other one has its money back.
		sponsor(campaign);
		let sponsors = || info(campaign).pools.into_iter().map(|pool| pool.pool.sponsor);
		assert!(sponsors().any(|sponsor| sponsor == number(Bob)));
		let displaced: Vec<_> =
			squatters.iter().filter(|squatter| squatter.has() == 1_000 * EURO).collect();
		assert_eq!((displaced.len(), sponsors().count()), (1, 8));
		// Nor does it come back, with however much.
		assert_eq!(displaced[0].is_refused(useless(900)), "Pledges.TooManyPools");
		issue(Eve, 10 * EURO);
		pledge(Eve, campaign, 10);
		pledge(Ferdie, campaign, 80);
		// In the last days nobody displaces anybody.
		let deadline = info(campaign).deadline;
		issue(Dave, 600 * EURO);
		let large = || {
			let ratio = Ratio { adds: 1, per: 1 };
			Call::<Runtime>::sponsor { campaign, ratio, cap: 10 * EURO, total: 600 * EURO }
		};
		skip_to(deadline - 6);
		assert_ok!(submit(Dave, large()));
		skip_to(deadline - 3);
		assert_eq!(refusal(Dave, large()), "Pledges.TooManyPools");
		skip_to(deadline - 1);
		assert_ne!(include(Dave, large()), Ok(Ok(())));
		close_pledges(campaign);
		// The minimum is met with what the honest pool has added.
		assert_eq!(state(campaign), State::AwaitingEvidence);
		check_supply();
	});
}

/// The adversary: the sponsor of a small pool, and a registrar of its chamber who says that its key
/// moves, so that nothing can be sent back there.
#[test]
fn no_sponsor_and_no_registrar_keep_larger_pools_away() {
	test(|| {
		let campaign = open_campaign();
		let sponsors = eight_organisations();
		let pool = |euros: Balance| {
			let (ratio, cap, total) = (Ratio { adds: 1, per: 1 }, 10 * EURO, euros * EURO);
			Call::<Runtime>::sponsor { campaign, ratio, cap, total }
		};
		for sponsor in &sponsors {
			sponsor.does(pool(200));
		}
		move_key(AliceStash, sponsors[7].account(), &Key::new(9));
		issue(Dave, 300 * EURO);
		done(Dave, pool(300));
		// The next one goes instead.
		let has = |place: usize| sponsors[place].has();
		assert_eq!((has(5), has(6), has(7)), (800 * EURO, 1_000 * EURO, 800 * EURO));
		check_supply();
	});
}

/// The adversary: whoever comes first, or for a day, to have what a pool has for others.
#[test]
fn nobody_drains_the_matching_by_coming_first_or_for_a_day() {
	test(|| {
		let campaign = open_campaign();
		let crowd = citizens(1..13, 10 * EURO);
		mature();
		sponsor(campaign);
		// They claim more than the pool has, before anybody else comes.
		for citizen in &crowd {
			citizen.pledges(campaign, 10);
		}
		issue(Eve, 10 * EURO);
		pledge(Eve, campaign, 10);
		pledge(Ferdie, campaign, MINIMUM);
		let adds = |who: AccountId| {
			let told = Pledges::pledge_of(campaign, who).expect("has pledged");
			told.matched.iter().map(|part| part.amount).sum::<Balance>()
		};
		// Each has the same: 100 euro for thirteen.
		assert_eq!(adds(Eve.to_account_id()), 100 * EURO / 13);
		assert_eq!(adds(crowd[0].account()), 100 * EURO / 13);
		skip_to(info(campaign).deadline - 1);
		for citizen in &crowd[..11] {
			citizen.does(Call::withdraw { campaign, amount: 10 * EURO });
		}
		close_pledges(campaign);
		done(Eve, Call::advance { campaign });
		assert_eq!(adds(Eve.to_account_id()), 10 * EURO);
		check_supply();
	});
}

/// The adversary: friends of the beneficiary with money from unregistered accounts, which comes back
/// to them with the payments.
#[test]
fn nobody_makes_a_campaign_proof_against_vetoes() {
	test(|| {
		let campaign = open_campaign();
		let known = citizens(1..5, 2 * EURO);
		mature();
		issue(Eve, 10 * EURO);
		pledge(Ferdie, campaign, 900);
		pledge(Eve, campaign, 10);
		for citizen in &known {
			citizen.pledges(campaign, 2);
		}
		close_pledges(campaign);
		approve(campaign);
		// Nor do a few citizens with a euro put everything to decision.
		eve_tips_the_veto_of(&known, campaign);
		check_supply();
	});
}

/// The adversary: a registrar who admits a crowd before the deadline, so that a third of the
/// citizens is out of reach, or theirs; and the matching, too.
#[test]
fn citizens_admitted_on_the_eve_of_a_deadline_neither_count_nor_are_matched() {
	test(|| {
		let campaign = open_campaign();
		let known = citizens(1..5, 2 * EURO);
		mature();
		sponsor(campaign);
		issue(Eve, 2 * EURO);
		pledge(Eve, campaign, 2);
		for citizen in &known {
			citizen.pledges(campaign, 2);
		}
		pledge(Ferdie, campaign, 900);
		assert_eq!(info(campaign).matching, 10 * EURO);
		skip_to(info(campaign).deadline - 1);
		let minted = citizens(20..40, 2 * EURO);
		for citizen in &minted {
			citizen.pledges(campaign, 2);
			citizen.does(Call::renew_claims { campaign, account: citizen.account() });
		}
		assert_eq!(info(campaign).matching, 10 * EURO);
		assert_eq!(info(campaign).funds.by_pledger.citizens(), 5);
		close_pledges(campaign);
		approve(campaign);
		eve_tips_the_veto_of(minted.iter().chain(&known), campaign);
		check_supply();
	});
}

/// The adversary: the beneficiary with the reviewers of two chambers, who approve what was not done;
/// and the chambers do not come to the decision on the veto.
#[test]
fn whoever_objects_leaves_before_anybody_is_paid_when_the_chambers_stay_away() {
	test(|| {
		let (campaign, _) = approved();
		let decision = veto(campaign);
		go_to_ballots(decision);
		assert!(!close(decision).passed());
		wait_for(decision);
		let (milestone, verdict) = (0, VetoVerdict::Undecided);
		assert!(happened(Event::VetoSettled { campaign, milestone, verdict }));
		let State::Exit { until, .. } = state(campaign) else { panic!("an exit is open") };
		assert_eq!(refusal(Charlie, Call::pay_out { campaign }), "Pledges.ExitWindowOpen");
		let told = Pledges::pledge_of(campaign, Eve.to_account_id()).expect("has pledged");
		assert_eq!(told.on_leaving.map(|leaving| leaving.amount), Some(40 * EURO));
		// Eve leaves, who has not vetoed it; Ferdie stays, who has.
		done(Eve, Call::leave { campaign });
		assert_eq!(balance(Eve), 40 * EURO);
		assert_eq!(held(campaign), 100 * EURO);
		skip_to(until);
		done(Eve, Call::pay_out { campaign });
		assert_eq!((balance(Charlie), held(campaign)), (50 * EURO, 50 * EURO));
		check_supply();
	});
}

/// The adversary: the beneficiary, who shows what proves nothing, and counts on those who do not
/// look. The reviewers say no, and nothing is paid.
#[test]
fn evidence_that_the_reviewers_refuse_pays_nothing() {
	test(|| {
		let campaign = funded(&[(Eve, 40), (Ferdie, MINIMUM)]);
		let (evidence, reasons) = (fingerprint(EVIDENCE), fingerprint(REASONS));
		let refuse = || Call::refuse { campaign, evidence, reasons };
		let due = || info(campaign).next.expect("one is left").due;
		let first = due();
		done(Charlie, Call::submit_evidence { campaign, evidence });
		assert_eq!(refusal(Charlie, refuse()), "Pledges.NotReviewer");
		skip_to(System::block_number() + 10);
		done(Bob, refuse());
		assert!(matches!(state(campaign), State::InReview { .. }));
		assert_eq!(refusal(Bob, refuse()), "Pledges.AlreadyRefused");
		done(Dave, refuse());
		assert!(happened(Event::MilestoneRefused { campaign, milestone: 0 }));
		assert_eq!(state(campaign), State::AwaitingEvidence);
		assert_eq!(refusal(Eve, Call::pay_out { campaign }), "Pledges.AwaitsEvidence");
		// It has as much time as when it showed that. Later a week of a review is its own time.
		assert_eq!(due(), first + 10);
		skip_to(due());
		done(Charlie, Call::submit_evidence { campaign, evidence });
		skip_to(System::block_number() + 20);
		for who in [Bob, Dave] {
			done(who, refuse());
		}
		assert_eq!(due(), first + 10 + 13);
		skip_to(due() + 29);
		done(Charlie, Call::submit_evidence { campaign, evidence });
		for who in [Bob, Dave] {
			done(who, refuse());
		}
		next_block();
		assert_eq!(state(campaign), State::Failed { cause: Cause::Overdue });
		all_have_it_back(campaign, vec![Eve.to_account_id(), Ferdie.to_account_id()]);
		assert_eq!((balance(Eve), balance(Charlie)), (40 * EURO, 0));
		check_supply();
	});
}

/// The adversary: a beneficiary without anything to show, who keeps everybody's money by showing
/// something else again and again.
#[test]
fn a_beneficiary_does_not_stay_in_review_for_ever() {
	test(|| {
		let campaign = funded(&[(Ferdie, MINIMUM)]);
		let due = info(campaign).next.expect("one is left").due;
		let show = |document| {
			let evidence = fingerprint(document);
			Call::submit_evidence { campaign, evidence }
		};
		skip_to(due - 5);
		done(Charlie, show(EVIDENCE));
		skip_to(due - 1);
		done(Charlie, show(REASONS));
		skip_to(due);
		assert_eq!(refusal(Charlie, show(EVIDENCE)), "Pledges.InReview");
		skip_to(due + 29);
		done(Eve, Call::advance { campaign });
		assert!(matches!(state(campaign), State::Exit { .. }));
		done(Ferdie, Call::leave { campaign });
		assert_eq!(held(campaign), 0);
		check_supply();
	});
}

/// The adversary: reviewers who take all the time that they have, so that the next milestone is
/// overdue before the one before it is paid.
#[test]
fn slow_reviewers_take_no_time_from_the_next_milestone() {
	test(|| {
		let campaign = funded(&[(Ferdie, MINIMUM)]);
		let terms = info(campaign).campaign.terms;
		let due: Vec<_> = terms.milestones.iter().map(|milestone| milestone.due).collect();
		let evidence = fingerprint(EVIDENCE);
		skip_to(due[0] - 1);
		done(Charlie, Call::submit_evidence { campaign, evidence });
		skip_to(due[0] + 28);
		for who in [Bob, Dave] {
			done(who, Call::approve { campaign, evidence });
		}
		skip_to(due[0] + 28 + 7);
		done(Eve, Call::pay_out { campaign });
		// 29 days of review, and seven in which it could be vetoed.
		assert_eq!(info(campaign).next.expect("one is left").due, due[1] + 36);
		check_supply();
	});
}

/// The adversary: reviewers who stay silent, so that work that was delivered in time fails.
#[test]
fn silent_reviewers_fail_nothing_for_those_who_want_it_paid() {
	test(|| {
		let campaign = funded(&[(Eve, 40), (Ferdie, MINIMUM)]);
		let due = info(campaign).next.expect("one is left").due;
		skip_to(due - 1);
		let evidence = fingerprint(EVIDENCE);
		done(Charlie, Call::submit_evidence { campaign, evidence });
		done(Bob, Call::approve { campaign, evidence });
		skip_to(due + 28);
		assert!(matches!(state(campaign), State::InReview { .. }));
		assert!(!info(campaign).next.expect("one is left").overdue);
		skip_to(due + 29);
		done(Eve, Call::advance { campaign });
		let State::Exit { until, .. } = state(campaign) else { panic!("an exit is open") };
		done(Ferdie, Call::leave { campaign });
		skip_to(until);
		done(Eve, Call::pay_out { campaign });
		assert_eq!(balance(Charlie), 20 * EURO);
		check_supply();
	});
}

/// The adversary: the author of a project, and whoever wants money for what the chambers do not
/// want.
#[test]
fn a_project_that_was_voted_down_takes_no_money_and_pays_none() {
	test(|| {
		let campaign = open_campaign();
		issue(Eve, 60 * EURO);
		pledge(Eve, campaign, 40);
		pledge(Ferdie, campaign, MINIMUM);
		let proposals = pallet_proposals::Call::<Runtime>::withdraw_proposal { proposal: 1 };
		assert_eq!(refused(Bob, proposals), named("Proposals", "AlreadyAdmitted"));
		let decision = pallet_decisions::NextDecision::<Runtime>::get();
		done(Eve, pallet_proposals::Call::put_to_decision { proposal: 1 });
		// While it is in decision, the campaign goes on.
		go_to_ballots(decision);
		pledge(Eve, campaign, 5);
		vote(decision, &[Alice, Bob, Charlie, Dave], Ballot::No);
		close(decision);
		let failed = State::Failed { cause: Cause::ProposalEnded };
		assert_eq!(state(campaign), failed);
		let ended = "Pledges.ProposalEnded";
		assert_eq!(refusal(Eve, Call::pledge { campaign, amount: EURO }), ended);
		let evidence = fingerprint(EVIDENCE);
		assert_eq!(refusal(Charlie, Call::submit_evidence { campaign, evidence }), ended);
		assert_eq!(refusal(Eve, Call::pay_out { campaign }), ended);
		// Everybody has everything back, and the campaign says why.
		for who in [Eve, Ferdie] {
			done(Eve, Call::refund { campaign, account: who.to_account_id() });
		}
		assert_eq!((balance(Eve), held(campaign), balance(Charlie)), (60 * EURO, 0, 0));
		assert_eq!(info(campaign).campaign.state, failed);
		check_supply();
	});
}

/// The adversary: anybody, who sends `lapse` once the process is in its follow-up. A campaign that
/// is funded goes on; one that still takes money ends.
#[test]
fn nobody_ends_a_campaign_that_is_funded_by_letting_its_proposal_lapse() {
	let lapse = || pallet_proposals::Call::<Runtime>::lapse { proposal: 1 };
	test(|| {
		let campaign = open_campaign_until(203);
		pledge(Ferdie, campaign, MINIMUM);
		close_pledges(campaign);
		skip_to(198);
		let payable_from = approve(campaign);
		skip_to(203);
		done(Eve, lapse());
		assert!(matches!(state(campaign), State::Approved { .. }));
		skip_to(payable_from);
		done(Eve, Call::pay_out { campaign });
		assert_eq!(balance(Charlie), 50 * EURO);
		assert_eq!(state(campaign), State::AwaitingEvidence);
		check_supply();
	});
	test(|| {
		let campaign = open_campaign_until(123);
		issue(Eve, 40 * EURO);
		pledge(Eve, campaign, 40);
		skip_to(123);
		done(Eve, lapse());
		assert_eq!(state(campaign), State::Failed { cause: Cause::ProposalEnded });
		all_have_it_back(campaign, vec![Eve.to_account_id()]);
		assert_eq!(balance(Eve), 40 * EURO);
	});
	// Whoever waits until the deadline is over, or sends nothing, changes nothing about it.
	let failed = State::Failed { cause: Cause::ProposalEnded };
	for (follow_up, expected) in [(203, State::AwaitingEvidence), (123, failed)] {
		test(|| {
			let campaign = open_campaign_until(follow_up);
			pledge(Ferdie, campaign, MINIMUM);
			skip_to(207);
			assert_eq!(state(campaign), expected);
			done(Eve, lapse());
			assert_eq!(state(campaign), expected);
			done(Eve, Call::advance { campaign });
			assert_eq!(state(campaign), expected);
			check_supply();
		});
	}
}

/// The adversary: whoever puts a campaign to decision with reviewers who know nothing of it, so
/// that every milestone is paid by their silence.
#[test]
fn a_campaign_takes_no_money_before_those_who_are_named_have_accepted() {
	test(|| {
		let campaign = only_open_campaign(FOLLOW_UP);
		issue(Eve, 40 * EURO);
		let pledge = || Call::<Runtime>::pledge { campaign, amount: 40 * EURO };
		for who in [Charlie, Bob, Dave] {
			assert_eq!(refusal(Eve, pledge()), "Pledges.NotAccepted");
			accept(who, Office::Campaign(campaign));
		}
		done(Eve, pledge());
		check_supply();
	});
}

/// What honest people do: a citizen has lost the key, and was moved to another one.
#[test]
fn nobody_loses_money_with_a_key() {
	test(|| {
		let campaign = open_campaign();
		issue(Eve, 60 * EURO);
		pledge(Eve, campaign, 40);
		let new = Key::new(4);
		move_key(DaveStash, Eve.to_account_id(), &new);
		wait_for_moves();
		let told = Pledges::pledge_of(campaign, new.account()).expect("is theirs");
		assert_eq!((told.pledge.amount, told.account), (40 * EURO, Some(new.account())));
		new.does(Call::withdraw { campaign, amount: 10 * EURO });
		assert_eq!(new.has(), 10 * EURO);
		close_pledges(campaign);
		done(Ferdie, Call::refund { campaign, account: new.account() });
		assert_eq!((new.has(), held(campaign)), (40 * EURO, 0));
		// What was not pledged stays with the old key, which is nobody's any more.
		assert_eq!(balance(Eve), 20 * EURO);
		check_supply();
	});
}
