// SPDX-License-Identifier: Apache-2.0

//! What always holds of the register, by name. Checked after every test, and on real state by
//! `try-runtime`.

use crate::{
	pallet::*, Act, ActKind, Dispute, Standing, Status, CHALLENGES_EACH, CHAMBERS_TO_CHALLENGE,
	HOLDS_EACH,
};
use alloc::{collections::BTreeMap, vec::Vec};
use codec::Encode;
use doverie_primitives::{lookalikes, ByChamber, ChamberSet, Kind, RollNumber, RollSize};
use frame_support::{ensure, traits::Get, Hashable};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	traits::{Bounded, Saturating},
	TryRuntimeError,
};

type Check = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Every invariant of this pallet.
	pub fn do_try_state() -> Check {
		Self::roll_numbers_are_given_in_order_and_never_reused()?;
		Self::every_stakeholder_has_one_key_that_signs()?;
		Self::every_tag_belongs_to_one_stakeholder()?;
		Self::the_counts_are_those_of_the_roll()?;
		Self::histories_are_in_order()?;
		Self::checkpoints_are_kept_since_the_horizon()?;
		Self::a_checkpoint_says_what_the_histories_say()?;
		Self::challenges_come_from_different_chambers()?;
		Self::challenges_are_counted_by_challenger_and_by_chamber()?;
		Self::announcements_are_of_different_kinds_and_counted_by_registrar()?;
		Self::an_account_is_reserved_for_whoever_is_to_move_to_it()?;
		Self::what_nobody_objects_to_is_due()?;
		Self::a_frozen_key_is_or_was_to_be_moved_with_two_registrars_word()?;
		Self::only_registrars_are_held_and_those_who_ask_are_counted()?;
		Self::a_day_begins_with_a_checkpoint()?;
		Self::only_organisations_have_names()?;
		Self::no_two_organisations_bear_the_same_name()
	}

	fn roll_numbers_are_given_in_order_and_never_reused() -> Check {
		let next = NextRollNumber::<T>::get();
		ensure!(Stakeholders::<T>::iter_keys().all(|n| n < next), "a roll number is too large");
		ensure!(Stakeholders::<T>::iter_keys().count() == next as usize, "a roll number is lost");
		Ok(())
	}

	fn every_stakeholder_has_one_key_that_signs() -> Check {
		for (number, stakeholder) in Stakeholders::<T>::iter() {
			let key = Keys::<T>::get(&stakeholder.account).ok_or("a stakeholder has no key")?;
			ensure!(key.number == number && key.is_current(), "a key is not its stakeholder's");
		}
		let current = Keys::<T>::iter_values().filter(|key| key.is_current()).count();
		ensure!(current == Stakeholders::<T>::iter_keys().count(), "someone has two keys");
		for (account, key) in Keys::<T>::iter() {
			ensure!(Stakeholders::<T>::contains_key(key.number), "a key is nobody's");
			ensure!(key.until.is_none_or(|until| key.from <= until), "a key ends too early");
			ensure!(
				frame_system::Pallet::<T>::providers(&account) > 0,
				"a stakeholder's account cannot sign"
			);
		}
		Ok(())
	}

	fn every_tag_belongs_to_one_stakeholder() -> Check {
		for (kind, tag, number) in Tags::<T>::iter() {
			let stakeholder = Stakeholders::<T>::get(number).ok_or("a tag is nobody's")?;
			ensure!(
				stakeholder.tag == tag && stakeholder.kind == kind,
				"a tag is not its stakeholder's"
			);
		}
		for (number, stakeholder) in Stakeholders::<T>::iter() {
			let bearer = Tags::<T>::get(stakeholder.kind, stakeholder.tag);
			// Somebody else can have been admitted under the tag of whoever was undone.
			ensure!(
				bearer == Some(number) || stakeholder.status == Status::Undone,
				"someone has no tag"
			);
		}
		Ok(())
	}

	fn the_counts_are_those_of_the_roll() -> Check {
		let now = Self::now();
		let mut sizes = ByChamber::<RollSize>::default();
		let mut expiring = BTreeMap::<BlockNumberFor<T>, ByChamber<RollSize>>::new();
		for stakeholder in Stakeholders::<T>::iter_values().filter(|s| s.on_roll(now)) {
			for counted in [&mut sizes, expiring.entry(stakeholder.expires).or_default()] {
				let figure = &mut counted[stakeholder.chamber][stakeholder.kind];
				*figure = figure.saturating_add(1);
			}
		}
		ensure!(CurrentRollSizes::<T>::get() == sizes, "the roll sizes are wrong");
		ensure!(Expiring::<T>::iter().collect::<BTreeMap<_, _>>() == expiring, "expiry is wrong");
		Ok(())
	}

	fn histories_are_in_order() -> Check {
		let now = Self::now();
		for stakeholder in Stakeholders::<T>::iter_values() {
			let history = &stakeholder.history;
			ensure!(history.iter().all(|s| s.from < s.until), "a stretch is empty");
			ensure!(
				history.windows(2).all(|w| w[0].until <= w[1].from),
				"two stretches overlap or are out of order"
			);
			let open = history.last().filter(|last| last.until > now);
			ensure!(open.is_some() == stakeholder.on_roll(now), "the last stretch is wrong");
			ensure!(
				open.is_none_or(
					|last| last.until == stakeholder.expires && last.chamber == stakeholder.chamber
				),
				"the last stretch does not end with the admission"
			);
		}
		Ok(())
	}

	fn checkpoints_are_kept_since_the_horizon() -> Check {
		let (now, calendar) = (Self::now(), Self::calendar());
		let oldest = OldestCheckpoint::<T>::get();
		ensure!(oldest <= T::Horizon::get(), "a checkpoint is forgotten too early");
		for checkpoint in Checkpoints::<T>::iter_keys() {
			ensure!(calendar.is_checkpoint(checkpoint), "a checkpoint is none");
			ensure!(
				oldest <= checkpoint && checkpoint <= now,
				"a checkpoint is forgotten, or still to come"
			);
		}
		// That of the current block is still to be written.
		let mut checkpoint = oldest;
		while checkpoint < now {
			ensure!(Checkpoints::<T>::contains_key(checkpoint), "a checkpoint is missing");
			checkpoint = calendar.after(checkpoint);
		}
		Ok(())
	}

	fn a_checkpoint_says_what_the_histories_say() -> Check {
		let horizon = T::Horizon::get();
		let mut kept: BTreeMap<_, _> = Checkpoints::<T>::iter()
			.filter(|(checkpoint, _)| *checkpoint >= horizon)
			.map(|(checkpoint, sizes)| (checkpoint, (sizes, ByChamber::<RollSize>::default())))
			.collect();
		for (number, stakeholder) in Stakeholders::<T>::iter() {
			for (checkpoint, (_, counted)) in &mut kept {
				ensure!(stakeholder.remembers(*checkpoint), "a history is forgotten too early");
				if let Some(member) = stakeholder.member_at(number, *checkpoint) {
					let figure = &mut counted[member.chamber][member.kind];
					*figure = figure.saturating_add(1);
				}
			}
		}
		ensure!(
			kept.values().all(|(sizes, counted)| sizes == counted),
			"the sizes of a checkpoint are wrong"
		);
		Ok(())
	}

	fn challenges_come_from_different_chambers() -> Check {
		for (number, challenges) in Challenges::<T>::iter() {
			let stakeholder = Stakeholders::<T>::get(number).ok_or("a challenge to nobody")?;
			ensure!(!challenges.is_empty(), "an empty list of challenges is kept");
			let chambers: ChamberSet = challenges.iter().map(|c| c.chamber).collect();
			ensure!(chambers.len() == challenges.len(), "a chamber challenges twice");
			ensure!(
				(chambers.len() >= CHAMBERS_TO_CHALLENGE)
					== (stakeholder.dispute == Dispute::InEffect),
				"a challenge is in effect if enough chambers raise it, and only then"
			);
		}
		for (number, stakeholder) in Stakeholders::<T>::iter() {
			ensure!(
				stakeholder.dispute != Dispute::InEffect || Challenges::<T>::contains_key(number),
				"a challenge that nobody raises is in effect"
			);
			ensure!(
				stakeholder.dispute != Dispute::InEffect || stakeholder.keeps_vote(),
				"an upheld challenge, or one to what was undone, is still in effect"
			);
		}
		Ok(())
	}

	fn challenges_are_counted_by_challenger_and_by_chamber() -> Check {
		let mut raised = BTreeMap::<RollNumber, u8>::new();
		for challenge in Challenges::<T>::iter_values().flatten() {
			let figure = raised.entry(challenge.by).or_default();
			*figure = figure.saturating_add(1);
		}
		ensure!(raised.values().all(|n| *n <= CHALLENGES_EACH), "someone challenges too many");
		let counted: BTreeMap<_, _> = Challengers::<T>::iter()
			.map(|(by, challenger)| (by, challenger.unsettled))
			.filter(|(_, unsettled)| *unsettled > 0)
			.collect();
		ensure!(counted == raised, "the challenges of a challenger are miscounted");

		let mut challenged = ByChamber::<u32>::default();
		for stakeholder in Stakeholders::<T>::iter_values() {
			if stakeholder.dispute == Dispute::InEffect {
				let figure = &mut challenged[stakeholder.chamber];
				*figure = figure.saturating_add(1);
			}
		}
		ensure!(ChallengedNow::<T>::get() == challenged, "the challenged are miscounted");
		Ok(())
	}

	fn announcements_are_of_different_kinds_and_counted_by_registrar() -> Check {
		// By encoded account: accounts need not have an order.
		let mut counted = BTreeMap::<Vec<u8>, u32>::new();
		for (number, announcements) in Announcements::<T>::iter() {
			let state = Stakeholders::<T>::get(number).ok_or("an announcement to nobody")?;
			ensure!(!announcements.is_empty(), "an empty list of announcements is kept");
			let standing = state.standing(Self::now());
			ensure!(standing != Standing::Barred, "something is announced to who is barred");
			for kind in [ActKind::Suspension, ActKind::Revocation, ActKind::KeyMove] {
				let of_kind = announcements.iter().filter(|a| a.act.kind() == kind).count();
				ensure!(of_kind <= 1, "two acts of one kind are announced");
			}
			for announcement in announcements.into_iter().filter(|a| a.objection.is_none()) {
				let figure = counted.entry(announcement.registrar.encode()).or_default();
				*figure = figure.saturating_add(1);
			}
		}
		let kept: BTreeMap<_, _> =
			AnnouncedBy::<T>::iter().map(|(by, announced)| (by.encode(), announced)).collect();
		// They can be more than can be announced: an objection that is taken back counts it again.
		ensure!(kept == counted, "the announcements of a registrar are miscounted");
		Ok(())
	}

	fn an_account_is_reserved_for_whoever_is_to_move_to_it() -> Check {
		let mut moving = 0usize;
		for (number, announcements) in Announcements::<T>::iter() {
			for announcement in announcements {
				let Act::MoveKey { to } = announcement.act else { continue };
				ensure!(MovingTo::<T>::get(&to) == Some(number), "an account is not reserved");
				ensure!(
					Keys::<T>::get(&to).is_none_or(|k| k.number == number && !k.is_current()),
					"a reserved account is somebody's key"
				);
				moving = moving.saturating_add(1);
			}
		}
		ensure!(MovingTo::<T>::iter_keys().count() == moving, "an account is reserved for nobody");
		Ok(())
	}

	fn what_nobody_objects_to_is_due() -> Check {
		let now = Self::now();
		for (number, announcements) in Announcements::<T>::iter() {
			for announcement in announcements {
				let entry = (number, announcement.act.kind());
				let block = announcement.takes_effect;
				let is_to_come = block > now;
				ensure!(
					is_to_come || announcement.objection.is_some(),
					"what nobody objects to has not taken effect"
				);
				ensure!(
					!is_to_come || Due::<T>::get(block).contains(&entry),
					"an announcement would never take effect"
				);
			}
		}
		for (block, due) in Due::<T>::iter() {
			ensure!(block > now && !due.is_empty(), "what was due is kept");
			for (number, kind) in due {
				let announced = Announcements::<T>::get(number);
				ensure!(
					announced.iter().any(|a| a.act.kind() == kind && a.takes_effect == block),
					"what is due is not announced"
				);
			}
		}
		Ok(())
	}

	fn a_frozen_key_is_or_was_to_be_moved_with_two_registrars_word() -> Check {
		let longest = Self::now().saturating_add(Self::calendar().days(T::FreezeDays::get()));
		let mut frozen = ByChamber::<u32>::default();
		for key in Keys::<T>::iter_values() {
			if !key.is_current() {
				let is_for_good = key.frozen == Some(Bounded::max_value());
				ensure!(key.frozen.is_none() || is_for_good, "a former key will be free again");
				continue;
			}
			let freezes = Announcements::<T>::get(key.number).iter().any(|a| a.freezes());
			ensure!(key.frozen.is_some() == freezes, "a key is frozen for no move, or not for one");
			let is_short = key.frozen.is_none_or(|until| until <= longest);
			ensure!(is_short, "a key is frozen for too long");
			if !freezes {
				continue;
			}
			let state = Stakeholders::<T>::get(key.number).ok_or("a key of nobody")?;
			let figure = &mut frozen[state.chamber];
			*figure = figure.saturating_add(1);
		}
		ensure!(FrozenNow::<T>::get() == frozen, "frozen keys are miscounted");
		Ok(())
	}

	fn only_registrars_are_held_and_those_who_ask_are_counted() -> Check {
		let mut asked = BTreeMap::<Vec<u8>, u8>::new();
		for (chamber, registrar, hold) in Holds::<T>::iter() {
			ensure!(Registrars::<T>::get(chamber).contains(&registrar), "no registrar is held");
			ensure!(!hold.by.is_empty(), "a hold for which nobody asks is kept");
			ensure!(hold.by.is_full() == hold.since.is_some(), "one chamber is enough for a hold");
			let chambers: ChamberSet = hold.by.iter().map(|(asking, _)| *asking).collect();
			ensure!(
				chambers.len() == hold.by.len() && !chambers.contains(chamber),
				"a hold does not come from different other chambers"
			);
			for (_, asker) in hold.by {
				let figure = asked.entry(asker.encode()).or_default();
				*figure = figure.saturating_add(1);
			}
		}
		ensure!(asked.values().all(|n| *n <= HOLDS_EACH), "someone asks for too many holds");
		let counted: BTreeMap<_, _> = Holders::<T>::iter()
			.filter(|(_, holder)| holder.unsettled > 0)
			.map(|(who, holder)| (who.encode(), holder.unsettled))
			.collect();
		ensure!(counted == asked, "the holds of somebody are miscounted");
		Ok(())
	}

	fn a_day_begins_with_a_checkpoint() -> Check {
		let Some(day) = AdmissionsToday::<T>::exists().then(|| AdmissionsToday::<T>::get().day)
		else {
			return Ok(());
		};
		ensure!(
			day <= Self::now() && Self::calendar().is_checkpoint(day),
			"the admissions of a day that is none are counted"
		);
		Ok(())
	}

	fn only_organisations_have_names() -> Check {
		for number in Names::<T>::iter_keys() {
			let stakeholder = Stakeholders::<T>::get(number).ok_or("a name is nobody's")?;
			ensure!(stakeholder.kind == Kind::Organisation, "a citizen is named");
		}
		Ok(())
	}

	fn no_two_organisations_bear_the_same_name() -> Check {
		let now = Self::now();
		for (number, name) in Names::<T>::iter() {
			let stakeholder = Stakeholders::<T>::get(number).ok_or("a name is nobody's")?;
			let bears =
				matches!(stakeholder.standing(now), Standing::Admitted | Standing::Suspended);
			for looks in lookalikes(name.as_str()) {
				let bearer = NameBearers::<T>::get(looks.blake2_256());
				ensure!(!bears || bearer == Some(number), "another one is found under a name");
			}
		}
		for number in NameBearers::<T>::iter_values() {
			ensure!(Names::<T>::contains_key(number), "a bearer of a name has none");
		}
		Ok(())
	}
}
