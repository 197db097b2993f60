// SPDX-License-Identifier: Apache-2.0

//! The register as the other pallets see it.

use crate::{pallet::*, Dispute, Key};
use doverie_primitives::{Challenges, Chamber, Electorate, Member, RollNumber, RollSize};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::DispatchResult;

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

	fn was_on_roll(member: &Member, block: BlockNumberFor<T>) -> Option<bool> {
		Stakeholders::<T>::get(member.number)?.was_on_roll(member, block, Self::now())
	}

	fn voter(who: &T::AccountId, block: BlockNumberFor<T>) -> Option<(Member, Option<bool>)> {
		let (number, stakeholder) = Self::registered(who).ok()?;
		let now = Self::now();
		let member = stakeholder.member(number, now)?;
		Some((member, stakeholder.was_on_roll(&member, block, now)))
	}

	fn roll_size(chamber: Chamber) -> RollSize {
		Self::current_roll_size(chamber)
	}

	/// An organisation gets a name of its own, from its account.
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
					Kind::Organisation => Applicant::Organisation {
						name: alloc::format!("Organisation {:02x?}", &tag[..16]).as_str().into(),
					},
					Kind::Citizen => Applicant::Citizen,
				},
				evidence: Fingerprint([1; 32]),
				tag: UniquenessTag(tag),
				expires: Self::now().saturating_add(T::MaxTerm::get()),
			},
		)
		.expect("a new account can be admitted");
		if let Some(number) = Self::roll_number(who) {
			Self::fill_history_for_benchmark(number);
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn grow_roll_for_benchmark(to: RollNumber) {
		crate::NextRollNumber::<T>::put(to);
		crate::CurrentRollSizes::<T>::mutate(|sizes| {
			let civil_society = &mut sizes.civil_society;
			civil_society.citizens = civil_society.citizens.saturating_add(to);
		});
	}
}

impl<T: Config> Challenges for Pallet<T> {
	fn is_in_effect(number: RollNumber) -> bool {
		Stakeholders::<T>::get(number).is_some_and(|s| s.dispute == Dispute::InEffect)
	}

	fn settle(number: RollNumber, upheld: bool) -> DispatchResult {
		Self::do_settle_challenge(number, upheld)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn challenged_for_benchmark() -> RollNumber {
		use doverie_primitives::{Fingerprint, Kind};
		let admit = |index, chamber| {
			let who: T::AccountId = frame_benchmarking::account("challenge", index, 0);
			Self::admit_for_benchmark(&who, chamber, Kind::Organisation);
			who
		};
		let challenged = admit(0, Chamber::Academia);
		for (index, chamber) in
			[(1, Chamber::Business), (2, Chamber::CivilSociety), (3, Chamber::Municipality)]
		{
			let by = frame_system::RawOrigin::Signed(admit(index, chamber));
			Self::challenge(by.into(), challenged.clone(), Fingerprint([1; 32]))
				.expect("can be challenged");
		}
		Self::roll_number(&challenged).expect("has a number")
	}
}
