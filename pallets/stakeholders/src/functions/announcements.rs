// SPDX-License-Identifier: Apache-2.0

//! What registrars announce, who objects, and what takes effect.

use super::*;
use doverie_primitives::page_size;
use sp_runtime::traits::{One, Saturating};

/// A registrar of a stakeholder's chamber, and the stakeholder.
type ByRegistrar<T> = (<T as frame_system::Config>::AccountId, RollNumber, StakeholderOf<T>);

impl<T: Config> Pallet<T> {
	pub(crate) fn do_announce(
		(registrar, number, state): ByRegistrar<T>,
		act: Act<T::AccountId>,
		reasons: Fingerprint,
	) -> DispatchResult {
		let kind = act.kind();
		Self::ensure_possible(kind, &state)?;
		Self::ensure_on_record(reasons)?;
		if let Act::MoveKey { to } = &act {
			Self::ensure_can_be_key(number, to)?;
		}
		if let Some(earlier) = Self::announcement(number, kind) {
			ensure!(earlier.objection.is_some(), Error::<T>::AlreadyAnnounced);
			ensure!(!Self::is_objected_to(&state, &earlier), Error::<T>::ObjectedTo);
			// Nobody objects any more who could: another word takes its place.
			Self::drop_announcement(number, kind);
		}
		ensure!(
			AnnouncedBy::<T>::get(&registrar) < T::MaxAnnounced::get(),
			Error::<T>::TooManyAnnounced
		);
		let takes_effect = Self::block_with_room()?;
		let announcement = Announcement {
			act: act.clone(),
			registrar: registrar.clone(),
			reasons,
			announced: Self::now(),
			takes_effect,
			seconded_by: None,
			objection: None,
		};
		Announcements::<T>::try_append(number, announcement)
			.map_err(|_| Error::<T>::AlreadyAnnounced)?;
		Due::<T>::try_append(takes_effect, (number, kind)).map_err(|_| Error::<T>::TooManyDue)?;
		AnnouncedBy::<T>::mutate(&registrar, |announced| *announced = announced.saturating_add(1));
		Self::deposit_event(Event::Announced { number, act, registrar, reasons, takes_effect });
		Ok(())
	}

	pub(crate) fn do_second(
		who: &T::AccountId,
		stakeholder: &T::AccountId,
		kind: ActKind,
	) -> DispatchResult {
		let (number, state) = Self::registered(stakeholder)?;
		let announcement = Self::announcement(number, kind).ok_or(Error::<T>::NothingAnnounced)?;
		ensure!(
			announcement.registrar != *who && Self::is_registrar_elsewhere(state.chamber, who),
			Error::<T>::NotAnotherChamber
		);
		let can_take_effect = Self::is_registrar(state.chamber, &announcement.registrar);
		ensure!(kind != ActKind::Revocation && can_take_effect, Error::<T>::NothingToSecond);
		// A key is frozen whoever objects: a thief could object first.
		ensure!(
			kind != ActKind::Suspension || !Self::is_objected_to(&state, &announcement),
			Error::<T>::ObjectedTo
		);
		ensure!(announcement.seconded_by.is_none(), Error::<T>::AlreadySeconded);
		if kind == ActKind::KeyMove {
			Self::ensure_can_be_frozen(state.chamber)?;
		}
		let registrar = who.clone();
		Self::deposit_event(Event::Seconded { number, act: kind, registrar });
		if kind == ActKind::Suspension {
			Self::carry_out(number, state, announcement)?;
			Self::drop_announcement(number, kind);
		} else {
			Self::update_announcement(number, kind, |a| a.seconded_by = Some(who.clone()));
			Self::freeze_key(number, &state, announcement.registrar);
		}
		Ok(())
	}

	pub(crate) fn do_object(
		who: &T::AccountId,
		stakeholder: &T::AccountId,
		kind: ActKind,
	) -> DispatchResult {
		let (number, state) = Self::registered(stakeholder)?;
		let by = if *who == state.account {
			Objection::Stakeholder
		} else {
			ensure!(Self::is_registrar(state.chamber, who), Error::<T>::NotConcerned);
			Objection::Registrar(who.clone())
		};
		let announcement = Self::announcement(number, kind).ok_or(Error::<T>::NothingAnnounced)?;
		// The word of the one concerned takes the place of a registrar's, which could fall away.
		let is_stronger =
			by == Objection::Stakeholder && announcement.objection != Some(Objection::Stakeholder);
		ensure!(
			is_stronger || !Self::is_objected_to(&state, &announcement),
			Error::<T>::AlreadyObjected
		);
		Self::update_announcement(number, kind, |a| a.objection = Some(by.clone()));
		Self::deposit_event(Event::Objected { number, act: kind, by });
		Ok(())
	}

