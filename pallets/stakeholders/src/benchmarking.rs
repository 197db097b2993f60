// SPDX-License-Identifier: Apache-2.0

//! What the calls cost. Histories, lists and names are as full as they can be.

use super::*;
use crate::pallet::{AnnouncementOf, NameOf, StakeholderOf};
use alloc::vec::Vec;
use doverie_primitives::{
	lookalikes, Challenges as _, Chamber, Electorate, Fingerprint, Kind, RecordKind, Records,
	RollNumber, RollSize, Text, UniquenessTag,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Get, Hooks},
	BoundedVec, Hashable,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use sp_runtime::traits::{One, Saturating, Zero};

/// The chamber in which almost everything happens here.
const CHAMBER: Chamber = Chamber::Academia;

/// The chamber that is looked at last, when a registrar of another one is looked for.
const LAST: Chamber = Chamber::CivilSociety;

const REASON: Fingerprint = Fingerprint([9; 32]);

fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// The last of as many registrars as a chamber can have. The reasons that they give are on record.
fn registrar<T: Config>(chamber: Chamber) -> T::AccountId {
	Pallet::<T>::fill_registrars_for_benchmark(chamber);
	if !T::Records::is_on_record(REASON) {
		let author: T::AccountId = account("author", 0, 0);
		admit_with_full_history::<T>(&author, Chamber::Municipality, Kind::Organisation);
		put_on_record::<T>(&author);
	}
	Registrars::<T>::get(chamber).last().cloned().expect("a chamber has a registrar")
}

/// Another of them for each index, if there are others.
fn another_registrar<T: Config>(chamber: Chamber, index: u32) -> T::AccountId {
	registrar::<T>(chamber);
	let registrars = Registrars::<T>::get(chamber);
	registrars.iter().cycle().nth(index as usize).cloned().expect("a chamber has a registrar")
}

/// As long a name as can be, of letters that Unicode takes apart in several steps.
fn longest_name<T: Config>(prefix: &str, index: u32) -> Text {
	let start = alloc::format!("{prefix} {index} ");
	let rest = (T::MaxNameLength::get() as usize).saturating_sub(start.len());
	Text((start + &"ệ".repeat(rest)).into_bytes())
}

fn admission<T: Config>(
	index: u32,
	chamber: Chamber,
) -> Admission<T::AccountId, BlockNumberFor<T>> {
	let who: T::AccountId = account("stakeholder", index, 0);
	let tag = who.blake2_256();
	Admission {
		account: who,
		chamber,
		applicant: Applicant::Organisation { name: longest_name::<T>("former", index) },
		evidence: REASON,
		tag: UniquenessTag(tag),
		expires: frame_system::Pallet::<T>::block_number()
			.saturating_add(T::MaxTerm::get())
			.saturating_sub(One::one()),
	}
}

/// Somebody on the roll whose history is full of stretches, the last of them open.
fn admitted<T: Config>(index: u32, chamber: Chamber) -> T::AccountId {
	// Late enough for a full history.
	let late = T::MaxStretches::get().saturating_mul(2).into();
	if frame_system::Pallet::<T>::block_number() < late {
		frame_system::Pallet::<T>::set_block_number(late);
	}
	let admission = admission::<T>(index, chamber);
	let who = admission.account.clone();
	Pallet::<T>::do_admit(&registrar::<T>(chamber), admission).expect("can be admitted");
	let (number, _) = Pallet::<T>::registered(&who).expect("is registered");
	fill_history::<T>(number);
	next_block::<T>();
	who
}

/// Somebody who has left another chamber with a full history, under a challenge, and to whom the
/// move of the key has been announced since.
fn gone<T: Config>(index: u32, from: Chamber) {
	let who = admitted::<T>(index, from);
	Pallet::<T>::leave(RawOrigin::Signed(who.clone()).into()).expect("is admitted");
	let (number, _) = Pallet::<T>::registered(&who).expect("is registered");
	change::<T>(number, |stakeholder| stakeholder.dispute = Dispute::InEffect);
	ChallengedNow::<T>::mutate(|challenged| {
		challenged[from] = challenged[from].saturating_add(1);
	});
	let by = another_registrar::<T>(from, index);
	announce::<T>(&by, &who, Act::MoveKey { to: account("new key", index, 0) });
	next_block::<T>();
}

