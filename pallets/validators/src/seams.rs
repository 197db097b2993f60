// SPDX-License-Identifier: Apache-2.0

//! What `pallet-session`, `pallet-offences` and `pallet-grandpa` ask of this pallet.

use crate::{pallet::*, KeyOwnership, WeightInfo as _};
use alloc::{boxed::Box, vec::Vec};
use frame_support::{
	traits::{ConstU64, Get, ValidatorRegistration},
	weights::Weight,
};
use frame_system::offchain::{CreateBare, SubmitTransaction};
use sp_runtime::{transaction_validity::TransactionValidityError, DispatchError, Perbill};
use sp_staking::{
	offence::{OffenceDetails, OffenceReportSystem, OnOffenceHandler},
	SessionIndex,
};

impl<T: Config> pallet_session::SessionManager<T::AccountId> for Pallet<T> {
	/// `None` unless seats or keys have changed: the same set goes on, and those who are disabled
	/// stay so. A seat that is given again to its holder makes another set: so do votes in GRANDPA
	/// before it and after it belong to two, and what came before it is settled.
	fn new_session(session: SessionIndex) -> Option<Vec<T::AccountId>> {
		let validators = Self::plan_session(session);
		let weight = <T as Config>::WeightInfo::new_session(T::MaxSeats::get());
		frame_system::Pallet::<T>::register_extra_weight_unchecked(
			weight,
			frame_support::dispatch::DispatchClass::Mandatory,
		);
		validators
	}

	fn new_session_genesis(session: SessionIndex) -> Option<Vec<T::AccountId>> {
		let has_keys = pallet_session::Pallet::<T>::is_registered;
		assert!(
			Seats::<T>::get().iter().all(|seat| has_keys(&seat.validator)),
			"whoever has a seat of genesis has session keys"
		);
		Self::plan_session(session)
	}

	fn start_session(session: SessionIndex) {
		Self::note_session(session);
		Self::disable_again(session);
	}

	fn end_session(session: SessionIndex) {
		Self::forget_session_before(session);
	}
}

impl<T: Config> OnOffenceHandler<T::AccountId, T::AccountId, Weight> for Pallet<T> {
	/// An offence costs the seat. Slash fractions mean nothing here: there is no stake. With the
	/// offenders come those who were reported for the same slot or round before.
	fn on_offence(
		offenders: &[OffenceDetails<T::AccountId, T::AccountId>],
		_slash_fractions: &[Perbill],
		session: SessionIndex,
	) -> Weight {
		for OffenceDetails { offender, .. } in offenders {
			if !Self::is_settled(offender, session) {
				Self::lose_seat(offender, true);
				Self::disable(offender);
			}
		}
		<T as Config>::WeightInfo::on_offence().saturating_mul(offenders.len() as u64)
	}
}

/// Two votes that a node has seen go where everybody's reports go, and so do those that are sent to
/// GRANDPA's own calls. Who held the key is known, whatever they say.
impl<T> OffenceReportSystem<Option<T::AccountId>, (VotesProof<T>, KeyOwnership)> for Pallet<T>
where
	T: Config + CreateBare<Call<T>>,
{
	/// As with any other transaction: until it is good no more.
	type Longevity = ConstU64<{ u64::MAX }>;

	fn publish_evidence((proof, _): (VotesProof<T>, KeyOwnership)) -> Result<(), ()> {
		let call = Call::<T>::report_votes { equivocation_proof: Box::new(proof) };
		let transaction = T::create_bare(call.into());
		SubmitTransaction::<T, Call<T>>::submit_transaction(transaction)
	}

	fn check_evidence(
		(proof, _): (VotesProof<T>, KeyOwnership),
	) -> Result<(), TransactionValidityError> {
		Self::check_votes(&proof).map_err(Self::refusal)?;
		Ok(())
	}

	fn process_evidence(
		reporter: Option<T::AccountId>,
		(proof, _): (VotesProof<T>, KeyOwnership),
	) -> Result<(), DispatchError> {
		Self::do_report_votes(reporter, &proof)
	}
}
