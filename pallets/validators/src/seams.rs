// SPDX-License-Identifier: Apache-2.0

//! What `pallet-session`, `pallet-offences` and `pallet-grandpa` ask of this pallet.

use crate::{pallet::*, KeyOwnership, WeightInfo as _};
use alloc::{boxed::Box, vec::Vec};
use core::marker::PhantomData;
use frame_support::{
	traits::{ConstU64, Get},
	weights::Weight,
};
use frame_system::offchain::{CreateBare, SubmitTransaction};
use pallet_session::SessionHandler;
use sp_runtime::{
	traits::OpaqueKeys, transaction_validity::TransactionValidityError, DispatchError, KeyTypeId,
	Perbill,
};
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
		Self::show_keys_of_genesis();
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

/// Hands the keys at work to those that work with them, as this pallet has planned it: those that
/// nodes have shown. What `pallet-session` has queued are the keys that were set last.
pub struct KeysAtWork<T, Handlers>(PhantomData<(T, Handlers)>);

impl<T: Config, Handlers> SessionHandler<T::AccountId> for KeysAtWork<T, Handlers>
where
	Handlers: SessionHandler<T::AccountId>,
{
	const KEY_TYPE_IDS: &'static [KeyTypeId] = Handlers::KEY_TYPE_IDS;

	fn on_genesis_session<Keys: OpaqueKeys>(validators: &[(T::AccountId, Keys)]) {
		Handlers::on_genesis_session(validators);
	}

	fn on_new_session<Keys: OpaqueKeys>(
		_: bool,
		_: &[(T::AccountId, Keys)],
		_: &[(T::AccountId, Keys)],
	) {
		let session = pallet_session::Pallet::<T>::current_index();
		let planned = PlannedSet::<T>::get();
		let set = Sessions::<T>::get(session).map_or(planned, |session| session.set);
		let keys_of = |set| -> Vec<(T::AccountId, T::Keys)> {
			let active = ActiveSets::<T>::get(set).into_iter();
			active.map(|(validator, _, keys)| (validator, keys)).collect()
		};
		Handlers::on_new_session(set == session, &keys_of(set), &keys_of(planned));
	}

	fn on_before_session_ending() {
		Handlers::on_before_session_ending();
	}

	fn on_disabled(index: u32) {
		Handlers::on_disabled(index);
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