/// Under each of the looks of a name one of these organisations, which have left, is still found.
fn find_others<T: Config>(name: &NameOf<T>, others: [RollNumber; 2]) {
	for (looks, other) in lookalikes(name.as_str()).into_iter().zip(others) {
		NameBearers::<T>::insert(looks.blake2_256(), other);
	}
}

/// Another admission, that ends when no other does; under a new name, for which another
/// organisation, which has left, is still found.
fn again<T: Config>(index: u32, chamber: Chamber) -> Admission<T::AccountId, BlockNumberFor<T>> {
	let admission = admission::<T>(index, chamber);
	let name = longest_name::<T>("new", index);
	let bounded = name.clone().into_title::<T::MaxNameLength>().expect("is a name");
	let gone = NextRollNumber::<T>::get().saturating_sub(1);
	find_others::<T>(&bounded, [gone, gone]);
	Admission {
		applicant: Applicant::Organisation { name },
		expires: admission.expires.saturating_sub(index.into()),
		..admission
	}
}

/// So many on the roll of the chamber that as many can be admitted today.
fn make_room_for<T: Config>(admissions: u32) {
	CurrentRollSizes::<T>::mutate(|sizes| {
		let organisations = &mut sizes[CHAMBER].organisations;
		*organisations = organisations.saturating_add(admissions.saturating_mul(10));
	});
}

fn change<T: Config>(number: RollNumber, how: impl FnOnce(&mut StakeholderOf<T>)) {
	Stakeholders::<T>::mutate(number, |stakeholder| {
		how(stakeholder.as_mut().expect("is registered"));
	});
}

/// A block at which as much is due as can be.
fn fill_due<T: Config>(block: BlockNumberFor<T>) {
	Due::<T>::mutate(block, |due| {
		for _ in due.len()..T::MaxDue::get() as usize {
			due.try_push((RollNumber::MAX, ActKind::Suspension)).expect("there is room");
		}
	});
}

/// A registrar announces an act, which is due at a block that is full then.
fn announce<T: Config>(by: &T::AccountId, whom: &T::AccountId, act: Act<T::AccountId>) {
	let kind = act.kind();
	announce_only::<T>(by, whom, act);
	fill_due::<T>(announcement::<T>(whom, kind).expect("is announced").takes_effect);
}

fn announce_only<T: Config>(by: &T::AccountId, whom: &T::AccountId, act: Act<T::AccountId>) {
	let (number, state) = Pallet::<T>::registered(whom).expect("is registered");
	Pallet::<T>::do_announce((by.clone(), number, state), act, REASON).expect("can be announced");
}

fn announcement<T: Config>(whom: &T::AccountId, kind: ActKind) -> Option<AnnouncementOf<T>> {
	let (number, _) = Pallet::<T>::registered(whom).expect("is registered");
	Announcements::<T>::get(number).into_iter().find(|a| a.act.kind() == kind)
}

/// Somebody with a full history to whom everything is announced, each by another registrar and for
/// another block.
fn with_everything_announced<T: Config>() -> T::AccountId {
	let who = admitted::<T>(0, CHAMBER);
	let to = account("new key", 0, 0);
	for (i, act) in (0..).zip([Act::Suspend, Act::Revoke, Act::MoveKey { to }]) {
		announce::<T>(&another_registrar::<T>(CHAMBER, i), &who, act);
		next_block::<T>();
	}
	who
}

/// A registrar of the last chamber seconds the move of the key, which is frozen from then on.
fn freeze<T: Config>(who: &T::AccountId) {
	let by = registrar::<T>(LAST);
	// As if the chamber were large enough.
	FrozenNow::<T>::kill();
	Pallet::<T>::do_second(&by, who, ActKind::KeyMove).expect("can be seconded");
	assert!(Pallet::<T>::is_frozen(who));
}

