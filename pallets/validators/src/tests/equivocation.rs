// SPDX-License-Identifier: Apache-2.0

//! Two blocks for one slot, two votes in one round.

use crate::{mock::*, ActiveSets, Call, Error, Event, KeyOwnership, Sessions, VotesProof};
use codec::Encode;
use doverie_primitives::Chamber;
use finality_grandpa::{Message, Prevote};
use frame_support::{assert_noop, assert_ok};
use sp_consensus_aura::{
	digests::CompatibleDigestItem,
	sr25519::{AuthorityId as AuraId, AuthoritySignature as AuraSignature},
};
use sp_consensus_grandpa::{
	localized_payload, AuthorityId as VoterId, AuthoritySignature as VoterSignature, Equivocation,
};
use sp_consensus_slots::{EquivocationProof, Slot};
use sp_core::{
	crypto::key_types::{AURA, GRANDPA},
	Pair, H256,
};
use sp_runtime::{
	testing::{Digest, DigestItem, Header},
	traits::Header as _,
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidity},
};

#[allow(deprecated)]
use sp_runtime::traits::ValidateUnsigned;

type Proof = EquivocationProof<Header, AuraId>;

/// A header for a slot, with a state root of its own, signed by an account's Aura key.
fn header(signer: u64, slot: u64, state: u8) -> Header {
	let pre_digest: DigestItem =
		CompatibleDigestItem::<AuraSignature>::aura_pre_digest(Slot::from(slot));
	let mut header = Header::new(
		5,
		Default::default(),
		[state; 32].into(),
		Default::default(),
		Digest { logs: vec![pre_digest] },
	);
	let signature = pair(signer).sign(&header.hash().encode());
	header.digest_mut().push(CompatibleDigestItem::<AuraSignature>::aura_seal(signature));
	header
}

fn proof_in(slot: u64, signer: u64) -> Proof {
	EquivocationProof {
		offender: pair(signer).public(),
		slot: Slot::from(slot),
		first_header: header(signer, slot, 1),
		second_header: header(signer, slot, 2),
	}
}

/// Slot 7 is in session 0.
fn proof(signer: u64) -> Proof {
	proof_in(7, signer)
}

fn report(proof: Proof) -> sp_runtime::DispatchResult {
	Validators::report_equivocation(RuntimeOrigin::signed(99), Box::new(proof))
}

#[allow(deprecated)]
fn validity_of(call: Call<Test>) -> TransactionValidity {
	Validators::validate_unsigned(TransactionSource::External, &call)
}

fn validity(proof: Proof) -> TransactionValidity {
	validity_of(Call::report_equivocation { equivocation_proof: Box::new(proof) })
}

fn change(remove: &[u64], add: &[u64]) {
	show_all(add);
	assert_ok!(Validators::change_seats(RuntimeOrigin::root(), remove.to_vec(), add.to_vec()));
}

/// An account sets the keys of another one, and its node shows them.
fn set_and_show(who: u64, keys_of: u64) {
	assert_ok!(set_keys(who, keys_of));
	assert_ok!(show(who));
}

#[test]
fn anyone_can_prove_it_and_it_costs_the_seat() {
	test(|| {
		sessions(1);
		assert_ok!(report(proof(3)));
		System::assert_has_event(
			Event::SeatLost { validator: 3, chamber: Chamber::Academia, offence: true }.into(),
		);
		assert_noop!(report(proof(3)), Error::<Test>::AlreadyReported);
	});
}

#[test]
fn it_takes_no_account_to_prove_it() {
	test(|| {
		sessions(1);
		let valid = validity(proof(3)).expect("the proof is good");
		// Another report of the same validator has no place beside it.
		assert_eq!(valid.provides, validity(proof_in(8, 3)).expect("is good, too").provides);
		assert_ne!(valid.provides, validity(proof(4)).expect("is good, too").provides);
		assert!(valid.propagate);

		assert_ok!(Validators::report_equivocation(RuntimeOrigin::none(), Box::new(proof(3))));
		assert_eq!(seated(), vec![1, 2, 4]);
		assert_eq!(validity(proof_in(8, 3)), Err(InvalidTransaction::Stale.into()));
		assert_eq!(validity(proof(20)), Err(InvalidTransaction::BadProof.into()));
		assert_noop!(
			Validators::report_equivocation(RuntimeOrigin::root(), Box::new(proof(4))),
			sp_runtime::DispatchError::BadOrigin
		);
		// Nothing else comes without a signature.
		let other = Call::change_seats { remove: vec![], add: vec![] };
		assert_eq!(validity_of(other), Err(InvalidTransaction::Call.into()));
	});
}

