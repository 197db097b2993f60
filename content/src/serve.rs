// SPDX-License-Identifier: Apache-2.0

//! `serve`: what it is told, and how it starts and ends.

use anyhow::{bail, Context, Result};
use clap::Args;
use doverie_content::{
	api::{
		listen,
		network::{Beginning, LightAddress, Named, PublicNode, Settings},
		readers, router, serve, watched, Metrics, Portal, Rates, Shared,
	},
	client::address,
	document::Sizes,
	mirror::{Mirror, Rules, Told},
	node::Node,
	order,
	store::{
		quota::{Quota, Quotas},
		Store, S3,
	},
};
use sp_core::crypto::AccountId32;
use std::{net::SocketAddr, path::PathBuf, sync::Arc, thread, time::Duration};
use tokio::signal::unix::{signal, SignalKind};

/// How often what was left undone is looked at.
const SETTLE: Duration = Duration::from_secs(60);
/// Where the keys of the storage are found: they are no arguments, which everybody on a machine can
/// read.
const KEYS: [&str; 2] = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];
/// The largest text or document that can be allowed: a mirror has as much in memory.
const MAX_KIB: i64 = 16 * 1024;

/// What `serve` is told.
#[derive(Args)]
pub struct Serve {
	/// Where to serve.
	#[arg(long, default_value = "127.0.0.1:8080")]
	listen: SocketAddr,
	/// The folder of the index, and of the texts unless there is --s3.
	#[arg(long, default_value = "doverie-content-data")]
	folder: PathBuf,
	/// The organisation's own node, by its address for JSON-RPC over HTTP.
	#[arg(long, default_value = "http://127.0.0.1:9944", value_parser = address)]
	node: String,
	/// Serve the portal that was built in this folder.
	#[arg(long)]
	portal: Option<PathBuf>,
	/// The server of another chamber, from which to pull what it has. Once for each.
	#[arg(long, value_name = "URL", value_parser = address)]
	mirror: Vec<String>,
	/// How long between two looks at a mirror, in seconds.
	#[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=86_400))]
	mirror_seconds: u64,
	/// An account whose orders erase any text, here and where it came from a mirror. Once for each.
	#[arg(long, value_name = "ACCOUNT", value_parser = account)]
	operator: Vec<AccountId32>,
	#[command(flatten)]
	storage: Storage,
	#[command(flatten)]
	limits: Limits,
	#[command(flatten)]
	network: Network,
	/// How many requests one address may make in a minute. One that writes counts for ten, and twenty
	/// files of the portal for one.
	#[arg(long, default_value_t = 600, value_parser = clap::value_parser!(u32).range(10..))]
	requests_a_minute: u32,
	/// The server stands behind a proxy, which puts the address of the reader last in
	/// X-Forwarded-For.
	#[arg(long)]
	behind_proxy: bool,
	/// Serve metrics for Prometheus here.
	#[arg(long, value_name = "ADDRESS")]
	prometheus_listen: Option<SocketAddr>,
}

#[derive(Args)]
struct Storage {
	/// Keep the bytes in storage that speaks S3, https://storage.example/BUCKET. The bucket keeps
	/// no old versions. Its keys are in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
	#[arg(long, value_name = "URL", value_parser = address)]
	s3: Option<String>,
	/// The region of the bucket.
	#[arg(long, default_value = "us-east-1")]
	s3_region: String,
}

#[derive(Args)]
struct Limits {
	/// The largest text, envelope included, in KiB.
	#[arg(long, default_value_t = 256, value_parser = clap::value_parser!(u32).range(1..=MAX_KIB))]
	text_kib: u32,
	/// The largest document in PDF, PNG or JPEG, in KiB; 0: none is kept.
	#[arg(long, default_value_t = 1024, value_parser = clap::value_parser!(u32).range(0..=MAX_KIB))]
	document_kib: u32,
	/// What a citizen may put in a day, in KiB. Each text counts for 4 KiB at least.
	#[arg(long, default_value_t = 1024)]
	citizen_kib_a_day: u32,
	/// What a citizen may have here in all, in KiB.
	#[arg(long, default_value_t = 8 * 1024)]
	citizen_kib: u32,
	/// What an organisation or a registrar may put in a day, in KiB.
	#[arg(long, default_value_t = 16 * 1024)]
	organisation_kib_a_day: u32,
	/// What an organisation or a registrar may have here in all, in KiB.
	#[arg(long, default_value_t = 512 * 1024)]
	organisation_kib: u32,
	/// What there may be in all, in MiB.
	#[arg(long, default_value_t = 20 * 1024)]
	total_mib: u32,
}

