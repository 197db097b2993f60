// SPDX-License-Identifier: Apache-2.0

//! What the calls cost. A vote costs the same whatever the size of the roll: the three benchmarks
//! `vote_of_…`, run with `--extra`, show it.

use super::*;
use alloc::{boxed::Box, vec, vec::Vec};
use doverie_primitives::{
	Challenges, Chamber, ChamberSet, DecisionId, Electorate, Fingerprint, Kind, Member, Proposals,
	RecordKind, Records, RollNumber, RuleName, Text, Vetoes,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		schedule::{v3::Named, DispatchTime},
		EnsureOrigin, Get, Hooks, IsType, OriginTrait, StorePreimage,
	},
	BoundedVec, Hashable,
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

/// The longest title, of letters that Unicode takes apart in several steps.
fn title<T: Config>() -> Text {
	"ệ".repeat(T::MaxTitleLength::get() as usize).as_str().into()
}

/// What no real call is made by: it does nothing, so that only what is around it is measured.
fn remark<T: Config>(length: u32) -> Subject<OpaqueCallOf<T>> {
	on_call::<T>(&call::<T>(length))
}

fn on_call<T: Config>(call: &CallOf<T>) -> Subject<OpaqueCallOf<T>> {
	Subject::Call {
		call: OpaqueCall::of(call).expect("is short enough"),
		weight: Pallet::<T>::call_weight(call),
		transaction_version: Pallet::<T>::transaction_version(),
	}
}

/// A decision that was announced, with no place on the agenda. Places are not counted.
fn announced<T: Config>(by: RollNumber, subject: Subject<OpaqueCallOf<T>>) -> DecisionId {
	let number = NextDecision::<T>::mutate(|next| {
		let number = *next;
		*next = next.saturating_add(1);
		number
	});
	let now = Pallet::<T>::now();
	let lapses = now.saturating_add(Pallet::<T>::days(T::AnnouncementDays::get()));
	let rule = Pallet::<T>::current_rule(RULE);
	let decision = Decision {
		text: Some(REASONS),
		chambers: ChamberSet::from_iter([Chamber::Academia]),
		..Decision::new(Some(by), RULE, rule, subject, now, lapses)
	};
	Decisions::<T>::insert(number, decision);
	number
}

/// The same, seconded by as many as can, each with a place of its own, and in the queue.
fn queued<T: Config>(by: RollNumber, subject: Subject<OpaqueCallOf<T>>) -> DecisionId {
	let number = announced::<T>(by, subject);
	let from = Pallet::<T>::now();
	let taken = Places { announced: T::PlacesByOpener::get(), seconded: 1 };
	PlacesOf::<T>::insert(by, taken);
	Decisions::<T>::mutate(number, |decision| {
		let decision = decision.as_mut().expect("is announced");
		for place in 1..=u32::from(MAX_SECONDERS) {
			// Of nobody in particular: no two are the same.
			let seconder = RollNumber::MAX
				.saturating_sub(number.saturating_mul(MAX_SECONDERS.into()))
				.saturating_sub(place);
			decision.seconders.try_push(seconder).expect("is one of them");
			PlacesOf::<T>::insert(seconder, Places { announced: 1, seconded: 1 });
		}
		decision.state = State::Queued { from };
		let queued = Queued { decision: number, place: decision.takes_place_by(), from };
		Queue::<T>::mutate(|queue| queue.try_push(queued)).expect("there is room");
	});
	number
}

/// Whatever is in the queue opens now.
fn open_now<T: Config>() {
	let now = Pallet::<T>::now();
	Queue::<T>::mutate(|queue| {
		for queued in queue.iter_mut() {
			queued.from = now;
		}
	});
	OpenByRule::<T>::remove(RULE);
	Pallet::<T>::open_queued(now);
	assert!(Queue::<T>::get().is_empty());
}

/// A decision on this, which is open.
fn opened<T: Config>(by: RollNumber, subject: Subject<OpaqueCallOf<T>>) -> DecisionId {
	let number = queued::<T>(by, subject);
	open_now::<T>();
	number
}

