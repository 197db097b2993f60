// SPDX-License-Identifier: Apache-2.0

//! How the parts of a node are put together: database and client, transaction pool, network,
//! Aura (who makes the next block), GRANDPA (which blocks are final), authority discovery (where
//! the other validators are) and RPC.

use crate::{
	chain_spec, clock, finality,
	hard_forks::{Imports, WarpProofs},
	json, light, metrics, pool, presence, proofs,
	proposer::ProposerFactory,
	rounds,
	rpc::{create_full, FullDeps, GrandpaDeps},
	signatures,
	standstill::{self, Connections},
	tasks, warp,
};
use doverie_runtime::{opaque::Block, RuntimeApi};
use futures::{FutureExt, StreamExt};
use jsonrpsee::RpcModule;
use sc_authority_discovery::WorkerConfig as DiscoveryConfig;
use sc_client_api::Backend;
use sc_consensus_aura::{ImportQueueParams, SlotProportion, StartAuraParams};
use sc_consensus_grandpa::{
	FinalityProofProvider, GrandpaPruningFilter, SharedVoterState,
	ThreeQuartersOfTheUnfinalizedChain, VotingRulesBuilder,
};
use sc_network::{
	config::{FullNetworkConfiguration, NetworkConfiguration},
	service::traits::NetworkService,
	Event, NetworkBackend, NetworkEventStream, NotificationMetrics, NotificationService,
	ProtocolName,
};
use sc_network_sync::{block_announces_protocol_name, SyncingService};
use sc_rpc::SubscriptionTaskExecutor;
use sc_service::{
	error::Error as ServiceError, BuildNetworkParams, Configuration, KeystoreContainer, Role,
	SpawnEssentialTaskHandle, SpawnTaskHandle, SpawnTasksParams, TaskManager, WarpSyncConfig,
};
use sc_telemetry::{Telemetry, TelemetryHandle, TelemetryWorker};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_consensus_aura::sr25519::{AuthorityId as AuraId, AuthorityPair as AuraPair};
use sp_core::crypto::{key_types, ByteArray};
use sp_runtime::traits::Block as BlockT;
use std::{sync::Arc, time::Duration};
use substrate_prometheus_endpoint::Registry;

/// Runs the runtime, which sees the standard host functions and no others.
pub type Executor = sc_executor::WasmExecutor<signatures::HostFunctions>;

/// The client: the chain, its state and the runtime's calls.
pub type FullClient = sc_service::TFullClient<Block, RuntimeApi, Executor>;

/// The database.
pub type FullBackend = sc_service::TFullBackend<Block>;

pub use crate::pool::Pool;

/// The hash of a block or a transaction.
pub type Hash = <Block as BlockT>::Hash;

type FullSelectChain = sc_consensus::LongestChain<FullBackend, Block>;

type FullImportQueue = sc_consensus::DefaultImportQueue<Block>;

/// Imports blocks, and the votes that make them final.
pub type GrandpaBlockImport =
	sc_consensus_grandpa::GrandpaBlockImport<FullBackend, Block, FullClient, FullSelectChain>;

type GrandpaLink = sc_consensus_grandpa::LinkHalf<Block, FullClient, FullSelectChain>;

type RpcBuilder = Box<dyn Fn(SubscriptionTaskExecutor) -> Result<RpcModule<()>, ServiceError>>;

/// What both a running node and a subcommand need.
pub type Service = sc_service::PartialComponents<
	FullClient,
	FullBackend,
	FullSelectChain,
	FullImportQueue,
	Pool,
	(GrandpaBlockImport, GrandpaLink, Option<Telemetry>),
>;

/// A justification is kept at least once in this many blocks, so that a node that did not follow
/// the votes can check finality.
const GRANDPA_JUSTIFICATION_PERIOD: u32 = 512;

/// How long a vote is given to reach the other validators before the next step.
const GRANDPA_GOSSIP_DURATION: Duration = Duration::from_millis(333);

