// SPDX-License-Identifier: Apache-2.0

//! What counts as a proof, as GRANDPA counts votes.

use crate::{mock::*, Error};
use codec::Encode;
use frame_support::{assert_noop, assert_ok};
use sp_consensus_grandpa::GrandpaJustification;
use sp_core::H256;

fn report(proof: &GrandpaJustification<Header>) -> sp_runtime::DispatchResult {
	Finality::report_stall(RuntimeOrigin::signed(1), proof.encode())
}

fn is_no_proof(proof: &GrandpaJustification<Header>) {
	assert_noop!(report(proof), Error::<Test>::InvalidProof);
}

#[test]
fn three_of_four_prove_it_and_two_do_not() {
	test(|| {
		go_to(30);
		is_no_proof(&justification(0, 12, &[], 12));
		is_no_proof(&justification(0, 12, &[(Alice, 12), (Bob, 12)], 12));
		// Nor does one of them twice.
		is_no_proof(&justification(0, 12, &[(Alice, 12), (Bob, 12), (Bob, 12)], 12));
		assert_ok!(report(&justification(0, 12, &[(Alice, 12), (Bob, 12), (Dave, 12)], 12)));
	});
}

#[test]
fn a_vote_for_a_later_block_counts_where_headers_lead_back() {
	test(|| {
		go_to(30);
		let votes = [(Alice, 12), (Bob, 14), (Charlie, 15)];
		is_no_proof(&justification(0, 12, &votes, 12));
		is_no_proof(&justification(0, 12, &votes, 14));
		// One that is left out breaks the way back.
		let mut broken = justification(0, 12, &votes, 15);
		broken.votes_ancestries.remove(0);
		is_no_proof(&broken);
		assert_ok!(report(&justification(0, 12, &votes, 15)));
	});
}

#[test]
fn a_vote_for_an_earlier_block_or_another_one_does_not_count() {
	test(|| {
		go_to(30);
		is_no_proof(&justification(0, 12, &[(Alice, 12), (Bob, 12), (Charlie, 11)], 12));
		// Nor can somebody else say which block the votes are for: not which hash, nor which number.
		let good = justification(0, 12, &[(Alice, 12), (Bob, 12), (Charlie, 12)], 12);
		let mut other = good.clone();
		other.commit.target_hash = H256::repeat_byte(7);
		is_no_proof(&other);
		for number in [11, 13, 15] {
			let mut other = good.clone();
			other.commit.target_number = number;
			is_no_proof(&other);
		}
		// Nor where nobody voted for the very block.
		let good = justification(0, 12, &[(Alice, 13), (Bob, 13), (Charlie, 14)], 14);
		for number in [11, 13] {
			let mut other = good.clone();
			other.commit.target_number = number;
			is_no_proof(&other);
		}
		assert_ok!(report(&good));
	});
}

#[test]
fn whoever_votes_twice_votes_for_all_and_is_one_voter() {
	test(|| {
		go_to(30);
		let twice = [(Alice, 12), (Bob, 11), (Bob, 13)];
		is_no_proof(&justification(0, 12, &twice, 12));
		let with_a_third = [(Alice, 12), (Bob, 11), (Bob, 13), (Charlie, 12)];
		assert_ok!(report(&justification(0, 12, &with_a_third, 12)));
	});
}

#[test]
fn a_vote_that_is_there_twice_is_looked_at_once() {
	test(|| {
		go_to(30);
		let votes = [(Alice, 12), (Bob, 12), (Bob, 12), (Charlie, 12)];
		let mut twice = justification(0, 12, &votes, 12);
		// The second one's signature is not checked. GRANDPA takes such a proof, so the chain does.
		twice.commit.precommits[2].signature = twice.commit.precommits[0].signature.clone();
		let mut spoiled = twice.clone();
		spoiled.commit.precommits.swap(1, 2);
		is_no_proof(&spoiled);
		assert_ok!(report(&twice));
	});
}

#[test]
fn signatures_are_by_voters_of_the_set_for_this_round_and_set() {
	test(|| {
		go_to(30);
		let votes = [(Alice, 12), (Bob, 12), (Charlie, 12)];
		// A stranger's vote among enough others.
		is_no_proof(&justification(0, 12, &[(Alice, 12), (Bob, 12), (Charlie, 12), (Eve, 12)], 12));
		is_no_proof(&justification(1, 12, &votes, 12));
		let mut other_round = justification(0, 12, &votes, 12);
		other_round.round = 2;
		is_no_proof(&other_round);
		let mut swapped = justification(0, 12, &votes, 12);
		let signature = swapped.commit.precommits[0].signature.clone();
		swapped.commit.precommits[1].signature = signature;
		is_no_proof(&swapped);
		assert_ok!(report(&justification(0, 12, &votes, 12)));
	});
}

#[test]
fn too_many_votes_or_headers_are_not_looked_at() {
	test(|| {
		go_to(200);
		let mut votes = vec![(Alice, 12), (Bob, 12), (Charlie, 12)];
		votes.extend([(Dave, 12); 6]);
		is_no_proof(&justification(0, 12, &votes, 12));
		let votes = [(Alice, 12), (Bob, 12), (Charlie, 141)];
		is_no_proof(&justification(0, 12, &votes, 141));
		let longer = justification(0, 12, &votes, 200).encode();
		assert!(longer.len() > 16_384, "{}", longer.len());
		assert_noop!(
			Finality::report_stall(RuntimeOrigin::signed(1), longer),
			Error::<Test>::InvalidProof
		);
	});
}
