// SPDX-License-Identifier: Apache-2.0

//! What the calls cost. A vote costs the same whatever the size of the roll: the three benchmarks
//! `vote_of_…`, run with `--extra`, show it.

use super::*;
use alloc::{boxed::Box, vec};
use doverie_primitives::{
	Challenges, Chamber, DecisionId, Electorate, Fingerprint, Kind, Member, Proposals, RecordKind,
	Records, RollNumber, RuleName, Text, Vetoes,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		schedule::{v3::Named, DispatchTime},
		Get, Hooks, IsType, OriginTrait, StorePreimage,
	},
	Hashable,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use sp_runtime::traits::{One, Saturating};

const REASONS: Fingerprint = Fingerprint([1; 32]);
const RULE: RuleName = RuleName::Constitutional;

fn admitted<T: Config>(index: u32, chamber: Chamber) -> T::AccountId {
	let who = account("voter", index, 0);
	T::Electorate::admit_for_benchmark(&who, chamber, Kind::Organisation);
	who
}

/// An organisation, whose reasons are on record.
fn opener<T: Config>() -> T::AccountId {
	// A key votes in what opens after it, and those of the first block are as old as the chain.
	if Pallet::<T>::now() < One::one() {
		frame_system::Pallet::<T>::set_block_number(One::one());
	}
	let who = admitted::<T>(0, Chamber::Academia);
	if !T::Records::is_on_record(REASONS) {
		T::Records::record(&who, REASONS, RecordKind::Analysis, Text::default(), None)
			.expect("can be recorded");
	}
	who
}

/// A call of this many bytes, or a few more.
fn call<T: Config>(length: u32) -> Box<CallOf<T>> {
	let remark = frame_system::Call::<T>::remark { remark: vec![1; length as usize] };
	let call = <T as frame_system::Config>::RuntimeCall::from(remark);
	Box::new(CallOf::<T>::from_ref(&call).clone())
}

fn longest<T: Config>() -> u32 {
	T::MaxCallLength::get().saturating_sub(16)
}

/// The runtime goes on to a block: nothing happens at its start.
fn go_to<T: Config>(block: BlockNumberFor<T>) {
	frame_system::Pallet::<T>::set_block_number(block);
}

fn next_block<T: Config>() {
	go_to::<T>(Pallet::<T>::now().saturating_add(One::one()));
}

/// A decision on a remark of this many bytes, which no decision really makes: it does nothing, so
/// that only what is around it is measured. Places are not counted.
fn open_on_remark<T: Config>(who: &T::AccountId, length: u32) -> DecisionId {
	let by = T::Electorate::roll_number(who).expect("is registered");
	let call = call::<T>(length);
	OpenBy::<T>::remove(by);
	open_on::<T>(by, &call)
}

/// A decision on a call, whatever it is.
fn open_on<T: Config>(by: RollNumber, call: &CallOf<T>) -> DecisionId {
	let subject = Subject::Call {
		call: OpaqueCall::of(call).expect("is short enough"),
		weight: Pallet::<T>::call_weight(call),
		transaction_version: Pallet::<T>::transaction_version(),
		reasons: REASONS,
	};
	Pallet::<T>::open(Some(by), RULE, subject).unwrap_or_else(|_| panic!("can be opened"))
}

/// A decision on the longest call, and who opened it.
fn opened_on_call<T: Config>() -> (T::AccountId, DecisionId) {
	let who = opener::<T>();
	let decision = open_on_remark::<T>(&who, longest::<T>());
	next_block::<T>();
	(who, decision)
}

/// As many of each chamber are in favour as its quorum asks for, whoever they are, and the runtime
/// goes on to the close.
fn all_in_favour<T: Config>(decision: DecisionId) {
	let Decision { rule, checkpoint, closes, .. } = Decisions::<T>::get(decision).expect("is open");
	let rolls = T::Electorate::roll_sizes(checkpoint);
	Polls::<T>::mutate(decision, |poll| {
		let poll = poll.as_mut().expect("is open");
		for (chamber, roll) in rolls.each() {
			let needed = rule.chambers[chamber].quorum.least(roll.total());
			poll.tallies[chamber].organisations.yes = needed;
		}
	});
	go_to::<T>(closes);
}

