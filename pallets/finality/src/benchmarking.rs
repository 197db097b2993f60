// SPDX-License-Identifier: Apache-2.0

//! What the calls and hooks cost.

use super::*;
use alloc::vec::Vec;
use codec::Encode;
use finality_grandpa::{Commit, Message, Precommit, SignedPrecommit};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{Get, SortedMembers},
	BoundedVec,
};
use frame_system::{
	pallet_prelude::{BlockNumberFor, HeaderFor},
	RawOrigin,
};
use sp_consensus_grandpa::{localized_payload, AuthorityId, GrandpaJustification, SetId};
use sp_runtime::{RuntimeAppPublic, Saturating};

/// The set that is looked for. Those around it make the search as long as it can be.
const SET: SetId = 7;

/// As many sets as are remembered before a later block is asked for, of as many voters as there can
/// be, and the proof of `v` of them that block 8 is final.
fn proved<T: Config>(v: u32) -> Vec<u8> {
	let keys: Vec<AuthorityId> =
		(0..T::MaxVoters::get()).map(|_| AuthorityId::generate_pair(None)).collect();
	// The votes of those who vote weigh enough, however few they are.
	let voters: Vec<_> = keys
		.iter()
		.enumerate()
		.map(|(index, key)| (key.clone(), u64::from(index < v as usize)))
		.collect();
	let last = T::MaxSets::get().saturating_sub(1);
	Known::<T>::put(KnownSets { first: 0, last, oldest: 0, newest: last });
	for set in 0..T::MaxSets::get() {
		let first: u32 = if set <= SET { set as u32 } else { 1_000 };
		FirstBlocks::<T>::insert(set, BlockNumberFor::<T>::from(first));
	}
	Sets::<T>::insert(SET, BoundedVec::truncate_from(voters));

	let target = Precommit { target_hash: T::Hash::default(), target_number: 8u32.into() };
	let payload = localized_payload(1, SET, &Message::Precommit(target.clone()));
	let precommits = keys
		.into_iter()
		.take(v as usize)
		.map(|id| SignedPrecommit {
			precommit: target.clone(),
			signature: id.sign(&payload).expect("the key was generated"),
			id,
		})
		.collect();
	let commit: Commit<T::Hash, BlockNumberFor<T>, _, _> =
		Commit { target_hash: target.target_hash, target_number: target.target_number, precommits };
	GrandpaJustification::<HeaderFor<T>> { round: 1, commit, votes_ancestries: Vec::new() }.encode()
}

/// A block at which block 8 is old enough.
fn late<T: Config>() -> BlockNumberFor<T> {
	T::Day::get().saturating_mul(2u32.into()).saturating_add(T::LeastTime::get())
}

/// An account that has a seat.
fn seated<T: Config>() -> T::AccountId {
	T::Seats::sorted_members().into_iter().next().expect("there is a seat")
}

fn reported<T: Config>(block: u32) {
	OpenReport::<T>::put(Report {
		by: seated::<T>(),
		block: block.into(),
		hash: T::Hash::default(),
		opened: block.into(),
		due: block.into(),
		authors: BoundedVec::truncate_from(T::Voters::next_validators()),
	});
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The proof has `v` votes.
	#[benchmark]
	fn report_stall(v: Linear<1, { T::MaxVoters::get() }>) {
		let proof = proved::<T>(v);
		frame_system::Pallet::<T>::set_block_number(late::<T>());
		reported::<T>(1);
		#[extrinsic_call]
		_(RawOrigin::Signed(seated::<T>()), proof);
		assert!(OpenReport::<T>::get().is_some_and(|report| report.block == 8u32.into()));
	}

	/// The proof has `v` votes.
	#[benchmark]
	fn show_final(v: Linear<1, { T::MaxVoters::get() }>) {
		let proof = proved::<T>(v);
		frame_system::Pallet::<T>::set_block_number(late::<T>());
		reported::<T>(7);
		#[extrinsic_call]
		_(RawOrigin::None, proof);
		assert!(OpenReport::<T>::get().is_none());
	}

	/// As with nearly every block: the set is known, and nothing is reported.
	#[benchmark]
	fn nothing_to_do() {
		let now = late::<T>();
		Pallet::<T>::note_set(now);
		#[block]
		{
			Pallet::<T>::note_set(now);
			Pallet::<T>::forget_one();
			Pallet::<T>::note_author(T::Voters::author);
			Pallet::<T>::restart_if_due(now);
		}
		assert!(Known::<T>::get().is_some());
	}

	/// As with most blocks while a report is open. The author is the last of as many as there can
	/// be.
	#[benchmark]
	fn note_author() {
		let now = late::<T>();
		reported::<T>(7);
		let before = T::MaxVoters::get().saturating_sub(1);
		let authors = (0..before).map(|index| account("author", index, 0)).collect::<Vec<_>>();
		OpenReport::<T>::mutate_extant(|report| {
			report.authors = BoundedVec::truncate_from(authors);
		});
		let author: T::AccountId = account("author", before, 0);
		#[block]
		{
			Pallet::<T>::note_author(|| Some(author));
			Pallet::<T>::restart_if_due(now);
		}
		let noted = OpenReport::<T>::get().map(|report| report.authors.len() as u32);
		assert_eq!(noted, Some(T::MaxVoters::get()));
	}

	/// A new set of voters, and one that does not count is forgotten.
	#[benchmark]
	fn note_set() {
		proved::<T>(1);
		let set = T::Voters::current_set().expect("no change is pending");
		let first = SET.saturating_add(1);
		let last = set.saturating_add(first);
		Known::<T>::put(KnownSets { first, last, oldest: SET, newest: last });
		RestartsFrom::<T>::put(late::<T>());
		#[block]
		{
			Pallet::<T>::note_set(late::<T>());
			Pallet::<T>::forget_one();
		}
		assert!(Known::<T>::get().is_some_and(|known| known.last == set));
		assert!(Sets::<T>::get(SET).is_none());
	}

	/// A report that nobody has refuted.
	#[benchmark]
	fn restart() {
		proved::<T>(1);
		reported::<T>(7);
		// The first block after the time is over with which a session begins.
		let mut now = late::<T>();
		frame_system::Pallet::<T>::set_block_number(now);
		while !T::Voters::session_begins(now) {
			now = now.saturating_add(1u32.into());
			frame_system::Pallet::<T>::set_block_number(now);
		}
		#[block]
		{
			Pallet::<T>::restart_if_due(now);
		}
		assert!(OpenReport::<T>::get().is_none());
		assert_eq!(Restarts::<T>::get().len(), 1);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