#[test]
fn it_can_be_proved_sessions_later_but_not_indefinitely() {
	test(|| {
		sessions(5);
		assert_ok!(report(proof(3)));
		assert_eq!(seated(), vec![1, 2, 4]);
	});
	test(|| {
		sessions(6);
		assert_noop!(report(proof(3)), Error::<Test>::UnknownValidator);
		// Session 1 begins in slot 10, whose block is of session 0.
		assert_noop!(report(proof_in(10, 3)), Error::<Test>::UnknownValidator);
		assert_ok!(report(proof_in(11, 3)));
	});
}

#[test]
fn a_slot_that_is_still_to_come_proves_nothing() {
	test(|| {
		go_to(15);
		assert_noop!(report(proof_in(16, 3)), Error::<Test>::UnknownValidator);
		assert_ok!(report(proof_in(15, 3)));
	});
}

#[test]
fn one_night_s_offences_take_the_seat_once() {
	test(|| {
		sessions(1);
		assert_ok!(report(proof_in(7, 3)));
		sessions(2);
		change(&[], &[3]);
		sessions(2);
		// The seat has been given back; the other slots of that night are settled.
		for slot in [6, 8, 9, 10] {
			assert_noop!(report(proof_in(slot, 3)), Error::<Test>::AlreadyReported);
		}
		assert_eq!(seated(), vec![1, 2, 3, 4]);
		// Not so what it does from then on.
		go_to(System::block_number() + 1);
		assert_ok!(report(proof_in(System::block_number(), 3)));
		assert_eq!(seated(), vec![1, 2, 4]);
	});
}

#[test]
fn new_keys_hide_nothing() {
	test(|| {
		// In session 1 account 3 sets the key of account 20, and uses the old one once more.
		sessions(1);
		set_and_show(3, 20);
		go_to(12);
		assert_noop!(report(proof_in(12, 20)), Error::<Test>::UnknownValidator);
		assert_ok!(report(proof_in(12, 3)));
		assert_eq!(seated(), vec![1, 2, 4]);
	});
	// Sessions later, too: the old key up to the end of session 2, and then the new one.
	for (slot, with_old, with_new) in [(29, true, false), (30, true, false), (31, false, true)] {
		for (signer, is_at_work) in [(3, with_old), (20, with_new)] {
			test(|| {
				sessions(1);
				set_and_show(3, 20);
				sessions(4);
				assert_eq!(report(proof_in(slot, signer)).is_ok(), is_at_work, "{slot} {signer}");
			});
		}
	}
}

#[test]
fn a_set_is_forgotten_with_its_last_session() {
	test(|| {
		sessions(3);
		change(&[4], &[8]);
		sessions(2);
		let sets = || {
			let mut sets: Vec<_> = ActiveSets::<Test>::iter_keys().collect();
			sets.sort();
			sets
		};
		assert_eq!(sets(), vec![0, 5]);
		// The first set worked up to session 4, which is known for five sessions more.
		sessions(4);
		assert_eq!(sets(), vec![0, 5]);
		sessions(1);
		assert_eq!((sets(), Sessions::<Test>::iter().count()), (vec![5], 6));
		sessions(20);
		assert_eq!((sets(), Sessions::<Test>::iter().count()), (vec![5], 6));
	});
}

#[test]
fn a_key_has_its_owner_for_each_session() {
	test(|| {
		let owner = |who, session| Validators::owner_of(AURA, pair(who).public().as_ref(), session);
		let proved = Validators::prove_in(0, (GRANDPA, voter(3).public()));
		assert_eq!(proved, Some(KeyOwnership { session: 0, validator_count: 4 }));
		assert_eq!(Validators::prove_in(0, (GRANDPA, voter(5).public())), None);
		change(&[3], &[7]);
		sessions(2);
		assert_eq!((owner(3, 1), owner(3, 2)), (Some((3, 4)), None));
		assert_eq!((owner(7, 1), owner(7, 2)), (None, Some((7, 4))));
		// Another session, another kind of key.
		assert_eq!(owner(3, 9), None);
		assert_eq!(Validators::prove_in(1, (GRANDPA, pair(3).public())), None);
	});
}

type Twice = finality_grandpa::Equivocation<VoterId, Prevote<H256, u64>, VoterSignature>;

/// Two votes of an account in a round of a set of voters.
fn twice(signer: u64, set: u64, round: u64, targets: [u8; 2]) -> Twice {
	let vote = |target: u8| {
		let vote = Prevote { target_hash: H256::repeat_byte(target), target_number: 5 };
		let payload = localized_payload(round, set, &Message::Prevote(vote.clone()));
		(vote, voter(signer).sign(&payload))
	};
	let [first, second] = targets.map(vote);
	Twice { round_number: round, identity: voter(signer).public(), first, second }
}

