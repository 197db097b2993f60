// SPDX-License-Identifier: Apache-2.0

//! What the runtime of the tests gives to this pallet: rules, origins, and stubs of the other
//! pallets, which remember what they hear.

use super::*;
use core::cell::RefCell;
use doverie_primitives::{
	ByChamber, CampaignId, Chamber, ChamberSet, Electorate, ProposalId, RollNumber, Verdict,
	VetoVerdict,
};
use sp_runtime::{traits::Convert, DispatchError, DispatchResult};
use std::collections::BTreeMap;

/// The rules of the tests: three chambers, or all four.
pub struct Rules;

impl Convert<RuleName, Rule<u16>> for Rules {
	fn convert(rule: RuleName) -> Rule<u16> {
		let chamber = |quorum| ChamberRule { quorum };
		let ordinary = Rule {
			chambers: ByChamber::new([chamber(Threshold::at_least(1, 2)); 4]),
			concurrence: 3,
			overall: Threshold::more_than(1, 2),
			length: 2,
			delay: 1,
			openers: Openers::Organisations,
			seconders: 1,
		};
		match rule {
			RuleName::Ordinary => ordinary,
			RuleName::Significant => Rule { concurrence: 4, seconders: 2, ..ordinary },
			RuleName::Budget => Rule { openers: Openers::Stakeholders, ..ordinary },
			RuleName::Constitutional => Rule {
				chambers: ByChamber::new([chamber(Threshold::more_than(1, 2)); 4]),
				concurrence: 4,
				overall: Threshold::at_least(2, 3),
				seconders: 2,
				..ordinary
			},
			RuleName::Revival => Rule { concurrence: 2, length: 4, ..ordinary },
		}
	}
}

/// Constitutional decisions are made as root.
pub struct EnactmentOrigin;

impl Convert<RuleName, RuntimeOrigin> for EnactmentOrigin {
	fn convert(rule: RuleName) -> RuntimeOrigin {
		match rule {
			RuleName::Constitutional => RuntimeOrigin::root(),
			rule => Origin::Decided(rule).into(),
		}
	}
}

parameter_types! {
	/// As after an upgrade of the runtime: the switch takes the constitutional rule.
	pub storage SwitchIsWeighty: bool = false;
	/// As after somebody whom it concerns has moved: the switch takes the consent of academia.
	pub storage SwitchIsOfAcademia: bool = false;
}

/// Not even a decision kills storage.
pub struct Decidable;

impl DecidableCalls<RuntimeCall> for Decidable {
	fn ensure_decidable(call: &RuntimeCall, rule: RuleName) -> Result<(), Undecidable> {
		let is_enough = match call {
			RuntimeCall::System(frame_system::Call::kill_storage { .. }) => {
				return Err(Undecidable::ByForce)
			},
			RuntimeCall::System(frame_system::Call::remark_with_event { .. }) => {
				return Err(Undecidable::NeedsSigner)
			},
			RuntimeCall::Switch(pallet_switch::Call::name_registrars { .. }) => {
				matches!(rule, RuleName::Ordinary | RuleName::Revival)
			},
			RuntimeCall::Switch(_) => {
				rule == RuleName::Constitutional
					|| (matches!(rule, RuleName::Ordinary | RuleName::Significant)
						&& !SwitchIsWeighty::get())
			},
			// So that tests can ask for what the runtime refuses.
			RuntimeCall::Decisions(_) => true,
			_ => rule == RuleName::Constitutional,
		};
		is_enough.then_some(()).ok_or(Undecidable::RuleTooWeak)
	}

