// SPDX-License-Identifier: Apache-2.0

use super::world::*;
use crate::{
	is_ancestor, verify_head, Anchor, Error, Final, Fragment, Hash, Header, Justification, Vote,
	WarpProof, MAX_ANSWER,
};
use codec::{DecodeAll, Encode};
use finality_grandpa::{validate_commit, voter_set::VoterSet, Chain as GrandpaChain};
use proptest::prelude::*;
use sp_runtime::{generic, traits::BlakeTwo256};

fn root() -> Hash {
	Hash::repeat_byte(80)
}

fn head() -> Final {
	verify_head(&anchor(), &fragments(root())).expect("is final")
}

/// What becomes of a proof that is changed.
fn changed(change: impl FnOnce(&mut Vec<Fragment>)) -> Error {
	let mut fragments = fragments(root());
	change(&mut fragments);
	verify_head(&anchor(), &fragments).expect_err("is refused")
}

/// What becomes of the votes for the last block, if they are changed.
fn voted(change: impl FnOnce(&mut Justification)) -> Error {
	changed(|fragments| change(&mut fragments[4].justification))
}

#[test]
fn the_last_block_is_final_after_three_changes_and_a_restart() {
	let Final { number, hash, state_root, set_id, voters, votes, changes } = head();
	assert_eq!((number, state_root), (80, root()));
	assert_eq!(hash, fragments(root())[4].header.hash());
	assert_eq!((set_id, voters, votes, changes), (4, 4, 3, 4));
}

#[test]
fn a_block_is_final_before_the_voters_have_ever_changed() {
	let block = header(7, Hash::zero(), root(), vec![]);
	let only = [fragment(block, 0, &FIRST)];
	let found = verify_head(&anchor(), &only).expect("is final");
	assert_eq!((found.number, found.set_id, found.votes, found.changes), (7, 0, 4, 0));
}

#[test]
fn a_block_that_changes_the_voters_can_be_the_last() {
	let found = verify_head(&anchor(), &fragments(root())[..2]).expect("is final");
	assert_eq!((found.number, found.set_id), (20, 1));
}

#[test]
fn a_justification_is_that_of_the_sdk() {
	let ours = fragments(root())[4].justification.clone();
	type Theirs = sp_consensus_grandpa::GrandpaJustification<generic::Header<u32, BlakeTwo256>>;
	let theirs = Theirs::decode_all(&mut &ours.encode()[..]).expect("is one");
	assert_eq!(theirs.encode(), ours.encode());
	assert_eq!((theirs.round, theirs.commit.target_number), (ours.round, 80));
	for signed in &theirs.commit.precommits {
		assert!(sp_consensus_grandpa::check_message_signature(
			&finality_grandpa::Message::Precommit(signed.precommit.clone()),
			&signed.id,
			&signed.signature,
			theirs.round,
			4,
		)
		.is_valid());
	}
}

// --- Lies about the chain

#[test]
fn another_chain_is_refused() {
	let other = Anchor { voters: ids(&FIFTH).into_iter().map(|id| (id, 1)).collect(), ..anchor() };
	let refused = verify_head(&other, &fragments(root())).expect_err("has other voters");
	assert_eq!(refused, Error::Stranger { number: 10, voter: Bob.public() });
}

#[test]
fn nothing_is_final_where_there_is_no_proof() {
	assert_eq!(changed(Vec::clear), Error::NothingFinal);
}

#[test]
fn a_change_of_voters_that_is_left_out_is_noticed() {
	let left_out = changed(|fragments| drop(fragments.remove(0)));
	// Bob, who votes first, is of both sets.
	assert_eq!(left_out, Error::OtherSet { number: 20, set_id: 0, signed: 1 });
	let left_out = changed(|fragments| drop(fragments.remove(3)));
	assert_eq!(left_out, Error::OtherSet { number: 80, set_id: 3, signed: 4 });
	// And so is one that is there twice.
	let twice = changed(|fragments| fragments.insert(1, fragments[0].clone()));
	assert_eq!(twice, Error::Backwards { number: 10, after: 10 });
}

