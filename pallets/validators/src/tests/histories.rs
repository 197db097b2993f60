// SPDX-License-Identifier: Apache-2.0

//! The rule that any one chamber may fail, through random histories. That the counts of seats come
//! to no bad end, whatever happens, is walked through in `types/seats.rs`.

use crate::{mock::*, ActiveSets, Error, Sessions};
use codec::Encode;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What happens in a session. The nodes of some show their keys when the chain asks for them.
#[derive(Clone, Debug)]
enum Step {
	Change {
		remove: Vec<u64>,
		add: Vec<u64>,
	},
	Offend(u64),
	Move(u64),
	/// An account sets the keys of another place, up to 50.
	SetKeys {
		who: u64,
		keys_of: u64,
	},
	/// These nodes run now, and these do not.
	Nodes {
		start: Vec<u64>,
		stop: Vec<u64>,
	},
}

fn step() -> impl Strategy<Value = Step> {
	let who = || 1u64..20;
	let some = |most| prop::collection::vec(1u64..20, 0..most);
	prop_oneof![
		3 => (some(5), some(6)).prop_map(|(remove, add)| Step::Change { remove, add }),
		2 => who().prop_map(Step::Offend),
		1 => who().prop_map(Step::Move),
		2 => (who(), 21u64..=50).prop_map(|(who, keys_of)| Step::SetKeys { who, keys_of }),
		2 => (some(12), some(4)).prop_map(|(start, stop)| Step::Nodes { start, stop }),
	]
}

/// What has happened, as far as keys go.
#[derive(Default)]
struct Nodes {
	/// The accounts whose nodes run.
	running: BTreeSet<u64>,
	/// Which keys were shown for which accounts.
	shown: BTreeSet<(u64, Vec<u8>)>,
	/// In which session each account's node has shown some last.
	last: BTreeMap<u64, u32>,
}

impl Nodes {
	/// Those that run show what the chain asks for.
	fn show(&mut self) {
		for who in &self.running {
			if show(*who).is_ok() {
				let keys = Session::load_keys(who).expect("were shown");
				self.shown.insert((*who, keys.encode()));
				self.last.insert(*who, Session::current_index());
			}
		}
	}

	/// Was it shown in this session or the one before, or is it at work?
	fn has_shown(&self, who: u64) -> bool {
		let queued = Session::queued_keys();
		let lately = |session: &u32| *session + 1 >= Session::current_index();
		self.last.get(&who).is_some_and(lately)
			|| Session::validators().contains(&who)
			|| queued.iter().any(|(queued, _)| *queued == who)
	}
}

fn change(nodes: &Nodes, remove: Vec<u64>, add: Vec<u64>) {
	let before = seated();
	let result = frame_support::storage::with_storage_layer(|| {
		Validators::change_seats(RuntimeOrigin::root(), remove.clone(), add.clone())
	});
	match result {
		Ok(()) => {
			assert!(add.iter().all(|who| nodes.has_shown(*who)));
			let mut expected: Vec<_> =
				before.into_iter().filter(|seat| !remove.contains(seat)).chain(add).collect();
			expected.sort();
			assert_eq!(seated(), expected);
		},
		Err(error) => {
			assert_eq!(seated(), before);
			assert_ne!(error, Error::<Test>::KeysNotSet.into());
			if error == Error::<Test>::KeysNotShown.into() {
				assert!(add.iter().any(|who| !nodes.has_shown(*who)));
			}
		},
	}
}

fn take(step: Step, nodes: &mut Nodes) {
	match step {
		Step::Change { remove, add } => change(nodes, remove, add),
		Step::Offend(who) => offend(who),
		Step::Move(who) => Validators::lose_seat(&who, false),
		// Others may have these keys.
		Step::SetKeys { who, keys_of } => {
			let _ = set_keys(who, keys_of);
		},
		Step::Nodes { start, stop } => {
			nodes.running.extend(start);
			nodes.running.retain(|who| !stop.contains(who));
		},
	}
}

proptest! {
	/// Random sets of changes, offences, moves, new keys and nodes that come and go: what is refused
	/// changes nothing, enough seats are left, the live ones satisfy the rule wherever they can, which
	/// `do_try_state` checks after every step, and nobody works with keys that no node has shown.
	#[test]
	fn the_rule_holds_after_every_history(steps in prop::collection::vec(step(), 1..40)) {
		test(|| {
			let mut nodes = Nodes::default();
			for who in 1..=4 {
				nodes.shown.insert((who, keys(who).encode()));
				nodes.last.insert(who, 0);
			}
			for step in steps {
				nodes.show();
				take(step, &mut nodes);
				Validators::do_try_state().expect("every invariant holds");
				sessions(1);
				assert!(!active().is_empty());
				let session = Sessions::<Test>::get(Session::current_index()).expect("is noted");
				for (who, _, keys) in ActiveSets::<Test>::get(session.set) {
					assert!(nodes.shown.contains(&(who, keys.encode())));
				}
			}
		});
	}
}
