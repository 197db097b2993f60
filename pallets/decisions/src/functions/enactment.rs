// SPDX-License-Identifier: Apache-2.0

//! Carrying out what was decided, and trying again what has failed.

use super::BLOCKS_TO_TRY;
use crate::{pallet::*, *};
use codec::Encode;
use doverie_primitives::{Challenges, DecisionId, Proposals, RuleName, VetoVerdict, Vetoes};
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, GetDispatchInfo, PostDispatchInfo},
	ensure,
	storage::with_storage_layer,
	traits::{
		schedule::{
			v3::{Named, TaskName},
			DispatchTime,
		},
		Get, OriginTrait, StorePreimage,
	},
	weights::Weight,
	Hashable,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	traits::{Convert, Dispatchable, One, Saturating},
	DispatchError, DispatchErrorWithPostInfo, DispatchResult,
};

/// Before calls that others have scheduled.
const PRIORITY: u8 = 0;

/// What an outcome says to a veto. It is dismissed only by as many chambers as could have upheld
/// it: by chambers that reject it as they would have had to support it.
fn veto_verdict(outcome: &Outcome, concurrence: u8) -> VetoVerdict {
	if outcome.passed() {
		return VetoVerdict::Upheld;
	}
	let against = outcome.chambers.iter().filter(|chamber| chamber.rejects());
	if against.count() >= usize::from(concurrence) {
		VetoVerdict::Dismissed
	} else {
		VetoVerdict::Undecided
	}
}

impl<T: Config> Pallet<T> {
	/// Has the runtime carry this out `delay` blocks from now, but not in this one. Where the
	/// scheduler has no room, the enactment has failed, and can be tried again.
	pub(crate) fn schedule(
		number: DecisionId,
		decision: &mut DecisionOf<T>,
		delay: BlockNumberFor<T>,
	) {
		let earliest = Self::now().saturating_add(delay.max(One::one()));
		match Self::schedule_from(number, decision, earliest) {
			Ok(enacts) => {
				decision.state = State::Scheduled { enacts };
				Self::deposit_event(Event::EnactmentScheduled { decision: number, enacts });
			},
			Err(error) => Self::note_failure(number, decision, error),
		}
	}

	/// Has the runtime carry this out at `earliest` or later instead of when it is scheduled. Where
	/// the scheduler has no room, nothing changes; says whether it has.
	pub(super) fn put_off(
		number: DecisionId,
		decision: &mut DecisionOf<T>,
		earliest: BlockNumberFor<T>,
	) -> bool {
		let found = with_storage_layer(|| {
			Self::unschedule(number);
			Self::schedule_from(number, decision, earliest)
		});
		if let Ok(enacts) = found {
			decision.state = State::Scheduled { enacts };
			Self::deposit_event(Event::PutOff { decision: number, enacts });
		}
		found.is_ok()
	}

	/// Has the runtime carry this out at `earliest`, or at one of the next blocks. Says at which.
	fn schedule_from(
		number: DecisionId,
		decision: &DecisionOf<T>,
		earliest: BlockNumberFor<T>,
	) -> Result<BlockNumberFor<T>, DispatchError> {
		let mut enacts = earliest;
		let mut result = Self::schedule_at(number, decision, enacts);
		for _ in 1..BLOCKS_TO_TRY {
			if result.is_ok() {
				break;
			}
			enacts = enacts.saturating_add(One::one());
			result = Self::schedule_at(number, decision, enacts);
		}
		result.map(|()| enacts)
	}

	fn schedule_at(
		number: DecisionId,
		decision: &DecisionOf<T>,
		enacts: BlockNumberFor<T>,
	) -> DispatchResult {
		let weight = Self::enactment_weight(&decision.subject);
		let call =
			T::Preimages::bound(CallOf::<T>::from(Call::carry_out { decision: number, weight }))?;
		let origin = T::RuntimeOrigin::from(Origin::Decided(decision.rule_name));
		T::Scheduler::schedule_named(
			Self::task_name(number),
			DispatchTime::At(enacts),
			None,
			PRIORITY,
			origin.into_caller(),
			call.transmute(),
		)?;
		Ok(())
	}

	/// Nothing is carried out at its block, in case the scheduler still has it.
	pub(crate) fn unschedule(number: DecisionId) {
		let _ = T::Scheduler::cancel_named(Self::task_name(number));
	}

	fn task_name(number: DecisionId) -> TaskName {
		(*b"doverie decision", number).blake2_256()
	}

	/// What carrying this out may weigh; or putting it off, where that can be.
	fn enactment_weight(subject: &Subject<OpaqueCallOf<T>>) -> Weight {
		match subject {
			Subject::Proposal { .. } => <T as Config>::WeightInfo::carry_out_proposal()
				.max(<T as Config>::WeightInfo::carry_out_contested()),
			Subject::Call { weight, .. } => *weight,
			Subject::Challenge { .. } => <T as Config>::WeightInfo::carry_out_challenge(),
			Subject::Veto { .. } => <T as Config>::WeightInfo::carry_out_veto(),
			Subject::Question | Subject::Annulment { .. } => Weight::zero(),
		}
	}