/// The part of a slot in which a block is made. The rest is for the others to receive and check
/// it before the next slot.
const BLOCK_PROPOSAL_SLOT_PORTION: f32 = 2f32 / 3f32;

/// Opens the database and puts together what both a running node and a subcommand need.
pub fn new_partial(
	config: &Configuration,
	pool_options: sc_transaction_pool::Options,
) -> Result<Service, ServiceError> {
	let telemetry = new_telemetry(config)?;

	let executor: Executor = sc_service::new_wasm_executor(&config.executor);
	let (client, backend, keystore_container, task_manager) =
		sc_service::new_full_parts::<Block, RuntimeApi, _>(
			config,
			telemetry.as_ref().map(|(_, telemetry)| telemetry.handle()),
			executor,
			// Without the blocks at which the validators changed, a node that prunes could not
			// serve warp sync to others.
			vec![Arc::new(GrandpaPruningFilter)],
		)?;
	let client = Arc::new(client);

	let telemetry = telemetry.map(|(worker, telemetry)| {
		task_manager.spawn_handle().spawn("telemetry", None, worker.run());
		telemetry
	});

	let select_chain = sc_consensus::LongestChain::new(backend.clone());

	let transaction_pool = pool::new(
		client.clone(),
		pool_options,
		config.role.is_authority(),
		config.prometheus_registry(),
		&task_manager,
	);

	let (grandpa_block_import, grandpa_link) = sc_consensus_grandpa::block_import(
		client.clone(),
		GRANDPA_JUSTIFICATION_PERIOD,
		&client,
		select_chain.clone(),
		telemetry.as_ref().map(Telemetry::handle),
	)?;

	let import_queue = new_import_queue(
		config,
		&task_manager,
		client.clone(),
		grandpa_block_import.clone(),
		telemetry.as_ref().map(Telemetry::handle),
	)?;

	Ok(Service {
		client,
		backend,
		task_manager,
		import_queue,
		keystore_container,
		select_chain,
		transaction_pool,
		other: (grandpa_block_import, grandpa_link, telemetry),
	})
}

/// What reports to the telemetry servers that the operator names, if any, and the task that sends
/// its reports.
fn new_telemetry(
	config: &Configuration,
) -> Result<Option<(TelemetryWorker, Telemetry)>, sc_telemetry::Error> {
	config
		.telemetry_endpoints
		.clone()
		.filter(|endpoints| !endpoints.is_empty())
		.map(|endpoints| -> Result<_, sc_telemetry::Error> {
			let worker = TelemetryWorker::new(16)?;
			let telemetry = worker.handle().new_telemetry(endpoints);
			Ok((worker, telemetry))
		})
		.transpose()
}

/// Checks blocks that come from elsewhere, and hands them to GRANDPA and the client.
fn new_import_queue(
	config: &Configuration,
	task_manager: &TaskManager,
	client: Arc<FullClient>,
	block_import: GrandpaBlockImport,
	telemetry: Option<TelemetryHandle>,
) -> Result<FullImportQueue, ServiceError> {
	let slot_client = client.clone();
	let forks = chain_spec::hard_forks(&*config.chain_spec);
	let import_queue =
		sc_consensus_aura::import_queue::<AuraPair, _, _, _, _, _>(ImportQueueParams {
			block_import: Imports::new(block_import.clone(), client.clone(), forks),
			justification_import: Some(Box::new(block_import)),
			client,
			create_inherent_data_providers: move |parent_hash, _| {
				let slot_client = slot_client.clone();
				async move {
					// The slot duration as it was at the block's parent: a runtime upgrade may
					// change it.
					let slot_duration = sc_consensus_aura::standalone::slot_duration_at::<
						AuraId,
						Block,
						_,
					>(&*slot_client, parent_hash)?;
					Ok(slot_and_time(slot_duration))
				}
			},
			spawner: &task_manager.spawn_essential_handle(),
			registry: config.prometheus_registry(),
			check_for_equivocation: Default::default(),
			telemetry,
			compatibility_mode: Default::default(),
		})?;
	Ok(import_queue)
}