fn votes(signer: u64, set: u64, round: u64) -> VotesProof<Test> {
	VotesProof::<Test>::new(set, Equivocation::Prevote(twice(signer, set, round, [1, 2])))
}

fn report_votes(proof: VotesProof<Test>) -> sp_runtime::DispatchResult {
	Validators::report_votes(RuntimeOrigin::signed(99), Box::new(proof))
}

#[test]
fn it_takes_no_account_to_prove_two_votes() {
	test(|| {
		let validity =
			|proof| validity_of(Call::report_votes { equivocation_proof: Box::new(proof) });
		let valid = validity(votes(3, 0, 1)).expect("the proof is good");
		// Another report of the same validator has no place beside it, two blocks neither.
		assert_eq!(valid.provides, validity(votes(3, 0, 2)).expect("is good, too").provides);
		go_to(8);
		assert_eq!(valid.provides, self::validity(proof(3)).expect("is good, too").provides);
		assert_ne!(valid.provides, validity(votes(4, 0, 1)).expect("is good, too").provides);
		assert!(valid.propagate);

		let nobody = RuntimeOrigin::none();
		assert_ok!(Validators::report_votes(nobody, Box::new(votes(3, 0, 1))));
		System::assert_has_event(
			Event::SeatLost { validator: 3, chamber: Chamber::Academia, offence: true }.into(),
		);
		assert_eq!(disabled(), vec![3]);
		assert_eq!(validity(votes(3, 0, 2)), Err(InvalidTransaction::Stale.into()));
		assert_eq!(validity(votes(5, 0, 1)), Err(InvalidTransaction::BadProof.into()));
		assert_noop!(
			Validators::report_votes(RuntimeOrigin::root(), Box::new(votes(4, 0, 1))),
			sp_runtime::DispatchError::BadOrigin
		);
	});
}

#[test]
fn what_is_no_proof_of_two_votes_is_refused() {
	test(|| {
		let invalid = |votes: Twice| {
			let proof = VotesProof::<Test>::new(0, Equivocation::Prevote(votes));
			assert_noop!(report_votes(proof), Error::<Test>::InvalidEquivocationProof);
		};
		let good = || twice(3, 0, 1, [1, 2]);
		// The same vote twice.
		invalid(twice(3, 0, 1, [1, 1]));
		// In another round, in another set, or one of them by somebody else.
		invalid(Twice { round_number: 2, ..good() });
		invalid(twice(3, 1, 1, [1, 2]));
		invalid(Twice { second: twice(4, 0, 1, [1, 2]).second, ..good() });
		invalid(Twice { first: twice(3, 0, 2, [1, 2]).first, ..good() });
		// Changed after it was signed.
		let mut changed = good();
		changed.second.0.target_number = 6;
		invalid(changed);
		// The key of somebody who is no validator, and a set that there is not.
		assert_noop!(report_votes(votes(5, 0, 1)), Error::<Test>::UnknownValidator);
		assert_noop!(report_votes(votes(3, 1, 1)), Error::<Test>::UnknownValidator);
		assert_eq!(seated(), vec![1, 2, 3, 4]);
	});
}

#[test]
fn votes_of_a_set_can_be_proved_while_its_last_session_is_known() {
	test(|| {
		// New keys make a new set in session 3.
		sessions(1);
		set_and_show(3, 20);
		sessions(6);
		assert_noop!(report_votes(votes(20, 0, 1)), Error::<Test>::UnknownValidator);
		assert_noop!(report_votes(votes(3, 3, 1)), Error::<Test>::UnknownValidator);
		assert_ok!(report_votes(votes(3, 0, 1)));
	});
	test(|| {
		sessions(1);
		set_and_show(3, 20);
		// The last session of the first set, 2, is known until the end of session 7.
		sessions(7);
		assert_noop!(report_votes(votes(3, 0, 1)), Error::<Test>::UnknownValidator);
		assert_ok!(report_votes(votes(20, 3, 1)));
		assert_eq!(seated(), vec![1, 2, 4]);
	});
}