#[test]
fn blocks_in_another_order_are_refused() {
	let swapped = changed(|fragments| fragments.swap(0, 1));
	assert_eq!(swapped, Error::OtherSet { number: 20, set_id: 0, signed: 1 });
	// A block that those voters have really made final, but before.
	let old = fragment(header(65, Hash::zero(), root(), vec![]), 4, &FIFTH);
	let stale = changed(|fragments| fragments[4] = old);
	assert_eq!(stale, Error::Backwards { number: 65, after: 70 });
}

#[test]
fn a_block_between_that_changes_no_voters_is_refused() {
	let none = fragment(header(75, Hash::zero(), root(), vec![]), 4, &FIFTH);
	assert_eq!(changed(|f| f.insert(4, none)), Error::NoChange { number: 75 });
}

#[test]
fn a_change_that_counts_later_is_refused() {
	let later = fragment(header(75, Hash::zero(), root(), vec![delayed(&FIRST)]), 4, &FIFTH);
	assert_eq!(changed(|f| f.insert(4, later)), Error::DelayedChange { number: 75 });
}

#[test]
fn a_set_without_voters_is_refused() {
	let nobody = fragment(header(75, Hash::zero(), root(), vec![scheduled(&[])]), 4, &FIFTH);
	assert_eq!(changed(|f| f.insert(4, nobody)), Error::NoVoters { number: 75 });
}

// --- Lies about restarts

#[test]
fn a_restart_that_the_specification_does_not_list_is_refused() {
	let without = Anchor { restarts: vec![], ..anchor() };
	let refused = verify_head(&without, &fragments(root())).expect_err("is not listed");
	assert_eq!(refused, Error::UnknownRestart { number: RESTART });
	// A server that does not list it either has no such fragment.
	let mut fragments = fragments(root());
	fragments.remove(2);
	let refused = verify_head(&without, &fragments).expect_err("are other voters");
	assert_eq!(refused, Error::OtherSet { number: 70, set_id: 2, signed: 3 });
	// Even if those voters vote for it.
	let own = fragment(restart_block(), 2, &THIRD);
	fragments.insert(2, own);
	let refused = verify_head(&without, &fragments).expect_err("is not listed");
	assert_eq!(refused, Error::UnknownRestart { number: RESTART });
}

#[test]
fn a_restart_is_as_the_specification_lists_it() {
	let refused = |change: &dyn Fn(&mut Anchor)| {
		let mut anchor = anchor();
		change(&mut anchor);
		verify_head(&anchor, &fragments(root())).expect_err("is another restart")
	};
	let other = Error::OtherRestart { number: RESTART };
	assert_eq!(refused(&|anchor| anchor.restarts[0].voters = ids(&FIFTH)), other);
	// It follows on what was before.
	assert_eq!(refused(&|anchor| anchor.restarts[0].set_id = 2), other);
	assert_eq!(refused(&|anchor| anchor.restarts[0].last_final = 19), other_at(20, 19));
	assert_eq!(refused(&|anchor| anchor.restarts[0].last_final = RESTART), other);
	// Another block is none that the specification knows.
	let unknown = Error::Superseded { number: RESTART, last_final: LAST_FINAL };
	assert_eq!(refused(&|anchor| anchor.restarts[0].hash = Hash::zero()), unknown);
	assert_eq!(refused(&|anchor| anchor.restarts[0].block = 61), unknown);
}

fn other_at(number: u32, last_final: u32) -> Error {
	Error::Superseded { number, last_final }
}

#[test]
fn voters_without_whom_finality_was_started_again_vote_for_nothing_later() {
	let theirs = |number| fragment(header(number, Hash::zero(), root(), vec![]), 2, &THIRD);
	let mut fragments = fragments(root());
	fragments.truncate(2);
	fragments.push(theirs(LAST_FINAL));
	assert!(verify_head(&anchor(), &fragments).is_ok());
	fragments[2] = theirs(LAST_FINAL + 1);
	let refused = verify_head(&anchor(), &fragments).expect_err("comes too late");
	assert_eq!(refused, other_at(LAST_FINAL + 1, LAST_FINAL));
}