/// This account objects to what of this kind is announced to somebody.
fn objected<T: Config>(who: &T::AccountId, kind: ActKind, by: Objection<T::AccountId>) {
	let (number, _) = Pallet::<T>::registered(who).expect("is registered");
	Announcements::<T>::mutate(number, |announcements| {
		for announcement in announcements.iter_mut().filter(|a| a.act.kind() == kind) {
			announcement.objection = Some(by.clone());
		}
	});
}

/// Whoever objected is no registrar any more.
fn objected_in_vain<T: Config>(who: &T::AccountId, kind: ActKind) {
	objected::<T>(who, kind, Objection::Registrar(account("no registrar", 0, 0)));
}

/// Whoever announced it is no registrar any more.
fn announced_by_nobody<T: Config>(who: &T::AccountId, kind: ActKind) {
	let (number, _) = Pallet::<T>::registered(who).expect("is registered");
	let nobody: T::AccountId = account("no registrar", 0, 0);
	Announcements::<T>::mutate(number, |announcements| {
		for announcement in announcements.iter_mut().filter(|a| a.act.kind() == kind) {
			announcement.registrar = nobody.clone();
		}
	});
	AnnouncedBy::<T>::insert(nobody, 1);
}

/// Somebody to whom this can be announced again, and no room for it but one at the last of the
/// blocks that are looked at.
fn with_this_to_announce<T: Config>(kind: ActKind) -> T::AccountId {
	let who = with_everything_announced::<T>();
	if kind == ActKind::KeyMove {
		freeze::<T>(&who);
	}
	announced_by_nobody::<T>(&who, kind);
	let notice = Pallet::<T>::calendar().days(T::NoticeDays::get());
	let mut block = Pallet::<T>::now().saturating_add(notice);
	for _ in 1..functions::BLOCKS_WITH_ROOM {
		fill_due::<T>(block);
		block.saturating_inc();
	}
	fill_due::<T>(block);
	Due::<T>::mutate(block, |due| due.pop());
	who
}

/// A registrar of a chamber asks for a hold of one of this chamber.
fn ask_for_hold<T: Config>(asking: Chamber, whom: &T::AccountId) -> T::AccountId {
	let by = registrar::<T>(asking);
	Pallet::<T>::do_hold_registrar(&by, CHAMBER, whom, REASON).expect("can be asked for");
	by
}

/// A registrar who is on hold.
fn on_hold<T: Config>() -> T::AccountId {
	let whom = registrar::<T>(CHAMBER);
	for asking in [Chamber::Municipality, Chamber::Business] {
		ask_for_hold::<T>(asking, &whom);
	}
	assert!(!Pallet::<T>::is_registrar(CHAMBER, &whom));
	whom
}

/// As long after a hold as it lasts.
fn end_hold<T: Config>() {
	let term = Pallet::<T>::calendar().days(T::HoldDays::get());
	let now = frame_system::Pallet::<T>::block_number();
	frame_system::Pallet::<T>::set_block_number(now.saturating_add(term));
}

fn next_block<T: Config>() {
	let now = frame_system::Pallet::<T>::block_number();
	frame_system::Pallet::<T>::set_block_number(now.saturating_add(One::one()));
}

impl<T: Config> Pallet<T> {
	/// As many registrars of a chamber as there can be, none of whom is one of another.
	pub fn fill_registrars_for_benchmark(chamber: Chamber) {
		let seed = chamber.index() as u32;
		let registrars: Vec<T::AccountId> =
			(0..T::MaxRegistrars::get()).map(|i| account("registrar", i, seed)).collect();
		Registrars::<T>::insert(
			chamber,
			BoundedVec::try_from(registrars).expect("is as long as the bound"),
		);
	}
}