#[test]
fn one_night_s_votes_take_the_seat_once() {
	test(|| {
		assert_ok!(report_votes(votes(3, 0, 1)));
		assert_noop!(report_votes(votes(3, 0, 2)), Error::<Test>::AlreadyReported);
		// Given back while the set of that night is still at work: its votes are settled.
		change(&[], &[3]);
		sessions(1);
		assert_noop!(report_votes(votes(3, 0, 2)), Error::<Test>::AlreadyReported);
		sessions(1);
		assert_noop!(report_votes(votes(3, 0, 2)), Error::<Test>::AlreadyReported);
		assert_eq!(seated(), vec![1, 2, 3, 4]);
		// Not so what it does from then on.
		assert_ok!(report_votes(votes(3, 2, 1)));
		assert_eq!(seated(), vec![1, 2, 4]);
	});
}

#[test]
fn what_is_done_after_a_seat_was_given_again_counts_before_the_seat_does() {
	test(|| {
		go_to(8);
		assert_ok!(report(proof(3)));
		change(&[], &[3]);
		// Up to the end of that session it may have been done before.
		assert_noop!(report(proof_in(8, 3)), Error::<Test>::AlreadyReported);
		// It is still in the set, and stays disabled.
		sessions(1);
		go_to(12);
		assert_eq!((active(), disabled()), (vec![1, 2, 3, 4], vec![3]));
		assert_noop!(report(proof_in(10, 3)), Error::<Test>::AlreadyReported);
		assert_ok!(report(proof_in(12, 3)));
		assert_eq!(seated(), vec![1, 2, 4]);
	});
}

#[test]
fn what_is_sent_to_grandpa_itself_is_the_same_report() {
	use sp_staking::offence::OffenceReportSystem;
	let evidence = |proof| (proof, KeyOwnership { session: 9, validator_count: 9 });
	test(|| {
		assert_eq!(Validators::check_evidence(evidence(votes(3, 0, 1))), Ok(()));
		assert_eq!(
			Validators::check_evidence(evidence(votes(5, 0, 1))),
			Err(InvalidTransaction::BadProof.into())
		);
		assert_ok!(Validators::process_evidence(Some(99), evidence(votes(3, 0, 1))));
		assert_eq!(seated(), vec![1, 2, 4]);
		assert_eq!(
			Validators::check_evidence(evidence(votes(3, 0, 1))),
			Err(InvalidTransaction::Stale.into())
		);
	});
}

#[test]
fn what_a_node_has_seen_is_sent_without_a_signature() {
	use sp_core::offchain::{testing::TestTransactionPoolExt, TransactionPoolExt};
	use sp_staking::offence::OffenceReportSystem;
	let (pool, state) = TestTransactionPoolExt::new();
	let mut ext = new_test_ext();
	ext.register_extension(TransactionPoolExt::new(pool));
	ext.execute_with(|| {
		let ownership = KeyOwnership { session: 0, validator_count: 4 };
		assert_eq!(Validators::publish_evidence((votes(3, 0, 1), ownership)), Ok(()));
	});
	let call = Call::report_votes { equivocation_proof: Box::new(votes(3, 0, 1)) };
	let expected = Extrinsic::new_bare(RuntimeCall::from(call)).encode();
	assert_eq!(state.read().transactions, vec![expected]);
}

#[test]
fn what_is_no_proof_is_refused() {
	test(|| {
		sessions(1);
		let invalid = |proof: Proof| {
			assert_noop!(report(proof), Error::<Test>::InvalidEquivocationProof);
		};
		// The same block twice.
		invalid(Proof { second_header: header(3, 7, 1), ..proof(3) });
		// Two slots, or another slot than is claimed.
		invalid(Proof { second_header: header(3, 8, 2), ..proof(3) });
		invalid(Proof { slot: Slot::from(8), ..proof(3) });
		// One of the headers is signed by somebody else, or by nobody.
		invalid(Proof { second_header: header(4, 7, 2), ..proof(3) });
		let mut unsigned = header(3, 7, 2);
		unsigned.digest_mut().pop();
		invalid(Proof { second_header: unsigned, ..proof(3) });
		let mut empty = header(3, 7, 2);
		empty.digest_mut().logs.clear();
		invalid(Proof { second_header: empty, ..proof(3) });
		// Changed after it was signed.
		let mut changed = header(3, 7, 2);
		changed.state_root = [9; 32].into();
		invalid(Proof { second_header: changed, ..proof(3) });
		// Too long, whatever is in it.
		let mut long = header(3, 7, 2);
		long.digest_mut().logs.push(DigestItem::Other(vec![0; 16 * 1024]));
		invalid(Proof { second_header: long, ..proof(3) });
		// The key of somebody who is no validator.
		assert_noop!(report(proof(5)), Error::<Test>::UnknownValidator);
		assert_eq!(seated(), vec![1, 2, 3, 4]);
	});
}
