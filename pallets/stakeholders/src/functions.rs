// SPDX-License-Identifier: Apache-2.0

//! What the calls do. [`Pallet::change`] is the one place where a standing changes together with
//! the counts.

use crate::{pallet::*, *};
use doverie_primitives::{
	lookalikes, BoundedText, ByChamber, Chamber, Fingerprint, Kind, Member, RollNumber, RollSize,
};
#[cfg(feature = "runtime-benchmarks")]
use frame_support::BoundedVec;
use frame_support::{defensive, ensure, traits::Get, Hashable};
use frame_system::{ensure_signed, pallet_prelude::*};
use sp_runtime::{
	traits::{CheckedSub, Zero},
	DispatchError, DispatchResult,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> BlockNumberFor<T> {
		frame_system::Pallet::<T>::block_number()
	}

	/// May this account admit in the chamber?
	pub fn is_registrar(chamber: Chamber, who: &T::AccountId) -> bool {
		Registrars::<T>::get(chamber).contains(who)
	}

	/// The sender, who must be a registrar of the chamber.
	pub(crate) fn ensure_registrar(
		origin: OriginFor<T>,
		chamber: Chamber,
	) -> Result<T::AccountId, DispatchError> {
		let who = ensure_signed(origin)?;
		ensure!(Self::is_registrar(chamber, &who), Error::<T>::NotRegistrar);
		Ok(who)
	}

	/// The sender, who must be a stakeholder in good standing.
	pub(crate) fn ensure_member(origin: OriginFor<T>) -> Result<Member, DispatchError> {
		let who = ensure_signed(origin)?;
		let (number, stakeholder) = Self::registered(&who)?;
		Ok(stakeholder.member(number, Self::now()).ok_or(Error::<T>::NotInGoodStanding)?)
	}

	/// The stakeholder whose key this account is now, in whatever standing.
	pub(crate) fn registered(
		who: &T::AccountId,
	) -> Result<(RollNumber, StakeholderOf<T>), Error<T>> {
		let key =
			Keys::<T>::get(who).filter(Key::is_current).ok_or(Error::<T>::UnknownStakeholder)?;
		let stakeholder =
			Stakeholders::<T>::get(key.number).ok_or(Error::<T>::UnknownStakeholder)?;
		Ok((key.number, stakeholder))
	}

	pub(crate) fn ensure_standing(
		stakeholder: &StakeholderOf<T>,
		allowed: &[Standing],
	) -> DispatchResult {
		let standing = stakeholder.standing(Self::now());
		ensure!(allowed.contains(&standing), Error::<T>::WrongStanding);
		Ok(())
	}

	/// Changes a stakeholder, and keeps the counts in step with it. `how` is given the current
	/// block and the horizon.
	pub(crate) fn change(
		number: RollNumber,
		mut stakeholder: StakeholderOf<T>,
		how: impl FnOnce(
			&mut StakeholderOf<T>,
			BlockNumberFor<T>,
			BlockNumberFor<T>,
		) -> Result<(), HistoryFull>,
	) -> DispatchResult {
		let now = Self::now();
		let before = Self::roll_entry(&stakeholder, now);
		how(&mut stakeholder, now, T::Horizon::get())
			.map_err(|HistoryFull| Error::<T>::HistoryFull)?;
		let after = Self::roll_entry(&stakeholder, now);
		if before != after {
			if let Some(entry) = before {
				Self::count(entry, |n| n.checked_sub(1));
			}
			if let Some(entry) = after {
				Self::count(entry, |n| n.checked_add(1));
			}
		}
		Stakeholders::<T>::insert(number, stakeholder);
		Ok(())
	}

	/// What the counts have to know of a stakeholder who counts.
	fn roll_entry(
		stakeholder: &StakeholderOf<T>,
		now: BlockNumberFor<T>,
	) -> Option<(Chamber, Kind, BlockNumberFor<T>)> {
		stakeholder.counts(now).then_some((
			stakeholder.chamber,
			stakeholder.kind,
			stakeholder.expires,
		))
	}

	/// One more or one fewer, now and among those who expire with them.
	fn count(
		(chamber, kind, expires): (Chamber, Kind, BlockNumberFor<T>),
		step: impl Fn(u32) -> Option<u32>,
	) {
		let step = |sizes: &mut ByChamber<RollSize>| {
			let figure = sizes[chamber].of_mut(kind);
			match step(*figure) {
				Some(n) => *figure = n,
				None => {
					defensive!("a roll has between 0 and 2^32 stakeholders");
				},
			}
		};
		CurrentRollSizes::<T>::mutate(step);
		Expiring::<T>::mutate_exists(expires, |sizes| {
			let mut new = sizes.unwrap_or_default();
			step(&mut new);
			*sizes = (new != ByChamber::default()).then_some(new);
		});
	}

	/// Takes those off the counts whose admission ends at this block. Were there any?
	pub(crate) fn expire(now: BlockNumberFor<T>) -> bool {
		if !Expiring::<T>::contains_key(now) {
			return false;
		}
		let expiring = Expiring::<T>::take(now);
		CurrentRollSizes::<T>::mutate(|sizes| {
			for (chamber, gone) in expiring.each() {
				let size = &mut sizes[chamber];
				size.organisations = size.organisations.saturating_sub(gone.organisations);
				size.citizens = size.citizens.saturating_sub(gone.citizens);
			}
		});
		Self::deposit_event(Event::Expired { from_rolls: expiring });
		true
	}

	/// As if this one had borne the name last.
	#[cfg(feature = "runtime-benchmarks")]
	pub(crate) fn leave_name_for_benchmark(number: RollNumber, name: &NameOf<T>) {
		for key in Self::name_keys(name) {
			NameBearers::<T>::insert(key, number);
		}
	}

	/// As many registrars of a chamber as there can be.
	#[cfg(feature = "runtime-benchmarks")]
	pub fn fill_registrars_for_benchmark(chamber: Chamber) {
		let registrars: alloc::vec::Vec<T::AccountId> = (0..T::MaxRegistrars::get())
			.map(|i| frame_benchmarking::account("registrar", i, 0))
			.collect();
		Registrars::<T>::insert(
			chamber,
			BoundedVec::try_from(registrars).expect("is as long as the bound"),
		);
	}

	/// A history that has room for just one more stretch; the open one, if any, is the last. Needs
	/// a block number that leaves room for it.
	#[cfg(feature = "runtime-benchmarks")]
	pub(crate) fn fill_history_for_benchmark(number: RollNumber) {
		Stakeholders::<T>::mutate(number, |stakeholder| {
			let Some(stakeholder) = stakeholder else { return };
			let open = stakeholder.history.pop();
			let past = T::MaxStretches::get().saturating_sub(2);
			let block = |n: u32| BlockNumberFor::<T>::from(n);
			stakeholder.history = BoundedVec::truncate_from(
				(0..past)
					.map(|i| Stretch {
						from: block(i.saturating_mul(2)),
						until: block(i.saturating_mul(2).saturating_add(1)),
						chamber: stakeholder.chamber,
						kind: stakeholder.kind,
					})
					.chain(open.map(|open| Stretch {
						from: open.from.max(block(past.saturating_mul(2))),
						..open
					}))
					.collect(),
			);
		});
	}

	/// An admission may end after now, and no more than `MaxTerm` blocks from now.
	fn ensure_term(expires: BlockNumberFor<T>) -> DispatchResult {
		let term = expires
			.checked_sub(&Self::now())
			.filter(|term| !term.is_zero())
			.ok_or(Error::<T>::ExpiryInThePast)?;
		ensure!(term <= T::MaxTerm::get(), Error::<T>::TermTooLong);
		Ok(())
	}

	/// A fingerprint that says why: not what a form has in it when it is opened.
	pub(crate) fn ensure_plausible(fingerprint: &Fingerprint) -> DispatchResult {
		ensure!(fingerprint.is_plausible(), Error::<T>::NotAFingerprint);
		Ok(())
	}

	/// A public name: short text that people can see.
	fn checked_name(applicant: &Applicant) -> Result<Option<NameOf<T>>, Error<T>> {
		let Applicant::Organisation { name } = applicant else { return Ok(None) };
		Ok(Some(name.clone().into_title::<T::MaxNameLength>()?))
	}

	/// Under which hashes the bearer of a name, and of all that look like it, is found.
	fn name_keys(name: &NameOf<T>) -> [[u8; 32]; 2] {
		lookalikes(name.as_str()).map(|looks| looks.blake2_256())
	}

	/// Makes an organisation the bearer of a name, unless another one bears it, or one that could be
	/// taken for it. Who was revoked, has left or expired bears it no more; who is suspended does.
	pub(crate) fn bear_name(number: RollNumber, name: &NameOf<T>) -> Result<(), Error<T>> {
		let now = Self::now();
		let keys = Self::name_keys(name);
		for key in keys {
			let bearer = NameBearers::<T>::get(key)
				.filter(|bearer| *bearer != number)
				.and_then(Stakeholders::<T>::get);
			let is_borne = bearer.is_some_and(|bearer| {
				matches!(bearer.standing(now), Standing::Admitted | Standing::Suspended)
			});
			ensure!(!is_borne, Error::<T>::NameTaken);
		}
		for key in keys {
			NameBearers::<T>::insert(key, number);
		}
		Ok(())
	}

	/// An organisation comes back with the name that it had, if nobody else bears it.
	pub(crate) fn bear_name_again(number: RollNumber) -> Result<(), Error<T>> {
		Names::<T>::get(number).map_or(Ok(()), |name| Self::bear_name(number, &name))
	}

	/// An organisation bears this name no more.
	pub(crate) fn give_up_name(number: RollNumber, name: &NameOf<T>) {
		for key in Self::name_keys(name) {
			NameBearers::<T>::mutate_exists(key, |bearer| {
				*bearer = bearer.filter(|bearer| *bearer != number);
			});
		}
	}

	/// Makes `to` the key of a stakeholder from now on, and `from` no more.
	pub(crate) fn rekey(
		number: RollNumber,
		from: Option<&T::AccountId>,
		to: &T::AccountId,
	) -> DispatchResult {
		ensure!(!Keys::<T>::contains_key(to), Error::<T>::AccountTaken);
		let now = Self::now();
		if let Some(from) = from {
			Keys::<T>::mutate(from, |key| {
				if let Some(key) = key {
					key.until = Some(now);
				}
			});
		}
		Keys::<T>::insert(to, Key { number, from: now, until: None });
		// The account can sign without owning anything. The reference is never given back: an
		// account that disappears starts again at nonce 0, where its old transactions are valid
		// once more.
		frame_system::Pallet::<T>::inc_providers(to);
		Ok(())
	}

	pub(crate) fn do_admit(registrar: T::AccountId, admission: AdmissionOf<T>) -> DispatchResult {
		let now = Self::now();
		Self::ensure_term(admission.expires)?;
		let kind = admission.applicant.kind();
		ensure!(
			kind == Kind::Organisation || admission.chamber == Chamber::CivilSociety,
			Error::<T>::CitizensBelongToCivilSociety
		);
		ensure!(
			admission.evidence.is_plausible() && admission.tag.is_plausible(),
			Error::<T>::NotAFingerprint
		);
		let name = Self::checked_name(&admission.applicant)?;

		let known = Tags::<T>::get(admission.tag)
			.and_then(|number| Stakeholders::<T>::get(number).map(|s| (number, s)));
		let (number, stakeholder) = match known {
			Some((number, stakeholder)) => {
				match stakeholder.standing(now) {
					// A registrar's power ends with its chamber: only who has left by their own wish
					// can come back in another.
					Standing::Revoked | Standing::Expired => {
						ensure!(stakeholder.chamber == admission.chamber, Error::<T>::OtherChamber)
					},
					Standing::Left => (),
					Standing::Barred => return Err(Error::<T>::BarredByDecision.into()),
					Standing::Admitted | Standing::Suspended => {
						return Err(Error::<T>::AlreadyAdmitted.into())
					},
				}
				if stakeholder.account != admission.account {
					Self::rekey(number, Some(&stakeholder.account), &admission.account)?;
				}
				(number, stakeholder)
			},
			None => {
				let number = NextRollNumber::<T>::get();
				let next = number.checked_add(1).ok_or(Error::<T>::OutOfNumbers)?;
				Self::rekey(number, None, &admission.account)?;
				NextRollNumber::<T>::put(next);
				Tags::<T>::insert(admission.tag, number);
				(number, StakeholderOf::<T>::new(&admission, registrar.clone(), now))
			},
		};
		if let Some(former) = Names::<T>::take(number) {
			Self::give_up_name(number, &former);
		}
		if let Some(name) = name {
			Self::bear_name(number, &name)?;
			Names::<T>::insert(number, name);
		}
		Self::change(number, stakeholder, |s, now, horizon| {
			s.admit(&admission, registrar.clone(), now, horizon)
		})?;
		let Admission { account, chamber, evidence, expires, .. } = admission;
		Self::deposit_event(Event::Admitted {
			number,
			account,
			chamber,
			kind,
			registrar,
			evidence,
			expires,
		});
		Ok(())
	}

	pub(crate) fn do_renew(
		number: RollNumber,
		stakeholder: StakeholderOf<T>,
		registrar: T::AccountId,
		expires: BlockNumberFor<T>,
		evidence: Fingerprint,
	) -> DispatchResult {
		Self::ensure_standing(
			&stakeholder,
			&[Standing::Admitted, Standing::Suspended, Standing::Expired],
		)?;
		Self::ensure_term(expires)?;
		ensure!(expires > stakeholder.expires, Error::<T>::ExpiryNotLater);
		Self::ensure_plausible(&evidence)?;
		Self::bear_name_again(number)?;
		Self::change(number, stakeholder, |s, now, horizon| {
			s.renew(expires, evidence, now, horizon)
		})?;
		Self::deposit_event(Event::Renewed { number, registrar, evidence, expires });
		Ok(())
	}

	pub(crate) fn do_challenge(
		number: RollNumber,
		stakeholder: StakeholderOf<T>,
		by: Member,
		reasons: Fingerprint,
	) -> DispatchResult {
		let Member { number: by, chamber, .. } = by;
		Self::ensure_standing(&stakeholder, &[Standing::Admitted, Standing::Suspended])?;
		ensure!(chamber != stakeholder.chamber, Error::<T>::OwnChamber);
		Self::ensure_plausible(&reasons)?;
		ensure!(stakeholder.dispute != Dispute::Dismissed, Error::<T>::AlreadySettled);

		let mut challenges = Challenges::<T>::get(number);
		ensure!(
			!challenges.iter().any(|c| c.chamber == chamber || c.by == by),
			Error::<T>::AlreadyChallenged
		);
		challenges
			.try_push(Challenge { by, chamber, reasons, block: Self::now() })
			.map_err(|_| Error::<T>::AlreadyChallenged)?;
		let in_effect = challenges.len() >= CHAMBERS_TO_CHALLENGE;
		Challenges::<T>::insert(number, challenges);
		if in_effect && stakeholder.dispute == Dispute::None {
			Self::change(number, stakeholder, |s, now, _| {
				s.challenge(now);
				Ok(())
			})?;
		}
		Self::deposit_event(Event::Challenged { number, by, chamber, reasons, in_effect });
		Ok(())
	}

	pub(crate) fn do_settle_challenge(number: RollNumber, upheld: bool) -> DispatchResult {
		let stakeholder = Stakeholders::<T>::get(number).ok_or(Error::<T>::UnknownStakeholder)?;
		ensure!(stakeholder.dispute == Dispute::InEffect, Error::<T>::NoChallenge);
		Self::change(number, stakeholder, |s, now, horizon| {
			if upheld {
				s.uphold_challenge(now);
				Ok(())
			} else {
				s.dismiss_challenge(now, horizon)
			}
		})?;
		Challenges::<T>::remove(number);
		Self::deposit_event(Event::ChallengeSettled { number, upheld });
		Ok(())
	}

	pub(crate) fn stakeholder_info(
		account: &T::AccountId,
	) -> Option<StakeholderInfo<T::AccountId, BlockNumberFor<T>>> {
		let (number, s) = Self::registered(account).ok()?;
		let now = Self::now();
		Some(StakeholderInfo {
			number,
			name: Names::<T>::get(number).map(BoundedText::into_text),
			standing: s.standing(now),
			on_roll: s.on_roll(now),
			account: s.account,
			chamber: s.chamber,
			kind: s.kind,
			dispute: s.dispute,
			registrar: s.registrar,
			evidence: s.evidence,
			admitted: s.admitted,
			expires: s.expires,
		})
	}

	/// Was the stakeholder who signed with this account at `block` on the roll at the end of
	/// that block?
	pub fn account_was_on_roll(
		account: &T::AccountId,
		chamber: Chamber,
		block: BlockNumberFor<T>,
	) -> Option<bool> {
		let now = Self::now();
		if block > now {
			return None;
		}
		match Keys::<T>::get(account).filter(|key| key.was_current(block)) {
			Some(key) => {
				let then = Stakeholders::<T>::get(key.number)?.kind_on_roll(chamber, block, now)?;
				Some(then.is_some())
			},
			None => Some(false),
		}
	}

	pub(crate) fn current_roll_size(chamber: Chamber) -> RollSize {
		CurrentRollSizes::<T>::get()[chamber]
	}
}

/// As many chambers must dispute an admission for the challenge to be in effect.
const CHAMBERS_TO_CHALLENGE: usize = 2;