/// The inherent data of a block made or received now: the slot by this machine's clock, and the
/// clock.
fn slot_and_time(
	slot_duration: sc_consensus_aura::SlotDuration,
) -> (sp_consensus_aura::inherents::InherentDataProvider, sp_timestamp::InherentDataProvider) {
	let timestamp = sp_timestamp::InherentDataProvider::from_system_time();
	let slot = sp_consensus_aura::inherents::InherentDataProvider::from_timestamp_and_slot_duration(
		*timestamp,
		slot_duration,
	);
	(slot, timestamp)
}

/// Starts a node. It runs until the task manager ends.
pub fn new_full<N>(
	mut config: Configuration,
	pool_options: sc_transaction_pool::Options,
) -> Result<TaskManager, ServiceError>
where
	N: NetworkBackend<Block, Hash>,
{
	let Service {
		client,
		backend,
		mut task_manager,
		import_queue,
		keystore_container,
		select_chain,
		transaction_pool,
		other: (block_import, grandpa_link, mut telemetry),
	} = new_partial(&config, pool_options)?;
	signatures::remember();

	// Warp sync starts with the first peer. The SDK waits for three, which a network of four may not
	// have to offer when a node is needed most. What a peer says is proved, however few they are.
	config.network.min_peers_to_start_warp_sync = Some(1);

	let (net_config, metrics, votes) = network_config::<N>(&config, &client);
	let warp_sync = Arc::new(WarpProofs::new(
		backend.clone(),
		grandpa_link.shared_authority_set().clone(),
		chain_spec::hard_forks(&*config.chain_spec),
	));
	let clock_metric = metrics::of_clock(config.prometheus_registry());
	let (network, system_rpc_tx, tx_handler_controller, sync_service, _bitswap_handle) =
		sc_service::build_network(BuildNetworkParams {
			config: &config,
			net_config,
			client: client.clone(),
			transaction_pool: Arc::new(pool::Gossip(transaction_pool.clone())),
			spawn_handle: task_manager.spawn_handle(),
			spawn_essential_handle: task_manager.spawn_essential_handle(),
			import_queue,
			block_announce_validator_builder: Some(Box::new(move |client: Arc<FullClient>| {
				Box::new(clock::Announcements::new(client, clock_metric)) as Box<_>
			})),
			warp_sync_config: Some(WarpSyncConfig::WithProvider(warp_sync.clone())),
			block_relay: None,
			metrics,
			gap_sync_body_policy: None,
		})?;

	let node = Node {
		client,
		backend,
		transaction_pool,
		keystore: keystore_container,
		network,
		sync_service,
		role: config.role,
		name: config.network.node_name.clone(),
		registry: config.prometheus_registry().cloned(),
		telemetry: telemetry.as_ref().map(Telemetry::handle),
		spawner: task_manager.spawn_handle(),
		essential_spawner: task_manager.spawn_essential_handle(),
	};
	let warp_watch = warp::watch(node.sync_service.clone());
	node.spawner.spawn("warp-sync-watch", None, warp_watch);
	node.watch_for_standstill(&config);
	node.start_metrics();
	if config.offchain_worker.enabled {
		node.start_offchain()?;
	}

	// The voter fills it, RPC reads it.
	let voter_state = SharedVoterState::empty();
	let chain = light::Chain::new(&*config.chain_spec);
	let rpc_builder = node.rpc_builder(&grandpa_link, &voter_state, chain, warp_sync);
	let discovery_config = discovery_config(&config.network);
	let force_authoring = config.force_authoring;
	let enable_grandpa = !config.disable_grandpa;

	tasks::spawn(SpawnTasksParams {
		config,
		client: node.client.clone(),
		backend: node.backend.clone(),
		task_manager: &mut task_manager,
		keystore: node.keystore.keystore(),
		transaction_pool: node.transaction_pool.clone(),
		rpc_builder,
		network: node.network.clone(),
		system_rpc_tx,
		tx_handler_controller,
		sync_service: node.sync_service.clone(),
		telemetry: telemetry.as_mut(),
		tracing_execute_block: None,
	})?;

	if node.role.is_authority() {
		node.start_discovery(discovery_config);
		node.start_authoring(select_chain, block_import, force_authoring)?;
		node.start_presence();
	}
	if enable_grandpa {
		node.start_finality(grandpa_link, votes, voter_state)?;
	}

	Ok(task_manager)
}

