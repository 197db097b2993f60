// SPDX-License-Identifier: Apache-2.0

//! What the calls cost, for the longest titles, locators and lists.

use super::*;
use alloc::vec::Vec;
use doverie_primitives::{
	Challenges as _, Chamber, Electorate, Fingerprint, Kind, ProposalId, RecordKind, Records as _,
	RollNumber, Text, Verdict,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{Consideration, EnsureOrigin, Get},
	BoundedVec,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use sp_runtime::traits::Saturating;

/// The process of all benchmarks.
const PROCESS: ProcessId = 1;
/// The first proposal of all.
const OLDEST: ProposalId = 1;
/// The first meeting of all.
const MEETING: MeetingId = 1;
const FIRST: Fingerprint = Fingerprint([1; 32]);
const SECOND: Fingerprint = Fingerprint([2; 32]);
const THIRD: Fingerprint = Fingerprint([3; 32]);
const REASONS: Fingerprint = Fingerprint([9; 32]);

/// The longest title, of letters that Unicode takes apart in several steps.
fn longest_title<T: Config>() -> Text {
	"ệ".repeat(T::MaxTitleLength::get() as usize).as_str().into()
}

fn longest_locator<T: Config>() -> Text {
	T::Records::longest_locator()
}

fn organisation<T: Config>(index: u32, chamber: Chamber) -> T::AccountId {
	let who = account("organisation", index, 0);
	if T::Electorate::roll_number(&who).is_none() {
		late_enough::<T>();
		T::Electorate::admit_for_benchmark(&who, chamber, Kind::Organisation);
	}
	T::Consideration::ensure_successful(&who, Pallet::<T>::footprint());
	who
}

/// The author of what is proposed.
fn author<T: Config>() -> T::AccountId {
	organisation::<T>(0, Chamber::Academia)
}

/// Somebody else.
fn other<T: Config>() -> T::AccountId {
	organisation::<T>(1, Chamber::Business)
}

/// The last of as many speakers as there can be.
fn speaker<T: Config>() -> T::AccountId {
	let who = organisation::<T>(2, Chamber::Municipality);
	let others = (1..T::MaxSpeakers::get()).map(|i| RollNumber::MAX.saturating_sub(i));
	let all: Vec<_> = others.chain([number::<T>(&who)]).collect();
	Speakers::<T>::insert(PROCESS, BoundedVec::try_from(all).expect("are as many as the bound"));
	who
}

/// As many organisations of the municipality as can be speakers.
fn municipality<T: Config>() -> Vec<RollNumber> {
	(0..T::MaxSpeakers::get())
		.map(|i| number::<T>(&organisation::<T>(i.saturating_add(100), Chamber::Municipality)))
		.collect()
}

fn number<T: Config>(who: &T::AccountId) -> RollNumber {
	T::Electorate::roll_number(who).expect("is registered")
}

fn signed<T: Config>(who: &T::AccountId) -> T::RuntimeOrigin {
	RawOrigin::Signed(who.clone()).into()
}

fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

fn processes<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::ProcessOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// Late enough for phases, and for histories of stakeholders, that lie in the past.
fn late_enough<T: Config>() -> BlockNumberFor<T> {
	let now = Pallet::<T>::now().max(1_000u32.into());
	frame_system::Pallet::<T>::set_block_number(now);
	now
}

/// A schedule that has come to this phase.
fn schedule_in<T: Config>(phase: Phase) -> Schedule<BlockNumberFor<T>> {
	let now = late_enough::<T>();
	let begun = phase as u32;
	let first = |nth: u32| {
		let first = now.saturating_add(nth.saturating_mul(10).into());
		// The phases that have begun did so before now.
		if nth <= begun {
			first.saturating_sub(100u32.into())
		} else {
			first
		}
	};
	Schedule {
		open: first(1),
		drafting: first(2),
		deliberation: first(3),
		decision: first(4),
		follow_up: first(5),
	}
}

/// Makes the process come to a phase. Two endorsements from two chambers admit.
fn process_in<T: Config>(phase: Phase) {
	let schedule = schedule_in::<T>(phase);
	let admission = AdmissionRule { endorsements: 2, chambers: 2 };
	let opened = schedule.open;
	Processes::<T>::insert(PROCESS, Process { opened, schedule, admission });
	let title =
		longest_title::<T>().into_title::<T::MaxTitleLength>().expect("is as long as the bound");
	ProcessTitles::<T>::insert(PROCESS, title);
	NextProcess::<T>::put(PROCESS.saturating_add(1));
}

/// A proposal with as many co-authors and links as there can be, and a deposit, in a process in
/// which texts can change. Its author has as many other proposals as there can be.
fn draft<T: Config>() -> ProposalId {
	process_in::<T>(Phase::Open);
	let author = author::<T>();
	// As many older proposals as there can be links to them. One of them is to be linked to.
	let proposal = OLDEST.saturating_add(T::MaxLinks::get());
	let (whose, now) = (number::<T>(&other::<T>()), Pallet::<T>::now());
	let older = Proposal::new(PROCESS, ProposalKind::Project, whose, THIRD, now);
	Proposals::<T>::insert(OLDEST, older);
	NextProposal::<T>::put(proposal);
	Pallet::<T>::submit(
		signed::<T>(&author),
		PROCESS,
		ProposalKind::Project,
		longest_title::<T>(),
		FIRST,
		longest_locator::<T>(),
	)
	.expect("can be submitted");
	LiveProposals::<T>::insert(number::<T>(&author), T::MaxLive::get());
	// Nearly full: one place is left in each list, and the oldest proposal is not linked to.
	let older: Vec<_> = (OLDEST.saturating_add(1)..proposal)
		.map(|proposal| Link { proposal, kind: LinkKind::Merges })
		.map(|link| LinkTo { link, state: LinkState::Proposed })
		.collect();
	for LinkTo { link, .. } in &older {
		LinksFrom::<T>::insert(link.proposal, Link { proposal, ..*link }, ());
	}
	Links::<T>::insert(proposal, BoundedVec::try_from(older).expect("is shorter than the bound"));
	let co_authors: Vec<_> = (1..T::MaxCoAuthors::get())
		.map(|i| CoAuthor {
			number: RollNumber::MAX.saturating_sub(i),
			invited: Pallet::<T>::now(),
			accepted: None,
		})
		.collect();
	CoAuthors::<T>::insert(
		proposal,
		BoundedVec::try_from(co_authors).expect("is shorter than the bound"),
	);
	proposal
}

/// A draft whose last co-author is invited.
fn with_invitation<T: Config>() -> (ProposalId, T::AccountId) {
	let proposal = draft::<T>();
	let invited = other::<T>();
	Pallet::<T>::invite_co_author(signed::<T>(&author::<T>()), proposal, invited.clone())
		.expect("can be invited");
	(proposal, invited)
}

/// A draft whose last link is to the oldest proposal, which is somebody else's.
fn with_link<T: Config>() -> ProposalId {
	let proposal = draft::<T>();
	Pallet::<T>::link(signed::<T>(&author::<T>()), proposal, OLDEST, LinkKind::Supersedes)
		.expect("can be linked");
	proposal
}

/// What the oldest proposal's author says of the last link.
fn last_link<T: Config>(proposal: ProposalId) -> LinkState {
	Links::<T>::get(proposal).last().expect("is there").state
}

/// A draft with an amendment by somebody else.
fn with_amendment<T: Config>() -> (ProposalId, T::AccountId) {
	let proposal = draft::<T>();
	let amender = other::<T>();
	Pallet::<T>::amend(signed::<T>(&amender), proposal, FIRST, SECOND, longest_locator::<T>())
		.expect("can be amended");
	(proposal, amender)
}

/// A draft that has as many endorsements as the process asks for.
fn endorsed<T: Config>() -> ProposalId {
	let proposal = draft::<T>();
	endorse_it::<T>(proposal);
	proposal
}

/// As many endorsements as the process asks for.
fn endorse_it<T: Config>(proposal: ProposalId) {
	for who in [author::<T>(), other::<T>()] {
		Pallet::<T>::endorse(signed::<T>(&who), proposal, FIRST).expect("can be endorsed");
	}
	process_in::<T>(Phase::Decision);
}

/// A project proposal that can be put to decision.
pub(crate) fn admitted<T: Config>() -> ProposalId {
	let proposal = endorsed::<T>();
	Pallet::<T>::admit(signed::<T>(&author::<T>()), proposal).expect("can be admitted");
	proposal
}

fn reasons<T: Config>(who: &T::AccountId) -> Fingerprint {
	// A benchmark with components comes here more than once.
	if !T::Records::is_on_record(REASONS) {
		T::Records::record(who, REASONS, RecordKind::Evidence, longest_locator::<T>(), None)
			.expect("can be recorded");
	}
	REASONS
}

/// A proposal in decision, with a decision that this pallet has not opened: with a deposit, an
/// author who has other proposals, and an official response that is due. An earlier decision has
/// left it undecided, so that it ends unless this one passes.
pub(crate) fn in_decision<T: Config>() -> (ProposalId, Fingerprint) {
	let proposal = admitted::<T>();
	Proposals::<T>::mutate(proposal, |p| {
		if let Some(p) = p {
			p.undecided = Some(Undecided { decision: 0, block: Pallet::<T>::now() });
			p.put_to_decision(0).expect("is admitted");
		}
	});
	(proposal, FIRST)
}

/// An adopted proposal, in the follow-up.
fn adopted<T: Config>() -> ProposalId {
	let (proposal, _) = in_decision::<T>();
	Pallet::<T>::do_decided(proposal, Verdict::Passed).expect("is in decision");
	Pallet::<T>::do_carry_out(proposal).expect("has passed");
	process_in::<T>(Phase::FollowUp);
	proposal
}

fn state<T: Config>(proposal: ProposalId) -> State {
	Proposals::<T>::get(proposal).expect("is submitted").state
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn open_process() -> Result<(), BenchmarkError> {
		let origin = processes::<T>()?;
		let schedule = schedule_in::<T>(Phase::Open);
		let admission = AdmissionRule { endorsements: u32::MAX, chambers: 4 };
		let (title, speakers) = (longest_title::<T>(), municipality::<T>());
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, title, schedule, admission, speakers);
		assert!(Processes::<T>::contains_key(PROCESS));
		Ok(())
	}

	#[benchmark]
	fn reschedule_process() -> Result<(), BenchmarkError> {
		let origin = processes::<T>()?;
		process_in::<T>(Phase::Open);
		let schedule = schedule_in::<T>(Phase::Decision);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, PROCESS, schedule);
		assert!(Processes::<T>::get(PROCESS).is_some_and(|p| p.schedule == schedule));
		Ok(())
	}

	#[benchmark]
	fn hide_process_title() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		process_in::<T>(Phase::Open);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, PROCESS);
		assert!(!ProcessTitles::<T>::contains_key(PROCESS));
		Ok(())
	}

	#[benchmark]
	fn submit() {
		process_in::<T>(Phase::Open);
		let who = author::<T>();
		let (title, locator) = (longest_title::<T>(), longest_locator::<T>());
		#[extrinsic_call]
		_(RawOrigin::Signed(who), PROCESS, ProposalKind::Project, title, FIRST, locator);
		assert!(Proposals::<T>::contains_key(OLDEST));
	}

	#[benchmark]
	fn publish_version() {
		let proposal = draft::<T>();
		T::Records::make_registrars_for_benchmark(&author::<T>(), FIRST);
		#[extrinsic_call]
		_(RawOrigin::Signed(author::<T>()), proposal, SECOND, longest_locator::<T>());
		assert!(Versions::<T>::get(proposal, SECOND).is_some_and(|v| v.number == 2));
	}

	/// When it could be admitted, if it had enough support.
	#[benchmark]
	fn withdraw_proposal() {
		let proposal = draft::<T>();
		process_in::<T>(Phase::Deliberation);
		#[extrinsic_call]
		_(RawOrigin::Signed(author::<T>()), proposal);
		assert_eq!(state::<T>(proposal), State::Withdrawn);
	}

	/// One that waits for an official response.
	#[benchmark]
	fn lapse() {
		let proposal = admitted::<T>();
		process_in::<T>(Phase::FollowUp);
		#[extrinsic_call]
		_(RawOrigin::Signed(other::<T>()), proposal);
		assert_eq!(state::<T>(proposal), State::Lapsed);
	}

	#[benchmark]
	fn hide_proposal_title() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let proposal = draft::<T>();
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, proposal);
		assert!(!ProposalTitles::<T>::contains_key(proposal));
		Ok(())
	}

	#[benchmark]
	fn invite_co_author() {
		let proposal = draft::<T>();
		let invited = other::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(author::<T>()), proposal, invited);
		assert_eq!(CoAuthors::<T>::get(proposal).len() as u32, T::MaxCoAuthors::get());
	}

	#[benchmark]
	fn accept_co_authorship() {
		let (proposal, invited) = with_invitation::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(invited), proposal, FIRST);
		assert!(CoAuthors::<T>::get(proposal).iter().any(|c| c.accepted.is_some()));
	}

	#[benchmark]
	fn leave_co_authorship() {
		let (proposal, invited) = with_invitation::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(invited), proposal);
		assert!((CoAuthors::<T>::get(proposal).len() as u32) < T::MaxCoAuthors::get());
	}

	#[benchmark]
	fn remove_co_author() {
		let (proposal, invited) = with_invitation::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(author::<T>()), proposal, invited);
		assert!((CoAuthors::<T>::get(proposal).len() as u32) < T::MaxCoAuthors::get());
	}

	#[benchmark]
	fn link() {
		let proposal = draft::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(author::<T>()), proposal, OLDEST, LinkKind::Supersedes);
		assert_eq!(Links::<T>::get(proposal).len() as u32, T::MaxLinks::get());
	}

	#[benchmark]
	fn unlink() {
		let proposal = with_link::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(author::<T>()), proposal, OLDEST, LinkKind::Supersedes);
		assert!((Links::<T>::get(proposal).len() as u32) < T::MaxLinks::get());
	}

	#[benchmark]
	fn endorse() {
		let proposal = draft::<T>();
		let who = other::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), proposal, FIRST);
		assert!(Endorsements::<T>::contains_key((proposal, FIRST), number::<T>(&who)));
	}

	#[benchmark]
	fn withdraw_endorsement() {
		let proposal = draft::<T>();
		let who = other::<T>();
		Pallet::<T>::endorse(signed::<T>(&who), proposal, FIRST).expect("can be endorsed");
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), proposal, FIRST);
		assert!(!Endorsements::<T>::contains_key((proposal, FIRST), number::<T>(&who)));
	}

	#[benchmark]
	fn admit() {
		let proposal = endorsed::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(other::<T>()), proposal);
		assert_eq!(state::<T>(proposal), State::Admitted);
	}

	#[benchmark]
	fn amend() {
		let proposal = draft::<T>();
		let who = other::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who), proposal, FIRST, SECOND, longest_locator::<T>());
		assert!(Amendments::<T>::contains_key(proposal, 0));
	}

	#[benchmark]
	fn rebase_amendment() {
		let (proposal, who) = with_amendment::<T>();
		T::Records::make_registrars_for_benchmark(&who, SECOND);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), proposal, 0, FIRST, THIRD, longest_locator::<T>());
		assert!(Amendments::<T>::get(proposal, 0).is_some_and(|a| a.text == THIRD));
	}

	#[benchmark]
	fn withdraw_amendment() {
		let (proposal, who) = with_amendment::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who), proposal, 0);
		assert!(
			Amendments::<T>::get(proposal, 0).is_some_and(|a| a.state == AmendmentState::Withdrawn)
		);
	}

	#[benchmark]
	fn accept_amendment() {
		let (proposal, _) = with_amendment::<T>();
		let locator = longest_locator::<T>();
		T::Records::make_registrars_for_benchmark(&author::<T>(), FIRST);
		#[extrinsic_call]
		_(RawOrigin::Signed(author::<T>()), proposal, 0, SECOND, THIRD, locator);
		assert!(Versions::<T>::get(proposal, THIRD).is_some_and(|v| v.amendment == Some(0)));
	}

	#[benchmark]
	fn reject_amendment() {
		let (proposal, _) = with_amendment::<T>();
		let author = author::<T>();
		let reasons = reasons::<T>(&author);
		#[extrinsic_call]
		_(RawOrigin::Signed(author), proposal, 0, SECOND, reasons);
		assert!(Amendments::<T>::get(proposal, 0)
			.is_some_and(|a| a.state == AmendmentState::Rejected { reasons }));
	}

	#[benchmark]
	fn promote_amendment() {
		let (proposal, who) = with_amendment::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who), proposal, 0, longest_title::<T>());
		let promoted = proposal.saturating_add(1);
		assert!(Versions::<T>::get(promoted, SECOND).is_some_and(|v| v.number == 1));
	}

	#[benchmark]
	fn argue() {
		let proposal = draft::<T>();
		let who = other::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), proposal, FIRST, REASONS, Side::Against);
		let of = (proposal, FIRST);
		assert!(Arguments::<T>::contains_key(of, (REASONS, number::<T>(&who))));
	}

	#[benchmark]
	fn record_meeting(a: Linear<1, { T::MaxAttending::get() }>) {
		process_in::<T>(Phase::Open);
		let attending: Vec<_> = (0..a).map(|i| organisation::<T>(i, Chamber::Academia)).collect();
		let who = attending.first().cloned().expect("somebody attends");
		let minutes = reasons::<T>(&who);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), PROCESS, minutes, attending);
		assert!(Meetings::<T>::get(MEETING).is_some_and(|m| m.attending.len() as u32 == a));
	}

	/// The last of as many as there can be.
	#[benchmark]
	fn confirm_attendance() {
		process_in::<T>(Phase::Open);
		let attending: Vec<_> =
			(0..T::MaxAttending::get()).map(|i| organisation::<T>(i, Chamber::Academia)).collect();
		let who = attending.last().cloned().expect("somebody attends");
		let minutes = reasons::<T>(&who);
		Pallet::<T>::record_meeting(signed::<T>(&who), PROCESS, minutes, attending)
			.expect("can be recorded");
		#[extrinsic_call]
		_(RawOrigin::Signed(who), MEETING);
		assert!(Meetings::<T>::get(MEETING)
			.is_some_and(|m| m.attending.iter().any(|a| a.presence != Presence::Named)));
	}

	/// The last of as many as there can be.
	#[benchmark]
	fn deny_attendance() {
		process_in::<T>(Phase::Open);
		let attending: Vec<_> =
			(0..T::MaxAttending::get()).map(|i| organisation::<T>(i, Chamber::Academia)).collect();
		let who = attending.last().cloned().expect("somebody attends");
		let minutes = reasons::<T>(&who);
		Pallet::<T>::record_meeting(signed::<T>(&who), PROCESS, minutes, attending)
			.expect("can be recorded");
		#[extrinsic_call]
		_(RawOrigin::Signed(who), MEETING);
		assert!(Meetings::<T>::get(MEETING)
			.is_some_and(|m| m.attending.iter().any(|a| a.presence != Presence::Named)));
	}

	/// The final answer.
	#[benchmark]
	fn respond() {
		let proposal = admitted::<T>();
		let who = speaker::<T>();
		let reasons = reasons::<T>(&who);
		let month = |month| Month { year: u16::MAX, month };
		let commitment = Commitment { cost: u128::MAX, from: month(1), until: month(12) };
		#[extrinsic_call]
		_(RawOrigin::Signed(who), proposal, Answer::PartlyAccepted(commitment), reasons);
		assert!(AwaitingResponse::<T>::iter().next().is_none());
	}

	#[benchmark]
	fn put_to_decision() {
		let proposal = admitted::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(other::<T>()), proposal);
		assert!(matches!(state::<T>(proposal), State::InDecision { .. }));
	}

	#[benchmark]
	fn report_progress() {
		let proposal = adopted::<T>();
		let who = speaker::<T>();
		let evidence = reasons::<T>(&who);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), proposal, 100, evidence);
		assert!(Reports::<T>::contains_key(proposal, 0));
	}

	/// A judgement that replaces a former one.
	#[benchmark]
	fn judge_report() {
		let proposal = adopted::<T>();
		let who = speaker::<T>();
		let evidence = reasons::<T>(&who);
		Pallet::<T>::report_progress(signed::<T>(&who), proposal, 100, evidence)
			.expect("can be reported");
		let judge = other::<T>();
		Pallet::<T>::judge_report(signed::<T>(&judge), proposal, 0, true, Some(evidence))
			.expect("can be judged");
		#[extrinsic_call]
		_(RawOrigin::Signed(judge), proposal, 0, false, Some(evidence));
		assert!(Reports::<T>::get(proposal, 0)
			.is_some_and(|r| r.confirmed.total() == 0 && r.disputed.total() == 1));
	}

	#[benchmark]
	fn depart_from_result() {
		let proposal = adopted::<T>();
		let who = speaker::<T>();
		let reasons = reasons::<T>(&who);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), proposal, reasons);
		assert!(Departures::<T>::contains_key(proposal));
	}

	#[benchmark]
	fn strike_endorsement() {
		let proposal = draft::<T>();
		let of = (proposal, FIRST);
		let stakeholder = T::Challenges::challenged_for_benchmark();
		let (chamber, block) = (Chamber::Academia, Pallet::<T>::now());
		Endorsements::<T>::insert(of, stakeholder, Endorsement { chamber, block });
		Versions::<T>::mutate(proposal, FIRST, |version| {
			let endorsements = &mut version.as_mut().expect("is there").endorsements;
			endorsements.add(chamber).expect("can be counted");
		});
		T::Challenges::settle(stakeholder, true).expect("is challenged");
		let anyone: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(anyone), proposal, stakeholder);
		assert!(!Endorsements::<T>::contains_key(of, stakeholder));
	}

	#[benchmark]
	fn disown() {
		let proposal = admitted::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(author::<T>()), proposal);
		assert!(Proposals::<T>::get(proposal).is_some_and(|p| p.disowned.is_some()));
	}

	/// Of one that was disowned.
	#[benchmark]
	fn stand_by() {
		let proposal = admitted::<T>();
		Pallet::<T>::disown(signed::<T>(&author::<T>()), proposal).expect("is admitted");
		#[extrinsic_call]
		_(RawOrigin::Signed(author::<T>()), proposal);
		assert!(Proposals::<T>::get(proposal).is_some_and(|p| p.disowned.is_none()));
	}

	/// By the last of as many co-authors as there can be.
	#[benchmark]
	fn take_over() {
		let (proposal, invited) = with_invitation::<T>();
		Pallet::<T>::accept_co_authorship(signed::<T>(&invited), proposal, FIRST)
			.expect("is invited");
		endorse_it::<T>(proposal);
		Pallet::<T>::admit(signed::<T>(&invited), proposal).expect("can be admitted");
		Pallet::<T>::disown(signed::<T>(&author::<T>()), proposal).expect("is admitted");
		let later = Pallet::<T>::now().saturating_add(T::DisownedTerm::get());
		frame_system::Pallet::<T>::set_block_number(later);
		#[extrinsic_call]
		_(RawOrigin::Signed(invited.clone()), proposal);
		let number = number::<T>(&invited);
		assert!(Proposals::<T>::get(proposal).is_some_and(|p| p.author == number));
	}

	#[benchmark]
	fn name_speakers() -> Result<(), BenchmarkError> {
		let origin = processes::<T>()?;
		process_in::<T>(Phase::Open);
		let speakers = municipality::<T>();
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, PROCESS, speakers);
		assert_eq!(Speakers::<T>::get(PROCESS).len() as u32, T::MaxSpeakers::get());
		Ok(())
	}

	#[benchmark]
	fn accept_link() {
		let proposal = with_link::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(other::<T>()), proposal, OLDEST, LinkKind::Supersedes, FIRST);
		assert_eq!(last_link::<T>(proposal), LinkState::Accepted { version: FIRST });
	}

	#[benchmark]
	fn reject_link() {
		let proposal = with_link::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(other::<T>()), proposal, OLDEST, LinkKind::Supersedes);
		assert_eq!(last_link::<T>(proposal), LinkState::Rejected);
	}

	/// By the organisation itself.
	#[benchmark]
	fn withdraw_departure() {
		let proposal = adopted::<T>();
		let who = speaker::<T>();
		let reasons = reasons::<T>(&who);
		Pallet::<T>::depart_from_result(signed::<T>(&who), proposal, reasons)
			.expect("there is a result");
		#[extrinsic_call]
		_(RawOrigin::Signed(who), proposal);
		assert!(!Departures::<T>::contains_key(proposal));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
