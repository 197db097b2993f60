// SPDX-License-Identifier: Apache-2.0

//! What the node answers over RPC beyond the methods that every Substrate node has: the next nonce
//! of an account, what a transaction would cost, and where finality stands.

use doverie_runtime::{opaque::Block, AccountId, Balance, Nonce};
use jsonrpsee::RpcModule;
use sc_consensus_grandpa::{
	FinalityProofProvider, GrandpaJustificationStream, SharedAuthoritySet, SharedVoterState,
};
use sc_rpc::SubscriptionTaskExecutor;
use sc_transaction_pool_api::TransactionPool;
use sp_api::ProvideRuntimeApi;
use sp_block_builder::BlockBuilder;
use sp_blockchain::{Error as BlockChainError, HeaderBackend, HeaderMetadata};
use sp_runtime::traits::{Block as BlockT, NumberFor};
use std::sync::Arc;

/// What the methods about finality are answered from.
pub struct GrandpaDeps<B> {
	/// The state of the voter, which it fills once it runs.
	pub shared_voter_state: SharedVoterState,
	/// The validators whose votes count.
	pub shared_authority_set: SharedAuthoritySet<<Block as BlockT>::Hash, NumberFor<Block>>,
	/// Justifications as they are made.
	pub justification_stream: GrandpaJustificationStream<Block>,
	/// Runs the subscriptions.
	pub subscription_executor: SubscriptionTaskExecutor,
	/// Proves that a block is final.
	pub finality_provider: Arc<FinalityProofProvider<B, Block>>,
}

/// What the methods are answered from.
pub struct FullDeps<C, P, B> {
	/// The client.
	pub client: Arc<C>,
	/// The transaction pool.
	pub pool: Arc<P>,
	/// What the methods about finality are answered from.
	pub grandpa: GrandpaDeps<B>,
}

/// Puts the methods together.
pub fn create_full<C, P, B>(
	deps: FullDeps<C, P, B>,
) -> Result<RpcModule<()>, Box<dyn std::error::Error + Send + Sync>>
where
	C: ProvideRuntimeApi<Block>
		+ HeaderBackend<Block>
		+ HeaderMetadata<Block, Error = BlockChainError>
		+ Send
		+ Sync
		+ 'static,
	C::Api: substrate_frame_rpc_system::AccountNonceApi<Block, AccountId, Nonce>,
	C::Api: pallet_transaction_payment_rpc::TransactionPaymentRuntimeApi<Block, Balance>,
	C::Api: BlockBuilder<Block>,
	P: TransactionPool + 'static,
	B: sc_client_api::Backend<Block> + Send + Sync + 'static,
{
	use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
	use sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer};
	use substrate_frame_rpc_system::{System, SystemApiServer};

	let FullDeps { client, pool, grandpa } = deps;
	let GrandpaDeps {
		shared_voter_state,
		shared_authority_set,
		justification_stream,
		subscription_executor,
		finality_provider,
	} = grandpa;

	let mut module = RpcModule::new(());
	module.merge(System::new(client.clone(), pool).into_rpc())?;
	module.merge(TransactionPayment::new(client).into_rpc())?;
	module.merge(
		Grandpa::new(
			subscription_executor,
			shared_authority_set,
			shared_voter_state,
			justification_stream,
			finality_provider,
		)
		.into_rpc(),
	)?;
	Ok(module)
}

#[cfg(test)]
mod tests {
	use crate::service::Executor;
	use doverie_runtime::WASM_BINARY;
	use sc_executor::error::Error;
	use sp_core::traits::{CallContext, CodeExecutor, RuntimeCode, WrappedRuntimeCode};

	/// What people call with bytes of their own: by `payment_*`, by `state_call`, by `chainHead_*`.
	const METHODS: [&str; 6] = [
		"TransactionPaymentApi_query_info",
		"TransactionPaymentApi_query_fee_details",
		"TaggedTransactionQueue_validate_transaction",
		"QuotaViews_refusal",
		"PoolApi_judge",
		"Core_version",
	];

	#[test]
	fn bytes_that_do_not_decode_are_told_to_the_caller_in_place_of_the_log() {
		// Without a runtime there is nothing to call.
		let Some(code) = WASM_BINARY else { return };
		let fetcher = WrappedRuntimeCode(code.into());
		let code = RuntimeCode { code_fetcher: &fetcher, heap_pages: None, hash: vec![0] };
		let executor = Executor::builder().build();
		for method in METHODS {
			let mut state = sp_io::TestExternalities::default();
			let mut state = state.ext();
			let (answer, _) =
				executor.call(&mut state, &code, method, &[0xff; 40], CallContext::Offchain);
			match answer {
				// What the runtime writes into the log, it does not tell: that is a trap.
				Err(Error::AbortedDueToPanic(told)) => {
					assert!(told.message.contains("Bad input data"), "{method}: {told}");
				},
				other => panic!("{method}: {other:?}"),
			}
		}
	}
}