#[test]
fn a_proof_does_not_end_with_a_restart() {
	assert_eq!(changed(|f| f.truncate(3)), Error::Unfinished { number: RESTART });
}

// --- Lies about votes

#[test]
fn a_header_that_was_not_voted_for_is_refused() {
	let foreign = changed(|fragments| fragments[4].header.state_root = Hash::zero());
	assert_eq!(foreign, Error::VotesForOther { number: 80, votes_for: 80 });
	let foreign = voted(|justification| justification.target_number = 81);
	assert_eq!(foreign, Error::VotesForOther { number: 80, votes_for: 81 });
}

#[test]
fn one_vote_fewer_is_too_few() {
	let fewer = voted(|justification| justification.votes.truncate(2));
	assert_eq!(fewer, Error::TooFewVotes { number: 80, votes: 2, needed: 3 });
	let none = voted(|justification| justification.votes.clear());
	assert_eq!(none, Error::TooFewVotes { number: 80, votes: 0, needed: 3 });
}

#[test]
fn a_vote_counts_once() {
	let doubled = voted(|justification| justification.votes[2] = justification.votes[1].clone());
	assert_eq!(doubled, Error::VotedTwice { number: 80, voter: Two.public() });
}

#[test]
fn a_stranger_has_no_vote() {
	let header = fragments(root())[4].header.clone();
	let stranger = voted(|justification| {
		justification.votes.push(vote(Charlie, &header, justification.round, 4));
	});
	assert_eq!(stranger, Error::Stranger { number: 80, voter: Charlie.public() });
}

/// A block that follows on the last one, and one that does not.
fn children() -> (Header, Header) {
	let parent = fragments(root())[4].header.hash();
	let child = header(81, parent, root(), vec![]);
	(child, header(81, Hash::repeat_byte(1), root(), vec![]))
}

#[test]
fn whoever_votes_for_two_blocks_is_refused() {
	let (child, _) = children();
	let equivocation = voted(|justification| {
		justification.ancestry.push(child.clone());
		justification.votes.push(vote(One, &child, justification.round, 4));
	});
	assert_eq!(equivocation, Error::Equivocation { number: 80, voter: One.public() });
}

#[test]
fn a_vote_for_a_later_block_counts_with_the_header_that_leads_there() {
	let (child, other) = children();
	let mut fragments = fragments(root());
	let justification = &mut fragments[4].justification;
	justification.votes[0] = vote(One, &child, justification.round, 4);
	justification.ancestry.push(child.clone());
	assert_eq!(verify_head(&anchor(), &fragments).map(|head| head.votes), Ok(3));

	let elsewhere = voted(|justification| {
		justification.votes[0] = vote(One, &child, justification.round, 4);
	});
	let expected = Error::VoteForOtherChain { number: 80, voter: One.public() };
	assert_eq!(elsewhere, expected);
	let elsewhere = voted(|justification| {
		justification.votes[0] = vote(One, &other, justification.round, 4);
		justification.ancestry.push(other.clone());
	});
	assert_eq!(elsewhere, expected);
	// With a number that is not the block's.
	let misnumbered = voted(|justification| {
		let mut wrong = vote(One, &child, justification.round, 4);
		wrong.number = 82;
		wrong.signature = One.sign(&wrong.payload(justification.round, 4));
		justification.votes[0] = wrong;
		justification.ancestry.push(child.clone());
	});
	assert_eq!(misnumbered, expected);
}

#[test]
fn headers_that_lead_nowhere_are_refused() {
	let (child, other) = children();
	for unused in [vec![child.clone()], vec![other]] {
		let refused = voted(|justification| justification.ancestry = unused);
		assert_eq!(refused, Error::UnusedHeader { number: 80 });
	}
	let twice = voted(|justification| {
		justification.votes[0] = vote(One, &child, justification.round, 4);
		justification.ancestry = vec![child.clone(), child];
	});
	assert_eq!(twice, Error::UnusedHeader { number: 80 });
}

