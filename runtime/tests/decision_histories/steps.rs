// SPDX-License-Identifier: Apache-2.0

//! What happens in a random history.

use super::*;

/// What happens in a random history.
#[derive(Clone, Debug)]
pub(super) enum Step {
	Admit {
		chamber: usize,
		citizen: bool,
		term: u32,
	},
	Suspend(u8),
	Reinstate(u8),
	Revoke(u8),
	Readmit {
		who: u8,
		citizen: bool,
	},
	MoveKey(u8),
	Challenge(u8),
	Settle {
		who: u8,
		upheld: bool,
	},
	Strike {
		who: u8,
		decision: u8,
	},
	/// Announces a decision, which the others second, or do not.
	Put {
		by: u8,
		rule: u8,
		matter: u8,
		seconded: bool,
	},
	Annul {
		by: u8,
		decision: u8,
	},
	Second {
		by: u8,
		decision: u8,
	},
	Withdraw(u8),
	Object {
		who: u8,
		decision: u8,
	},
	Vote {
		who: u8,
		decision: u8,
		ballot: Ballot,
	},
	OldKeyVotes {
		who: u8,
		decision: u8,
	},
	Blocks(u8),
}

pub(super) fn step() -> impl Strategy<Value = Step> {
	let ballot =
		prop_oneof![3 => Just(Ballot::Yes), 2 => Just(Ballot::No), 1 => Just(Ballot::Abstain)];
	prop_oneof![
		4 => (0usize..4, any::<bool>(), 1u32..60)
			.prop_map(|(chamber, citizen, term)| Step::Admit { chamber, citizen, term }),
		1 => any::<u8>().prop_map(Step::Suspend),
		1 => any::<u8>().prop_map(Step::Reinstate),
		1 => any::<u8>().prop_map(Step::Revoke),
		1 => (any::<u8>(), any::<bool>()).prop_map(|(who, citizen)| Step::Readmit { who, citizen }),
		1 => any::<u8>().prop_map(Step::MoveKey),
		1 => any::<u8>().prop_map(Step::Challenge),
		1 => (any::<u8>(), any::<bool>()).prop_map(|(who, upheld)| Step::Settle { who, upheld }),
		2 => (any::<u8>(), any::<u8>()).prop_map(|(who, decision)| Step::Strike { who, decision }),
		4 => (any::<u8>(), any::<u8>(), any::<u8>(), prop::bool::weighted(0.8)).prop_map(
			|(by, rule, matter, seconded)| Step::Put { by, rule, matter, seconded }
		),
		2 => (any::<u8>(), any::<u8>()).prop_map(|(by, decision)| Step::Annul { by, decision }),
		2 => (any::<u8>(), any::<u8>()).prop_map(|(by, decision)| Step::Second { by, decision }),
		1 => any::<u8>().prop_map(Step::Withdraw),
		3 => (any::<u8>(), any::<u8>()).prop_map(|(who, decision)| Step::Object { who, decision }),
		20 => (any::<u8>(), any::<u8>(), ballot)
			.prop_map(|(who, decision, ballot)| Step::Vote { who, decision, ballot }),
		1 => (any::<u8>(), any::<u8>())
			.prop_map(|(who, decision)| Step::OldKeyVotes { who, decision }),
		4 => (1u8..10).prop_map(Step::Blocks),
	]
}
