// SPDX-License-Identifier: Apache-2.0

//! A runtime for the tests. Registrars 1 to 4 admit in the four chambers, in their order. A day has
//! five blocks, a roll is two days old, and what is announced waits for two days. A hold ends after
//! six days, and a freeze after eight.

use crate::{self as pallet_stakeholders, *};
use doverie_primitives::{
	Chamber, Electorate, Fingerprint, RecordKind, Records, RollNumber, Text, UniquenessTag, Voter,
};
use frame_support::{
	derive_impl, parameter_types,
	storage::with_storage_layer,
	traits::{ConstU16, ConstU32, ConstU64, Get, Hooks},
};
use frame_system::EnsureRoot;
use sp_runtime::{BuildStorage, DispatchResult};

type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Stakeholders = pallet_stakeholders;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

parameter_types! {
	/// The checkpoint of the earliest decision that is still open, if one is.
	pub static OldestOpen: Option<u64> = None;
	/// So many of a chamber that a test which is not about it does not meet the bound.
	pub static OrganisationsADay: u32 = PLENTY;
	pub static CitizensADay: u32 = PLENTY;
}

/// As decisions have it.
pub struct Horizon;

impl Get<u64> for Horizon {
	fn get() -> u64 {
		OldestOpen::get().unwrap_or_else(|| checkpoint(System::block_number()))
	}
}

/// An archive in which everything is on record but one document, and what is no fingerprint.
pub struct Archive;

impl Records<u64> for Archive {
	fn record(
		_: &u64,
		_: Fingerprint,
		_: RecordKind,
		_: Text,
		_: Option<Fingerprint>,
	) -> DispatchResult {
		Ok(())
	}

	fn is_on_record(fingerprint: Fingerprint) -> bool {
		fingerprint.is_plausible() && fingerprint != NOT_ON_RECORD
	}

	fn is_proposed_by(_: RollNumber, fingerprint: Fingerprint) -> bool {
		Self::is_on_record(fingerprint)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn longest_locator() -> Text {
		Text::default()
	}
}

impl Config for Test {
	type Clock = System;
	type RegistrarOrigin = EnsureRoot<u64>;
	type GovernanceOrigin = EnsureRoot<u64>;
	type Records = Archive;
	type Horizon = Horizon;
	type Day = ConstU64<5>;
	type Maturity = ConstU16<2>;
	type ChallengePause = ConstU16<4>;
	type NoticeDays = ConstU16<2>;
	type HoldDays = ConstU16<6>;
	type FreezeDays = ConstU16<8>;
	type MaxAnnounced = ConstU32<3>;
	type MaxDue = ConstU32<2>;
	type OrganisationsADay = OrganisationsADay;
	type CitizensADay = CitizensADay;
	type MaxTerm = ConstU64<1_000>;
	type MaxNameLength = ConstU32<32>;
	type MaxRegistrars = ConstU32<3>;
	type MaxAdmissions = ConstU32<5>;
	type MaxStretches = ConstU32<4>;
	type MaxPage = ConstU32<4>;
	type WeightInfo = ();
}

pub const REGISTRAR: [u64; 4] = [1, 2, 3, 4];

/// What is announced waits for this many blocks, at least.
pub const NOTICE: u64 = 10;

/// For this many blocks a registrar is on hold, and a key frozen, if nothing ends that earlier.
pub const HOLD: u64 = 30;
pub const FREEZE: u64 = 40;

/// How many of a chamber and kind can be admitted a day, unless a test says otherwise.
pub const PLENTY: u32 = 50;

pub fn new_test_ext() -> sp_io::TestExternalities {
	with_founders(vec![])
}

/// A chain whose genesis has these stakeholders, in block 1.
pub fn with_founders(founders: Vec<GenesisStakeholder<u64, u64>>) -> sp_io::TestExternalities {
	OldestOpen::set(None);
	OrganisationsADay::set(PLENTY);
	CitizensADay::set(PLENTY);
	let mut ext = sp_io::TestExternalities::new(
		RuntimeGenesisConfig {
			stakeholders: GenesisConfig {
				registrars: Chamber::ALL.into_iter().zip(REGISTRAR).collect(),
				stakeholders: founders,
			},
			..Default::default()
		}
		.build_storage()
		.expect("the genesis is valid"),
	);
	ext.execute_with(|| go_to(1));
	ext
}

/// Runs a test from block 1 on, and checks the invariants afterwards.
pub fn test(run: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		run();
		Stakeholders::do_try_state().expect("every invariant holds");
	});
}

