// SPDX-License-Identifier: Apache-2.0

//! Warp sync past the places where finality was started again.
//!
//! A node that syncs in full needs none of this: it reads the forced change of the voters in the
//! header that carries it. Warp sync goes from one set of voters to the next by the old set's votes
//! for the change, and for a forced change there are none. So the chain specification lists forced
//! changes, as what its reader is ready to believe: see [`HardFork`]. With the list,
//!
//! * [`WarpProofs`] puts the header of a forced change into the proofs that it gives others. The
//!   SDK's own stop there. The SDK's verifier then takes the voters from the list.
//! * [`Imports`] takes the older blocks that are fetched after a warp sync past the changes that
//!   the forced one dropped. The SDK's import asks for the votes for each change, and these were
//!   never given.

use crate::{
	chain_spec::HardFork,
	service::{FullBackend, FullClient, GrandpaBlockImport},
};
use codec::{Decode, DecodeAll, Encode};
use doverie_runtime::{opaque::Block, BlockNumber};
use sc_client_api::Backend;
use sc_consensus::{BlockCheckParams, BlockImport, BlockImportParams, ImportResult};
use sc_consensus_grandpa::{
	best_justification,
	warp_proof::{NetworkProvider, WarpSyncFragment},
	SharedAuthoritySet,
};
use sc_network_sync::strategy::warp::{EncodedProof, Verifier, WarpSyncProvider};
use sp_blockchain::HeaderBackend;
use sp_runtime::{
	traits::{Block as BlockT, Header},
	Justifications,
};
use std::sync::Arc;

type Hash = <Block as BlockT>::Hash;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// What a proof of the SDK consists of, as it is encoded.
#[derive(Decode, Encode)]
struct WarpProof {
	fragments: Vec<WarpSyncFragment<Block>>,
	is_finished: bool,
}

/// The SDK's provider of warp proofs, with forced changes.
pub struct WarpProofs {
	inner: NetworkProvider<Block, FullBackend>,
	backend: Arc<FullBackend>,
	forks: Vec<HardFork>,
}

impl WarpProofs {
	/// Knows these forced changes.
	pub fn new(
		backend: Arc<FullBackend>,
		authority_set: SharedAuthoritySet<Hash, BlockNumber>,
		forks: Vec<HardFork>,
	) -> Self {
		let known = forks.iter().cloned().map(Into::into).collect();
		let inner = NetworkProvider::new(backend.clone(), authority_set, known);
		Self { inner, backend, forks }
	}

	/// The next forced change after a block, if this node's final chain has it.
	fn next_fork(&self, begin: BlockNumber) -> sp_blockchain::Result<Option<&HardFork>> {
		let chain = self.backend.blockchain();
		let finalized = chain.info().finalized_number;
		let next = self
			.forks
			.iter()
			.filter(|fork| fork.block.number > begin && fork.block.number <= finalized)
			.min_by_key(|fork| fork.block.number);
		Ok(match next {
			Some(fork) if chain.hash(fork.block.number)? == Some(fork.block.hash) => Some(fork),
			_ => None,
		})
	}
}

/// How many fragments lead from a block to the next forced change. What comes after the last final
/// block before it is not by voters whom the verifier knows. A change of voters at that very block
/// is listed twice, as its own and as the forced one.
fn before(fork: &HardFork, begin: BlockNumber, numbers: &[BlockNumber]) -> usize {
	let preceding = std::iter::once(&begin).chain(numbers);
	numbers
		.iter()
		.zip(preceding)
		.take_while(|(number, before)| number > before && **number <= fork.last_finalized)
		.count()
}