/// Annulling this decision was put to decision before, and has not passed.
fn was_contested<T: Config>(by: RollNumber, decision: DecisionId) {
	let annulment = announced::<T>(by, Subject::Annulment { decision });
	Decisions::<T>::mutate(annulment, |annulment| {
		annulment.as_mut().expect("is there").state = State::Closed;
	});
	Decisions::<T>::mutate(decision, |decision| {
		decision.as_mut().expect("is there").annulment = Some(annulment);
	});
}

/// A decision on a proposal, which is open.
fn opened_on_proposal<T: Config>() -> DecisionId {
	let (proposal, version) = T::Proposals::in_decision_for_benchmark();
	let by = T::Electorate::member(&opener::<T>()).expect("is registered").number;
	let decision = Pallet::<T>::do_open_on_proposal(by, RULE, proposal, version)
		.map_err(|_| ())
		.expect("can be queued");
	open_now::<T>();
	decision
}

fn opening<T: Config>(decision: DecisionId) -> Opening<BlockNumberFor<T>> {
	Decisions::<T>::get(decision).and_then(|d| d.opening).expect("has been opened")
}

fn state<T: Config>(decision: DecisionId) -> State<BlockNumberFor<T>> {
	Decisions::<T>::get(decision).expect("is there").state
}

/// A decision on the longest call, and who opened it.
fn opened_on_call<T: Config>() -> (T::AccountId, DecisionId) {
	let who = opener::<T>();
	let by = T::Electorate::roll_number(&who).expect("is registered");
	let decision = opened::<T>(by, remark::<T>(longest::<T>()));
	next_block::<T>();
	(who, decision)
}

/// As many of each chamber are in favour as its quorum asks for, whoever they are, and were a day
/// ago; the runtime goes on to the close.
fn all_in_favour<T: Config>(decision: DecisionId) {
	let Opening { checkpoint, closes, .. } = opening::<T>(decision);
	let rolls = T::Electorate::roll_sizes(checkpoint);
	let rule = Decisions::<T>::get(decision).expect("is open").rule;
	Polls::<T>::mutate(decision, |poll| {
		let poll = poll.as_mut().expect("is open");
		for (chamber, roll) in rolls.each() {
			let needed = rule.chambers[chamber].quorum.least(roll.total());
			poll.tallies[chamber].organisations.yes = needed;
		}
		poll.begin_extremes();
	});
	go_to::<T>(closes);
}