/// A history that has room for just one more stretch; the open one, if any, is the last. Needs a
/// block number that leaves room for it.
fn fill_history<T: Config>(number: RollNumber) {
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

/// For other pallets: a stakeholder who has been on the roll since the first block, so that it votes
/// in whatever opens, and whose history is as long as it can be. An organisation gets a name of its
/// own, from its account.
pub(crate) fn admit_with_full_history<T: Config>(who: &T::AccountId, chamber: Chamber, kind: Kind) {
	let tag = who.blake2_256();
	Pallet::<T>::do_admit(
		who,
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
			expires: Pallet::<T>::now().saturating_add(T::MaxTerm::get()),
		},
	)
	.expect("a new account can be admitted");
	Keys::<T>::mutate(who, |key| {
		if let Some(key) = key {
			key.from = Zero::zero();
		}
	});
	if let Some(number) = Pallet::<T>::roll_number(who) {
		fill_history::<T>(number);
		Stakeholders::<T>::mutate(number, |stakeholder| {
			let Some(stakeholder) = stakeholder else { return };
			let mut stretches = stakeholder.history.iter_mut().rev();
			if let Some(last) = stretches.next() {
				last.from = Zero::zero();
			}
			// The others take room, and time to pass over, and say nothing.
			for former in stretches {
				former.until = former.from;
			}
		});
	}
	keep_current_roll::<T>();
}

/// As if the roll had been what it is now at the checkpoint that counts.
fn keep_current_roll<T: Config>() {
	let checkpoint = Pallet::<T>::calendar().roll_of(Pallet::<T>::now());
	Checkpoints::<T>::insert(checkpoint, CurrentRollSizes::<T>::get());
}

/// Puts the reasons on record, by a stakeholder in good standing.
fn put_on_record<T: Config>(author: &T::AccountId) {
	if !T::Records::is_on_record(REASON) {
		T::Records::record(author, REASON, RecordKind::Other, Text::default(), None)
			.expect("can be put on record");
	}
}

/// For other pallets: as if this many citizens had been admitted before the next stakeholder.
pub(crate) fn grow_roll<T: Config>(to: RollNumber) {
	NextRollNumber::<T>::put(to);
	CurrentRollSizes::<T>::mutate(|sizes| {
		let civil_society = &mut sizes.civil_society;
		civil_society.citizens = civil_society.citizens.saturating_add(to);
	});
	keep_current_roll::<T>();
}

/// For other pallets: what the extensions read of everybody who signs, or for whom somebody does, is
/// not counted again. The gate reads the key, and the quota the stakeholder.
pub(crate) fn looked_up<T: Config>(who: &T::AccountId) {
	let (key, _) = Pallet::<T>::signing(who).expect("is registered");
	for item in [Keys::<T>::hashed_key_for(who), Stakeholders::<T>::hashed_key_for(key.number)] {
		frame_benchmarking::benchmarking::add_to_whitelist(item.into());
	}
}