	pub(crate) fn do_withdraw_objection(
		who: &T::AccountId,
		stakeholder: &T::AccountId,
		kind: ActKind,
	) -> DispatchResult {
		let (number, state) = Self::registered(stakeholder)?;
		let announcement = Self::announcement(number, kind).ok_or(Error::<T>::NothingAnnounced)?;
		ensure!(Self::is_objected_to(&state, &announcement), Error::<T>::NoObjection);
		let has_objected = match &announcement.objection {
			Some(Objection::Stakeholder) => *who == state.account,
			Some(Objection::Registrar(registrar)) => who == registrar,
			None => false,
		};
		ensure!(has_objected, Error::<T>::NotConcerned);
		// The act goes on. If it were dropped, a thief would free a frozen key by this.
		let takes_effect = Self::block_with_room()?;
		Self::forget_due(number, &announcement);
		Due::<T>::try_append(takes_effect, (number, kind)).map_err(|_| Error::<T>::TooManyDue)?;
		Self::update_announcement(number, kind, |a| {
			a.objection = None;
			a.takes_effect = takes_effect;
		});
		Self::deposit_event(Event::ObjectionWithdrawn { number, act: kind, takes_effect });
		Ok(())
	}

	pub(crate) fn do_withdraw_announcement(
		who: &T::AccountId,
		stakeholder: &T::AccountId,
		kind: ActKind,
	) -> DispatchResult {
		let (number, state) = Self::registered(stakeholder)?;
		let announcement = Self::announcement(number, kind).ok_or(Error::<T>::NothingAnnounced)?;
		// Whoever is on hold, with a stolen key perhaps, thaws no key by this.
		ensure!(
			announcement.registrar == *who && Self::is_registrar(state.chamber, who),
			Error::<T>::NotConcerned
		);
		ensure!(!Self::is_objected_to(&state, &announcement), Error::<T>::ObjectedTo);
		Self::drop_announcement(number, kind);
		Self::deposit_event(Event::AnnouncementWithdrawn { number, act: kind });
		Ok(())
	}

	pub(crate) fn do_settle_objection(
		stakeholder: &T::AccountId,
		kind: ActKind,
		carry_out: bool,
	) -> DispatchResult {
		let (number, state) = Self::registered(stakeholder)?;
		// Whether or not the objection of a registrar still holds: it did when this was put to
		// decision.
		let announcement = Self::announcement(number, kind)
			.filter(|announcement| announcement.objection.is_some())
			.ok_or(Error::<T>::NoObjection)?;
		let carried_out = carry_out;
		Self::deposit_event(Event::ObjectionSettled { number, act: kind, carried_out });
		if carry_out {
			Self::carry_out(number, state, announcement)?;
		}
		Self::drop_announcement(number, kind);
		Ok(())
	}

	/// What is due at this block takes effect, lapses, or waits for a decision. How many were
	/// there?
	pub(crate) fn carry_out_due(now: BlockNumberFor<T>) -> u32 {
		let mut visited = 0u32;
		for (number, kind) in Due::<T>::take(now) {
			Self::fall_due(number, kind);
			visited = visited.saturating_add(1);
		}
		visited
	}

	fn fall_due(number: RollNumber, kind: ActKind) {
		let known = Stakeholders::<T>::get(number).zip(Self::announcement(number, kind));
		let Some((state, announcement)) = known else {
			defensive!("what is due is announced");
			return;
		};
		if Self::is_objected_to(&state, &announcement) {
			return;
		}
		let is_registrar = Self::is_registrar(state.chamber, &announcement.registrar);
		// What fails has changed nothing: it checks first.
		let is_done = is_registrar && Self::carry_out(number, state, announcement).is_ok();
		Self::drop_announcement(number, kind);
		if !is_done {
			Self::deposit_event(Event::AnnouncementLapsed { number, act: kind });
		}
	}

	/// What was announced happens, if it still can.
	fn carry_out(
		number: RollNumber,
		state: StakeholderOf<T>,
		announcement: AnnouncementOf<T>,
	) -> DispatchResult {
		let Announcement { act, registrar, reasons, .. } = announcement;
		Self::ensure_possible(act.kind(), &state)?;
		match act {
			Act::Suspend => Self::suspend(registrar, number, state, reasons),
			Act::Revoke => Self::revoke(registrar, number, state, reasons),
			Act::MoveKey { to } => Self::move_key(registrar, number, state, to, reasons),
		}
	}

	/// Can an act of this kind happen to the stakeholder now?
	fn ensure_possible(kind: ActKind, state: &StakeholderOf<T>) -> DispatchResult {
		ensure!(kind.is_possible(state.standing(Self::now())), Error::<T>::WrongStanding);
		Ok(())
	}

