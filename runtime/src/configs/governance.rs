// SPDX-License-Identifier: Apache-2.0

//! Who decides. Until the chambers decide by ballot, the four founding organisations do, one for
//! each chamber: what three of them agree on, is decided. No key stands above them: there is no
//! sudo.

use crate::*;
use frame_support::{parameter_types, traits::ConstU32};
use frame_system::EnsureRoot;
use pallet_collective::{DefaultVote, EnsureProportionAtLeast, Instance1, MemberCount};

/// The origin of what is decided: three of the four founding organisations.
pub type Governance = EnsureProportionAtLeast<AccountId, Instance1, 3, 4>;

/// Who does not vote is not in favour.
pub struct AbsentIsNo;

impl DefaultVote for AbsentIsNo {
	fn default_vote(
		_prime_vote: Option<bool>,
		_yes: MemberCount,
		_no: MemberCount,
		_members: MemberCount,
	) -> bool {
		false
	}
}

parameter_types! {
	/// What a decision may weigh when it is carried out.
	pub MaxProposalWeight: Weight = Perbill::from_percent(50) * MAX_BLOCK_WEIGHT;
}

impl pallet_collective::Config<Instance1> for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = frame_support::traits::ConstU32<{ 7 * DAYS }>;
	type MaxProposals = ConstU32<50>;
	type MaxMembers = ConstU32<8>;
	type DefaultVote = AbsentIsNo;
	type SetMembersOrigin = Governance;
	type MaxProposalWeight = MaxProposalWeight;
	type DisapproveOrigin = Governance;
	type KillOrigin = EnsureRoot<AccountId>;
	type Consideration = ();
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
}
