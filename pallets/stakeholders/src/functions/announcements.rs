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
		let earlier = Self::announcement(number, kind);
		if let Some(earlier) = &earlier {
			// What nobody in office stands for, and what nobody in office objects to, makes room
			// for another word.
			if Self::is_registrar(state.chamber, &earlier.registrar) {
				ensure!(earlier.objection.is_some(), Error::<T>::AlreadyAnnounced);
				ensure!(!Self::is_objected_to(&state, earlier), Error::<T>::ObjectedTo);
			}
		}
		ensure!(
			AnnouncedBy::<T>::get(&registrar) < T::MaxAnnounced::get(),
			Error::<T>::TooManyAnnounced
		);
		let takes_effect = Self::block_with_room()?;
		// The word of whoever has seconded goes on, and with it the freeze, for as long as it had.
		// Not one's own: it takes two accounts.
		let seconded_by = earlier
			.filter(|earlier| earlier.freezes())
			.and_then(|earlier| earlier.seconded_by)
			.filter(|seconding| *seconding != registrar);
		if let Some(replaced) = Self::take_announcement(number, kind) {
			if replaced.freezes() && seconded_by.is_none() {
				Self::thaw_key(number);
			}
		}
		if let Act::MoveKey { to } = &act {
			MovingTo::<T>::insert(to, number);
		}
		let announcement = Announcement {
			act: act.clone(),
			registrar: registrar.clone(),
			reasons,
			announced: Self::now(),
			takes_effect,
			seconded_by,
			objection: None,
		};
		Announcements::<T>::try_append(number, announcement)
			.map_err(|_| Error::<T>::AlreadyAnnounced)?;
		Due::<T>::try_append(takes_effect, (number, kind)).map_err(|_| Error::<T>::TooManyDue)?;
		Self::count_announced(&registrar);
		Self::deposit_event(Event::Announced { number, act, registrar, reasons, takes_effect });
		Ok(())
	}

	pub(crate) fn do_second(
		who: &T::AccountId,
		stakeholder: &T::AccountId,
		kind: ActKind,
	) -> DispatchResult {
		let (number, state, announcement) = Self::with_announcement(stakeholder, kind)?;
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
		// Before what follows from it. Where that is refused, nothing has happened.
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
		let announcement = Self::announcement(number, kind).ok_or(Error::<T>::NoAnnouncement)?;
		// The word of the one concerned takes the place of a registrar's, which could fall away.
		let is_stronger =
			by == Objection::Stakeholder && announcement.objection != Some(Objection::Stakeholder);
		ensure!(
			is_stronger || !Self::is_objected_to(&state, &announcement),
			Error::<T>::AlreadyObjected
		);
		if announcement.objection.is_none() {
			// Whoever is objected to can go on announcing: objections use up nobody's number.
			Self::count_announced_off(&announcement.registrar);
		}
		Self::update_announcement(number, kind, |a| a.objection = Some(by.clone()));
		Self::deposit_event(Event::Objected { number, act: kind, by });
		Ok(())
	}

	pub(crate) fn do_withdraw_objection(
		who: &T::AccountId,
		stakeholder: &T::AccountId,
		kind: ActKind,
	) -> DispatchResult {
		let (number, state, announcement) = Self::with_announcement(stakeholder, kind)?;
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
		Self::make_due(number, kind, takes_effect)?;
		Self::count_announced(&announcement.registrar);
		Self::update_announcement(number, kind, |a| a.objection = None);
		Self::deposit_event(Event::ObjectionWithdrawn { number, act: kind, takes_effect });
		Ok(())
	}

	pub(crate) fn do_withdraw_announcement(
		who: &T::AccountId,
		stakeholder: &T::AccountId,
		kind: ActKind,
	) -> DispatchResult {
		let (number, state, announcement) = Self::with_announcement(stakeholder, kind)?;
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
		// decision. What its registrar, gone or on hold, does not stand for waits for a decision,
		// too.
		let announcement = Self::announcement(number, kind)
			.filter(|announcement| {
				announcement.objection.is_some()
					|| !Self::is_registrar(state.chamber, &announcement.registrar)
			})
			.ok_or(Error::<T>::NoObjection)?;
		let carried_out = carry_out;
		// Before what follows from it. Where that is refused, nothing has happened.
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
		if !is_registrar && announcement.freezes() && Self::wait_frozen(number, &state) {
			return;
		}
		// What fails has changed nothing: it checks first.
		let is_done = is_registrar && Self::carry_out(number, state, announcement).is_ok();
		Self::drop_announcement(number, kind);
		if !is_done {
			Self::deposit_event(Event::AnnouncementLapsed { number, act: kind });
		}
	}

	/// A move that somebody has seconded waits when its registrar is no longer one or is on hold:
	/// for another one to announce it, for a decision, or for the end of the freeze. Whoever holds
	/// a stolen key is not freed by a hold. False: the freeze is over.
	fn wait_frozen(number: RollNumber, state: &StakeholderOf<T>) -> bool {
		let end = Keys::<T>::get(&state.account)
			.filter(Self::is_frozen_now)
			.and_then(|key| key.frozen)
			.and_then(|end| Self::first_with_room(end).ok());
		end.is_some_and(|end| Self::make_due(number, ActKind::KeyMove, end).is_ok())
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

	/// Is something of this kind announced to the stakeholder with this key, to which it has not
	/// objected?
	pub fn can_object(stakeholder: &T::AccountId, kind: ActKind) -> bool {
		Keys::<T>::get(stakeholder)
			.filter(Key::is_current)
			.and_then(|key| Self::announcement(key.number, kind))
			.is_some_and(|announcement| announcement.objection != Some(Objection::Stakeholder))
	}

	/// The stakeholder whose key this account is now, and what of this kind is announced to it.
	fn with_announcement(
		who: &T::AccountId,
		kind: ActKind,
	) -> Result<(RollNumber, StakeholderOf<T>, AnnouncementOf<T>), Error<T>> {
		let (number, state) = Self::registered(who)?;
		let announcement = Self::announcement(number, kind).ok_or(Error::<T>::NoAnnouncement)?;
		Ok((number, state, announcement))
	}

	/// Is this the key of a stakeholder that is frozen, or for which a move is announced to which
	/// no objection stands?
	pub(crate) fn key_is_moving(who: &T::AccountId) -> bool {
		let Some(key) = Keys::<T>::get(who).filter(Key::is_current) else { return false };
		let is_announced = || {
			let state = Stakeholders::<T>::get(key.number)?;
			let announcement = Self::announcement(key.number, ActKind::KeyMove)?;
			Some(!Self::is_objected_to(&state, &announcement))
		};
		Self::is_frozen_now(&key) || is_announced().unwrap_or(false)
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

	/// Takes an announcement out of everything that knows of it, and thaws the key that was frozen
	/// for it.
	fn drop_announcement(number: RollNumber, kind: ActKind) {
		if Self::take_announcement(number, kind).is_some_and(|dropped| dropped.freezes()) {
			Self::thaw_key(number);
		}
	}

	/// Takes an announcement out of everything that knows of it, but for the key that was frozen
	/// for it.
	fn take_announcement(number: RollNumber, kind: ActKind) -> Option<AnnouncementOf<T>> {
		let mut rest = Announcements::<T>::get(number);
		let position = rest.iter().position(|a| a.act.kind() == kind)?;
		let taken = rest.remove(position);
		if rest.is_empty() {
			Announcements::<T>::remove(number);
		} else {
			Announcements::<T>::insert(number, rest);
		}
		Self::forget_announcement(number, &taken);
		Some(taken)
	}

	/// Drops whatever is announced to a stakeholder: it is gone, or in another chamber, where other
	/// registrars have the say.
	pub(super) fn drop_announcements(number: RollNumber) {
		for dropped in Announcements::<T>::take(number) {
			Self::forget_announcement(number, &dropped);
			if dropped.freezes() {
				Self::thaw_key(number);
			}
		}
	}

	/// Counts an announcement off, and gives back the account that was reserved for it.
	fn forget_announcement(number: RollNumber, taken: &AnnouncementOf<T>) {
		if taken.objection.is_none() {
			Self::count_announced_off(&taken.registrar);
		}
		if let Act::MoveKey { to } = &taken.act {
			MovingTo::<T>::remove(to);
		}
		Self::forget_due(number, taken);
	}

	/// One more announcement of this registrar is unsettled, and nobody objects to it.
	fn count_announced(registrar: &T::AccountId) {
		AnnouncedBy::<T>::mutate(registrar, |announced| *announced = announced.saturating_add(1));
	}

	/// One fewer.
	fn count_announced_off(registrar: &T::AccountId) {
		AnnouncedBy::<T>::mutate_exists(registrar, |announced| {
			*announced = announced.and_then(|n| n.checked_sub(1)).filter(|n| *n > 0);
		});
	}

	/// It takes effect at this block.
	fn make_due(
		number: RollNumber,
		kind: ActKind,
		block: BlockNumberFor<T>,
	) -> Result<(), Error<T>> {
		Due::<T>::try_append(block, (number, kind)).map_err(|_| Error::<T>::TooManyDue)?;
		Self::update_announcement(number, kind, |a| a.takes_effect = block);
		Ok(())
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
		Self::first_with_room(Self::now().saturating_add(notice))
	}

	/// This block or one soon after it, whichever first has room for what is due then.
	fn first_with_room(mut block: BlockNumberFor<T>) -> Result<BlockNumberFor<T>, Error<T>> {
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

	/// The keys that are put in order are as many as stakeholders to whom something is announced:
	/// what registrars can announce, and what is objected to and not settled.
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