impl WarpSyncProvider<Block> for WarpProofs {
	fn generate(&self, start: Hash) -> Result<EncodedProof, Failure> {
		let EncodedProof(encoded) = self.inner.generate(start)?;
		let chain = self.backend.blockchain();
		let begin = chain.number(start)?.ok_or("the start is not known")?;
		let Some(fork) = self.next_fork(begin)? else { return Ok(EncodedProof(encoded)) };

		let mut proof = WarpProof::decode_all(&mut &encoded[..])?;
		let numbers: Vec<_> = proof.fragments.iter().map(|part| *part.header.number()).collect();
		let lead = before(fork, begin, &numbers);
		if lead == numbers.len() && !proof.is_finished {
			// It was cut off before it came to the fork.
			return Ok(EncodedProof(encoded));
		}
		proof.fragments.truncate(lead);
		let header = chain.header(fork.block.hash)?.ok_or("the fork's header is not known")?;
		// Nobody looks at the votes of this fragment, but there is no fragment without any.
		let justification = best_justification::<_, Block>(&*self.backend)?
			.ok_or("nothing is known to be final")?;
		proof.fragments.push(WarpSyncFragment { header, justification });
		// The next request begins with the fork.
		proof.is_finished = false;
		Ok(EncodedProof(proof.encode()))
	}

	fn create_verifier(&self) -> Box<dyn Verifier<Block>> {
		self.inner.create_verifier()
	}
}

/// GRANDPA's import of blocks, except for those whose changes of voters a forced one dropped.
#[derive(Clone)]
pub struct Imports {
	grandpa: GrandpaBlockImport,
	client: Arc<FullClient>,
	forks: Vec<HardFork>,
}

impl Imports {
	/// Knows these forced changes.
	pub fn new(grandpa: GrandpaBlockImport, client: Arc<FullClient>, forks: Vec<HardFork>) -> Self {
		Self { grandpa, client, forks }
	}

	/// The forced change that dropped what this block may have planned, if it is one of the past.
	fn fork_after(&self, block: &BlockImportParams<Block>) -> Option<&HardFork> {
		let number = *block.header.number();
		if block.with_state() || number > self.client.info().finalized_number {
			return None;
		}
		self.forks.iter().find(|fork| fork.dropped(number))
	}
}

#[async_trait::async_trait]
impl BlockImport<Block> for Imports {
	type Error = <GrandpaBlockImport as BlockImport<Block>>::Error;

	async fn check_block(
		&self,
		block: BlockCheckParams<Block>,
	) -> Result<ImportResult, Self::Error> {
		self.grandpa.check_block(block).await
	}

	async fn import_block(
		&self,
		mut block: BlockImportParams<Block>,
	) -> Result<ImportResult, Self::Error> {
		let Some(fork) = self.fork_after(&block) else {
			return self.grandpa.import_block(block).await;
		};
		if *block.header.number() == fork.block.number {
			// GRANDPA notes a change of voters here, as it must. It asks whether there are votes,
			// and not whose: there are none.
			block.justifications = Some(Justifications::new(vec![]));
			return self.grandpa.import_block(block).await;
		}
		// As GRANDPA does with blocks that it has to do nothing about. Votes that came with such a
		// block were not checked, and nobody needs them.
		block.justifications = None;
		BlockImport::import_block(&*self.client, block).await
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::chain_spec::ForkBlock;

	fn fork() -> HardFork {
		HardFork {
			set_id: 3,
			block: ForkBlock { number: 200, hash: Hash::zero() },
			authorities: vec![],
			last_finalized: 120,
		}
	}

	#[test]
	fn what_leads_to_a_fork_ends_with_the_last_block_that_was_final_before_it() {
		// After the changes at 50 and 100 the SDK adds the last block of all.
		assert_eq!(before(&fork(), 0, &[50, 100, 300]), 2);
		assert_eq!(before(&fork(), 100, &[300]), 0);
		assert_eq!(before(&fork(), 0, &[]), 0);
	}

	#[test]
	fn a_change_at_the_last_final_block_is_taken_once() {
		assert_eq!(before(&fork(), 0, &[50, 120, 120, 300]), 2);
		assert_eq!(before(&fork(), 120, &[120, 300]), 0);
	}

	#[test]
	fn changes_between_the_last_final_block_and_the_fork_were_dropped() {
		let dropped = |number| fork().dropped(number);
		assert!(!dropped(120) && dropped(121) && dropped(200) && !dropped(201));
	}
}