/// Leaves room in the scheduler only in the last block that is tried, `delay` blocks from now on.
fn fill_agendas<T: Config>(delay: BlockNumberFor<T>) {
	let first = Pallet::<T>::now().saturating_add(delay);
	for i in 0..functions::BLOCKS_TO_TRY.saturating_sub(1) {
		let block = first.saturating_add(i.into());
		for task in 0u32.. {
			let call =
				<T as frame_system::Config>::RuntimeCall::from(frame_system::Call::<T>::remark {
					remark: vec![],
				});
			let call =
				T::Preimages::bound(CallOf::<T>::from_ref(&call).clone()).expect("can be kept");
			let scheduled = T::Scheduler::schedule_named(
				(*b"benchmark", i, task).blake2_256(),
				DispatchTime::At(block),
				None,
				0,
				T::RuntimeOrigin::from(Origin::Decided(RULE)).into_caller(),
				call.transmute(),
			);
			if scheduled.is_err() {
				break;
			}
		}
	}
}

/// Every chamber has a member.
fn four_chambers<T: Config>() {
	for (i, chamber) in (10..).zip(Chamber::ALL) {
		admitted::<T>(i, chamber);
	}
}

/// A decision that has passed, at the block at which it is carried out.
fn due<T: Config>(decision: DecisionId) -> (T::RuntimeOrigin, frame_support::weights::Weight) {
	all_in_favour::<T>(decision);
	Pallet::<T>::do_close(decision).expect("can be closed");
	let decided = Decisions::<T>::get(decision).expect("is there");
	let State::Scheduled { enacts } = decided.state else { panic!("has not passed") };
	go_to::<T>(enacts);
	(Origin::Decided(decided.rule_name).into(), frame_support::weights::Weight::MAX)
}

fn is_enacted<T: Config>(decision: DecisionId) -> bool {
	matches!(Decisions::<T>::get(decision).map(|d| d.state), Some(State::Enacted { .. }))
}

/// The pages of a million ballots. Where sizes of the roll are compared, the state has as many in
/// all, however many belong to the decision: so nothing else differs.
const MILLION: u32 = 977;

/// A decision on a question on which this many have voted, and a voter who comes after them on the
/// roll and has voted, too. Other decisions have the rest of the `pages`.
fn voter_among<T: Config>(roll: RollNumber, pages: u32) -> (T::AccountId, DecisionId) {
	T::Electorate::grow_roll_for_benchmark(roll);
	let who = opener::<T>();
	let decision = NextDecision::<T>::get();
	let origin = RawOrigin::Signed(who.clone());
	Pallet::<T>::open_on_question(origin.into(), RULE, REASONS).expect("can be opened");
	next_block::<T>();
	let own = (roll / PAGE_BALLOTS).saturating_add(1);
	for page in 0..own {
		Ballots::<T>::insert(decision, page, Page::full_for_benchmark());
	}
	for page in own..pages {
		Ballots::<T>::insert(DecisionId::MAX, page, Page::full_for_benchmark());
	}
	// The figures that go with full pages, so that a ballot can be changed.
	let Member { number, chamber, kind } = T::Electorate::member(&who).expect("is registered");
	assert!(number >= roll);
	Polls::<T>::mutate(decision, |poll| {
		let tally = &mut poll.as_mut().expect("is open").tallies[chamber][kind];
		*tally = Tally { yes: 1 << 30, no: 1 << 30, abstain: 1 << 30 };
	});
	(who, decision)
}

