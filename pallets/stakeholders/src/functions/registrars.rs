// SPDX-License-Identifier: Apache-2.0

//! Registrars: who they are, what they may do, and how others put them on hold.

use super::*;
use frame_support::BoundedVec;
use frame_system::ensure_signed;
use sp_runtime::{traits::Saturating, DispatchError};

impl<T: Config> Pallet<T> {
	/// May this account act for the chamber? It is a registrar, and not on hold.
	pub fn is_registrar(chamber: Chamber, who: &T::AccountId) -> bool {
		Registrars::<T>::get(chamber).contains(who) && !Self::is_on_hold(chamber, who)
	}

	/// May this account act for some chamber?
	pub fn is_registrar_of_any(who: &T::AccountId) -> bool {
		Chamber::ALL.into_iter().any(|chamber| Self::is_registrar(chamber, who))
	}

	/// Has a decision named this account a registrar of some chamber, on hold or not?
	pub(super) fn is_named(who: &T::AccountId) -> bool {
		Chamber::ALL.into_iter().any(|chamber| Registrars::<T>::get(chamber).contains(who))
	}

	/// Who may act for the chamber.
	pub(crate) fn registrars_of(chamber: Chamber) -> Vec<T::AccountId> {
		let named = Registrars::<T>::get(chamber).into_iter();
		named.filter(|registrar| !Self::is_on_hold(chamber, registrar)).collect()
	}

	/// May this account act for another chamber than this one?
	pub(super) fn is_registrar_elsewhere(chamber: Chamber, who: &T::AccountId) -> bool {
		Self::chambers_elsewhere(chamber, who).next().is_some()
	}

