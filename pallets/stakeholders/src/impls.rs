// SPDX-License-Identifier: Apache-2.0

//! The register as the other pallets see it.

use crate::{pallet::*, Key};
use doverie_primitives::{Chamber, Electorate, Member, RollNumber, RollSize};
use frame_system::pallet_prelude::BlockNumberFor;

impl<T: Config> Electorate<T::AccountId, BlockNumberFor<T>> for Pallet<T> {
	fn member(who: &T::AccountId) -> Option<Member> {
		let (number, stakeholder) = Self::registered(who).ok()?;
		stakeholder.member(number, Self::now())
	}

	fn roll_number(who: &T::AccountId) -> Option<RollNumber> {
		Keys::<T>::get(who).filter(Key::is_current).map(|key| key.number)
	}

	fn account(number: RollNumber) -> Option<T::AccountId> {
		Stakeholders::<T>::get(number).map(|stakeholder| stakeholder.account)
	}

	fn was_on_roll(number: RollNumber, chamber: Chamber, at: BlockNumberFor<T>) -> Option<bool> {
		Stakeholders::<T>::get(number)?.was_on_roll(chamber, at, Self::now())
	}

	fn roll_size(chamber: Chamber) -> RollSize {
		Self::current_roll_size(chamber)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn admit_for_benchmark(who: &T::AccountId, chamber: Chamber, kind: doverie_primitives::Kind) {
		use crate::{Admission, Applicant};
		use doverie_primitives::{Fingerprint, Kind, UniquenessTag};
		use frame_support::traits::Get;
		use sp_runtime::traits::Saturating;

		let tag = frame_support::Hashable::blake2_256(who);
		Self::do_admit(
			who.clone(),
			Admission {
				account: who.clone(),
				chamber,
				applicant: match kind {
					Kind::Organisation => Applicant::Organisation { name: b"benchmark".to_vec() },
					Kind::Citizen => Applicant::Citizen,
				},
				evidence: Fingerprint::default(),
				tag: UniquenessTag(tag),
				expires: Self::now().saturating_add(T::MaxTerm::get()),
			},
		)
		.expect("a new account can be admitted");
		if let Some(number) = Self::roll_number(who) {
			Self::fill_history_for_benchmark(number);
		}
	}
}