#[test]
fn a_signature_is_the_voters_for_that_round_and_that_set() {
	let (number, voter, set_id) = (80, One.public(), 4);
	let bad = Error::BadSignature { number, voter, set_id };
	let other_round = voted(|justification| justification.round += 1);
	assert_eq!(other_round, bad);
	let forged = voted(|justification| {
		justification.votes[0].signature = justification.votes[1].signature;
	});
	assert_eq!(forged, bad);
	let header = fragments(root())[4].header.clone();
	for signed in [3, 5] {
		let other_set = voted(|justification| *justification = justify(&header, signed, &FIFTH));
		assert_eq!(other_set, Error::OtherSet { number, set_id, signed });
	}
}

// --- Answers of servers

#[test]
fn what_honest_nodes_hand_on_and_does_not_count_is_left_out() {
	let expected = head();
	let mut fragments = fragments(root());
	let (child, other) = children();
	let justification = &mut fragments[4].justification;
	let round = justification.round;
	// One has voted twice, as has Dave: for the block, and for another one.
	justification.votes.insert(0, vote(One, &other, round, 4));
	justification.votes.push(vote(Dave, &other, round, 4));
	justification.votes.push(justification.votes[1].clone());
	justification.ancestry = vec![other, child.clone(), child];
	let proof = WarpProof { fragments, is_finished: true };
	assert!(verify_head(&anchor(), &proof.fragments).is_err());
	let read = WarpProof::decode(&proof.encode()).expect("is one");
	assert_eq!(verify_head(&anchor(), &read.fragments), Ok(expected));
}

#[test]
fn headers_that_are_of_use_stay() {
	let (child, _) = children();
	let mut fragments = fragments(root());
	let justification = &mut fragments[4].justification;
	for (place, voter) in FIFTH.into_iter().enumerate().take(2) {
		justification.votes[place] = vote(voter, &child, justification.round, 4);
	}
	justification.ancestry = vec![child];
	let proof = WarpProof { fragments, is_finished: true };
	assert_eq!(WarpProof::decode(&proof.encode()), Ok(proof));
}

#[test]
fn answers_are_asked_for_until_one_is_finished() {
	let fragments = fragments(root());
	let last = fragments[4].header.hash();
	let unfinished = WarpProof { fragments: fragments.clone(), is_finished: false };
	assert_eq!(unfinished.next(), Some(last));
	assert_eq!(WarpProof { fragments, is_finished: true }.next(), None);
	assert_eq!(WarpProof { fragments: vec![], is_finished: false }.next(), None);
}

#[test]
fn an_answer_that_is_cut_off_or_too_large_is_refused() {
	let what = "an answer to doverie_warpProof";
	let bytes = WarpProof { fragments: fragments(root()), is_finished: true }.encode();
	for length in [0, 1, bytes.len() / 2, bytes.len() - 1] {
		assert_eq!(WarpProof::decode(&bytes[..length]), Err(Error::Undecodable { what }));
	}
	let longer = [&bytes[..], &[0]].concat();
	assert_eq!(WarpProof::decode(&longer), Err(Error::Undecodable { what }));
	for byte in [0x00, 0xff, 0xfe] {
		let junk = vec![byte; MAX_ANSWER];
		assert_eq!(WarpProof::decode(&junk), Err(Error::Undecodable { what }));
	}
	let more = vec![0; MAX_ANSWER + 1];
	assert_eq!(WarpProof::decode(&more), Err(Error::TooLarge { what }));
	let many = vec![fragments(root())[0].clone(); 101];
	let many = WarpProof { fragments: many, is_finished: false }.encode();
	assert_eq!(WarpProof::decode(&many), Err(Error::TooLarge { what }));
}

// --- Two heads

/// A chain of headers from 80 to 84, the highest first, and its ends.
fn upwards() -> (Final, Final, Vec<Header>) {
	let low = head();
	let mut headers = vec![];
	let mut parent = low.hash;
	for number in 81..=84 {
		let next = header(number, parent, root(), vec![]);
		parent = next.hash();
		headers.insert(0, next);
	}
	let high = Final { number: 84, hash: parent, ..low.clone() };
	(low, high, headers)
}

