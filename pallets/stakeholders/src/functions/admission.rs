// SPDX-License-Identifier: Apache-2.0

//! Admission, for the first time or again.

use super::*;
use doverie_primitives::UniquenessTag;
use frame_support::traits::Defensive;
use sp_runtime::traits::{CheckedSub, Zero};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_admit(registrar: &T::AccountId, admission: AdmissionOf<T>) -> DispatchResult {
		let now = Self::now();
		Self::ensure_term(admission.expires)?;
		admission.check().map_err(Error::<T>::from)?;
		let name = Self::checked_name(&admission.applicant)?;

		let known = Self::by_tag(admission.tag);
		let number = match &known {
			Some((number, earlier)) => {
				earlier.ensure_readmissible(admission.chamber, now).map_err(Error::<T>::from)?;
				*number
			},
			None => Self::number_newcomer(admission.tag)?,
		};
		let former = known.as_ref().map(|(_, earlier)| &earlier.account);
		let key_since = Self::hold_key(number, former, &admission.account)?;
		Self::set_name(number, name)?;
		let earlier = known.map(|(_, earlier)| earlier);
		if let Some(earlier) = &earlier {
			Self::carry_challenge(earlier, admission.chamber);
		}
		let moment = Self::moment();
		let stakeholder =
			StakeholderOf::<T>::admitted(earlier, &admission, registrar.clone(), &moment)
				.map_err(Error::<T>::from)?;
		// Whoever has just been admitted is on the roll.
		let votes_from = stakeholder
			.votes_from(key_since, now, &moment.calendar)
			.defensive_unwrap_or(admission.expires);
		// A stakeholder that can be admitted is not counted yet.
		Self::write(number, None, stakeholder);

		let kind = admission.applicant.kind();
		let Admission { account, chamber, evidence, expires, .. } = admission;
		Self::deposit_event(Event::Admitted {
			number,
			account,
			chamber,
			kind,
			registrar: registrar.clone(),
			evidence,
			expires,
			votes_from,
		});
		Ok(())
	}

	/// `origin` must be a registrar of the chamber of each.
	pub(crate) fn do_admit_batch(
		origin: OriginFor<T>,
		admissions: Vec<AdmissionOf<T>>,
	) -> DispatchResult {
		ensure!(
			!admissions.is_empty() && admissions.len() <= T::MaxAdmissions::get() as usize,
			Error::<T>::InvalidBatchSize
		);
		for admission in admissions {
			let registrar = Self::ensure_registrar(origin.clone(), admission.chamber)?;
			Self::do_admit(&registrar, admission)?;
		}
		Ok(())
	}

	/// An admission may end after now, and no more than `MaxTerm` blocks from now.
	pub(super) fn ensure_term(expires: BlockNumberFor<T>) -> DispatchResult {
		let term = expires
			.checked_sub(&Self::now())
			.filter(|term| !term.is_zero())
			.ok_or(Error::<T>::ExpiryInThePast)?;
		ensure!(term <= T::MaxTerm::get(), Error::<T>::TermTooLong);
		Ok(())
	}

	/// The stakeholder that was admitted under a tag.
	fn by_tag(tag: UniquenessTag) -> Option<(RollNumber, StakeholderOf<T>)> {
		let number = Tags::<T>::get(tag)?;
		Some((number, Stakeholders::<T>::get(number)?))
	}

	/// Gives the next roll number, which from now on belongs to this tag.
	fn number_newcomer(tag: UniquenessTag) -> Result<RollNumber, Error<T>> {
		let number = NextRollNumber::<T>::get();
		NextRollNumber::<T>::put(number.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?);
		Tags::<T>::insert(tag, number);
		Ok(number)
	}
}
