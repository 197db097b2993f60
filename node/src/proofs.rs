// SPDX-License-Identifier: Apache-2.0

//! Proofs of what is final, for those who trust no server.
//!
//! * `doverie_warpProof(from)`: the changes of voters after a final block, each with the votes of
//!   those before, and the last block that is final, with its votes. `from` is the first block's
//!   hash, and then that of the last block of the answer before, until one says that it is finished.
//!
//! The answer is what other nodes get that sync by warp, in the same encoding. It works before the
//! voters have ever changed, and past the places where finality was started again, if the chain
//! specification of this node lists them. `state_getReadProof` proves the rest: what the state of
//! that last block says. The crate `doverie-verify` checks both.

use crate::{
	finality::internal,
	hard_forks::WarpProofs,
	service::{FullClient, Hash},
};
use codec::{DecodeAll, Encode};
use doverie_runtime::opaque::Block;
use jsonrpsee::{
	types::{error::INVALID_PARAMS_CODE, ErrorObjectOwned},
	RpcModule,
};
use sc_consensus_grandpa::warp_proof::WarpSyncFragment;
use sc_network_sync::strategy::warp::{EncodedProof, WarpSyncProvider};
use sp_blockchain::HeaderBackend;
use sp_core::Bytes;
use std::sync::Arc;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The most fragments of an answer.
const MAX_FRAGMENTS: usize = 100;
/// The most bytes of an answer. In JSON they are twice as many, which a node still sends.
const MAX_BYTES: usize = 4 * 1024 * 1024;

/// Fragments, and whether they lead to the last final block.
type Proof = (Vec<WarpSyncFragment<Block>>, bool);

/// What the answers are made from.
struct Sources {
	client: Arc<FullClient>,
	proofs: Arc<WarpProofs>,
}

/// Adds the method by which anyone checks what is final.
pub fn add_methods(
	rpc: &mut RpcModule<()>,
	client: Arc<FullClient>,
	proofs: Arc<WarpProofs>,
) -> Result<(), Failure> {
	let mut module = RpcModule::new(Sources { client, proofs });
	// It reads every change of voters since the block.
	module.register_blocking_method("doverie_warpProof", |params, sources, _| {
		warp_proof(&sources, params.one()?)
	})?;
	rpc.merge(module)?;
	Ok(())
}

fn warp_proof(sources: &Sources, from: Hash) -> Result<Bytes, ErrorObjectOwned> {
	if !is_final(&sources.client, from).map_err(internal)? {
		return Err(ErrorObjectOwned::owned(
			INVALID_PARAMS_CODE,
			"This is the hash of no final block. Begin with that of the first block, and go on with \
			 that of the last block of each answer.",
			None::<()>,
		));
	}
	let EncodedProof(encoded) = sources.proofs.generate(from).map_err(internal)?;
	let mut proof = Proof::decode_all(&mut &encoded[..]).map_err(|error| internal(error.into()))?;
	cut(&mut proof);
	Ok(proof.encode().into())
}

/// Is this block final, and known here?
fn is_final(client: &FullClient, hash: Hash) -> Result<bool, Failure> {
	let Some(number) = client.number(hash)? else { return Ok(false) };
	Ok(number <= client.info().finalized_number && client.hash(number)? == Some(hash))
}

/// Leaves out what is too much for one answer: whoever asks goes on from the last block that is
/// there, so there is always one.
fn cut<Fragment: Encode>((fragments, is_finished): &mut (Vec<Fragment>, bool)) {
	let mut size = 0usize;
	let fits = fragments
		.iter()
		.take(MAX_FRAGMENTS)
		.take_while(|fragment| {
			size = size.saturating_add(fragment.encoded_size());
			size <= MAX_BYTES
		})
		.count();
	let kept = fits.max(1);
	if kept < fragments.len() {
		fragments.truncate(kept);
		*is_finished = false;
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use doverie_verify::{Fragment, Header, Justification, WarpProof};

	fn fragment(number: u32) -> Fragment {
		let header = Header {
			parent_hash: Hash::zero(),
			number,
			state_root: Hash::repeat_byte(1),
			extrinsics_root: Hash::repeat_byte(2),
			digest: vec![],
		};
		let justification = Justification {
			round: 7,
			target_hash: header.hash(),
			target_number: number,
			votes: vec![],
			ancestry: vec![],
		};
		Fragment { header, justification }
	}

	#[test]
	fn an_answer_is_what_those_who_check_it_read() {
		let fragments: Vec<_> = (1..=3).map(fragment).collect();
		let mut proof = Proof::decode_all(&mut &(&fragments, true).encode()[..]).expect("is one");
		cut(&mut proof);
		let read = WarpProof::decode(&proof.encode()).expect("is one");
		assert_eq!(read, WarpProof { fragments, is_finished: true });
		assert_eq!(read.next(), None);
	}

	#[test]
	fn what_is_too_much_for_one_answer_is_asked_for_from_where_it_was_cut() {
		let fragments: Vec<_> = (1..=101).map(fragment).collect();
		let mut proof = (fragments.clone(), true);
		cut(&mut proof);
		let read = WarpProof::decode(&proof.encode()).expect("is one");
		assert_eq!(
			(read.fragments.len(), read.is_finished),
			(doverie_verify::MAX_FRAGMENTS, false)
		);
		assert_eq!(read.next(), Some(fragments[99].header.hash()));

		// One more than fits, and one that alone is too large.
		let large = vec![0u8; MAX_BYTES / 4];
		let mut proof = (vec![large; 4], true);
		cut(&mut proof);
		assert_eq!((proof.0.len(), proof.1), (3, false));
		let mut proof = (vec![vec![0u8; MAX_BYTES]; 2], true);
		cut(&mut proof);
		assert_eq!((proof.0.len(), proof.1), (1, false));
	}

	#[test]
	fn nothing_is_cut_where_nothing_is_final_yet() {
		let mut proof: (Vec<Fragment>, bool) = (vec![], true);
		cut(&mut proof);
		assert_eq!(proof, (vec![], true));
	}
}