	/// Does somebody object, and does that hold?
	fn is_objected_to(state: &StakeholderOf<T>, announcement: &AnnouncementOf<T>) -> bool {
		match &announcement.objection {
			Some(Objection::Stakeholder) => true,
			Some(Objection::Registrar(registrar)) => Self::is_registrar(state.chamber, registrar),
			None => false,
		}
	}

	/// What of this kind is announced to a stakeholder.
	fn announcement(number: RollNumber, kind: ActKind) -> Option<AnnouncementOf<T>> {
		Announcements::<T>::get(number).into_iter().find(|a| a.act.kind() == kind)
	}

	fn update_announcement(
		number: RollNumber,
		kind: ActKind,
		how: impl FnOnce(&mut AnnouncementOf<T>),
	) {
		Announcements::<T>::mutate(number, |announcements| {
			if let Some(announcement) = announcements.iter_mut().find(|a| a.act.kind() == kind) {
				how(announcement);
			}
		});
	}

	/// Takes an announcement out of everything that knows of it.
	fn drop_announcement(number: RollNumber, kind: ActKind) {
		let mut rest = Announcements::<T>::get(number);
		let Some(position) = rest.iter().position(|a| a.act.kind() == kind) else { return };
		let dropped = rest.remove(position);
		if rest.is_empty() {
			Announcements::<T>::remove(number);
		} else {
			Announcements::<T>::insert(number, rest);
		}
		Self::forget_announcement(number, &dropped);
	}

	/// Drops whatever is announced to a stakeholder: it is gone, or in another chamber, where other
	/// registrars have the say.
	pub(super) fn drop_announcements(number: RollNumber) {
		for dropped in Announcements::<T>::take(number) {
			Self::forget_announcement(number, &dropped);
		}
	}

	/// Counts an announcement off, and thaws the key that was frozen for it.
	fn forget_announcement(number: RollNumber, dropped: &AnnouncementOf<T>) {
		AnnouncedBy::<T>::mutate_exists(&dropped.registrar, |announced| {
			*announced = announced.and_then(|n| n.checked_sub(1)).filter(|n| *n > 0);
		});
		Self::forget_due(number, dropped);
		if dropped.freezes() {
			Self::thaw_key(number);
		}
	}

	/// It is due at its block no more. What was due, at this block or earlier, has been taken out
	/// already.
	fn forget_due(number: RollNumber, announcement: &AnnouncementOf<T>) {
		if announcement.takes_effect <= Self::now() {
			return;
		}
		let forgotten = (number, announcement.act.kind());
		Due::<T>::mutate_exists(announcement.takes_effect, |due| {
			if let Some(mut rest) = due.take() {
				rest.retain(|entry| *entry != forgotten);
				*due = (!rest.is_empty()).then_some(rest);
			}
		});
	}

	/// The first block, a notice from now or a little later, that has room for what is due then.
	fn block_with_room() -> Result<BlockNumberFor<T>, Error<T>> {
		let notice = Self::calendar().days(T::NoticeDays::get());
		let mut block = Self::now().saturating_add(notice);
		for _ in 0..BLOCKS_WITH_ROOM {
			if !Due::<T>::get(block).is_full() {
				return Ok(block);
			}
			block = block.saturating_add(One::one());
		}
		Err(Error::<T>::TooManyDue)
	}

	pub(crate) fn announced_to(
		account: &T::AccountId,
	) -> Vec<AnnouncementInfo<T::AccountId, BlockNumberFor<T>>> {
		Self::registered(account)
			.map(|(number, state)| Self::announcement_infos(number, state).collect())
			.unwrap_or_default()
	}

	/// They are as many as registrars can announce, and so are the keys that are put in order.
	pub(crate) fn announcement_page(
		chamber: Chamber,
		from: RollNumber,
		limit: u32,
	) -> Vec<AnnouncementInfo<T::AccountId, BlockNumberFor<T>>> {
		let mut numbers: Vec<_> =
			Announcements::<T>::iter_keys().filter(|number| *number >= from).collect();
		numbers.sort_unstable();
		numbers
			.into_iter()
			.filter_map(|number| Some((number, Stakeholders::<T>::get(number)?)))
			.filter(|(_, state)| state.chamber == chamber)
			.take(page_size(limit, T::MaxPage::get()))
			.flat_map(|(number, state)| Self::announcement_infos(number, state))
			.collect()
	}

	fn announcement_infos(
		number: RollNumber,
		state: StakeholderOf<T>,
	) -> impl Iterator<Item = AnnouncementInfo<T::AccountId, BlockNumberFor<T>>> {
		let account = state.account;
		Announcements::<T>::get(number).into_iter().map(move |announcement| AnnouncementInfo {
			number,
			account: account.clone(),
			announcement,
		})
	}
}