	/// The other chambers for which an account may act.
	fn chambers_elsewhere(
		chamber: Chamber,
		who: &T::AccountId,
	) -> impl Iterator<Item = Chamber> + '_ {
		let others = Chamber::ALL.into_iter().filter(move |other| *other != chamber);
		others.filter(move |other| Self::is_registrar(*other, who))
	}

	fn is_on_hold(chamber: Chamber, who: &T::AccountId) -> bool {
		Holds::<T>::get(chamber, who)
			.is_some_and(|hold| hold.is_in_effect(Self::hold_term(), Self::now()))
	}

	/// For how many blocks a registrar is on hold, if no decision ends that earlier.
	fn hold_term() -> BlockNumberFor<T> {
		Self::calendar().days(T::HoldDays::get())
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

	/// The sender, who must be a registrar of this stakeholder's chamber, and the stakeholder.
	pub(crate) fn ensure_registrar_of(
		origin: OriginFor<T>,
		stakeholder: &T::AccountId,
	) -> Result<(T::AccountId, RollNumber, StakeholderOf<T>), DispatchError> {
		let (number, state) = Self::registered(stakeholder)?;
		let registrar = Self::ensure_registrar(origin, state.chamber)?;
		Ok((registrar, number, state))
	}

	pub(crate) fn do_add_registrar(chamber: Chamber, registrar: &T::AccountId) -> DispatchResult {
		Registrars::<T>::try_mutate(chamber, |registrars| {
			ensure!(!registrars.contains(registrar), Error::<T>::AlreadyRegistrar);
			registrars.try_push(registrar.clone()).map_err(|_| Error::<T>::TooManyRegistrars)
		})?;
		// It acts free of charge, whether or not it is a stakeholder.
		Self::let_sign(registrar);
		Self::deposit_event(Event::RegistrarAdded { chamber, registrar: registrar.clone() });
		Ok(())
	}

	pub(crate) fn do_remove_registrar(
		chamber: Chamber,
		registrar: &T::AccountId,
	) -> DispatchResult {
		Registrars::<T>::try_mutate(chamber, |registrars| {
			let position =
				registrars.iter().position(|r| r == registrar).ok_or(Error::<T>::NotRegistrar)?;
			registrars.remove(position);
			Ok::<_, Error<T>>(())
		})?;
		if let Some(hold) = Holds::<T>::take(chamber, registrar) {
			let pause = Self::pause_if_ended(&hold);
			Self::settle_hold(hold, pause);
		}
		Self::deposit_event(Event::RegistrarRemoved { chamber, registrar: registrar.clone() });
		Ok(())
	}

	pub(crate) fn do_hold_registrar(
		who: &T::AccountId,
		chamber: Chamber,
		registrar: &T::AccountId,
		reasons: Fingerprint,
	) -> DispatchResult {
		ensure!(Self::is_registrar_elsewhere(chamber, who), Error::<T>::NotRegistrar);
		ensure!(Registrars::<T>::get(chamber).contains(registrar), Error::<T>::UnknownRegistrar);
		Self::ensure_on_record(reasons)?;
		Self::settle_if_ended(chamber, registrar);
		let mut hold = Holds::<T>::get(chamber, registrar).unwrap_or_else(|| Hold::new(reasons));
		ensure!(hold.since.is_none(), Error::<T>::AlreadyOnHold);
		// Whoever is no registrar any more has no word in it.
		let (by, gone): (Vec<_>, Vec<_>) =
			hold.by.into_iter().partition(|(asking, asker)| Self::is_registrar(*asking, asker));
		hold.by = BoundedVec::truncate_from(by);
		let by_chamber = Self::chambers_elsewhere(chamber, who)
			.find(|asking| !hold.has_asked_for(*asking))
			.ok_or(Error::<T>::AlreadyAsked)?;
		hold.ask(by_chamber, who.clone(), reasons, Self::now()).ok_or(Error::<T>::AlreadyAsked)?;
		Self::ensure_may_ask_for_hold(who)?;

		for (_, asker) in gone {
			Self::count_hold_settled(&asker, None);
		}
		Holders::<T>::mutate(who, Challenger::raise);
		let on_hold = hold.since.is_some();
		Holds::<T>::insert(chamber, registrar, hold);
		Self::deposit_event(Event::RegistrarHeld {
			chamber,
			registrar: registrar.clone(),
			by: who.clone(),
			by_chamber,
			reasons,
			on_hold,
		});
		Ok(())
	}

	pub(crate) fn do_withdraw_hold(
		who: &T::AccountId,
		chamber: Chamber,
		registrar: &T::AccountId,
	) -> DispatchResult {
		let mut hold = Holds::<T>::get(chamber, registrar)
			.filter(|hold| hold.has_asked(who))
			.ok_or(Error::<T>::NoHold)?;
		if !Self::settle_if_ended(chamber, registrar) {
			ensure!(hold.since.is_none(), Error::<T>::HoldInEffect);
			hold.by.retain(|(_, asker)| asker != who);
			if hold.by.is_empty() {
				Holds::<T>::remove(chamber, registrar);
			} else {
				Holds::<T>::insert(chamber, registrar, hold);
			}
			Self::count_hold_settled(who, None);
		}
		let (registrar, by) = (registrar.clone(), who.clone());
		Self::deposit_event(Event::HoldWithdrawn { chamber, registrar, by });
		Ok(())
	}

	pub(crate) fn do_release_registrar(
		chamber: Chamber,
		registrar: &T::AccountId,
	) -> DispatchResult {
		let hold = Holds::<T>::take(chamber, registrar).ok_or(Error::<T>::NoHold)?;
		let pause = Self::pause_if_ended(&hold).unwrap_or_else(|| Self::pause_from(Self::now()));
		Self::settle_hold(hold, Some(pause));
		Self::deposit_event(Event::RegistrarReleased { chamber, registrar: registrar.clone() });
		Ok(())
	}

	pub(crate) fn holds_in(chamber: Chamber) -> Vec<(T::AccountId, HoldOf<T>)> {
		Holds::<T>::iter_prefix(chamber)
			.filter(|(_, hold)| hold.ended(Self::hold_term(), Self::now()).is_none())
			.collect()
	}

	/// Settles the hold of a registrar, if it has ended by itself: no decision has upheld it, so
	/// those who asked for it pause, as if one had released the registrar then. Had it?
	fn settle_if_ended(chamber: Chamber, registrar: &T::AccountId) -> bool {
		let ended = Holds::<T>::get(chamber, registrar)
			.and_then(|hold| Self::pause_if_ended(&hold).map(|pause| (hold, pause)));
		let Some((hold, pause)) = ended else { return false };
		Holds::<T>::remove(chamber, registrar);
		Self::settle_hold(hold, Some(pause));
		true
	}

	/// Until when those who asked for a hold pause, if it has ended by itself.
	fn pause_if_ended(hold: &HoldOf<T>) -> Option<BlockNumberFor<T>> {
		hold.ended(Self::hold_term(), Self::now()).map(Self::pause_from)
	}

	/// Until when those pause whose hold has come to nothing at `block`.
	fn pause_from(block: BlockNumberFor<T>) -> BlockNumberFor<T> {
		block.saturating_add(Self::calendar().days(T::ChallengePause::get()))
	}

	/// May this account ask for another hold?
	fn ensure_may_ask_for_hold(who: &T::AccountId) -> Result<(), Error<T>> {
		let holder = Holders::<T>::get(who);
		ensure!(holder.paused_until <= Self::now(), Error::<T>::HoldsPaused);
		ensure!(holder.unsettled < HOLDS_EACH, Error::<T>::TooManyHolds);
		Ok(())
	}

	/// A hold is settled for all who have asked for it.
	fn settle_hold(hold: HoldOf<T>, pause: Option<BlockNumberFor<T>>) {
		for (_, asker) in hold.by {
			Self::count_hold_settled(&asker, pause);
		}
	}

	/// One hold fewer of this account is unsettled. If a decision has released the registrar, or
	/// the hold has ended by itself, it asks for no other before the end of the pause.
	fn count_hold_settled(who: &T::AccountId, pause: Option<BlockNumberFor<T>>) {
		Holders::<T>::mutate_exists(who, |holder| {
			*holder = holder.unwrap_or_default().settle(pause, Self::now());
		});
	}
}
