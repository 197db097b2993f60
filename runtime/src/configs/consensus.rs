// SPDX-License-Identifier: Apache-2.0

//! Who makes and finalises blocks, and what happens to a validator that misbehaves.

use crate::*;
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU64},
};
use pallet_session::{
	disabling::UpToLimitDisablingStrategy, historical::NoteHistoricalRoot, PeriodicSessions,
};
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_runtime::traits::{ConvertInto, OpaqueKeys};

/// The most validators.
pub type MaxValidators = ConstU32<100>;

parameter_types! {
	/// A session's length.
	pub const SessionPeriod: BlockNumber = SESSION_LENGTH;
	/// The first session starts with the chain.
	pub const SessionOffset: BlockNumber = 0;
	/// For how many sessions an equivocation can be proved: those of a week.
	pub const ProofSessions: u32 = 7 * DAYS / SESSION_LENGTH;
	/// The same, for GRANDPA's sets of authorities.
	pub const MaxSetIdSessionEntries: u64 = (7 * DAYS / SESSION_LENGTH) as u64;
	/// For how long a report of an equivocation waits in the pool, in blocks: a day.
	pub const ReportLongevity: u64 = DAYS as u64;
	/// Session keys take no deposit: organisations own nothing.
	pub const KeyDeposit: Balance = 0;
}

impl pallet_validators::Config for Runtime {
	type GovernanceOrigin = configs::governance::Ordinary;
	type Electorate = Stakeholders;
	type KeyOwnerProofSystem = Historical;
	type ReportOffence = Offences;
	type MaxSeats = MaxValidators;
	type ProofSessions = ProofSessions;
	type WeightInfo = pallet_validators::weights::SubstrateWeight<Runtime>;
}

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = PeriodicSessions<SessionPeriod, SessionOffset>;
	type NextSessionRotation = PeriodicSessions<SessionPeriod, SessionOffset>;
	type SessionManager = NoteHistoricalRoot<Runtime, Validators>;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	/// At most a third of the validators are disabled at a time: the others must go on finalising.
	type DisablingStrategy = UpToLimitDisablingStrategy;
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type KeyDeposit = KeyDeposit;
}

impl pallet_session::historical::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = pallet_validators::AccountOnly;
}

impl pallet_offences::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type IdentificationTuple = pallet_session::historical::IdentificationTuple<Runtime>;
	type OnOffenceHandler = Validators;
}

impl pallet_authorship::Config for Runtime {
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Runtime, Aura>;
	type EventHandler = ();
}

impl pallet_aura::Config for Runtime {
	type AuthorityId = AuraId;
	type DisabledValidators = Session;
	type MaxAuthorities = MaxValidators;
	type AllowMultipleBlocksPerSlot = ConstBool<false>;
	type SlotDuration = ConstU64<MILLISECS_PER_BLOCK>;
}

impl pallet_grandpa::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type MaxAuthorities = MaxValidators;
	type MaxNominators = ConstU32<0>;
	type MaxSetIdSessionEntries = MaxSetIdSessionEntries;
	type KeyOwnerProof = sp_session::MembershipProof;
	type EquivocationReportSystem =
		pallet_grandpa::EquivocationReportSystem<Runtime, Offences, Historical, ReportLongevity>;
}

/// Reports of GRANDPA equivocations go to the pool without a signature: the proof is enough.
impl<LocalCall> frame_system::offchain::CreateTransactionBase<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	type Extrinsic = UncheckedExtrinsic;
	type RuntimeCall = RuntimeCall;
}

impl<LocalCall> frame_system::offchain::CreateBare<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	fn create_bare(call: RuntimeCall) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_bare(call)
	}
}

impl pallet_authority_discovery::Config for Runtime {
	type MaxAuthorities = MaxValidators;
}