/// Goes on to a block, finalising and initialising each one on the way.
pub fn go_to(block: u64) {
	while System::block_number() < block {
		let now = System::block_number();
		if now > 0 {
			Stakeholders::on_finalize(now);
		}
		System::set_block_number(now + 1);
		Stakeholders::on_initialize(now + 1);
	}
}

/// The checkpoint whose roll counts for a decision that opens at `block`.
pub fn checkpoint(block: u64) -> u64 {
	<Stakeholders as Electorate<u64, u64>>::checkpoint(block)
}

/// Who signs with this account, as a decision with the roll of that checkpoint has to know it.
pub fn voter(account: u64, checkpoint: u64) -> Option<Voter<u64>> {
	<Stakeholders as Electorate<u64, u64>>::voter(&account, checkpoint)
}

pub fn registrar(chamber: Chamber) -> RuntimeOrigin {
	RuntimeOrigin::signed(REGISTRAR[chamber.index()])
}

/// A registrar of another chamber than this one.
pub fn another_registrar(chamber: Chamber) -> RuntimeOrigin {
	RuntimeOrigin::signed(REGISTRAR[(chamber.index() + 1) % 4])
}

/// A tag that nobody else has.
pub fn tag(owner: u64) -> UniquenessTag {
	let mut tag = [0xff; 32];
	tag[..8].copy_from_slice(&owner.to_le_bytes());
	UniquenessTag(tag)
}

/// What admits an organisation with a tag and a name of its own until block 100.
pub fn organisation(account: u64, chamber: Chamber) -> Admission<u64, u64> {
	let name = format!("University {account}");
	Admission {
		account,
		chamber,
		applicant: Applicant::Organisation { name: name.as_str().into() },
		evidence: Fingerprint([1; 32]),
		tag: tag(account),
		expires: 100,
	}
}

pub fn citizen(account: u64) -> Admission<u64, u64> {
	Admission { applicant: Applicant::Citizen, ..organisation(account, Chamber::CivilSociety) }
}

/// Admits, or says why not and leaves nothing behind.
pub fn admit(admission: Admission<u64, u64>) -> DispatchResult {
	with_storage_layer(|| Stakeholders::admit(registrar(admission.chamber), admission))
}

/// Admits, and returns the account.
pub fn admitted(admission: Admission<u64, u64>) -> u64 {
	let account = admission.account;
	Stakeholders::admit(registrar(admission.chamber), admission).expect("can be admitted");
	account
}

pub fn standing(account: u64) -> Standing {
	Stakeholders::stakeholder(account).expect("is registered").standing
}

/// The chamber of the stakeholder whose key this is.
pub fn chamber_of(account: u64) -> Chamber {
	Stakeholders::stakeholder(account).expect("is registered").chamber
}

/// Suspends at once: a registrar of the chamber announces it, and one of another chamber seconds.
pub fn suspended(account: u64) {
	let chamber = chamber_of(account);
	Stakeholders::announce_suspension(registrar(chamber), account, REASON).expect("is announced");
	Stakeholders::second(another_registrar(chamber), account, ActKind::Suspension)
		.expect("is seconded");
	assert_eq!(standing(account), Standing::Suspended);
}

/// Revokes: announced, and waited for.
pub fn revoked(account: u64) {
	Stakeholders::announce_revocation(registrar(chamber_of(account)), account, REASON)
		.expect("is announced");
	let due = announcement(account, ActKind::Revocation).expect("is announced").takes_effect;
	go_to(due);
	assert_eq!(standing(account), Standing::Revoked);
}

/// Moves a stakeholder to another key: announced, and waited for.
pub fn moved(from: u64, to: u64) {
	Stakeholders::announce_key_move(registrar(chamber_of(from)), from, to, REASON)
		.expect("is announced");
	let due = announcement(from, ActKind::KeyMove).expect("is announced").takes_effect;
	go_to(due);
	assert_eq!(Stakeholders::stakeholder(from), None);
}

/// What is announced of that kind to the stakeholder with this key.
pub fn announcement(account: u64, kind: ActKind) -> Option<Announcement<u64, u64>> {
	let announced = Stakeholders::announced(account).into_iter();
	announced.map(|info| info.announcement).find(|a| a.act.kind() == kind)
}

pub const REASON: Fingerprint = Fingerprint([9; 32]);
pub const NOT_ON_RECORD: Fingerprint = Fingerprint([8; 32]);