/// The protocol that carries the votes on finality.
struct Votes {
	protocol_name: ProtocolName,
	notifications: Box<dyn NotificationService>,
}

/// What the network is built from: the operator's configuration, with the votes on finality as a
/// protocol beside the SDK's own.
fn network_config<N>(
	config: &Configuration,
	client: &FullClient,
) -> (FullNetworkConfiguration<Block, Hash, N>, NotificationMetrics, Votes)
where
	N: NetworkBackend<Block, Hash>,
{
	let registry = config.prometheus_registry();
	let mut net_config =
		FullNetworkConfiguration::<Block, Hash, N>::new(&config.network, registry.cloned());
	let metrics = N::register_notification_metrics(registry);

	let protocol_name = sc_consensus_grandpa::protocol_standard_name(
		&client.chain_info().genesis_hash,
		&config.chain_spec,
	);
	let (protocol, notifications) = sc_consensus_grandpa::grandpa_peers_set_config::<Block, N>(
		protocol_name.clone(),
		metrics.clone(),
		net_config.peer_store_handle(),
	);
	net_config.add_notification_protocol(protocol);

	(net_config, metrics, Votes { protocol_name, notifications })
}

/// How validators find each other.
fn discovery_config(network: &NetworkConfiguration) -> DiscoveryConfig {
	DiscoveryConfig {
		// Addresses of a local network are worth publishing on a local chain only.
		publish_non_global_ips: network.allow_non_globals_in_dht,
		public_addresses: network.public_addresses.clone(),
		// Every node of this chain signs its records with its network key as well.
		strict_record_validation: true,
		persisted_cache_directory: network.net_config_path.clone(),
		..Default::default()
	}
}

/// What the parts of a running node share.
struct Node {
	client: Arc<FullClient>,
	backend: Arc<FullBackend>,
	transaction_pool: Arc<Pool>,
	keystore: KeystoreContainer,
	network: Arc<dyn NetworkService>,
	sync_service: Arc<SyncingService<Block>>,
	role: Role,
	name: String,
	registry: Option<Registry>,
	telemetry: Option<TelemetryHandle>,
	spawner: SpawnTaskHandle,
	/// For tasks without which the node is better stopped.
	essential_spawner: SpawnEssentialTaskHandle,
}

impl Node {
	/// Where the node's own transactions go.
	fn own_transactions(&self) -> OffchainTransactionPoolFactory<Block> {
		OffchainTransactionPoolFactory::new(pool::Local(self.transaction_pool.clone()))
	}

	/// Shows this chain's own metrics beside the SDK's.
	fn start_metrics(&self) {
		let Some(registry) = self.registry.clone() else { return };
		let keystore = self.keystore.keystore();
		let holds = move |key: &AuraId| keystore.has_keys(&[(key.to_raw_vec(), key_types::AURA)]);
		let shown = metrics::show(self.client.clone(), registry, holds);
		self.spawner.spawn_blocking("chain-metrics", None, shown);
	}