/// The ballot that is not the voter's so far.
fn other_ballot<T: Config>(who: &T::AccountId, decision: DecisionId) -> Ballot {
	match Pallet::<T>::ballot_of(decision, who) {
		Some(Ballot::Yes) => Ballot::No,
		_ => Ballot::Yes,
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn open_on_call(l: Linear<100, { longest::<T>() }>) {
		let who = opener::<T>();
		let call = Box::new(T::Decidable::decidable_for_benchmark(l));
		#[block]
		{
			Pallet::<T>::open_on_call(RawOrigin::Signed(who).into(), RULE, call, REASONS)
				.expect("can be opened");
		}
		assert!(Decisions::<T>::get(FirstDecision::get()).is_some());
	}

	#[benchmark]
	fn open_on_challenge() {
		let who = opener::<T>();
		let stakeholder = T::Challenges::challenged_for_benchmark();
		let account = T::Electorate::account(stakeholder).expect("is registered");
		#[block]
		{
			Pallet::<T>::open_on_challenge(RawOrigin::Signed(who).into(), account)
				.expect("can be opened");
		}
		assert!(OnChallenge::<T>::get(stakeholder).is_some());
	}

	#[benchmark]
	fn open_on_question() {
		let who = opener::<T>();
		#[block]
		{
			Pallet::<T>::open_on_question(RawOrigin::Signed(who).into(), RULE, REASONS)
				.expect("can be opened");
		}
		assert!(Decisions::<T>::get(FirstDecision::get()).is_some());
	}

	/// A ballot is changed on a full page.
	#[benchmark]
	fn vote() {
		let (who, decision) = voter_among::<T>(1_000, 1);
		let ballot = other_ballot::<T>(&who, decision);
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), decision, ballot);
		assert_eq!(Pallet::<T>::ballot_of(decision, &who), Some(ballot));
	}

	#[benchmark(extra)]
	fn vote_of_1_000() {
		let (who, decision) = voter_among::<T>(1_000, MILLION);
		let ballot = other_ballot::<T>(&who, decision);
		#[extrinsic_call]
		vote(RawOrigin::Signed(who.clone()), decision, ballot);
		assert_eq!(Pallet::<T>::ballot_of(decision, &who), Some(ballot));
	}

	#[benchmark(extra)]
	fn vote_of_100_000() {
		let (who, decision) = voter_among::<T>(100_000, MILLION);
		let ballot = other_ballot::<T>(&who, decision);
		#[extrinsic_call]
		vote(RawOrigin::Signed(who.clone()), decision, ballot);
		assert_eq!(Pallet::<T>::ballot_of(decision, &who), Some(ballot));
	}

	#[benchmark(extra)]
	fn vote_of_1_000_000() {
		let (who, decision) = voter_among::<T>(1_000_000, MILLION);
		let ballot = other_ballot::<T>(&who, decision);
		#[extrinsic_call]
		vote(RawOrigin::Signed(who.clone()), decision, ballot);
		assert_eq!(Pallet::<T>::ballot_of(decision, &who), Some(ballot));
	}

	/// A decision on a proposal passes: the proposal hears of it. The scheduler has room in the
	/// last of the blocks that are tried.
	#[benchmark]
	fn close_passed() {
		four_chambers::<T>();
		let (proposal, version) = T::Proposals::in_decision_for_benchmark();
		let by = T::Electorate::member(&opener::<T>()).expect("is registered").number;
		let decision = Pallet::<T>::do_open_on_proposal(by, RULE, proposal, version)
			.map_err(|_| ())
			.expect("can be opened");
		next_block::<T>();
		all_in_favour::<T>(decision);
		fill_agendas::<T>(Decisions::<T>::get(decision).expect("is open").rule.delay);
		let anyone: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		close(RawOrigin::Signed(anyone), decision);
		assert!(Outcomes::<T>::get(decision).is_some_and(|outcome| outcome.passed()));
		assert!(matches!(
			Decisions::<T>::get(decision).map(|d| d.state),
			Some(State::Scheduled { .. })
		));
	}

	/// A decision on the longest call fails.
	#[benchmark]
	fn close_failed() {
		let (who, decision) = opened_on_call::<T>();
		go_to::<T>(Decisions::<T>::get(decision).expect("is open").closes);
		#[extrinsic_call]
		close(RawOrigin::Signed(who), decision);
		assert!(Outcomes::<T>::get(decision).is_some_and(|outcome| !outcome.passed()));
	}

	/// Without what the call itself weighs: it does nothing, or fails at once. Whether it can be
	/// decided is asked again, all through it.
	#[benchmark]
	fn carry_out_call(l: Linear<0, { longest::<T>() }>) {
		four_chambers::<T>();
		let by = T::Electorate::roll_number(&opener::<T>()).expect("is registered");
		let decision = open_on::<T>(by, &T::Decidable::decidable_for_benchmark(l));
		let (origin, weight) = due::<T>(decision);
		#[extrinsic_call]
		carry_out(origin as T::RuntimeOrigin, decision, weight);
		assert!(!matches!(
			Decisions::<T>::get(decision).map(|d| d.state),
			None | Some(State::Scheduled { .. })
		));
	}

	#[benchmark]
	fn carry_out_proposal() {
		four_chambers::<T>();
		let (proposal, version) = T::Proposals::in_decision_for_benchmark();
		let by = T::Electorate::member(&opener::<T>()).expect("is registered").number;
		let decision = Pallet::<T>::do_open_on_proposal(by, RULE, proposal, version)
			.map_err(|_| ())
			.expect("can be opened");
		let (origin, weight) = due::<T>(decision);
		#[extrinsic_call]
		carry_out(origin as T::RuntimeOrigin, decision, weight);
		assert!(is_enacted::<T>(decision));
	}

	#[benchmark]
	fn carry_out_challenge() {
		four_chambers::<T>();
		let who = opener::<T>();
		let stakeholder = T::Challenges::challenged_for_benchmark();
		let account = T::Electorate::account(stakeholder).expect("is registered");
		let decision = NextDecision::<T>::get();
		Pallet::<T>::open_on_challenge(RawOrigin::Signed(who).into(), account)
			.expect("can be opened");
		let (origin, weight) = due::<T>(decision);
		#[extrinsic_call]
		carry_out(origin as T::RuntimeOrigin, decision, weight);
		assert!(is_enacted::<T>(decision));
	}

	#[benchmark]
	fn carry_out_veto() {
		four_chambers::<T>();
		let (campaign, milestone) = T::Vetoes::vetoed_for_benchmark();
		let decision = Pallet::<T>::do_open_on_veto(campaign, milestone)
			.map_err(|_| ())
			.expect("can be opened");
		let (origin, weight) = due::<T>(decision);
		#[extrinsic_call]
		carry_out(origin as T::RuntimeOrigin, decision, weight);
		assert!(is_enacted::<T>(decision));
	}

	#[benchmark]
	fn retry() {
		let (who, decision) = opened_on_call::<T>();
		Decisions::<T>::mutate(decision, |d| {
			let d = d.as_mut().expect("is there");
			d.state = State::EnactmentFailed {
				block: d.opened,
				error: sp_runtime::DispatchError::BadOrigin,
			};
		});
		go_to::<T>(Pallet::<T>::now().saturating_add(Pallet::<T>::days(1)));
		fill_agendas::<T>(One::one());
		#[extrinsic_call]
		_(RawOrigin::Signed(who), decision);
		assert!(matches!(
			Decisions::<T>::get(decision).map(|d| d.state),
			Some(State::Scheduled { .. })
		));
	}

	/// The last pages of a decision whose enactment has failed for good.
	#[benchmark]
	fn prune_ballots(p: Linear<1, { T::MaxPruned::get() }>) {
		let (who, decision) = opened_on_call::<T>();
		for page in 0..p {
			Ballots::<T>::insert(decision, page, Page::full_for_benchmark());
		}
		let now = Pallet::<T>::now();
		Decisions::<T>::mutate(decision, |d| {
			let d = d.as_mut().expect("is there");
			d.state = State::EnactmentFailed {
				block: d.opened,
				error: sp_runtime::DispatchError::BadOrigin,
			};
			d.retry_until = Some(now);
		});
		OldestOpen::<T>::put(NextDecision::<T>::get());
		let closes = Decisions::<T>::get(decision).expect("is there").closes;
		frame_system::Pallet::<T>::set_block_number(
			closes.saturating_add(Pallet::<T>::days(T::RetentionDays::get())),
		);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), decision, p);
		assert!(Decisions::<T>::get(decision).is_some_and(|d| d.pruned));
	}

	/// The ballot that has carried a proposal, which waits for its block: it no longer passes, and
	/// nothing is carried out.
	#[benchmark]
	fn strike_ballot() {
		four_chambers::<T>();
		let stakeholder = T::Challenges::challenged_for_benchmark();
		let (proposal, version) = T::Proposals::in_decision_for_benchmark();
		let by = T::Electorate::member(&opener::<T>()).expect("is registered").number;
		let decision = Pallet::<T>::do_open_on_proposal(by, RULE, proposal, version)
			.map_err(|_| ())
			.expect("can be opened");
		next_block::<T>();
		let checkpoint = Decisions::<T>::get(decision).expect("is open").checkpoint;
		let Member { chamber, kind, .. } =
			T::Electorate::on_roll(stakeholder, checkpoint).expect("was on the roll");
		all_in_favour::<T>(decision);
		Polls::<T>::mutate(decision, |poll| {
			let tallies = &mut poll.as_mut().expect("is open").tallies[chamber];
			let yes = core::mem::take(&mut tallies.organisations.yes);
			tallies[kind].yes = yes;
		});
		let place = Place::of(stakeholder);
		let mut page = Page::full_for_benchmark();
		page.set(place, Ballot::Yes);
		Ballots::<T>::insert(decision, place.page, page);
		Pallet::<T>::do_close(decision).expect("can be closed");
		assert!(Outcomes::<T>::get(decision).is_some_and(|outcome| outcome.passed()));
		T::Challenges::settle(stakeholder, true).expect("is challenged");
		let anyone: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(anyone), decision, stakeholder);
		assert!(Outcomes::<T>::get(decision).is_some_and(|outcome| !outcome.passed()));
		assert!(matches!(Decisions::<T>::get(decision).map(|d| d.state), Some(State::Closed)));
	}

	/// A block at which this many decisions on the longest calls close: half of them pass, and are
	/// scheduled. The mark of the oldest open decision moves on as far as it can in a block.
	#[benchmark]
	fn on_initialize(c: Linear<0, { T::MaxClosings::get() }>) {
		four_chambers::<T>();
		let who = opener::<T>();
		let number = T::Electorate::roll_number(&who).expect("is registered");
		// As many as are passed over in a block have closed before.
		let open_one = |length| open_on_remark::<T>(&who, length);
		for _ in 0..functions::STEPS_IN_BLOCK {
			let decision = open_one(longest::<T>());
			Decisions::<T>::mutate(decision, |d| {
				d.as_mut().expect("is there").state = State::Closed;
			});
		}
		Closings::<T>::remove(Decisions::<T>::get(FirstDecision::get()).expect("is there").closes);
		let mut closes = Pallet::<T>::now();
		for i in 0..c {
			let decision = open_one(longest::<T>().saturating_sub(i));
			closes = Decisions::<T>::get(decision).expect("is open").closes;
		}
		OpenBy::<T>::insert(number, c.max(1));
		let now = Pallet::<T>::now();
		let open = FirstDecision::get().saturating_add(functions::STEPS_IN_BLOCK);
		for decision in open..open.saturating_add(c / 2) {
			all_in_favour::<T>(decision);
			frame_system::Pallet::<T>::set_block_number(now);
		}
		#[block]
		{
			frame_system::Pallet::<T>::set_block_number(closes);
			Pallet::<T>::on_initialize(closes);
		}
		assert_eq!(Outcomes::<T>::iter().count(), c as usize);
		assert!(OldestOpen::<T>::get() >= functions::STEPS_IN_BLOCK);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
