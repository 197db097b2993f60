// SPDX-License-Identifier: Apache-2.0

//! A block under construction.
//!
//! As the SDK's `sc-block-builder`, which keeps its calls of the runtime to itself, except that
//! several transactions can be tried in one call. Each call takes an instance of the runtime and a
//! view of the state, whatever is done in it.

use crate::service::Hash;
use codec::Encode;
use doverie_runtime::{author::AuthorApi, opaque::Block, BlockNumber, Header};
use sp_api::{
	ApiExt, ApiRef, CallApiAt, Core, ProvideRuntimeApi, StorageChanges, TransactionOutcome,
};
use sp_block_builder::BlockBuilder as BlockBuilderApi;
use sp_blockchain::{ApplyExtrinsicFailed::Validity, Error};
use sp_consensus::ProposeArgs;
use sp_core::traits::CallContext;
use sp_inherents::InherentData;
use sp_runtime::{traits::Header as _, ExtrinsicInclusionMode, OpaqueExtrinsic};
use std::{
	mem,
	time::{Duration, Instant},
};

/// A block under construction.
pub struct Draft<'a, C: ProvideRuntimeApi<Block>> {
	client: &'a C,
	api: ApiRef<'a, C::Api>,
	parent: Hash,
	mode: ExtrinsicInclusionMode,
	/// Can the runtime try several in one call?
	tries_several: bool,
	transactions: Vec<OpaqueExtrinsic>,
	/// How long it is, without a proof.
	length: usize,
}

/// What became of a transaction that was tried.
pub struct Tried {
	/// Nothing: it is in the block.
	pub result: Result<(), Error>,
	/// How long it took. Of several that were tried in one call, each has the part of the time that
	/// it has of their weight.
	pub took: Duration,
}

impl Tried {
	fn finds_no_room(&self) -> bool {
		matches!(
			&self.result,
			Err(Error::ApplyExtrinsicFailed(Validity(error))) if error.exhausted_resources()
		)
	}
}