/// What `network.json` says, where the folder of --portal has none.
#[derive(Args)]
struct Network {
	/// The name of the network in English. Without it, the chain's.
	#[arg(long, requires = "name_bg")]
	name_en: Option<String>,
	/// The name of the network in Bulgarian.
	#[arg(long, requires = "name_en")]
	name_bg: Option<String>,
	/// Nothing has any value on this network: keys may lie in the browser.
	#[arg(long)]
	trial: bool,
	/// A node that readers may choose to trust, wss://rpc.example=THE MUNICIPALITY=ОБЩИНАТА. Once
	/// for each.
	#[arg(long, value_name = "NODE", value_parser = PublicNode::parse)]
	public_node: Vec<PublicNode>,
	/// Another server of texts, by the address at which readers reach it. Once for each.
	#[arg(long, value_name = "URL", value_parser = address)]
	text_server: Vec<String>,
	/// The page that checks files without trusting a server.
	#[arg(long, value_name = "URL", value_parser = address)]
	check: Option<String>,
	/// An address at which browsers reach a node, /dns/light.example/tcp/443/wss/p2p/12D3…, besides
	/// those of the chain specification. Once for each.
	#[arg(long, value_name = "MULTIADDR", value_parser = LightAddress::parse)]
	light_address: Vec<LightAddress>,
}

fn account(text: &str) -> Result<AccountId32, String> {
	order::account(text).ok_or_else(|| "an account is an address of the chain, dv…".into())
}

fn kib(number: u32) -> u64 {
	u64::from(number).saturating_mul(1024)
}

impl Limits {
	fn sizes(&self) -> Sizes {
		let bytes = |kib: u32| usize::try_from(self::kib(kib)).unwrap_or(usize::MAX);
		Sizes { text: bytes(self.text_kib), file: bytes(self.document_kib) }
	}

	fn quotas(&self) -> Quotas {
		Quotas {
			citizen: Quota { a_day: kib(self.citizen_kib_a_day), in_all: kib(self.citizen_kib) },
			organisation: Quota {
				a_day: kib(self.organisation_kib_a_day),
				in_all: kib(self.organisation_kib),
			},
			total: kib(self.total_mib).saturating_mul(1024),
		}
	}
}

impl Storage {
	fn open(&self) -> Result<Option<S3>> {
		let Some(address) = &self.s3 else { return Ok(None) };
		let [key, secret] = KEYS.map(|name| std::env::var(name).ok().filter(|key| !key.is_empty()));
		let (Some(key), Some(secret)) = (key, secret) else {
			bail!("--s3 takes the keys of the storage from {} and {}", KEYS[0], KEYS[1]);
		};
		S3::open(address, &self.s3_region, &key, &secret).map(Some)
	}
}

impl Network {
	fn settings(&self) -> Settings {
		let named = self.name_bg.clone().zip(self.name_en.clone());
		Settings {
			name: named.map(|(bg, en)| Named { bg, en }),
			trial: self.trial,
			nodes: self.public_node.clone(),
			texts: self.text_server.clone(),
			check: self.check.clone(),
		}
	}
}

impl Serve {
	/// Serves until it is told to end.
	pub fn go(self) -> Result<()> {
		let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
		let done = runtime.block_on(self.run());
		// What reads a mirror at this moment is not waited for: what it has taken is kept.
		runtime.shutdown_background();
		done
	}

	async fn run(self) -> Result<()> {
		let store = Store::open(&self.folder, self.storage.open()?, self.limits.quotas())?;
		let store = Arc::new(store);
		let node = Arc::new(Node::new(&self.node));
		let rules = Arc::new(Rules {
			operators: self.operator.clone(),
			sizes: self.limits.sizes(),
			pause: Duration::from_secs(self.mirror_seconds),
		});
		let mirrors: Vec<_> =
			self.mirror.iter().map(|address| (address.clone(), Arc::<Told>::default())).collect();
		for (address, told) in &mirrors {
			let (store, node, rules) = (store.clone(), node.clone(), rules.clone());
			let mirror = Mirror::new(address, store, node, rules, told.clone());
			thread::spawn(move || mirror.follow());
		}
		let settled = store.clone();
		thread::spawn(move || settle(&settled));
		let portal = self.portal.as_deref().map(Portal::open).transpose()?.map(Arc::new);
		let shared = Shared {
			store,
			node,
			rules,
			portal,
			beginning: Arc::new(Beginning::new(self.network.light_address.clone())),
			network: Arc::new(self.network.settings()),
			rates: Arc::new(Rates::new(self.requests_a_minute, self.behind_proxy)),
			metrics: Arc::new(Metrics::new(mirrors)),
			readers: readers(),
		};
		self.answer(shared).await
	}

	async fn answer(&self, shared: Shared) -> Result<()> {
		let mut terminated = signal(SignalKind::terminate())?;
		if let Some(address) = self.prometheus_listen {
			let listener = listen(address, "--prometheus-listen").await?;
			let metrics = watched(shared.clone());
			tokio::spawn(serve(listener, metrics, false, std::future::pending()));
		}
		let listener = listen(self.listen, "--listen").await?;
		eprintln!("Serving http://{}", listener.local_addr().context("The address is not known")?);
		serve(listener, router(shared), self.behind_proxy, async {
			tokio::select! {
				_ = terminated.recv() => {},
				_ = tokio::signal::ctrl_c() => {},
			}
		})
		.await;
		Ok(())
	}
}

/// Finishes what was left undone while the storage was away.
fn settle(store: &Store) {
	loop {
		thread::sleep(SETTLE);
		if let Err(error) = store.settle() {
			eprintln!("What was erased is not gone from the storage yet: {error:#}");
		}
	}
}