	/// Lets the runtime work beside the blocks.
	fn start_offchain(&self) -> Result<(), ServiceError> {
		let offchain_workers =
			sc_offchain::OffchainWorkers::new(sc_offchain::OffchainWorkerOptions {
				runtime_api_provider: self.client.clone(),
				keystore: Some(self.keystore.keystore()),
				offchain_db: self.backend.offchain_storage(),
				transaction_pool: Some(self.own_transactions()),
				network_provider: Arc::new(self.network.clone()),
				is_validator: self.role.is_authority(),
				// No pallet asks the web for anything, and a decided upgrade must not be a way
				// into the organisations' own networks.
				enable_http_requests: false,
				custom_extensions: |_| vec![],
			})?;
		self.spawner.spawn(
			"offchain-workers-runner",
			"offchain-worker",
			offchain_workers.run(self.client.clone(), self.spawner.clone()).boxed(),
		);
		Ok(())
	}

	/// Connects again to the nodes that are never let go, where no block comes from them.
	fn watch_for_standstill(&self, config: &Configuration) {
		let reserved = config.network.default_peers_set.reserved_nodes.clone();
		if reserved.is_empty() {
			return;
		}
		let genesis = self.client.chain_info().genesis_hash;
		let fork_id = config.chain_spec.fork_id();
		let protocol = block_announces_protocol_name(genesis, fork_id).into();
		let connections = Connections { network: self.network.clone(), reserved, protocol };
		let watch = standstill::watch(self.sync_service.clone(), self.client.clone(), connections);
		self.spawner.spawn("standstill-watch", None, watch);
	}

	/// Makes the RPC methods that this node has beyond the SDK's own.
	fn rpc_builder(
		&self,
		link: &GrandpaLink,
		voter_state: &SharedVoterState,
		chain: light::Chain,
		warp_proofs: Arc<WarpProofs>,
	) -> RpcBuilder {
		let client = self.client.clone();
		let pool = self.transaction_pool.clone();
		let shared_voter_state = voter_state.clone();
		let shared_authority_set = link.shared_authority_set().clone();
		let justification_stream = link.justification_stream();
		let finality_provider = FinalityProofProvider::new_for_service(
			self.backend.clone(),
			Some(shared_authority_set.clone()),
		);

		Box::new(move |subscription_executor: SubscriptionTaskExecutor| {
			let mut rpc = create_full(FullDeps {
				client: client.clone(),
				pool: pool.clone(),
				grandpa: GrandpaDeps {
					shared_voter_state: shared_voter_state.clone(),
					shared_authority_set: shared_authority_set.clone(),
					justification_stream: justification_stream.clone(),
					subscription_executor: subscription_executor.clone(),
					finality_provider: finality_provider.clone(),
				},
			})
			.map_err(ServiceError::Application)?;
			finality::add_methods(&mut rpc, client.clone()).map_err(ServiceError::Application)?;
			json::add_methods(&mut rpc, client.clone(), subscription_executor)
				.map_err(ServiceError::Application)?;
			let voters = shared_authority_set.clone();
			light::add_methods(&mut rpc, client.clone(), voters, chain.clone())
				.map_err(ServiceError::Application)?;
			proofs::add_methods(&mut rpc, client.clone(), warp_proofs.clone())
				.map_err(ServiceError::Application)?;
			Ok(rpc)
		})
	}

	/// Publishes this validator's addresses, and looks for those of the others.
	fn start_discovery(&self, config: DiscoveryConfig) {
		let dht_events =
			self.network.event_stream("authority-discovery").filter_map(|event| async move {
				match event {
					Event::Dht(event) => Some(event),
					_ => None,
				}
			});
		let (discovery, _) = sc_authority_discovery::new_worker_and_service_with_config(
			config,
			self.client.clone(),
			Arc::new(self.network.clone()),
			Box::pin(dht_events),
			sc_authority_discovery::Role::PublishAndDiscover(self.keystore.keystore()),
			self.registry.clone(),
			self.spawner.clone(),
		);
		self.spawner.spawn("authority-discovery-worker", "authority-discovery", discovery.run());
	}