impl<'a, C> Draft<'a, C>
where
	C: CallApiAt<Block> + ProvideRuntimeApi<Block>,
	C::Api: BlockBuilderApi<Block> + AuthorApi<Block>,
{
	/// Begins the block after this one. Of `args` it takes what a block begins with.
	pub fn begin(
		client: &'a C,
		parent: Hash,
		number: BlockNumber,
		args: &mut ProposeArgs<Block>,
	) -> Result<Self, Error> {
		let header = Header::new(
			number.saturating_add(1),
			Hash::default(),
			Hash::default(),
			parent,
			mem::take(&mut args.inherent_digests),
		);
		let mut api = client.runtime_api();
		if let Some(recorder) = args.storage_proof_recorder.take() {
			api.record_proof_with_recorder(recorder);
		}
		for extension in mem::take(&mut args.extra_extensions).into_extensions() {
			api.register_extension(extension);
		}
		api.set_call_context(CallContext::Onchain { import: false });
		let mode = api.initialize_block(parent, &header)?;
		let tries_several = api.has_api::<dyn AuthorApi<Block>>(parent)?;
		let transactions = Vec::<OpaqueExtrinsic>::new();
		let length = (&header, &transactions).encoded_size();
		Ok(Self { client, api, parent, mode, tries_several, transactions, length })
	}

	/// What the runtime lets into this block.
	pub fn mode(&self) -> ExtrinsicInclusionMode {
		self.mode
	}

	/// How long the block is, in bytes, with its proof if there is one.
	pub fn length(&self) -> usize {
		let proof = self.api.proof_recorder().map_or(0, |proof| proof.estimate_encoded_size());
		self.length.saturating_add(proof)
	}

	/// What a block has to begin with.
	pub fn inherents(&self, data: InherentData) -> Result<Vec<OpaqueExtrinsic>, Error> {
		let inherents = self.api.execute_in_transaction(|api| {
			TransactionOutcome::Rollback(api.inherent_extrinsics(self.parent, data))
		});
		Ok(inherents?)
	}

	/// Puts in a transaction, unless it is refused.
	pub fn push(&mut self, transaction: OpaqueExtrinsic) -> Result<(), Error> {
		let result = self.api.execute_in_transaction(|api| {
			match api.apply_extrinsic(self.parent, transaction.clone()) {
				Ok(Ok(_)) => TransactionOutcome::Commit(Ok(())),
				Ok(Err(error)) => TransactionOutcome::Rollback(Err(Validity(error).into())),
				Err(error) => TransactionOutcome::Rollback(Err(Error::from(error))),
			}
		});
		if result.is_ok() {
			self.note(transaction);
		}
		result
	}

	/// Puts in transactions, one after the other, except those that are refused. The first for which
	/// there is no room is the last that is tried, and ends the answer.
	pub fn push_some(&mut self, transactions: Vec<OpaqueExtrinsic>) -> Vec<Tried> {
		let together = match self.tries_several && transactions.len() > 1 {
			true => self.push_together(&transactions),
			false => None,
		};
		together.unwrap_or_else(|| self.push_in_turn(transactions))
	}

	/// In one call. `None`: it fails as a whole, and nothing is in the block.
	fn push_together(&mut self, transactions: &[OpaqueExtrinsic]) -> Option<Vec<Tried>> {
		let start = Instant::now();
		let bytes = transactions.iter().map(Encode::encode).collect();
		let applied =
			self.api.execute_in_transaction(|api| match api.apply(self.parent, bytes) {
				Ok(applied) if (1..=transactions.len()).contains(&applied.len()) => {
					TransactionOutcome::Commit(Some(applied))
				},
				Ok(applied) => {
					let (asked, answered) = (transactions.len(), applied.len());
					log::warn!(
						"Of {asked} transactions, the runtime says what became of {answered}"
					);
					TransactionOutcome::Rollback(None)
				},
				Err(error) => {
					log::warn!("Several transactions fail together: {error}");
					TransactionOutcome::Rollback(None)
				},
			})?;
		let took = start.elapsed();
		let whole = applied.iter().map(|one| one.ref_time).fold(0, u64::saturating_add);
		let tried = applied.into_iter().zip(transactions).map(|(one, transaction)| {
			if one.result.is_ok() {
				self.note(transaction.clone());
			}
			let result = one.result.map(|_| ()).map_err(|error| Validity(error).into());
			Tried { result, took: share(took, one.ref_time, whole) }
		});
		Some(tried.collect())
	}

	/// In a call for each.
	fn push_in_turn(&mut self, transactions: Vec<OpaqueExtrinsic>) -> Vec<Tried> {
		let mut all = Vec::new();
		for transaction in transactions {
			let start = Instant::now();
			let result = self.push(transaction);
			let tried = Tried { result, took: start.elapsed() };
			let is_full = tried.finds_no_room();
			all.push(tried);
			if is_full {
				break;
			}
		}
		all
	}

	fn note(&mut self, transaction: OpaqueExtrinsic) {
		self.length = self.length.saturating_add(transaction.encoded_size());
		self.transactions.push(transaction);
	}

	/// The block, and what it changes in the state.
	pub fn finish(self) -> Result<(Block, StorageChanges<Block>), Error> {
		let header = self.api.finalize_block(self.parent)?;
		let state = self.client.state_at(self.parent)?;
		let changes =
			self.api.into_storage_changes(&state, self.parent).map_err(Error::StorageChanges)?;
		Ok((Block { header, extrinsics: self.transactions }, changes))
	}
}

