// SPDX-License-Identifier: Apache-2.0

//! How much of the state a transaction touches.

use crate::common::*;
use doverie_primitives::{Chamber, RuleName};
use doverie_runtime::*;
use frame_support::assert_ok;
use pallet_decisions::Ballot;
use sp_tracing::tracing::{
	span::{Attributes, Id, Record},
	subscriber::with_default,
	Event, Metadata, Subscriber,
};
use std::sync::{
	atomic::{AtomicU32, Ordering},
	Arc,
};

/// How often a ballot reads, writes or appends an item, or looks whether it is there: the SDK's part
/// of it, the extensions', and the call's. Whoever makes it more has a reason.
const OF_A_BALLOT: u32 = 65;

/// Counts the accesses to the state, each of which the state machine traces.
#[derive(Clone, Default)]
struct Accesses(Arc<AtomicU32>);

impl Subscriber for Accesses {
	fn enabled(&self, metadata: &Metadata<'_>) -> bool {
		metadata.target() == "state"
	}

	fn event(&self, _: &Event<'_>) {
		self.0.fetch_add(1, Ordering::Relaxed);
	}

	fn new_span(&self, _: &Attributes<'_>) -> Id {
		Id::from_u64(1)
	}

	fn record(&self, _: &Id, _: &Record<'_>) {}

	fn record_follows_from(&self, _: &Id, _: &Id) {}

	fn enter(&self, _: &Id) {}

	fn exit(&self, _: &Id) {}
}

/// How many accesses this makes.
pub(crate) fn accesses(run: impl FnOnce()) -> u32 {
	let counted = Accesses::default();
	with_default(counted.clone(), run);
	counted.0.load(Ordering::Relaxed)
}

#[test]
fn each_access_to_the_state_is_counted() {
	test(|| {
		let count = accesses(|| {
			let at = System::block_number();
			System::set_block_number(at);
		});
		assert_eq!(count, 2);
		assert_eq!(accesses(|| ()), 0);
	});
}

/// An organisation's, whose quota depends on the clock, and has been used before.
#[test]
fn a_ballot_touches_no_more_of_the_state_than_it_has_to() {
	test(|| {
		let add = pallet_stakeholders::Call::<Runtime>::add_registrar {
			chamber: Chamber::Business,
			registrar: Eve.to_account_id(),
		};
		let decision = open_decision(RuleName::Ordinary, add);
		// With the first transaction of a block comes what is done after the inherents.
		vote(decision, &[Alice], Ballot::Yes);
		let call = pallet_decisions::Call::<Runtime>::vote { decision, ballot: Ballot::Yes };
		let ballot = sign(&Bob.pair(), call.into(), 0, 0);
		let count = accesses(|| {
			assert_ok!(Executive::apply_extrinsic(ballot).expect("is included"));
		});
		assert!(count <= OF_A_BALLOT, "a ballot makes {count} accesses");
	});
}