	pub(crate) fn do_carry_out(
		rule: RuleName,
		number: DecisionId,
		weight: Weight,
	) -> DispatchResultWithPostInfo {
		let mut decision = Decisions::<T>::get(number).ok_or(Error::<T>::UnknownDecision)?;
		let is_due = matches!(decision.state, State::Scheduled { enacts } if enacts <= Self::now());
		ensure!(is_due && decision.rule_name == rule, Error::<T>::NotDue);
		if Self::is_contested(&decision) {
			// The decision on annulling it has taken longer than was thought.
			let later = Self::now().saturating_add(Self::days(1));
			Self::put_off(number, &mut decision, later);
			Decisions::<T>::insert(number, decision);
			return Ok(().into());
		}
		// Noted beforehand, so that what is carried out cannot carry this out again.
		decision.state = State::Enacted { block: Self::now() };
		Decisions::<T>::insert(number, &decision);

		match Self::enact(number, &mut decision, weight) {
			Ok(_) => {
				Self::let_go(number, &decision.subject);
				Self::deposit_event(Event::Enacted { decision: number });
			},
			Err(failed) => {
				Self::note_failure(number, &mut decision, failed.error);
				Decisions::<T>::insert(number, decision);
			},
		}
		Ok(().into())
	}

	/// Does what was decided: all of it, or nothing.
	fn enact(
		number: DecisionId,
		decision: &mut DecisionOf<T>,
		weight: Weight,
	) -> Result<PostDispatchInfo, DispatchErrorWithPostInfo<PostDispatchInfo>> {
		// A new runtime may weigh differently. A retry is scheduled with the weight of then.
		let needed = Self::enactment_weight(&decision.subject);
		ensure!(weight.all_gte(needed), Error::<T>::Outgrown);
		let concurrence = decision.rule.concurrence;
		let upheld = || Outcomes::<T>::get(number).is_some_and(|outcome| outcome.passed());
		with_storage_layer(|| match &mut decision.subject {
			Subject::Proposal { proposal, .. } => {
				T::Proposals::carry_out(*proposal)?;
				Ok(().into())
			},
			Subject::Challenge { stakeholder } => {
				T::Challenges::settle(*stakeholder, upheld())?;
				Ok(().into())
			},
			Subject::Veto { campaign, milestone } => {
				let verdict = Outcomes::<T>::get(number)
					.map_or(VetoVerdict::Undecided, |outcome| veto_verdict(&outcome, concurrence));
				T::Vetoes::settle(*campaign, *milestone, verdict)?;
				Ok(().into())
			},
			Subject::Call { call, weight: noted, transaction_version, .. } => {
				ensure!(
					*transaction_version == Self::transaction_version(),
					Error::<T>::DecidedUnderAnotherRuntime
				);
				let call = call.decode().ok_or(Error::<T>::CallNotDecodable)?;
				T::Decidable::ensure_decidable(&call, decision.rule_name)
					.map_err(Error::<T>::from)?;
				// Meanwhile an organisation may have moved to a chamber that was not asked.
				ensure!(
					T::Decidable::consent_of(&call).is_within(&decision.consent),
					Error::<T>::ConsentMissing
				);
				*noted = Self::call_weight(&call);
				ensure!(weight.all_gte(*noted), Error::<T>::Outgrown);
				call.dispatch(T::EnactmentOrigin::convert(decision.rule_name))
			},
			Subject::Question | Subject::Annulment { .. } => Ok(().into()),
		})
	}

	/// Changes whenever the bytes of a call may mean something else.
	pub(crate) fn transaction_version() -> u32 {
		<T as frame_system::Config>::Version::get().transaction_version
	}

	/// What a call that is put to decision may weigh when it is carried out.
	pub(crate) fn call_weight(call: &CallOf<T>) -> Weight {
		let length = call.encoded_size() as u32;
		call.get_dispatch_info()
			.call_weight
			.saturating_add(<T as Config>::WeightInfo::carry_out_call(length))
			.max(<T as Config>::WeightInfo::carry_out_contested())
	}

	/// The enactment has failed: a state and an event of its own.
	fn note_failure(number: DecisionId, decision: &mut DecisionOf<T>, error: DispatchError) {
		let window = Self::days(T::RetryDays::get());
		let retry_until =
			decision.retry_until.unwrap_or_else(|| Self::now().saturating_add(window));
		decision.retry_until = Some(retry_until);
		decision.state = State::EnactmentFailed { block: Self::now(), error };
		Self::deposit_event(Event::EnactmentFailed { decision: number, error, retry_until });
	}

	pub(crate) fn do_retry(who: &T::AccountId, number: DecisionId) -> DispatchResult {
		Self::member(who)?;
		let mut decision = Decisions::<T>::get(number).ok_or(Error::<T>::UnknownDecision)?;
		// The scheduler drops what is too heavy for the block at which it is due.
		let last = match decision.state {
			State::EnactmentFailed { block, .. } => block,
			State::Scheduled { enacts } if enacts < Self::now() => enacts,
			_ => return Err(Error::<T>::NothingToRetry.into()),
		};
		ensure!(!Self::is_contested(&decision), Error::<T>::AnnulmentOpen);
		ensure!(Self::can_be_retried(&decision), Error::<T>::RetryWindowOver);
		ensure!(Self::now() >= last.saturating_add(Self::days(1)), Error::<T>::TooSoonToRetry);
		// If it is dropped once more, the window does not move.
		decision.retry_until = Self::retry_until(&decision);
		Self::unschedule(number);
		// What the scheduler had no room for at the close has its delay still to come.
		let now = Self::now();
		let earliest = decision.opening.map_or(now, |opening| decision.delayed_until(&opening));
		Self::schedule(number, &mut decision, earliest.saturating_sub(now));
		Decisions::<T>::insert(number, decision);
		Ok(())
	}

	/// Nothing more can be carried out: a challenge no longer waits for this decision.
	pub(crate) fn let_go(number: DecisionId, subject: &Subject<OpaqueCallOf<T>>) {
		if let Subject::Challenge { stakeholder } = subject {
			// After a failing enactment, another decision may have taken its place.
			OnChallenge::<T>::mutate_exists(stakeholder, |on| {
				*on = on.filter(|other| *other != number);
			});
		}
	}
}
