// SPDX-License-Identifier: Apache-2.0

//! What can happen.

use super::PERSONS;
use crate::ActKind;
use proptest::prelude::*;

/// A second comes from a registrar of the chamber named, an objection from the one concerned itself
/// or from a registrar of its chamber.
#[derive(Clone, Debug)]
pub enum Step {
	Admit { person: u8, chamber: u8, term: u64, new_key: bool },
	Renew { person: u8, term: u64 },
	Reinstate { person: u8 },
	Leave { person: u8 },
	Announce { person: u8, kind: ActKind },
	Second { person: u8, kind: ActKind, chamber: u8 },
	Object { person: u8, kind: ActKind, itself: bool },
	WithdrawObjection { person: u8, kind: ActKind, itself: bool },
	WithdrawAnnouncement { person: u8, kind: ActKind },
	SettleObjection { person: u8, kind: ActKind, carry_out: bool },
	Challenge { person: u8, by: u8 },
	Withdraw { person: u8, by: u8 },
	Settle { person: u8, upheld: bool },
	LiftBar { person: u8 },
	Blocks(u64),
}

fn kind() -> impl Strategy<Value = ActKind> {
	prop_oneof![
		3 => Just(ActKind::Suspension),
		2 => Just(ActKind::Revocation),
		3 => Just(ActKind::KeyMove),
	]
}

pub fn step() -> impl Strategy<Value = Step> {
	let person = 0..PERSONS;
	prop_oneof![
		5 => (person.clone(), 0u8..4, 1u64..40, prop::bool::weighted(0.1)).prop_map(
			|(person, chamber, term, new_key)| Step::Admit { person, chamber, term, new_key }
		),
		2 => (person.clone(), 1u64..40).prop_map(|(person, term)| Step::Renew { person, term }),
		2 => person.clone().prop_map(|person| Step::Reinstate { person }),
		1 => person.clone().prop_map(|person| Step::Leave { person }),
		6 => (person.clone(), kind()).prop_map(|(person, kind)| Step::Announce { person, kind }),
		4 => (person.clone(), kind(), 0u8..4)
			.prop_map(|(person, kind, chamber)| Step::Second { person, kind, chamber }),
		2 => (person.clone(), kind(), any::<bool>())
			.prop_map(|(person, kind, itself)| Step::Object { person, kind, itself }),
		1 => (person.clone(), kind(), any::<bool>())
			.prop_map(|(person, kind, itself)| Step::WithdrawObjection { person, kind, itself }),
		1 => (person.clone(), kind())
			.prop_map(|(person, kind)| Step::WithdrawAnnouncement { person, kind }),
		1 => (person.clone(), kind(), any::<bool>()).prop_map(
			|(person, kind, carry_out)| Step::SettleObjection { person, kind, carry_out }
		),
		3 => (person.clone(), 0..PERSONS).prop_map(|(person, by)| Step::Challenge { person, by }),
		1 => (person.clone(), 0..PERSONS).prop_map(|(person, by)| Step::Withdraw { person, by }),
		1 => (person.clone(), any::<bool>())
			.prop_map(|(person, upheld)| Step::Settle { person, upheld }),
		1 => person.prop_map(|person| Step::LiftBar { person }),
		5 => (1u64..6).prop_map(Step::Blocks),
	]
}
