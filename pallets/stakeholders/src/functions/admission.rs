// SPDX-License-Identifier: Apache-2.0

//! Admission, for the first time or again, the brake on it, and tags.

use super::*;
use doverie_primitives::UniquenessTag;
use frame_support::traits::Defensive;
use sp_runtime::traits::{CheckedSub, Zero};

impl<T: Config> Pallet<T> {
	/// A registrar's admission: on what is on record, and within what the day takes.
	pub(crate) fn do_admit_today(
		registrar: &T::AccountId,
		admission: AdmissionOf<T>,
	) -> DispatchResult {
		let (chamber, kind) = (admission.chamber, admission.applicant.kind());
		Self::ensure_on_record(admission.evidence)?;
		let mut today = Self::intake_with_room(chamber, kind)?;
		let account = &admission.account;
		// What a registrar does, and what becomes of it, is apart from what a member does.
		ensure!(
			!Self::is_named(account) || Keys::<T>::contains_key(account),
			Error::<T>::RegistrarsAccount
		);
		Self::do_admit(registrar, admission)?;
		today.count(chamber, kind);
		AdmissionsToday::<T>::put(today);
		Ok(())
	}

	/// Admits, whatever is on record and however many were admitted today: what genesis does.
	pub(crate) fn do_admit(registrar: &T::AccountId, admission: AdmissionOf<T>) -> DispatchResult {
		let now = Self::now();
		Self::ensure_term(admission.expires)?;
		admission.check().map_err(Error::<T>::from)?;
		let name = Self::checked_name(&admission.applicant)?;

		let kind = admission.applicant.kind();
		let known = Self::by_tag(kind, admission.tag)
			.filter(|(_, earlier)| !earlier.makes_way_for(&admission.account));
		let number = match &known {
			Some((number, earlier)) => {
				earlier
					.ensure_readmissible(admission.chamber, &admission.account, now)
					.map_err(Error::<T>::from)?;
				// It comes back when it is settled whose it is.
				ensure!(!Self::is_frozen(&admission.account), Error::<T>::KeyFrozen);
				*number
			},
			None => {
				let number = Self::number_newcomer(kind, admission.tag)?;
				Self::give_first_key(number, &admission.account)?;
				number
			},
		};
		let key_since = Keys::<T>::get(&admission.account).map_or(now, |key| key.from);
		Self::set_name(number, name)?;
		let earlier = known.map(|(_, earlier)| earlier);
		if let Some(earlier) = &earlier {
			Self::carry_challenge(earlier, admission.chamber);
			if earlier.chamber != admission.chamber {
				Self::drop_announcements(number);
			}
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
			Self::do_admit_today(&registrar, admission)?;
		}
		Ok(())
	}

	pub(crate) fn do_correct_tag(stakeholder: &T::AccountId, tag: UniquenessTag) -> DispatchResult {
		let (number, state) = Self::registered(stakeholder)?;
		ensure!(tag.is_plausible(), Error::<T>::NotAFingerprint);
		ensure!(!Tags::<T>::contains_key(state.kind, tag), Error::<T>::TagTaken);
		// That of somebody who was undone can be another one's by now.
		if Tags::<T>::get(state.kind, state.tag) == Some(number) {
			Tags::<T>::remove(state.kind, state.tag);
		}
		Tags::<T>::insert(state.kind, tag, number);
		Stakeholders::<T>::insert(number, StakeholderOf::<T> { tag, ..state });
		Self::deposit_event(Event::TagCorrected { number });
		Ok(())
	}

	/// How many of each kind a chamber can still admit today.
	pub(crate) fn intake_left(chamber: Chamber) -> RollSize {
		let today = Self::intake_today();
		RollSize {
			organisations: Self::left_of(&today, chamber, Kind::Organisation),
			citizens: Self::left_of(&today, chamber, Kind::Citizen),
		}
	}

	/// How many were admitted today. A day begins with a checkpoint.
	fn intake_today() -> Intake<BlockNumberFor<T>> {
		AdmissionsToday::<T>::get().on(Self::calendar().latest(Self::now()))
	}

	/// How many were admitted today, if the day takes one more.
	pub(super) fn intake_with_room(
		chamber: Chamber,
		kind: Kind,
	) -> Result<Intake<BlockNumberFor<T>>, Error<T>> {
		let today = Self::intake_today();
		ensure!(Self::left_of(&today, chamber, kind) > 0, Error::<T>::TooManyAdmissions);
		Ok(today)
	}

	/// How many more of a chamber and kind this day takes.
	fn left_of(today: &Intake<BlockNumberFor<T>>, chamber: Chamber, kind: Kind) -> u32 {
		let base = match kind {
			Kind::Organisation => T::OrganisationsADay::get(),
			Kind::Citizen => T::CitizensADay::get(),
		};
		today.left(chamber, kind, Self::current_roll_size(chamber)[kind], base)
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

	/// The stakeholder of this kind that was admitted under a tag.
	fn by_tag(kind: Kind, tag: UniquenessTag) -> Option<(RollNumber, StakeholderOf<T>)> {
		let number = Tags::<T>::get(kind, tag)?;
		Some((number, Stakeholders::<T>::get(number)?))
	}

	/// Gives the next roll number, which from now on belongs to this tag.
	fn number_newcomer(kind: Kind, tag: UniquenessTag) -> Result<RollNumber, Error<T>> {
		let number = NextRollNumber::<T>::get();
		NextRollNumber::<T>::put(number.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?);
		Tags::<T>::insert(kind, tag, number);
		Ok(number)
	}
}