	/// Makes blocks when it is this validator's turn.
	fn start_authoring(
		&self,
		select_chain: FullSelectChain,
		block_import: GrandpaBlockImport,
		force_authoring: bool,
	) -> Result<(), ServiceError> {
		let proposer_factory = ProposerFactory::new(
			self.spawner.clone(),
			self.client.clone(),
			self.transaction_pool.clone(),
			self.registry.as_ref(),
			self.telemetry.clone(),
		);

		let slot_duration = sc_consensus_aura::slot_duration::<AuraId, Block, _>(&*self.client)?;

		// Blocks are made at the usual pace while finality stalls: the decision or the session
		// change that ends the stall has to get into one.
		let backoff_authoring_blocks: Option<()> = None;

		let aura = sc_consensus_aura::start_aura::<AuraPair, _, _, _, _, _, _, _, _, _, _>(
			StartAuraParams {
				slot_duration,
				client: self.client.clone(),
				select_chain,
				block_import,
				proposer_factory,
				create_inherent_data_providers: move |_, ()| async move {
					Ok(slot_and_time(slot_duration))
				},
				force_authoring,
				backoff_authoring_blocks,
				keystore: self.keystore.keystore(),
				sync_oracle: self.sync_service.clone(),
				justification_sync_link: self.sync_service.clone(),
				block_proposal_slot_portion: SlotProportion::new(BLOCK_PROPOSAL_SLOT_PORTION),
				max_block_proposal_slot_portion: None,
				telemetry: self.telemetry.clone(),
				compatibility_mode: Default::default(),
			},
		)?;

		// A validator that cannot make blocks is better stopped than silent.
		self.essential_spawner.spawn_blocking("aura", Some("block-authoring"), aura);
		Ok(())
	}

	/// Shows the session keys that this node holds, where the chain asks for them.
	fn start_presence(&self) {
		let shown = presence::show(
			self.client.clone(),
			self.transaction_pool.clone(),
			self.keystore.keystore(),
			self.sync_service.clone(),
		);
		self.spawner.spawn("keys-shown", None, shown);
	}

	/// Follows the votes on finality, and votes if the node is a validator.
	fn start_finality(
		&self,
		link: GrandpaLink,
		votes: Votes,
		voter_state: SharedVoterState,
	) -> Result<(), ServiceError> {
		self.spawner.spawn(
			"rounds-forgotten",
			None,
			rounds::forget(self.client.clone(), voter_state.clone()),
		);
		let voter = sc_consensus_grandpa::run_grandpa_voter(sc_consensus_grandpa::GrandpaParams {
			config: sc_consensus_grandpa::Config {
				gossip_duration: GRANDPA_GOSSIP_DURATION,
				justification_generation_period: GRANDPA_JUSTIFICATION_PERIOD,
				name: Some(self.name.clone()),
				observer_enabled: false,
				// A node that is no validator signs no votes, so it needs no keys.
				keystore: self.role.is_authority().then(|| self.keystore.keystore()),
				local_role: self.role,
				telemetry: self.telemetry.clone(),
				protocol_name: votes.protocol_name,
			},
			link,
			network: self.network.clone(),
			sync: self.sync_service.clone(),
			notification_service: votes.notifications,
			// The SDK's own rules vote for the block two before the best one at most, which takes six
			// seconds more. What they spare is votes on blocks that soon have another in their place:
			// here that costs a round, and nothing that is final.
			voting_rule: VotingRulesBuilder::new().add(ThreeQuartersOfTheUnfinalizedChain).build(),
			prometheus_registry: self.registry.clone(),
			shared_voter_state: voter_state,
			telemetry: self.telemetry.clone(),
			// A validator that votes twice is reported to the runtime by a transaction that this
			// node makes.
			offchain_tx_pool_factory: self.own_transactions(),
		})?;

		self.essential_spawner.spawn_blocking("grandpa-voter", None, voter);
		self.spawner.spawn(
			"finality-shown",
			None,
			finality::show(self.client.clone(), self.transaction_pool.clone()),
		);
		Ok(())
	}
}
