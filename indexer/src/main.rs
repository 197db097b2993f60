// SPDX-License-Identifier: Apache-2.0

//! The command line.

use anyhow::{Context, Result};
use chrono::{Local, NaiveTime};
use clap::{Args, Parser, Subcommand};
use doverie_indexer::{
	api,
	chain::{Follower, Node, Source},
	check,
	export::{export, Publication},
	store::Store,
};
use std::{
	net::SocketAddr,
	path::{Path, PathBuf},
	process::ExitCode,
	sync::Arc,
	time::Duration,
};
use tokio::{
	signal::unix::{signal, SignalKind},
	sync::watch,
	time::sleep,
};

/// How long to wait before the node is asked again after an error.
const AGAIN: Duration = Duration::from_secs(3);
/// How long what a decision has hidden may collect others before the open data are written again.
const COLLECT: Duration = Duration::from_secs(2);

/// What is on a Doverie chain, as tables: REST, a feed of changes, search and open data.
///
/// It follows the final blocks of a node that keeps all states (--state-pruning archive
/// --blocks-pruning archive), and needs nothing else: SQLite is inside.
#[derive(Parser)]
#[command(version)]
struct Arguments {
	#[command(subcommand)]
	command: Command,
}

#[derive(Subcommand)]
enum Command {
	/// Follows the chain, and serves what it has found.
	Run(Run),
	/// Compares the tables with the chain; ends with an error if anything is different.
	Check(Check),
	/// Writes the open data into a folder, in the place of what is there.
	Export(Export),
	/// Prints the description of REST by OpenAPI.
	Openapi,
}

/// Where the tables are.
#[derive(Args)]
struct Tables {
	/// The folder of the tables, and of the open data.
	#[arg(long, default_value = "doverie-indexer-data")]
	data: PathBuf,
	/// PostgreSQL in place of SQLite: postgres://user:password@host/name.
	#[arg(long)]
	database: Option<String>,
}

#[derive(Args)]
struct NodeAddress {
	/// The node, by its RPC endpoint.
	#[arg(long, default_value = "ws://127.0.0.1:9944")]
	node: String,
}

#[derive(Args)]
struct Publishing {
	/// Who publishes the open data, for catalogues.
	#[arg(long, default_value = "Doverie")]
	publisher: String,
	/// Where the open data can be fetched, for catalogues: https://data.example.org/open-data/
	#[arg(long, default_value = "")]
	base_url: String,
	/// The prefix of identifiers by the Open Contracting Data Standard. One of your own has to be
	/// registered with the Open Contracting Partnership before you publish by it.
	#[arg(long, default_value = "ocds-unregistered")]
	ocid_prefix: String,
	/// The licence of the open data by its address, such as
	/// https://creativecommons.org/publicdomain/zero/1.0/. Without one nobody may use them.
	#[arg(long, default_value = "")]
	licence: String,
}

#[derive(Args)]
struct Run {
	#[command(flatten)]
	node: NodeAddress,
	#[command(flatten)]
	tables: Tables,
	#[command(flatten)]
	publishing: Publishing,
	/// Where to serve.
	#[arg(long, default_value = "127.0.0.1:8700")]
	listen: SocketAddr,
	/// When the open data are written each day, by the clock of this machine.
	#[arg(long, default_value = "02:30", value_parser = clock)]
	export_at: NaiveTime,
}

#[derive(Args)]
struct Check {
	#[command(flatten)]
	node: NodeAddress,
	#[command(flatten)]
	tables: Tables,
}

#[derive(Args)]
struct Export {
	/// The folder: what is in it is replaced.
	folder: PathBuf,
	#[command(flatten)]
	tables: Tables,
	#[command(flatten)]
	publishing: Publishing,
}

fn clock(text: &str) -> Result<NaiveTime, String> {
	NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| "a time of day, such as 02:30".into())
}

impl Tables {
	async fn open(&self) -> Result<Store> {
		Store::open(&self.data, self.database.as_deref()).await
	}

	async fn open_frozen(&self) -> Result<Store> {
		Store::open_frozen(&self.data, self.database.as_deref()).await
	}

	fn open_data(&self) -> PathBuf {
		self.data.join("open-data")
	}
}

impl Publishing {
	fn publication(&self) -> Publication {
		Publication {
			publisher: self.publisher.clone(),
			base_url: self.base_url.clone(),
			ocid_prefix: self.ocid_prefix.clone(),
			licence: self.licence.clone(),
		}
	}
}

