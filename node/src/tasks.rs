// SPDX-License-Identifier: Apache-2.0

//! What runs beside consensus and the network: what [`sc_service::spawn_tasks`] starts, with an RPC
//! server some of whose methods are this node's own. Those that take a transaction say in words why
//! it is refused: see [`crate::author`]. Those that follow the chain do so while finality stalls, too:
//! see [`crate::chain_head`].
//!
//! The SDK offers no way to exchange a method. So it first puts all methods together and serves them
//! to nobody. Its server is then started here, with this node's methods among them, and so are the
//! metrics, which include the server's.

use crate::{
	author, chain_head,
	service::{FullBackend, FullClient, Pool},
	storage_changes,
};
use doverie_runtime::opaque::Block;
use sc_rpc_server::{RpcEndpoint, RpcMethods};
use sc_service::{
	config::{PrometheusConfig, RpcConfiguration},
	error::Error,
	MetricsService, SpawnTasksParams,
};
use std::{net::Ipv4Addr, sync::Arc};

/// Starts all of it.
pub fn spawn(
	params: SpawnTasksParams<'_, Block, FullClient, Pool, (), FullBackend>,
) -> Result<(), Error> {
	let SpawnTasksParams {
		mut config,
		client,
		backend,
		task_manager,
		keystore,
		transaction_pool,
		rpc_builder,
		network,
		system_rpc_tx,
		tx_handler_controller,
		sync_service,
		telemetry,
		tracing_execute_block,
	} = params;

	let nowhere = nowhere(&config.rpc);
	let mut rpc_config = std::mem::replace(&mut config.rpc, nowhere);
	// The SDK takes any other port where this one is in use, and whoever looks for the node finds
	// the other.
	for endpoint in rpc_config.addr.iter_mut().flatten() {
		endpoint.retry_random_port = false;
	}
	let prometheus = config.prometheus_config.take();
	let tokio_handle = config.tokio_handle.clone();
	let (role, name, version) =
		(config.role, config.network.node_name.clone(), config.impl_version.clone());

	let handlers = sc_service::spawn_tasks(SpawnTasksParams {
		config,
		client: client.clone(),
		backend: backend.clone(),
		task_manager: &mut *task_manager,
		keystore,
		transaction_pool: transaction_pool.clone(),
		rpc_builder,
		network: network.clone(),
		system_rpc_tx,
		tx_handler_controller,
		sync_service: sync_service.clone(),
		telemetry,
		tracing_execute_block,
	})?;

	let runtime = sc_service::create_rpc_runtime(rpc_config.max_connections)
		.map_err(|error| Error::Application(Box::new(error)))?;
	let executor = Arc::new(sc_rpc_server::RpcSpawnHandle::new(runtime.handle().clone()));
	let mut rpc = handlers.handle().as_ref().clone();
	author::replace(&mut rpc, client.clone(), transaction_pool.clone(), executor.clone())
		.map_err(Error::Application)?;
	chain_head::replace(&mut rpc, client.clone(), backend, executor).map_err(Error::Application)?;
	storage_changes::replace(&mut rpc, client.clone()).map_err(Error::Application)?;
	let id_provider = rpc_config.id_provider.take();
	let server = sc_service::start_rpc_servers(
		&rpc_config,
		prometheus.as_ref().map(|prometheus| &prometheus.registry),
		&tokio_handle,
		rpc,
		runtime,
		id_provider,
	)?;
	task_manager.keep_alive(server);

	if let Some(PrometheusConfig { port, registry }) = prometheus {
		let metrics = MetricsService::with_prometheus(None, &registry, role, &name, &version)?;
		let handle = task_manager.spawn_handle();
		handle.spawn("prometheus-metrics", None, async move {
			metrics.run(client, transaction_pool, network, sync_service).await
		});
		handle.spawn("prometheus-endpoint", None, async move {
			if let Err(error) = substrate_prometheus_endpoint::init_prometheus(port, registry).await
			{
				log::error!("The metrics cannot be served: {error}");
			}
		});
	}
	Ok(())
}

/// The same, except that it listens where nobody is let in: the SDK does not start without a
/// listener.
fn nowhere(config: &RpcConfiguration) -> RpcConfiguration {
	let closed = RpcEndpoint {
		listen_addr: (Ipv4Addr::LOCALHOST, 0).into(),
		max_connections: 0,
		rpc_methods: RpcMethods::Safe,
		batch_config: config.batch_config,
		cors: config.cors.clone(),
		max_buffer_capacity_per_connection: config.message_buffer_capacity,
		max_payload_in_mb: config.max_request_size,
		max_payload_out_mb: config.max_response_size,
		max_subscriptions_per_connection: config.max_subs_per_conn,
		rate_limit: config.rate_limit,
		rate_limit_trust_proxy_headers: config.rate_limit_trust_proxy_headers,
		rate_limit_whitelisted_ips: config.rate_limit_whitelisted_ips.clone(),
		retry_random_port: false,
		is_optional: false,
	};
	RpcConfiguration {
		addr: Some(vec![closed]),
		max_connections: config.max_connections,
		cors: config.cors.clone(),
		methods: config.methods,
		max_request_size: config.max_request_size,
		max_response_size: config.max_response_size,
		id_provider: None,
		max_subs_per_conn: config.max_subs_per_conn,
		port: config.port,
		message_buffer_capacity: config.message_buffer_capacity,
		batch_config: config.batch_config,
		rate_limit: config.rate_limit,
		rate_limit_whitelisted_ips: config.rate_limit_whitelisted_ips.clone(),
		rate_limit_trust_proxy_headers: config.rate_limit_trust_proxy_headers,
		request_logger_limit: config.request_logger_limit,
	}
}
