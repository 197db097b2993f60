// SPDX-License-Identifier: Apache-2.0

//! Who makes and finalises blocks, and what happens to a validator that misbehaves.

use crate::*;
use doverie_primitives::Clock;
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU64, Get, SortedMembers},
};
use pallet_session::{disabling::UpToLimitDisablingStrategy, PeriodicSessions, ShouldEndSession};
use sp_consensus_aura::{sr25519::AuthorityId as AuraId, Slot};
use sp_consensus_grandpa::{AuthorityList, SetId};
use sp_runtime::traits::{Convert, ConvertInto, OpaqueKeys};

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
	/// Session keys take no deposit: organisations own nothing.
	pub const KeyDeposit: Balance = 0;
}

impl pallet_validators::Config for Runtime {
	type GovernanceOrigin = configs::governance::Ordinary;
	type Electorate = Stakeholders;
	type CurrentSlot = CurrentSlot;
	type LastSession = LastSessionOf;
	type ReportOffence = Offences;
	type MaxSeats = MaxValidators;
	type ProofSessions = ProofSessions;
	type WeightInfo = pallet_validators::weights::SubstrateWeight<Runtime>;
}

/// The slot of this block. Aura notes it before a session begins.
pub struct CurrentSlot;

impl Get<Slot> for CurrentSlot {
	fn get() -> Slot {
		pallet_aura::CurrentSlot::<Runtime>::get()
	}
}

/// The last session so far of a set of GRANDPA's voters.
pub struct LastSessionOf;

impl Convert<SetId, Option<u32>> for LastSessionOf {
	fn convert(set: SetId) -> Option<u32> {
		pallet_grandpa::SetIdSession::<Runtime>::get(set)
	}
}

/// Sessions end by the clock: none is planned from what a migration has rebuilt by half.
pub struct SessionsByTheClock;

impl ShouldEndSession<BlockNumber> for SessionsByTheClock {
	fn should_end_session(_: BlockNumber) -> bool {
		let now = <Upgrades as Clock<BlockNumber>>::now();
		!<Upgrades as Clock<BlockNumber>>::stands_still()
			&& PeriodicSessions::<SessionPeriod, SessionOffset>::should_end_session(now)
	}
}

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = SessionsByTheClock;
	type NextSessionRotation = PeriodicSessions<SessionPeriod, SessionOffset>;
	type SessionManager = Validators;
	/// Aura, GRANDPA and authority discovery work with the keys that nodes have shown.
	type SessionHandler =
		pallet_validators::KeysAtWork<Runtime, <SessionKeys as OpaqueKeys>::KeyTypeIdProviders>;
	type Keys = SessionKeys;
	/// At most a third of the validators are disabled at a time: the others must go on finalising.
	type DisablingStrategy = UpToLimitDisablingStrategy;
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type KeyDeposit = KeyDeposit;
}

impl pallet_offences::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type IdentificationTuple = AccountId;
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
	type KeyOwnerProof = pallet_validators::KeyOwnership;
	type EquivocationReportSystem = Validators;
}

/// What a node reports of two votes goes to the pool without a signature: the proof is enough.
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

/// How many blocks after a session has begun with which finality starts again its voters count: no
/// block that began it is replaced by another one any more. Shorter than a session, since GRANDPA
/// takes no other change of its voters meanwhile.
const RESTART_DELAY: BlockNumber = SESSION_LENGTH / 2;

/// The least that a report of stalled finality takes, where days are short: a minute.
pub type LeastReportTime = ConstU32<MINUTES>;

/// The longest proof that a block is final: a hundred votes take 13 KiB, and the rest is for the
/// headers between the blocks that were voted for.
pub type MaxProofLength = ConstU32<{ 64 * 1024 }>;

impl pallet_finality::Config for Runtime {
	type Seats = SeatHolders;
	type Voters = GrandpaVoters;
	type Clock = Upgrades;
	type Day = configs::civic::Day;
	type LeastTime = LeastReportTime;
	type MaxVoters = MaxValidators;
	/// As many as a week has sessions. Keys hardly ever change that often.
	type MaxSets = MaxSetIdSessionEntries;
	type MaxProofLength = MaxProofLength;
	type MaxRestarts = ConstU32<32>;
	type WeightInfo = pallet_finality::weights::SubstrateWeight<Runtime>;
}

/// The accounts that have a seat.
pub struct SeatHolders;

impl SortedMembers<AccountId> for SeatHolders {
	fn sorted_members() -> Vec<AccountId> {
		let mut holders: Vec<_> =
			Validators::seats().into_iter().map(|seat| seat.validator).collect();
		holders.sort();
		holders
	}
}

/// GRANDPA's voters, which change with sessions.
pub struct GrandpaVoters;

impl pallet_finality::Voters<AccountId, BlockNumber> for GrandpaVoters {
	fn current_set() -> Option<SetId> {
		let is_pending = pallet_grandpa::PendingChange::<Runtime>::exists();
		(!is_pending).then(pallet_grandpa::CurrentSetId::<Runtime>::get)
	}

	fn voters() -> AuthorityList {
		Grandpa::grandpa_authorities()
	}

	fn session_begins(block: BlockNumber) -> bool {
		<Runtime as pallet_session::Config>::ShouldEndSession::should_end_session(block)
	}

	fn author() -> Option<AccountId> {
		Authorship::author()
	}

	fn next_validators() -> Vec<AccountId> {
		Session::queued_keys().into_iter().map(|(validator, _)| validator).collect()
	}

	/// GRANDPA counts one set more when the session begins, in this block: from the set that the
	/// clients are at.
	fn restart(set: SetId, last_final: BlockNumber) {
		pallet_grandpa::CurrentSetId::<Runtime>::put(set);
		let noted = Grandpa::note_stalled(RuntimeOrigin::root(), RESTART_DELAY, last_final);
		frame_support::defensive_assert!(noted.is_ok());
	}
}