#[tokio::main]
async fn main() -> ExitCode {
	let done = match Arguments::parse().command {
		Command::Run(run) => run.go().await.map(|()| true),
		Command::Check(check) => check.go().await,
		Command::Export(export) => export.go().await.map(|()| true),
		Command::Openapi => {
			serde_json::to_string_pretty(&api::document()).map_err(Into::into).map(|text| {
				println!("{text}");
				true
			})
		},
	};
	match done {
		Ok(true) => ExitCode::SUCCESS,
		Ok(false) => ExitCode::FAILURE,
		Err(error) => {
			eprintln!("Error: {error:#}");
			ExitCode::FAILURE
		},
	}
}

impl Run {
	async fn go(self) -> Result<()> {
		let store = Arc::new(self.tables.open().await?);
		let open_data = self.tables.open_data();
		let mut end = signal(SignalKind::terminate())?;
		let caught_up = watch::Sender::new(false);
		tokio::select! {
			done = api::serve(store.clone(), open_data.clone(), self.listen) => done,
			done = self.follow(store.clone(), &caught_up) => done,
			done = self.write_open_data(store.clone(), &open_data, caught_up.subscribe()) => done,
			_ = end.recv() => Ok(()),
			_ = tokio::signal::ctrl_c() => Ok(()),
		}
	}

	/// Follows the chain. What the node has against it may pass; what the tables have does not.
	async fn follow(&self, store: Arc<Store>, caught_up: &watch::Sender<bool>) -> Result<()> {
		let mut connected: Option<(Arc<Node>, Follower)> = None;
		let mut told = String::new();
		loop {
			let before = store.cursor();
			let done = async {
				if connected.is_none() {
					let node = Arc::new(Node::connect(&self.node.node).await?);
					connected = Some((node.clone(), Follower::new(node, store.clone())));
				}
				let (node, follower) = connected.as_ref().context("There is no node")?;
				let head = follower.catch_up().await?;
				caught_up.send_replace(true);
				node.wait_for_more(head.number).await
			};
			let Err(error) = done.await else {
				told.clear();
				continue;
			};
			// The same thing again and again is said once.
			let error = format!("{error:#}");
			if error != told || store.cursor() != before {
				eprintln!("{error}\nIt is tried again every {} seconds.", AGAIN.as_secs());
			}
			told = error;
			connected = None;
			sleep(AGAIN).await;
		}
	}

	/// Writes the open data once the tables have caught up, each day, and whenever a public text is
	/// gone.
	async fn write_open_data(
		&self,
		store: Arc<Store>,
		folder: &Path,
		mut caught_up: watch::Receiver<bool>,
	) -> Result<()> {
		let mut forgotten = store.watch_forgotten();
		caught_up.wait_for(|is_so| *is_so).await?;
		loop {
			let frozen = self.tables.open_frozen().await?;
			forgotten.mark_unchanged();
			match export(&frozen, folder, &self.publishing.publication()).await {
				Ok(block) => eprintln!("The open data go to block {block}"),
				Err(error) => eprintln!("The open data cannot be written: {error:#}"),
			}
			drop(frozen);
			tokio::select! {
				() = sleep(until(self.export_at)) => {},
				changed = forgotten.changed() => {
					changed?;
					sleep(COLLECT).await;
				},
			}
		}
	}
}

/// How long it is until this time of day comes next.
fn until(time: NaiveTime) -> Duration {
	let now = Local::now().time();
	let left = time.signed_duration_since(now).to_std();
	let tomorrow = || {
		let since = now.signed_duration_since(time).to_std().unwrap_or_default();
		Duration::from_secs(86_400).saturating_sub(since)
	};
	left.ok().filter(|left| !left.is_zero()).unwrap_or_else(tomorrow)
}

impl Check {
	async fn go(self) -> Result<bool> {
		let store = Arc::new(self.tables.open_frozen().await?);
		let node: Arc<dyn Source> = Arc::new(Node::connect(&self.node.node).await?);
		if let Some(last) = store.cursor() {
			println!("The tables and the chain at block {}:", last.number);
		}
		let all = check::check(node, store).await?;
		for compared in &all {
			println!("{compared}");
		}
		let is_same = all.iter().all(|compared| compared.differences.is_empty());
		println!("{}", if is_same { "All is the same." } else { "The tables are not right." });
		Ok(is_same)
	}
}

impl Export {
	async fn go(self) -> Result<()> {
		let store = self.tables.open_frozen().await?;
		let block = export(&store, &self.folder, &self.publishing.publication()).await?;
		println!("{} has the open data up to block {block}", self.folder.display());
		Ok(())
	}
}
