// SPDX-License-Identifier: Apache-2.0

//! What can happen.

use super::PERSONS;
use proptest::prelude::*;

#[derive(Clone, Debug)]
pub enum Step {
	Admit { person: u8, chamber: u8, citizen: bool, term: u64, new_key: bool },
	Renew { person: u8, term: u64 },
	Suspend { person: u8 },
	Reinstate { person: u8 },
	Revoke { person: u8 },
	Leave { person: u8 },
	MoveKey { person: u8 },
	Challenge { person: u8, by: u8 },
	Withdraw { person: u8, by: u8 },
	Settle { person: u8, upheld: bool },
	LiftBar { person: u8 },
	Blocks(u64),
}

pub fn step() -> impl Strategy<Value = Step> {
	let person = 0..PERSONS;
	prop_oneof![
		4 => (person.clone(), 0u8..4, any::<bool>(), 1u64..30, any::<bool>()).prop_map(
			|(person, chamber, citizen, term, new_key)| Step::Admit {
				person, chamber, citizen, term, new_key
			}
		),
		2 => (person.clone(), 1u64..40).prop_map(|(person, term)| Step::Renew { person, term }),
		2 => person.clone().prop_map(|person| Step::Suspend { person }),
		2 => person.clone().prop_map(|person| Step::Reinstate { person }),
		1 => person.clone().prop_map(|person| Step::Revoke { person }),
		1 => person.clone().prop_map(|person| Step::Leave { person }),
		2 => person.clone().prop_map(|person| Step::MoveKey { person }),
		3 => (person.clone(), 0..PERSONS).prop_map(|(person, by)| Step::Challenge { person, by }),
		1 => (person.clone(), 0..PERSONS).prop_map(|(person, by)| Step::Withdraw { person, by }),
		1 => (person.clone(), any::<bool>())
			.prop_map(|(person, upheld)| Step::Settle { person, upheld }),
		1 => person.prop_map(|person| Step::LiftBar { person }),
		5 => (1u64..6).prop_map(Step::Blocks),
	]
}