/// Of the time that several took, the part of one with this part of their weight.
fn share(took: Duration, weight: u64, whole: u64) -> Duration {
	let nanos = took.as_nanos().saturating_mul(weight.into()).checked_div(whole.into());
	Duration::from_nanos(nanos.and_then(|nanos| u64::try_from(nanos).ok()).unwrap_or_default())
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
	use super::*;
	use crate::{chain_spec, service::Executor};
	use codec::Compact;
	use doverie_runtime::{
		Address, Balance, Nonce, RuntimeApi, Signature, MILLISECS_PER_BLOCK, VERSION, WASM_BINARY,
	};
	use sc_block_builder::BlockBuilderBuilder;
	use sc_client_api::in_mem::Backend;
	use sc_service::{
		client::{new_with_backend, Client},
		ClientConfig, GenesisBlockBuilder, LocalCallExecutor,
	};
	use sp_consensus_aura::{
		digests::CompatibleDigestItem, sr25519::AuthoritySignature as AuraSignature, Slot,
	};
	use sp_core::Pair;
	use sp_keyring::Sr25519Keyring::{self, Eve, Ferdie};
	use sp_runtime::{
		transaction_validity::{InvalidTransaction, TransactionValidityError},
		Digest, DigestItem,
	};
	use std::sync::Arc;

	type Chain = Client<
		Backend<Block>,
		LocalCallExecutor<Block, Backend<Block>, Executor>,
		Block,
		RuntimeApi,
	>;

	const SLOT: u64 = 600_000_000;

	/// The development chain, of which there is no block yet. `None`: there is no runtime.
	fn chain() -> Option<Chain> {
		WASM_BINARY?;
		let spec = chain_spec::development().expect("there is a runtime");
		let (backend, executor) = (Arc::new(Backend::new()), Executor::builder().build());
		let genesis = GenesisBlockBuilder::new(&spec, true, backend.clone(), executor.clone());
		let client = new_with_backend(
			backend,
			executor,
			genesis.expect("has a genesis"),
			Box::new(sp_core::testing::TaskExecutor::new()),
			None,
			None,
			ClientConfig::default(),
		);
		Some(client.expect("can be begun"))
	}

	fn digest() -> Digest {
		let slot = Slot::from(SLOT);
		let item = <DigestItem as CompatibleDigestItem<AuraSignature>>::aura_pre_digest(slot);
		Digest { logs: vec![item] }
	}

	fn inherent_data() -> InherentData {
		let mut data = InherentData::new();
		let now = sp_timestamp::Timestamp::new(SLOT * MILLISECS_PER_BLOCK);
		data.put_data(sp_timestamp::INHERENT_IDENTIFIER, &now).expect("is the first");
		data
	}

	/// The first block, with what it has to begin with.
	fn begin(chain: &Chain) -> Draft<'_, Chain> {
		let mut args = ProposeArgs { inherent_digests: digest(), ..ProposeArgs::default() };
		let genesis = chain.chain_info().genesis_hash;
		let mut draft = Draft::begin(chain, genesis, 0, &mut args).expect("can be begun");
		for inherent in draft.inherents(inherent_data()).expect("there are inherents") {
			draft.push(inherent).expect("passes");
		}
		draft
	}

	/// Signs a call, as wallets do it.
	fn sign(chain: &Chain, who: Sr25519Keyring, nonce: Nonce, call: &[u8]) -> OpaqueExtrinsic {
		let genesis = chain.chain_info().genesis_hash;
		// For ever; the nonce; no tip; without the hash of the metadata.
		let extension = (0u8, Compact(nonce), Compact::<Balance>(0), 0u8).encode();
		let implicit =
			(VERSION.spec_version, VERSION.transaction_version, genesis, genesis, 0u8).encode();
		let payload = [call, &extension, &implicit].concat();
		let signature = Signature::from(who.pair().sign(&payload));
		let front = (0b1000_0100u8, Address::from(who.to_account_id()), signature).encode();
		OpaqueExtrinsic::from_blob([&front, &extension, call].concat())
	}

	fn remark(text: &str) -> Vec<u8> {
		(0u8, 0u8, text).encode()
	}

	/// Ferdie's: two that pass, one whose call fails, one that is too early, and bytes that are none.
	fn some(chain: &Chain) -> Vec<OpaqueExtrinsic> {
		let too_much = Compact::<Balance>(Balance::MAX);
		let fails = (10u8, 0u8, Address::from(Eve.to_account_id()), too_much).encode();
		vec![
			sign(chain, Ferdie, 0, &remark("first")),
			sign(chain, Ferdie, 7, &remark("too early")),
			OpaqueExtrinsic::from_blob(vec![0b1000_0100, 1, 2, 3]),
			sign(chain, Ferdie, 1, &fails),
			sign(chain, Ferdie, 2, &remark("last")),
		]
	}

	fn refusal(result: &Result<(), Error>) -> Option<TransactionValidityError> {
		match result {
			Ok(()) => None,
			Err(Error::ApplyExtrinsicFailed(Validity(error))) => Some(*error),
			Err(error) => panic!("{error}"),
		}
	}

	#[test]
	fn the_block_is_that_of_the_sdk_s_builder() {
		// Without a runtime there is no block.
		let Some(chain) = chain() else { return };
		let some = some(&chain);
		let mut builder = BlockBuilderBuilder::new(&chain)
			.on_parent_block(chain.chain_info().genesis_hash)
			.with_parent_block_number(0)
			.with_inherent_digests(digest())
			.build()
			.expect("can be begun");
		for inherent in builder.create_inherents(inherent_data()).expect("there are inherents") {
			builder.push(inherent).expect("passes");
		}
		let results: Vec<_> = some.iter().map(|one| builder.push(one.clone())).collect();
		let included: Vec<_> = results.iter().map(Result::is_ok).collect();
		assert_eq!(included, [true, false, false, true, true]);
		let length = builder.estimate_block_size();
		let expected = builder.build().expect("can be finished").block;

		for several in [true, false] {
			let mut draft = begin(&chain);
			assert!(draft.tries_several);
			draft.tries_several = several;
			let tried = draft.push_some(some.clone());
			let passed: Vec<_> = tried.iter().map(|tried| tried.result.is_ok()).collect();
			assert_eq!(passed, included);
			assert_eq!(refusal(&tried[1].result), Some(InvalidTransaction::Future.into()));
			if several {
				// By itself, it makes its call of the runtime fail.
				assert_eq!(refusal(&tried[2].result), Some(InvalidTransaction::Call.into()));
				assert_eq!(tried[2].took, Duration::ZERO);
				assert!(tried[0].took > Duration::ZERO);
			}
			assert_eq!(draft.length(), length);
			let (block, _) = draft.finish().expect("can be finished");
			assert_eq!(block, expected);
		}
	}

	#[test]
	fn one_that_makes_the_call_fail_costs_the_others_nothing() {
		let Some(chain) = chain() else { return };
		// More than the runtime can be handed at all.
		let huge = OpaqueExtrinsic::from_blob(vec![0; 40 * 1024 * 1024]);
		let (first, last) =
			(sign(&chain, Ferdie, 0, &remark("first")), sign(&chain, Ferdie, 1, &remark("last")));
		let mut draft = begin(&chain);
		let before = draft.transactions.len();
		let tried = draft.push_some(vec![first.clone(), huge, last.clone()]);
		let included: Vec<_> = tried.iter().map(|tried| tried.result.is_ok()).collect();
		assert_eq!(included, [true, false, true]);
		let (block, _) = draft.finish().expect("can be finished");
		assert_eq!(block.extrinsics[before..], [first, last]);
	}

	#[test]
	fn the_time_is_shared_by_weight() {
		let second = Duration::from_secs(1);
		assert_eq!(share(second, 1, 4), Duration::from_millis(250));
		assert_eq!(share(second, u64::MAX, u64::MAX), second);
		assert_eq!(share(second, 0, 0), Duration::ZERO);
	}
}
