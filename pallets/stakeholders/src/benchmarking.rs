// SPDX-License-Identifier: Apache-2.0

//! What the calls cost. Histories, lists and names are as full as they can be.

use super::*;
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

const CHAMBER: Chamber = Chamber::Academia;
const REASON: Fingerprint = Fingerprint([9; 32]);

fn governance<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// The last of as many registrars as a chamber can have.
fn registrar<T: Config>(chamber: Chamber) -> T::AccountId {
	Pallet::<T>::fill_registrars_for_benchmark(chamber);
	Registrars::<T>::get(chamber).last().cloned().expect("a chamber has a registrar")
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

/// Somebody with a full history whose admission was revoked.
fn revoked<T: Config>(index: u32, chamber: Chamber) {
	let who = admitted::<T>(index, chamber);
	let by = registrar::<T>(chamber);
	Pallet::<T>::revoke(RawOrigin::Signed(by).into(), who, REASON).expect("is admitted");
	next_block::<T>();
}

/// Another admission, with a new key, that ends when no other does; under a new name, for which
/// another organisation, which was revoked, is still found.
fn again<T: Config>(index: u32, chamber: Chamber) -> Admission<T::AccountId, BlockNumberFor<T>> {
	let admission = admission::<T>(index, chamber);
	let name = longest_name::<T>("new", index);
	let bounded = name.clone().into_title::<T::MaxNameLength>().expect("is a name");
	let revoked = NextRollNumber::<T>::get().saturating_sub(1);
	for looks in lookalikes(bounded.as_str()) {
		NameBearers::<T>::insert(looks.blake2_256(), revoked);
	}
	Admission {
		account: account("new key", index, 0),
		applicant: Applicant::Organisation { name },
		expires: admission.expires.saturating_sub(index.into()),
		..admission
	}
}

fn next_block<T: Config>() {
	let now = frame_system::Pallet::<T>::block_number();
	frame_system::Pallet::<T>::set_block_number(now.saturating_add(One::one()));
}

impl<T: Config> Pallet<T> {
	/// As many registrars of a chamber as there can be.
	pub fn fill_registrars_for_benchmark(chamber: Chamber) {
		let registrars: Vec<T::AccountId> =
			(0..T::MaxRegistrars::get()).map(|i| account("registrar", i, 0)).collect();
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

/// Puts the reasons on record.
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
		let origin = governance::<T>()?;
		let last = registrar::<T>(CHAMBER);
		Pallet::<T>::remove_registrar(governance::<T>()?, CHAMBER, last.clone())?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, CHAMBER, last.clone());
		assert!(Pallet::<T>::is_registrar(CHAMBER, &last));
		Ok(())
	}

	#[benchmark]
	fn remove_registrar() -> Result<(), BenchmarkError> {
		let origin = governance::<T>()?;
		let last = registrar::<T>(CHAMBER);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, CHAMBER, last.clone());
		assert!(!Pallet::<T>::is_registrar(CHAMBER, &last));
		Ok(())
	}

	/// Somebody known, with a full history, is admitted again with a new key.
	#[benchmark]
	fn admit() {
		revoked::<T>(0, CHAMBER);
		revoked::<T>(1, CHAMBER);
		let by = registrar::<T>(CHAMBER);
		let admission = again::<T>(0, CHAMBER);
		let new_key = admission.account.clone();
		#[extrinsic_call]
		_(RawOrigin::Signed(by), admission);
		assert!(Pallet::<T>::stakeholder(new_key).is_some_and(|s| s.on_roll));
	}

	/// The same for many, each of whose admissions ends at a block of its own.
	#[benchmark]
	fn admit_batch(n: Linear<1, { T::MaxAdmissions::get() }>) {
		(0..=n).for_each(|i| revoked::<T>(i, CHAMBER));
		let by = registrar::<T>(CHAMBER);
		let admissions: Vec<_> = (0..n).map(|i| again::<T>(i, CHAMBER)).collect();
		let before = Pallet::<T>::roll_size(CHAMBER).organisations;
		#[extrinsic_call]
		_(RawOrigin::Signed(by), admissions);
		assert_eq!(Pallet::<T>::roll_size(CHAMBER).organisations, before.saturating_add(n));
	}

	#[benchmark]
	fn renew() {
		let who = admitted::<T>(0, CHAMBER);
		let expires = frame_system::Pallet::<T>::block_number().saturating_add(T::MaxTerm::get());
		let by = registrar::<T>(CHAMBER);
		#[extrinsic_call]
		_(RawOrigin::Signed(by), who.clone(), expires, REASON);
		assert!(Pallet::<T>::stakeholder(who).is_some_and(|s| s.expires == expires));
	}

	#[benchmark]
	fn suspend() {
		let who = admitted::<T>(0, CHAMBER);
		let by = registrar::<T>(CHAMBER);
		#[extrinsic_call]
		_(RawOrigin::Signed(by), who.clone(), REASON);
		assert!(Pallet::<T>::stakeholder(who).is_some_and(|s| s.standing == Standing::Suspended));
	}

	#[benchmark]
	fn reinstate() {
		let who = admitted::<T>(0, CHAMBER);
		let by = registrar::<T>(CHAMBER);
		Pallet::<T>::suspend(RawOrigin::Signed(by.clone()).into(), who.clone(), REASON)
			.expect("is admitted");
		#[extrinsic_call]
		_(RawOrigin::Signed(by), who.clone(), REASON);
		assert!(Pallet::<T>::stakeholder(who).is_some_and(|s| s.on_roll));
	}

	#[benchmark]
	fn revoke() {
		let who = admitted::<T>(0, CHAMBER);
		let by = registrar::<T>(CHAMBER);
		#[extrinsic_call]
		_(RawOrigin::Signed(by), who.clone(), REASON);
		assert!(Pallet::<T>::stakeholder(who).is_some_and(|s| s.standing == Standing::Revoked));
	}

	#[benchmark]
	fn move_key() {
		let who = admitted::<T>(0, CHAMBER);
		let by = registrar::<T>(CHAMBER);
		let to: T::AccountId = account("new key", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(by), who, to.clone(), REASON);
		assert!(Pallet::<T>::stakeholder(to).is_some_and(|s| s.on_roll));
	}

	#[benchmark]
	fn leave() {
		let who = admitted::<T>(0, CHAMBER);
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));
		assert!(Pallet::<T>::stakeholder(who).is_some_and(|s| s.standing == Standing::Left));
	}

	/// The challenge that is in effect at once.
	#[benchmark]
	fn challenge() {
		let who = admitted::<T>(0, CHAMBER);
		let first = admitted::<T>(1, Chamber::Business);
		let second = admitted::<T>(2, Chamber::CivilSociety);
		put_on_record::<T>(&first);
		Pallet::<T>::challenge(RawOrigin::Signed(first).into(), who.clone(), REASON)
			.expect("can be challenged");
		#[extrinsic_call]
		_(RawOrigin::Signed(second), who.clone(), REASON);
		assert!(Pallet::<T>::stakeholder(who).is_some_and(|s| s.dispute == Dispute::InEffect));
	}

	#[benchmark]
	fn withdraw_challenge() {
		let who = admitted::<T>(0, CHAMBER);
		let by = admitted::<T>(1, Chamber::Business);
		put_on_record::<T>(&by);
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
			put_on_record::<T>(&by);
			Pallet::<T>::challenge(RawOrigin::Signed(by).into(), who.clone(), REASON)?;
		}
		let number = Pallet::<T>::roll_number(&who).expect("is registered");
		Pallet::<T>::settle(number, true)?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone());
		assert!(Pallet::<T>::stakeholder(who).is_some_and(|s| s.standing == Standing::Revoked));
		Ok(())
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
		#[block]
		{
			Pallet::<T>::on_initialize(now);
			Pallet::<T>::on_finalize(now);
		}
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