	fn consent_of(call: &RuntimeCall) -> ChamberSet {
		match call {
			RuntimeCall::Switch(pallet_switch::Call::name_registrars { chambers }) => {
				chambers.iter().copied().collect()
			},
			RuntimeCall::Switch(_) if SwitchIsOfAcademia::get() => {
				[Chamber::Academia].into_iter().collect()
			},
			_ => ChamberSet::default(),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn decidable_for_benchmark(length: u32) -> RuntimeCall {
		frame_system::Call::remark { remark: vec![1; length as usize] }.into()
	}
}

thread_local! {
	static PROPOSALS: RefCell<Vec<(ProposalId, &'static str)>> = const { RefCell::new(Vec::new()) };
	static CHALLENGES: RefCell<BTreeMap<RollNumber, Option<bool>>> =
		const { RefCell::new(BTreeMap::new()) };
	static VETOES: RefCell<BTreeMap<(CampaignId, u8), Option<VetoVerdict>>> =
		const { RefCell::new(BTreeMap::new()) };
}

/// Forgets all of it.
pub fn forget_all() {
	PROPOSALS.with_borrow_mut(Vec::clear);
	CHALLENGES.with_borrow_mut(BTreeMap::clear);
	VETOES.with_borrow_mut(BTreeMap::clear);
}

/// Remembers what the proposals pallet would hear.
pub struct HeardByProposals;

impl HeardByProposals {
	pub fn all() -> Vec<(ProposalId, &'static str)> {
		PROPOSALS.with_borrow(Clone::clone)
	}
}

impl doverie_primitives::Proposals for HeardByProposals {
	fn decided(proposal: ProposalId, verdict: Verdict) {
		let what = match verdict {
			Verdict::Passed => "passed",
			Verdict::Rejected => "rejected",
			Verdict::NotDecided => "not decided",
		};
		PROPOSALS.with_borrow_mut(|all| all.push((proposal, what)));
	}

	fn carry_out(proposal: ProposalId) -> DispatchResult {
		PROPOSALS.with_borrow_mut(|all| all.push((proposal, "carried out")));
		Ok(())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn in_decision_for_benchmark() -> (ProposalId, doverie_primitives::Fingerprint) {
		(7, fingerprint([7]))
	}
}

/// Challenges in effect, and how they were settled.
pub struct Challenges;

impl Challenges {
	pub fn raise(number: RollNumber) {
		CHALLENGES.with_borrow_mut(|all| all.insert(number, None));
	}

	pub fn settled(number: RollNumber) -> Option<bool> {
		CHALLENGES.with_borrow(|all| all.get(&number).copied().flatten())
	}
}

impl doverie_primitives::Challenges for Challenges {
	fn is_in_effect(number: RollNumber) -> bool {
		CHALLENGES.with_borrow(|all| all.get(&number) == Some(&None))
	}

	fn is_barred(number: RollNumber) -> bool {
		Self::settled(number) == Some(true)
	}

	fn settle(number: RollNumber, upheld: bool) -> DispatchResult {
		CHALLENGES.with_borrow_mut(|all| match all.get_mut(&number) {
			Some(settled @ None) => {
				*settled = Some(upheld);
				Ok(())
			},
			_ => Err(DispatchError::Other("no challenge")),
		})?;
		if let Some(who) = <Register as Electorate<u64, u64>>::account(number).filter(|_| upheld) {
			Register::bar(who);
		}
		Ok(())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn challenged_for_benchmark() -> RollNumber {
		// It stays on the roll of the first checkpoint, whatever is decided.
		Register::end_block(0);
		Self::raise(101);
		101
	}
}

/// Vetoes that wait for a decision, and how they were settled.
pub struct Vetoes;

impl Vetoes {
	pub fn raise(campaign: CampaignId, milestone: u8) {
		VETOES.with_borrow_mut(|all| all.insert((campaign, milestone), None));
	}

	pub fn settled(campaign: CampaignId, milestone: u8) -> Option<VetoVerdict> {
		VETOES.with_borrow(|all| all.get(&(campaign, milestone)).copied().flatten())
	}
}

impl doverie_primitives::Vetoes for Vetoes {
	fn settle(campaign: CampaignId, milestone: u8, verdict: VetoVerdict) -> DispatchResult {
		VETOES.with_borrow_mut(|all| match all.get_mut(&(campaign, milestone)) {
			Some(settled @ None) => {
				*settled = Some(verdict);
				Ok(())
			},
			_ => Err(DispatchError::Unavailable),
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn vetoed_for_benchmark() -> (CampaignId, u8) {
		Self::raise(7, 1);
		(7, 1)
	}
}