/// A decision on this has passed, and is to be carried out.
fn passed<T: Config>(by: RollNumber, subject: Subject<OpaqueCallOf<T>>) -> DecisionId {
	let decision = opened::<T>(by, subject);
	all_in_favour::<T>(decision);
	Pallet::<T>::do_close(decision).expect("can be closed");
	assert!(matches!(state::<T>(decision), State::Scheduled { .. }));
	decision
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

/// The lists of what lapses are full at the blocks that are tried, but for the last one, in which
/// there is room for one more.
fn fill_lapses<T: Config>() {
	let lapses = Pallet::<T>::now().saturating_add(Pallet::<T>::days(T::AnnouncementDays::get()));
	for i in 0..functions::BLOCKS_TO_TRY {
		let is_last = i.saturating_add(1) == functions::BLOCKS_TO_TRY;
		let count = T::MaxAgenda::get().saturating_sub(is_last.into());
		let due: Vec<_> = (0..count).map(|n| DecisionId::MAX.saturating_sub(n)).collect();
		let due = BoundedVec::<_, T::MaxAgenda>::try_from(due).expect("is not longer");
		Lapses::<T>::insert(lapses.saturating_add(i.into()), due);
	}
}

/// This one, just announced, has the last place in the last of these lists.
fn lapses_last<T: Config>(decision: DecisionId) {
	fill_lapses::<T>();
	let lapses = Pallet::<T>::now().saturating_add(Pallet::<T>::days(T::AnnouncementDays::get()));
	let last = lapses.saturating_add(functions::BLOCKS_TO_TRY.saturating_sub(1).into());
	Lapses::<T>::mutate(last, |due| due.try_push(decision)).expect("there is room for one");
}

/// Fills the queue, but for this many, with what waits for a place of its rule.
fn fill_queue<T: Config>(left: u32) {
	let from = Pallet::<T>::now();
	let places = T::PlacesByRule::get();
	OpenByRule::<T>::insert(RULE, places);
	Queue::<T>::mutate(|queue| {
		while queue.len() < WholeQueue::<T>::get().saturating_sub(left) as usize {
			let decision = DecisionId::MAX.saturating_sub(queue.len() as u32);
			let queued = Queued { decision, place: Some(RULE), from };
			queue.try_push(queued).expect("there is room");
		}
	});
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
	let by = T::Electorate::roll_number(&who).expect("is registered");
	let decision = opened::<T>(by, Subject::Question);
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
		// As on the last day.
		poll.as_mut().expect("is open").begin_extremes();
	});
	T::Electorate::looked_up_for_benchmark(&who);
	// The block counts the figures, once for all ballots.
	let figures = Polls::<T>::hashed_key_for(decision);
	frame_benchmarking::benchmarking::add_to_whitelist(figures.into());
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
	fn announce_call(l: Linear<100, { longest::<T>() }>) {
		let who = opener::<T>();
		let call = Box::new(T::Decidable::decidable_for_benchmark(l));
		let title = title::<T>();
		fill_lapses::<T>();
		#[block]
		{
			Pallet::<T>::announce_call(RawOrigin::Signed(who).into(), RULE, call, title, REASONS)
				.expect("can be announced");
		}
		assert!(matches!(state::<T>(FirstDecision::get()), State::Announced { .. }));
	}

	/// It is queued at once, with nearly as many in front of it as there can be.
	#[benchmark]
	fn announce_challenge() {
		let who = opener::<T>();
		let stakeholder = T::Challenges::challenged_for_benchmark();
		let account = T::Electorate::account(stakeholder).expect("is registered");
		fill_queue::<T>(1);
		#[block]
		{
			Pallet::<T>::announce_challenge(RawOrigin::Signed(who).into(), account)
				.expect("can be announced");
		}
		assert!(OnChallenge::<T>::get(stakeholder).is_some());
	}

	#[benchmark]
	fn announce_question() {
		let who = opener::<T>();
		let title = title::<T>();
		fill_lapses::<T>();
		#[block]
		{
			Pallet::<T>::announce_question(RawOrigin::Signed(who).into(), RULE, title, REASONS)
				.expect("can be announced");
		}
		assert!(matches!(state::<T>(FirstDecision::get()), State::Announced { .. }));
	}

	/// Of the longest call.
	#[benchmark]
	fn announce_annulment() {
		four_chambers::<T>();
		let who = opener::<T>();
		let by = T::Electorate::roll_number(&who).expect("is registered");
		let target = passed::<T>(by, remark::<T>(longest::<T>()));
		let title = title::<T>();
		fill_lapses::<T>();
		#[block]
		{
			Pallet::<T>::announce_annulment(RawOrigin::Signed(who).into(), target, title, REASONS)
				.expect("can be announced");
		}
		assert!(matches!(state::<T>(target.saturating_add(1)), State::Announced { .. }));
	}

	/// The last one to second an annulment of the longest call, which is put off, with nearly as
	/// many in the queue as there can be. The scheduler has room in the last of the blocks that are
	/// tried, and the annulment would have lapsed in the last of those.
	#[benchmark]
	fn second() {
		four_chambers::<T>();
		let by = T::Electorate::roll_number(&opener::<T>()).expect("is registered");
		let target = passed::<T>(by, remark::<T>(longest::<T>()));
		let annulment = announced::<T>(by, Subject::Annulment { decision: target });
		Decisions::<T>::mutate(annulment, |decision| {
			let decision = decision.as_mut().expect("is announced");
			let missing = decision.missing().saturating_sub(1);
			for seconder in 0..u32::from(missing) {
				decision.seconders.try_push(seconder).expect("is one of them");
				decision.chambers.insert(Chamber::Business);
			}
		});
		fill_queue::<T>(1);
		lapses_last::<T>(annulment);
		let now = Pallet::<T>::now();
		let opens = Pallet::<T>::checkpoint_after(now);
		let added = Pallet::<T>::days(functions::MAX_ADDED_DAYS.into());
		let until = opens
			.saturating_add(Pallet::<T>::current_rule(RULE).length)
			.saturating_add(added)
			.saturating_add(One::one());
		fill_agendas::<T>(until.saturating_sub(now));
		let who = admitted::<T>(1, Chamber::CivilSociety);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), annulment);
		assert!(matches!(state::<T>(annulment), State::Queued { .. }));
	}

	/// The longest call, which has a seconder and a title.
	#[benchmark]
	fn withdraw() {
		let who = opener::<T>();
		let by = T::Electorate::roll_number(&who).expect("is registered");
		let decision = announced::<T>(by, remark::<T>(longest::<T>()));
		let seconder = by.saturating_add(1);
		PlacesOf::<T>::insert(by, Places { announced: 1, seconded: 0 });
		PlacesOf::<T>::insert(seconder, Places { announced: 0, seconded: 1 });
		Decisions::<T>::mutate(decision, |decision| {
			let decision = decision.as_mut().expect("is announced");
			decision.seconders.try_push(seconder).expect("is the first one");
		});
		let title = title::<T>().into_title::<T::MaxTitleLength>().expect("is a title");
		Titles::<T>::insert(decision, title);
		lapses_last::<T>(decision);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), decision);
		assert!(matches!(state::<T>(decision), State::Withdrawn));
	}

	/// With this objection, the carrying-out of the longest call is put off. The scheduler has room
	/// in the last of the blocks that are tried.
	#[benchmark]
	fn object() {
		four_chambers::<T>();
		let who = opener::<T>();
		let Member { number, chamber, .. } = T::Electorate::member(&who).expect("is registered");
		let decision = passed::<T>(number, remark::<T>(longest::<T>()));
		// Everybody else of its chamber objects already, and this one counts.
		Objections::<T>::insert(decision, Place::of(number).page, Page::default());
		let roll = Outcomes::<T>::get(decision).expect("has closed").chambers[chamber].roll.total();
		ObjectionCounts::<T>::mutate(decision, |counts| counts[chamber] = roll.saturating_sub(1));
		let State::Scheduled { enacts } = state::<T>(decision) else { panic!("has not passed") };
		let later = enacts.saturating_add(Pallet::<T>::days(T::PutOffDays::get()));
		fill_agendas::<T>(later.saturating_sub(Pallet::<T>::now()));
		#[extrinsic_call]
		_(RawOrigin::Signed(who), decision);
		assert!(Decisions::<T>::get(decision).is_some_and(|decision| decision.put_off));
	}

	#[benchmark]
	fn hide_title() {
		let by = T::Electorate::roll_number(&opener::<T>()).expect("is registered");
		let decision = announced::<T>(by, remark::<T>(longest::<T>()));
		let title = title::<T>().into_title::<T::MaxTitleLength>().expect("is a title");
		Titles::<T>::insert(decision, title);
		let origin = T::GovernanceOrigin::try_successful_origin().expect("there is one");
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, decision);
		assert!(Titles::<T>::get(decision).is_none());
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

	/// A decision on the longest call passes. The scheduler has room in the last of the blocks that
	/// are tried.
	#[benchmark]
	fn close_passed() {
		four_chambers::<T>();
		let (_, decision) = opened_on_call::<T>();
		all_in_favour::<T>(decision);
		fill_agendas::<T>(Decisions::<T>::get(decision).expect("is open").rule.delay);
		let anyone: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		close(RawOrigin::Signed(anyone), decision);
		assert!(Outcomes::<T>::get(decision).is_some_and(|outcome| outcome.passed()));
		assert!(matches!(state::<T>(decision), State::Scheduled { .. }));
	}

	/// The same with an annulment of the longest call: nothing is scheduled, and that call is not
	/// carried out any more.
	#[benchmark]
	fn close_annulling() {
		four_chambers::<T>();
		let by = T::Electorate::roll_number(&opener::<T>()).expect("is registered");
		let target = passed::<T>(by, remark::<T>(longest::<T>()));
		let annulment = opened::<T>(by, Subject::Annulment { decision: target });
		all_in_favour::<T>(annulment);
		let anyone: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		close(RawOrigin::Signed(anyone), annulment);
		assert!(matches!(state::<T>(target), State::Annulled { .. }));
	}

	/// The same with a proposal, which hears of it.
	#[benchmark]
	fn close_on_proposal() {
		four_chambers::<T>();
		let decision = opened_on_proposal::<T>();
		next_block::<T>();
		all_in_favour::<T>(decision);
		fill_agendas::<T>(Decisions::<T>::get(decision).expect("is open").rule.delay);
		let anyone: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		close(RawOrigin::Signed(anyone), decision);
		assert!(matches!(state::<T>(decision), State::Scheduled { .. }));
	}

	/// A decision on the longest call fails.
	#[benchmark]
	fn close_failed() {
		let (who, decision) = opened_on_call::<T>();
		Polls::<T>::mutate(decision, |poll| poll.as_mut().expect("is open").begin_extremes());
		go_to::<T>(opening::<T>(decision).closes);
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
		let call = T::Decidable::decidable_for_benchmark(l);
		let decision = opened::<T>(by, on_call::<T>(&call));
		// It was asked whoever it concerns.
		Decisions::<T>::mutate(decision, |decision| {
			decision.as_mut().expect("is open").consent = Chamber::ALL.into_iter().collect();
		});
		was_contested::<T>(by, decision);
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
		let decision = opened_on_proposal::<T>();
		was_contested::<T>(RollNumber::MAX, decision);
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
		Pallet::<T>::announce_challenge(RawOrigin::Signed(who).into(), account)
			.expect("can be queued");
		open_now::<T>();
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
			.expect("can be queued");
		open_now::<T>();
		let (origin, weight) = due::<T>(decision);
		#[extrinsic_call]
		carry_out(origin as T::RuntimeOrigin, decision, weight);
		assert!(is_enacted::<T>(decision));
	}

	/// The longest call comes due while its annulment is open, and is put off by a day. The
	/// scheduler has room in the last of the blocks that are tried.
	#[benchmark]
	fn carry_out_contested() {
		four_chambers::<T>();
		let by = T::Electorate::roll_number(&opener::<T>()).expect("is registered");
		let decision = opened::<T>(by, remark::<T>(longest::<T>()));
		was_contested::<T>(by, decision);
		let annulment = decision.saturating_add(1);
		Decisions::<T>::mutate(annulment, |annulment| {
			annulment.as_mut().expect("is there").state = State::Open;
		});
		let (origin, weight) = due::<T>(decision);
		fill_agendas::<T>(Pallet::<T>::days(1));
		#[extrinsic_call]
		carry_out(origin as T::RuntimeOrigin, decision, weight);
		let now = Pallet::<T>::now();
		assert!(matches!(state::<T>(decision), State::Scheduled { enacts } if enacts > now));
	}

	/// With an annulment that was decided before.
	#[benchmark]
	fn retry() {
		let (who, decision) = opened_on_call::<T>();
		let by = T::Electorate::roll_number(&who).expect("is registered");
		was_contested::<T>(by, decision);
		let opened = opening::<T>(decision).opened;
		Decisions::<T>::mutate(decision, |d| {
			let d = d.as_mut().expect("is there");
			d.state = State::EnactmentFailed {
				block: opened,
				error: sp_runtime::DispatchError::BadOrigin,
			};
		});
		let opening = opening::<T>(decision);
		let delay = Decisions::<T>::get(decision).expect("is there").rule.delay;
		go_to::<T>(opening.closes.saturating_add(delay));
		fill_agendas::<T>(One::one());
		#[extrinsic_call]
		_(RawOrigin::Signed(who), decision);
		assert!(matches!(state::<T>(decision), State::Scheduled { .. }));
	}

	/// The last pages of a decision whose enactment has failed for good: one of objections, the
	/// others of ballots.
	#[benchmark]
	fn prune_ballots(p: Linear<1, { T::MaxPruned::get() }>) {
		let (who, decision) = opened_on_call::<T>();
		for page in 0..p.saturating_sub(1) {
			Ballots::<T>::insert(decision, page, Page::full_for_benchmark());
		}
		Objections::<T>::insert(decision, 0, Page::full_for_benchmark());
		ObjectionCounts::<T>::mutate(decision, |counts| counts[Chamber::Academia] = PAGE_BALLOTS);
		let now = Pallet::<T>::now();
		let Opening { opened, closes, .. } = opening::<T>(decision);
		Decisions::<T>::mutate(decision, |d| {
			let d = d.as_mut().expect("is there");
			d.state = State::EnactmentFailed {
				block: opened,
				error: sp_runtime::DispatchError::BadOrigin,
			};
			d.retry_until = Some(now);
		});
		OldestOpening::<T>::put(NextOpening::<T>::get());
		go_to::<T>(closes.saturating_add(Pallet::<T>::days(T::RetentionDays::get())));
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
		let decision = opened_on_proposal::<T>();
		next_block::<T>();
		let checkpoint = opening::<T>(decision).checkpoint;
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
		assert!(matches!(state::<T>(decision), State::Closed));
	}

	/// A block at which this many decisions on the longest calls close: all of them pass, and are
	/// scheduled. Each frees places of three. The mark of the oldest opening moves on by the most
	/// that it can in a block. What closing a proposal or an annulment costs is measured by itself.
	#[benchmark]
	fn on_initialize(c: Linear<0, { T::MaxAgenda::get() }>) {
		four_chambers::<T>();
		opener::<T>();
		// As many as are passed over in a block have closed before.
		for by in 0..functions::STEPS_IN_BLOCK {
			let decision = opened::<T>(by, remark::<T>(longest::<T>()));
			Decisions::<T>::mutate(decision, |d| {
				d.as_mut().expect("is there").state = State::Closed;
			});
		}
		let opened_now = Pallet::<T>::now();
		let closes = opened_now.saturating_add(Pallet::<T>::current_rule(RULE).length);
		for block in 0..functions::BLOCKS_TO_TRY {
			Agenda::<T>::remove(closes.saturating_add(block.into()));
		}
		for i in 0..c {
			let length = longest::<T>().saturating_sub(i);
			let by = functions::STEPS_IN_BLOCK.saturating_add(i);
			let decision = opened::<T>(by, remark::<T>(length));
			all_in_favour::<T>(decision);
			go_to::<T>(opened_now);
		}
		OpenByRule::<T>::insert(RULE, c.max(1));
		#[block]
		{
			go_to::<T>(closes);
			Pallet::<T>::on_initialize(closes);
		}
		assert_eq!(Outcomes::<T>::iter().count(), c as usize);
		assert!(Outcomes::<T>::iter_values().all(|outcome| outcome.passed()));
		assert_eq!(OldestOpening::<T>::get(), functions::STEPS_IN_BLOCK);
	}

	/// A checkpoint at which this many open of a full queue: annulments of the longest calls, which
	/// are put off further. What is in front of them waits for a place of its rule.
	#[benchmark]
	fn on_initialize_opening(o: Linear<0, { T::MaxOpenings::get() }>) {
		four_chambers::<T>();
		opener::<T>();
		for i in 0..o {
			let length = longest::<T>().saturating_sub(i);
			// What has passed, and what is to annul it, by two who have room for it.
			let by = i.saturating_mul(2);
			let target = opened::<T>(by, remark::<T>(length));
			Decisions::<T>::mutate(target, |decision| {
				let decision = decision.as_mut().expect("is open");
				Pallet::<T>::schedule(target, decision, One::one());
			});
			announced::<T>(by.saturating_add(1), Subject::Annulment { decision: target });
		}
		fill_queue::<T>(o);
		let from = Pallet::<T>::now();
		for i in 0..o {
			let annulment =
				FirstDecision::get().saturating_add(i.saturating_mul(2).saturating_add(1));
			Decisions::<T>::mutate(annulment, |decision| {
				decision.as_mut().expect("is announced").state = State::Queued { from };
			});
			let queued = Queued { decision: annulment, place: None, from };
			Queue::<T>::mutate(|queue| queue.try_push(queued)).expect("there is room");
		}
		assert!(Queue::<T>::get().is_full());
		let opened_before = NextOpening::<T>::get();
		#[block]
		{
			Pallet::<T>::open_queued(from);
		}
		assert_eq!(NextOpening::<T>::get(), opened_before.saturating_add(o));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