/// For other pallets: a stakeholder whom all other chambers challenge.
pub(crate) fn challenged<T: Config>() -> RollNumber {
	let admit = |index, chamber| {
		let who: T::AccountId = account("challenge", index, 0);
		admit_with_full_history::<T>(&who, chamber, Kind::Organisation);
		who
	};
	let challenged = admit(0, Chamber::Academia);
	for (index, chamber) in
		[(1, Chamber::Business), (2, Chamber::CivilSociety), (3, Chamber::Municipality)]
	{
		let by = admit(index, chamber);
		put_on_record::<T>(&by);
		Pallet::<T>::do_challenge(&by, &challenged, REASON).expect("can be challenged");
	}
	Pallet::<T>::roll_number(&challenged).expect("has a number")
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn add_registrar() -> Result<(), BenchmarkError> {
		let origin =
			T::RegistrarOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let last = registrar::<T>(CHAMBER);
		Pallet::<T>::remove_registrar(governance::<T>()?, CHAMBER, last.clone())?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, CHAMBER, last.clone());
		assert!(Pallet::<T>::is_registrar(CHAMBER, &last));
		Ok(())
	}

	/// One that is on hold.
	#[benchmark]
	fn remove_registrar() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let last = on_hold::<T>();
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, CHAMBER, last.clone());
		assert!(!Registrars::<T>::get(CHAMBER).contains(&last));
		Ok(())
	}

	/// Somebody known, with a full history, comes from another chamber.
	#[benchmark]
	fn admit() {
		gone::<T>(0, Chamber::Business);
		gone::<T>(1, Chamber::Business);
		Chamber::ALL.into_iter().for_each(Pallet::<T>::fill_registrars_for_benchmark);
		let by = registrar::<T>(CHAMBER);
		let admission = again::<T>(0, CHAMBER);
		let who = admission.account.clone();
		#[extrinsic_call]
		_(RawOrigin::Signed(by), admission);
		assert!(Pallet::<T>::stakeholder(who.clone()).is_some_and(|s| s.on_roll));
		assert!(Pallet::<T>::announced(who).is_empty());
	}

	/// The same for many, each of whose admissions ends at a block of its own.
	#[benchmark]
	fn admit_batch(n: Linear<1, { T::MaxAdmissions::get() }>) {
		(0..=n).for_each(|i| gone::<T>(i, Chamber::Business));
		Chamber::ALL.into_iter().for_each(Pallet::<T>::fill_registrars_for_benchmark);
		let by = registrar::<T>(CHAMBER);
		let admissions: Vec<_> = (0..n).map(|i| again::<T>(i, CHAMBER)).collect();
		make_room_for::<T>(n);
		let before = Pallet::<T>::roll_size(CHAMBER).organisations;
		#[extrinsic_call]
		_(RawOrigin::Signed(by), admissions);
		assert_eq!(Pallet::<T>::roll_size(CHAMBER).organisations, before.saturating_add(n));
	}

	/// Of one that expired a block ago, with a full history, and for whose name others are found.
	#[benchmark]
	fn renew() {
		let who = admitted::<T>(0, CHAMBER);
		let others = [1, 2].map(|index| {
			let other = admitted::<T>(index, CHAMBER);
			Pallet::<T>::leave(RawOrigin::Signed(other.clone()).into()).expect("is admitted");
			Pallet::<T>::roll_number(&other).expect("is registered")
		});
		let (number, state) = Pallet::<T>::registered(&who).expect("is registered");
		let name = Names::<T>::get(number).expect("an organisation has a name");
		find_others::<T>(&name, others);
		frame_system::Pallet::<T>::set_block_number(state.expires);
		assert!(Pallet::<T>::expire(state.expires));
		next_block::<T>();
		let now = Pallet::<T>::now();
		let expires = now.saturating_add(T::MaxTerm::get());
		let left = Pallet::<T>::admissions_left(CHAMBER).organisations;
		let by = registrar::<T>(CHAMBER);
		#[extrinsic_call]
		_(RawOrigin::Signed(by), who.clone(), expires, REASON);
		let renewed = Pallet::<T>::stakeholder(who).expect("is registered");
		assert!(renewed.standing == Standing::Admitted && renewed.on_roll);
		assert!(renewed.admitted == now && renewed.expires == expires);
		assert_eq!(Pallet::<T>::admissions_left(CHAMBER).organisations.saturating_add(1), left);
		assert!(lookalikes(name.as_str())
			.into_iter()
			.all(|looks| NameBearers::<T>::get(looks.blake2_256()) == Some(number)));
	}

	#[benchmark]
	fn announce_suspension() {
		let who = with_this_to_announce::<T>(ActKind::Suspension);
		let by = registrar::<T>(CHAMBER);
		#[extrinsic_call]
		_(RawOrigin::Signed(by), who.clone(), REASON);
		let announced = announcement::<T>(&who, ActKind::Suspension);
		assert!(announced.is_some_and(|a| a.objection.is_none()));
	}

	#[benchmark]
	fn reinstate() {
		let who = admitted::<T>(0, CHAMBER);
		let (number, _) = Pallet::<T>::registered(&who).expect("is registered");
		change::<T>(number, |stakeholder| stakeholder.suspend());
		let by = registrar::<T>(CHAMBER);
		#[extrinsic_call]
		_(RawOrigin::Signed(by), who.clone(), REASON);
		assert!(Pallet::<T>::stakeholder(who).is_some_and(|s| s.standing == Standing::Admitted));
	}

	#[benchmark]
	fn announce_revocation() {
		let who = with_this_to_announce::<T>(ActKind::Revocation);
		let by = registrar::<T>(CHAMBER);
		#[extrinsic_call]
		_(RawOrigin::Signed(by), who.clone(), REASON);
		let announced = announcement::<T>(&who, ActKind::Revocation);
		assert!(announced.is_some_and(|a| a.objection.is_none()));
	}

	#[benchmark]
	fn announce_key_move() {
		let who = with_this_to_announce::<T>(ActKind::KeyMove);
		let by = registrar::<T>(CHAMBER);
		// Who had seconded it, for another chamber: one account has one voice, and the key is free.
		let (number, _) = Pallet::<T>::registered(&who).expect("is registered");
		Announcements::<T>::mutate(number, |announcements| {
			for announcement in announcements.iter_mut().filter(|a| a.freezes()) {
				announcement.seconded_by = Some(by.clone());
			}
		});
		let to: T::AccountId = account("newer key", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(by), who.clone(), to, REASON);
		let announced = announcement::<T>(&who, ActKind::KeyMove);
		assert!(announced.is_some_and(|a| a.objection.is_none()));
		assert!(!Pallet::<T>::is_frozen(&who));
	}

	#[benchmark]
	fn leave() {
		let who = with_everything_announced::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));
		assert!(Pallet::<T>::announced(who.clone()).is_empty());
		assert!(Pallet::<T>::stakeholder(who).is_some_and(|s| s.standing == Standing::Left));
	}

	/// The challenge that is in effect at once.
	#[benchmark]
	fn challenge() {
		let who = admitted::<T>(0, CHAMBER);
		let first = admitted::<T>(1, Chamber::Business);
		let another = admitted::<T>(2, Chamber::CivilSociety);
		Pallet::<T>::challenge(RawOrigin::Signed(first).into(), who.clone(), REASON)
			.expect("can be challenged");
		#[extrinsic_call]
		_(RawOrigin::Signed(another), who.clone(), REASON);
		assert!(Pallet::<T>::stakeholder(who).is_some_and(|s| s.dispute == Dispute::InEffect));
	}

	#[benchmark]
	fn withdraw_challenge() {
		let who = admitted::<T>(0, CHAMBER);
		let by = admitted::<T>(1, Chamber::Business);
		Pallet::<T>::challenge(RawOrigin::Signed(by.clone()).into(), who.clone(), REASON)
			.expect("can be challenged");
		#[extrinsic_call]
		_(RawOrigin::Signed(by), who.clone());
		assert!(Pallet::<T>::challenges(who).is_empty());
	}

	#[benchmark]
	fn hide_name() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let who = admitted::<T>(0, CHAMBER);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone());
		assert!(Pallet::<T>::stakeholder(who).is_some_and(|s| s.name.is_none()));
		Ok(())
	}

	#[benchmark]
	fn lift_bar() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let who = admitted::<T>(0, CHAMBER);
		for (i, chamber) in (1..).zip([Chamber::Business, Chamber::CivilSociety]) {
			let by = admitted::<T>(i, chamber);
			Pallet::<T>::challenge(RawOrigin::Signed(by).into(), who.clone(), REASON)?;
		}
		let number = Pallet::<T>::roll_number(&who).expect("is registered");
		Pallet::<T>::settle(number, true)?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone());
		assert!(Pallet::<T>::stakeholder(who).is_some_and(|s| s.standing == Standing::Revoked));
		Ok(())
	}

	/// A suspension, which takes effect at once.
	#[benchmark]
	fn second() {
		let who = with_everything_announced::<T>();
		objected_in_vain::<T>(&who, ActKind::Suspension);
		let by = registrar::<T>(LAST);
		#[extrinsic_call]
		_(RawOrigin::Signed(by), who.clone(), ActKind::Suspension);
		assert!(Pallet::<T>::stakeholder(who).is_some_and(|s| s.standing == Standing::Suspended));
	}

	#[benchmark]
	fn object() {
		let who = with_everything_announced::<T>();
		let by = registrar::<T>(CHAMBER);
		#[extrinsic_call]
		_(RawOrigin::Signed(by.clone()), who.clone(), ActKind::KeyMove);
		let announced = announcement::<T>(&who, ActKind::KeyMove);
		assert!(announced.is_some_and(|a| a.objection == Some(Objection::Registrar(by))));
	}

	/// To the move of a key.
	#[benchmark]
	fn withdraw_objection() {
		let who = with_everything_announced::<T>();
		freeze::<T>(&who);
		let by = registrar::<T>(CHAMBER);
		objected::<T>(&who, ActKind::KeyMove, Objection::Registrar(by.clone()));
		#[extrinsic_call]
		_(RawOrigin::Signed(by), who.clone(), ActKind::KeyMove);
		let goes_on = announcement::<T>(&who, ActKind::KeyMove).expect("goes on");
		assert!(goes_on.objection.is_none() && Pallet::<T>::is_frozen(&who));
	}

	/// That of the move of a key, which is free then.
	#[benchmark]
	fn withdraw_announcement() {
		let who = with_everything_announced::<T>();
		freeze::<T>(&who);
		let announced = announcement::<T>(&who, ActKind::KeyMove).expect("is announced");
		#[extrinsic_call]
		_(RawOrigin::Signed(announced.registrar), who.clone(), ActKind::KeyMove);
		assert!(announcement::<T>(&who, ActKind::KeyMove).is_none());
		assert!(!Pallet::<T>::is_frozen(&who));
	}

	/// The key moves.
	#[benchmark]
	fn settle_objection() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let who = with_everything_announced::<T>();
		freeze::<T>(&who);
		announced_by_nobody::<T>(&who, ActKind::KeyMove);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone(), ActKind::KeyMove, true);
		assert!(Pallet::<T>::stakeholder(who).is_none());
		Ok(())
	}

	/// Of one whose last hold has ended by itself.
	#[benchmark]
	fn hold_registrar() {
		let whom = on_hold::<T>();
		end_hold::<T>();
		let by = registrar::<T>(LAST);
		#[extrinsic_call]
		_(RawOrigin::Signed(by), CHAMBER, whom.clone(), REASON);
		assert!(Holds::<T>::get(CHAMBER, whom).is_some_and(|hold| hold.by.len() == 1));
	}

	/// Of a hold that has ended by itself.
	#[benchmark]
	fn withdraw_hold() {
		let whom = on_hold::<T>();
		end_hold::<T>();
		let by = registrar::<T>(Chamber::Municipality);
		#[extrinsic_call]
		_(RawOrigin::Signed(by), CHAMBER, whom.clone());
		assert!(Holds::<T>::get(CHAMBER, whom).is_none());
	}

	#[benchmark]
	fn release_registrar() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let whom = on_hold::<T>();
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, CHAMBER, whom.clone());
		assert!(Pallet::<T>::is_registrar(CHAMBER, &whom));
		Ok(())
	}

	#[benchmark]
	fn correct_tag() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let who = admitted::<T>(0, CHAMBER);
		let tag = UniquenessTag(REASON.0);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who, tag);
		assert!(Tags::<T>::contains_key(Kind::Organisation, tag));
		Ok(())
	}

	#[benchmark]
	fn undo_admissions() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let whom = registrar::<T>(CHAMBER);
		let from = frame_system::Pallet::<T>::block_number();
		let until = from.saturating_add(One::one());
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, CHAMBER, whom.clone(), from, until);
		assert_eq!(Undoings::<T>::get(CHAMBER, whom), Some((from, until)));
		Ok(())
	}

	/// Everything is announced, the key is frozen, and all other chambers challenge it.
	#[benchmark]
	fn undo_admission() {
		let who = with_everything_announced::<T>();
		freeze::<T>(&who);
		for (i, chamber) in
			(1..).zip([Chamber::Business, Chamber::CivilSociety, Chamber::Municipality])
		{
			let by = admitted::<T>(i, chamber);
			Pallet::<T>::do_challenge(&by, &who, REASON).expect("can be challenged");
		}
		let (number, state) = Pallet::<T>::registered(&who).expect("is registered");
		let period = (state.admitted, state.admitted.saturating_add(One::one()));
		Undoings::<T>::insert(CHAMBER, state.registrar, period);
		let anyone: T::AccountId = account("anyone", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(anyone), number);
		assert!(Pallet::<T>::stakeholder(who).is_some_and(|s| s.standing == Standing::Undone));
	}

	/// Keys move that were frozen, of stakeholders to whom everything else is announced as well.
	#[benchmark]
	fn on_initialize_due(n: Linear<1, { T::MaxDue::get() }>) {
		let mut moving = Vec::new();
		for i in 0..n {
			let who = admitted::<T>(i, CHAMBER);
			for (j, act) in (0..).zip([Act::Suspend, Act::Revoke]) {
				let by = another_registrar::<T>(CHAMBER, i.saturating_mul(3).saturating_add(j));
				announce_only::<T>(&by, &who, act);
			}
			moving.push(who);
		}
		next_block::<T>();
		for (i, who) in (0u32..).zip(&moving) {
			let by = another_registrar::<T>(CHAMBER, i.saturating_mul(3).saturating_add(2));
			announce_only::<T>(&by, who, Act::MoveKey { to: account("new key", i, 0) });
			freeze::<T>(who);
		}
		let due = announcement::<T>(&moving[0], ActKind::KeyMove).expect("is announced");
		let due = due.takes_effect;
		frame_system::Pallet::<T>::set_block_number(due);
		let visited;
		#[block]
		{
			visited = Pallet::<T>::carry_out_due(due);
		}
		assert_eq!(visited, n);
		assert!(moving.into_iter().all(|who| Pallet::<T>::stakeholder(who).is_none()));
	}

	#[benchmark]
	fn on_initialize_expiring() {
		let by = registrar::<T>(CHAMBER);
		let admission = admission::<T>(0, CHAMBER);
		let expires = admission.expires;
		Pallet::<T>::do_admit(&by, admission).expect("can be admitted");
		assert_eq!(
			Expiring::<T>::get(expires)[CHAMBER],
			RollSize { organisations: 1, citizens: 0 }
		);
		frame_system::Pallet::<T>::set_block_number(expires);
		#[block]
		{
			Pallet::<T>::on_initialize(expires);
		}
		assert!(!Expiring::<T>::contains_key(expires));
	}

	/// The end of a day, while more checkpoints lie behind the horizon than are forgotten at once.
	#[benchmark]
	fn on_finalize_checkpoint() {
		let calendar = Pallet::<T>::calendar();
		let mut checkpoint = BlockNumberFor::<T>::zero();
		for _ in 0..=functions::FORGOTTEN_AT_ONCE {
			Checkpoints::<T>::insert(checkpoint, CurrentRollSizes::<T>::get());
			checkpoint = calendar.after(checkpoint);
		}
		let now = calendar.first_opening(checkpoint);
		frame_system::Pallet::<T>::set_block_number(now);
		#[block]
		{
			Pallet::<T>::on_finalize(now);
		}
		assert!(Checkpoints::<T>::contains_key(now));
		assert!(!Checkpoints::<T>::contains_key(BlockNumberFor::<T>::zero()));
	}

	#[benchmark]
	fn on_initialize_idle() {
		// No end of a day: what is done then is measured by itself.
		let now = Pallet::<T>::calendar().after(frame_system::Pallet::<T>::block_number());
		let now = now.saturating_add(One::one());
		assert!(!Pallet::<T>::calendar().is_checkpoint(now));
		frame_system::Pallet::<T>::set_block_number(now);
		#[block]
		{
			Pallet::<T>::on_initialize(now);
			Pallet::<T>::on_finalize(now);
		}
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