#[test]
fn headers_show_that_a_final_block_follows_on_another() {
	let (low, high, headers) = upwards();
	assert_eq!(is_ancestor(&low, &high, &headers), Ok(true));
	assert_eq!(is_ancestor(&low, &low, &[]), Ok(true));
	let mut broken = headers.clone();
	broken.remove(1);
	assert_eq!(is_ancestor(&low, &high, &broken), Err(Error::BrokenChain { number: 83 }));
	assert_eq!(is_ancestor(&low, &high, &headers[..3]), Err(Error::BrokenChain { number: 81 }));
	assert_eq!(is_ancestor(&low, &high, &headers[1..]), Err(Error::BrokenChain { number: 84 }));
	// A lie: no chain leads upwards.
	assert_eq!(is_ancestor(&high, &low, &headers), Err(Error::BrokenChain { number: 80 }));
}

#[test]
fn two_histories_are_told_apart() {
	let (low, high, headers) = upwards();
	let other = Final { hash: Hash::repeat_byte(1), ..low.clone() };
	assert_eq!(is_ancestor(&other, &high, &headers), Ok(false));
	assert_eq!(is_ancestor(&other, &low, &[]), Ok(false));
}

// --- The rule

struct Ancestry(Vec<(Hash, Hash)>);

impl GrandpaChain<Hash, u32> for Ancestry {
	fn ancestry(&self, base: Hash, block: Hash) -> Result<Vec<Hash>, finality_grandpa::Error> {
		let mut route = vec![];
		let mut at = block;
		while at != base {
			let (_, parent) = self
				.0
				.iter()
				.find(|(hash, _)| *hash == at)
				.ok_or(finality_grandpa::Error::NotDescendent)?;
			at = *parent;
			route.push(at);
		}
		route.pop();
		Ok(route)
	}
}

proptest! {
	/// Whoever votes, and for which of two blocks: a block is final if more than two thirds vote for
	/// it or its child, and GRANDPA's own count says the same wherever it is the last such block.
	#[test]
	fn a_block_is_final_by_more_than_two_thirds(
		choices in prop::collection::vec(prop::option::of(any::<bool>()), 7),
	) {
		let voters = [Alice, Bob, Charlie, Dave, Eve, Ferdie, One];
		let block = header(5, Hash::zero(), root(), vec![]);
		let child = header(6, block.hash(), root(), vec![]);
		let votes: Vec<Vote> = voters
			.iter()
			.zip(&choices)
			.filter_map(|(voter, choice)| {
				choice.map(|up| vote(*voter, if up { &child } else { &block }, 1, 0))
			})
			.collect();
		let is_above = votes.iter().any(|vote| vote.number == 6);
		let justification = Justification {
			round: 1,
			target_hash: block.hash(),
			target_number: 5,
			ancestry: if is_above { vec![child.clone()] } else { vec![] },
			votes: votes.clone(),
		};
		let all = ids(&voters).into_iter().map(|voter| (voter, 1));
		let anchor = Anchor { voters: all.clone().collect(), restarts: vec![], ..anchor() };
		let fragment = Fragment { header: block.clone(), justification };
		let is_final = verify_head(&anchor, &[fragment]).is_ok();
		prop_assert_eq!(is_final, votes.len() >= 5);

		let above = votes.iter().filter(|vote| vote.number == 6).count();
		let precommits = votes.into_iter().map(|vote| finality_grandpa::SignedPrecommit {
			precommit: finality_grandpa::Precommit::new(vote.hash, vote.number),
			signature: vote.signature,
			id: vote.voter,
		});
		let commit = finality_grandpa::Commit {
			target_hash: block.hash(),
			target_number: 5,
			precommits: precommits.collect(),
		};
		let set = VoterSet::new(all).expect("has voters");
		let chain = Ancestry(vec![(child.hash(), block.hash())]);
		let theirs = validate_commit(&commit, &set, &chain);
		if above < 5 {
			prop_assert_eq!(theirs.is_ok_and(|result| result.is_valid()), is_final);
		}
	}
}
