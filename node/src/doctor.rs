// SPDX-License-Identifier: Apache-2.0

//! Looks at a node and its machine, and says what is wrong and what to do about it.

use crate::{
	ask::{Error, Node},
	cli::Cli,
	clock,
	health::{author, slot, State, FINALITY_LAG, STALE},
	keys::{self, address, Files, Held, Place},
	start::{self, plain},
};
use codec::Encode;
use doverie_runtime::{
	AccountId, BlockNumber, Hash, Runtime, SessionKeys, MILLISECS_PER_BLOCK, VERSION,
};
use pallet_validators::{ActiveSet, KeysInfo, Seat, SessionInfo, Shown};
use sc_cli::SubstrateCli;
use sc_network::multiaddr::Multiaddr;
use sc_rpc::system::{Health as Network, NodeRole};
use serde_json::{json, Value};
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_core::crypto::key_types;
use std::{
	collections::BTreeSet,
	fmt, fs,
	net::{IpAddr, SocketAddr},
	os::unix::fs::MetadataExt,
	path::{Path, PathBuf},
	process::Command,
	thread,
	time::{Duration, Instant},
};

/// For how long blocks are awaited, to compare clocks.
const LISTEN: Duration = Duration::from_secs(20);

/// How many blocks of others are enough, and how many too few.
const ENOUGH: usize = 4;
const TOO_FEW: usize = 2;

/// How often the best block is asked for meanwhile.
const LOOK: Duration = Duration::from_millis(250);

/// With less room than this the node stops soon.
const LEAST_ROOM: u64 = 2 * GIB;
const GIB: u64 = 1024 * 1024 * 1024;

/// With less than this part of the disk free it is time for a larger one, in per cent.
const LEAST_PART: u64 = 15;

/// How many blocks are looked at for each validator: as often should each of them have made one.
const ROUNDS: u32 = 3;

/// Which node, where its files are, and for whom it runs.
#[derive(Debug, clap::Args)]
pub struct Doctor {
	#[command(flatten)]
	node: Node,

	#[command(flatten)]
	place: Place,

	/// The organisation's account. It can be left out when the organisation has a seat and its keys
	/// are here.
	#[arg(long, value_name = "ADDRESS", value_parser = keys::account)]
	account: Option<AccountId>,
}

impl Doctor {
	/// Does what the command line says.
	pub fn run(&self, cli: &Cli) -> sc_cli::Result<()> {
		let files = self.place.files(cli)?;
		let held = Held::open(&files)?;
		let mut findings = vec![disk(files.data()), permissions(&files)];
		match State::of(&self.node) {
			Ok(state) => findings.extend(self.examine(&state, &files, &held)),
			Err(error) => findings.push(Finding::bad(
				"node",
				error.to_string(),
				"Start it, or see in its log why it does not run: journalctl -u doverie-node, docker \
				 logs. If it listens elsewhere, say where with --url.",
			)),
		}
		for finding in &findings {
			println!("{finding}");
		}
		match findings.iter().filter(|finding| finding.verdict == Verdict::Bad).count() {
			0 => Ok(()),
			bad => Err(plain(format!("{bad} of {} checks failed", findings.len()))),
		}
	}

	/// Examines a node that answers.
	fn examine(&self, state: &State, files: &Files, held: &Held) -> Vec<Finding> {
		let node = &self.node;
		eprintln!("Comparing clocks takes up to {} seconds.", LISTEN.as_secs());
		let checks = [
			("version", version(node)),
			("chain", chain(node, files)),
			("identity", identity(node, files)),
			("peers", peers(node, &state.network)),
			("blocks", Ok(blocks(state))),
			("clock", clock(node, held, state)),
			("ports", ports(node)),
			("rpc", rpc(node)),
		];
		let or_failed = |about, found: Result<_, Error>| {
			found.unwrap_or_else(|error| {
				Finding::bad(
					about,
					error.to_string(),
					"See in the log whether the node still works.",
				)
			})
		};
		let mut findings: Vec<_> =
			checks.into_iter().map(|(about, found)| or_failed(about, found)).collect();
		match self.organisation(files, held) {
			Ok(found) => findings.extend(found),
			Err(error) => findings.push(or_failed("keys", Err(error))),
		}
		findings
	}

	/// The organisation's keys and seat.
	fn organisation(&self, files: &Files, held: &Held) -> Result<Vec<Finding>, Error> {
		let node = &self.node;
		let seats: Vec<Seat<AccountId>> = node.call("ValidatorsViews_seats", vec![])?;
		let roles: Vec<NodeRole> = node.ask("system_nodeRoles", json!([]))?;
		let is_validator = roles.contains(&NodeRole::Authority);
		let account = match &self.account {
			Some(account) => Some(account.clone()),
			None => self.seated(held, &seats)?,
		};
		let Some(account) = account else {
			return Ok(vec![keys_of_nobody(held.all().len(), is_validator)]);
		};
		let set = self.set(&account)?;
		let key = pallet_validators::ShownKeys::<Runtime>::hashed_key_for(&account);
		let shown: Option<Shown<SessionKeys>> = node.stored(&key, None)?;
		let at_work = self.at_work(&account)?;
		let is_at_work = at_work.is_some();
		let keys = Keys {
			address: address(&account),
			keystore: files.keystore_folder().display().to_string(),
			missing: set.as_ref().map(|keys| held.missing(keys)),
			at_work_missing: at_work.map(|keys| held.missing(&keys)).unwrap_or_default(),
			are_shown: set.is_some() && set == shown.map(|shown| shown.keys),
		};
		let seat = match seats.into_iter().find(|seat| seat.validator == account) {
			Some(seat) => self.seat(&seat, is_validator, held)?,
			None => {
				let info: Option<KeysInfo> =
					node.call("ValidatorsViews_keys_shown", account.encode())?;
				no_seat(&keys.address, is_at_work, info.is_some_and(|info| info.can_be_seated))
			},
		};
		Ok(vec![keys.judge(), seat])
	}

	/// The session keys that an account has set.
	fn set(&self, account: &AccountId) -> Result<Option<SessionKeys>, Error> {
		self.node.stored(&pallet_session::NextKeys::<Runtime>::hashed_key_for(account), None)
	}

	/// The session keys with which an account works in this session, if it does.
	fn at_work(&self, account: &AccountId) -> Result<Option<SessionKeys>, Error> {
		let node = &self.node;
		let session: Option<u32> =
			node.stored(&pallet_session::CurrentIndex::<Runtime>::hashed_key(), None)?;
		let session = session.unwrap_or_default();
		let session: Option<SessionInfo> =
			node.stored(&pallet_validators::Sessions::<Runtime>::hashed_key_for(session), None)?;
		let Some(SessionInfo { set, .. }) = session else { return Ok(None) };
		let set: Option<ActiveSet<Runtime>> =
			node.stored(&pallet_validators::ActiveSets::<Runtime>::hashed_key_for(set), None)?;
		let mut set = set.unwrap_or_default().into_iter();
		Ok(set.find(|(validator, ..)| validator == account).map(|(.., keys)| keys))
	}

	/// Whose seat it is whose keys are here.
	fn seated(&self, held: &Held, seats: &[Seat<AccountId>]) -> Result<Option<AccountId>, Error> {
		for Seat { validator, .. } in seats {
			if self.set(validator)?.is_some_and(|keys| held.missing(&keys).is_empty()) {
				return Ok(Some(validator.clone()));
			}
		}
		Ok(None)
	}

	fn seat(
		&self,
		seat: &Seat<AccountId>,
		is_validator: bool,
		held: &Held,
	) -> Result<Finding, Error> {
		let node = &self.node;
		let session = session(node, None)?;
		let validators = validators(node)?;
		let place = validators.iter().position(|validator| *validator == seat.validator);
		let key = pallet_session::DisabledValidators::<Runtime>::hashed_key();
		// With each the severity of the offence, a `Perbill`.
		let disabled: Vec<(u32, u32)> = node.stored(&key, None)?.unwrap_or_default();
		let is_disabled = disabled.iter().any(|(one, _)| usize::try_from(*one).ok() == place);
		let work = if place.is_some() { work(node, held, session)? } else { Work::default() };
		Ok(judge_seat(seat, session, is_validator, place.is_some(), is_disabled, work))
	}
}

/// How bad something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
	/// Nothing is to be done.
	Fine,
	/// Somebody should look at it.
	Doubtful,
	/// The node does not work as it should, or will soon not.
	Bad,
}

/// What a check has found.
#[derive(Clone, Debug)]
struct Finding {
	about: &'static str,
	verdict: Verdict,
	what: String,
	advice: String,
}

impl Finding {
	fn fine(about: &'static str, what: impl Into<String>) -> Self {
		Self { about, verdict: Verdict::Fine, what: what.into(), advice: String::new() }
	}

	fn doubtful(about: &'static str, what: impl Into<String>, advice: impl Into<String>) -> Self {
		Self { about, verdict: Verdict::Doubtful, what: what.into(), advice: advice.into() }
	}

	fn bad(about: &'static str, what: impl Into<String>, advice: impl Into<String>) -> Self {
		Self { about, verdict: Verdict::Bad, what: what.into(), advice: advice.into() }
	}
}

impl fmt::Display for Finding {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		let verdict = match self.verdict {
			Verdict::Fine => "ok",
			Verdict::Doubtful => "warn",
			Verdict::Bad => "FAIL",
		};
		write!(f, "{verdict:<5}{:<12}{}", self.about, self.what)?;
		if !self.advice.is_empty() {
			write!(f, "\n{:17}What to do: {}", "", self.advice)?;
		}
		Ok(())
	}
}

fn disk(folder: &Path) -> Finding {
	let there = folder.ancestors().find(|folder| folder.exists()).unwrap_or(Path::new("."));
	match fs2::available_space(there).and_then(|free| Ok((free, fs2::total_space(there)?))) {
		Ok((free, total)) => judge_disk(there, free, total),
		Err(error) => Finding::bad(
			"disk",
			format!("{}: {error}", there.display()),
			"Run this as the user under whom the node runs.",
		),
	}
}

fn judge_disk(folder: &Path, free: u64, total: u64) -> Finding {
	let part = free.saturating_mul(100).checked_div(total).unwrap_or_default();
	let room = free.checked_div(GIB).unwrap_or_default();
	let what = format!("{room} GiB free, {part} %, at {}", folder.display());
	let advice = "Give it a larger disk, or move BASE to one, with the node stopped.";
	if free < LEAST_ROOM {
		Finding::bad("disk", what, advice)
	} else if part < LEAST_PART {
		Finding::doubtful("disk", what, advice)
	} else {
		Finding::fine("disk", what)
	}
}

fn permissions(files: &Files) -> Finding {
	let (own, handed): (Vec<_>, Vec<_>) =
		files.readable_by_others().into_iter().partition(|file| belongs_here(file));
	let named = |files: &[PathBuf]| -> String {
		let names: Vec<_> = files.iter().map(|file| file.display().to_string()).collect();
		names.join(" ")
	};
	if !own.is_empty() {
		let own = named(&own);
		let advice = format!("chmod 600 {own}");
		return Finding::bad("files", format!("others can read {own}"), advice);
	}
	if !handed.is_empty() {
		return Finding::doubtful(
			"files",
			format!("of another user, and readable by others: {}", named(&handed)),
			"As secrets of a container they may be: let nobody else enter their folder on the host.",
		);
	}
	Finding::fine("files", "keys are readable for their user only")
}

/// Does a file belong to the user under whom this runs? Such a one can be closed to others.
fn belongs_here(file: &Path) -> bool {
	let user = rustix::process::geteuid().as_raw();
	fs::metadata(file).is_ok_and(|metadata| metadata.uid() == user)
}

fn version(node: &Node) -> Result<Finding, Error> {
	let running: String = node.ask("system_version", json!([]))?;
	let runtime: Value = node.ask("state_getRuntimeVersion", json!([]))?;
	let runtime = runtime.get("specVersion").and_then(Value::as_u64).unwrap_or_default();
	Ok(judge_version(&running, &Cli::impl_version(), runtime))
}

fn judge_version(running: &str, here: &str, runtime: u64) -> Finding {
	if running != here {
		return Finding::doubtful(
			"version",
			format!("the node runs {running}, and the binary is {here}"),
			"Start the node again, so that it takes the binary that is installed.",
		);
	}
	let what = format!("{running}; the runtime of the chain has version {runtime}");
	if runtime > u64::from(VERSION.spec_version) {
		return Finding::doubtful(
			"version",
			format!("{what}, which is newer than this release"),
			"See whether there is a newer release of the node, and install it.",
		);
	}
	Finding::fine("version", what)
}

fn chain(node: &Node, files: &Files) -> Result<Finding, Error> {
	let name: String = node.ask("system_chain", json!([]))?;
	let genesis: Option<Hash> = node.ask("chain_getBlockHash", json!([0]))?;
	Ok(judge_chain(&name, genesis.unwrap_or_default(), files.chain.as_deref()))
}

fn judge_chain(name: &str, genesis: Hash, expected: Option<&str>) -> Finding {
	match expected.filter(|expected| *expected != name) {
		Some(expected) => Finding::bad(
			"chain",
			format!("the node runs on \"{name}\", and the specification is that of \"{expected}\""),
			"Start the node with the specification of your network.",
		),
		None => Finding::fine("chain", format!("{name}, genesis {genesis:?}")),
	}
}

fn identity(node: &Node, files: &Files) -> Result<Finding, Error> {
	let running: String = node.ask("system_localPeerId", json!([]))?;
	Ok(match files.peer_id() {
		Ok(here) => judge_identity(&running, here.as_deref()),
		Err(error) => Finding::bad(
			"identity",
			error.to_string(),
			"Run this as the user under whom the node runs.",
		),
	})
}

fn judge_identity(running: &str, here: Option<&str>) -> Finding {
	match here {
		Some(here) if here == running => Finding::fine("identity", format!("peer {running}")),
		Some(here) => Finding::bad(
			"identity",
			format!("the node is peer {running}, and the node key makes {here}"),
			"Start the node with --node-key-file and this file: others look for its peer.",
		),
		None => Finding::doubtful(
			"identity",
			format!("the node is peer {running}, by a key that is not where this looks"),
			"Name its file with --node-key-file, here and when the node is started.",
		),
	}
}

fn peers(node: &Node, network: &Network) -> Result<Finding, Error> {
	Ok(judge_peers(network, validators(node)?.len()))
}

fn judge_peers(network: &Network, validators: usize) -> Finding {
	let what = format!("{} peers", network.peers);
	if network.peers == 0 && network.should_have_peers {
		Finding::bad(
			"peers",
			what,
			"Check --bootnodes, that the firewall lets TCP out and port 30333 in, and that other \
			 organisations' nodes name the genesis that is said above.",
		)
	} else if network.peers < validators.saturating_sub(1) && network.should_have_peers {
		Finding::doubtful(
			"peers",
			format!("{what}, and there are {validators} validators"),
			"See which organisations are missing, and whether their nodes run.",
		)
	} else {
		Finding::fine("peers", what)
	}
}

fn blocks(state: &State) -> Finding {
	let seconds = state.age.checked_div(1_000).unwrap_or_default();
	if state.network.is_syncing {
		Finding::doubtful(
			"blocks",
			format!("it fetches the chain: {state}"),
			"Wait. If it does not get on, look at the clock and the peers.",
		)
	} else if state.age > STALE {
		Finding::bad(
			"blocks",
			format!("block {} is the last, made {seconds} seconds ago", state.best),
			"Look at the clock and the peers of this node. If other organisations' nodes have no \
			 newer block, call them: docs/operators/recovering.md, \"When a validator is down\".",
		)
	} else if state.lag() > FINALITY_LAG {
		Finding::bad(
			"blocks",
			state.to_string(),
			"Find out who does not vote (grandpa_roundState), and call them: \
			 docs/operators/recovering.md, \"When finality lags\".",
		)
	} else {
		Finding::fine("blocks", state.to_string())
	}
}

fn clock(node: &Node, held: &Held, state: &State) -> Result<Finding, Error> {
	if state.network.is_syncing {
		return Ok(match behind(node)? {
			// The others may have had slots without a block.
			Some(off) => wrong_clock(clock::words(off).replacen("to be", "to be at least", 1)),
			None => judge_clock(vec![], synchronised()),
		});
	}
	let authorities = authorities(node)?;
	let mut seen = state.best;
	let mut late = Vec::new();
	let begun = Instant::now();
	while late.len() < ENOUGH && begun.elapsed() < LISTEN {
		thread::sleep(LOOK);
		let header = node.header(None)?;
		if header.number <= seen {
			continue;
		}
		seen = header.number;
		// One's own come in time by one's own clock, however wrong that is.
		if !author(&header, &authorities).is_some_and(|author| is_own(author, held)) {
			late.push(clock::since(slot(&header)));
		}
	}
	Ok(judge_clock(late, synchronised()))
}

/// By how much the clock of a node is behind that fetches the chain, if that is why it does not get on:
/// it is so now, and two slots later.
fn behind(node: &Node) -> Result<Option<i64>, Error> {
	let look = || {
		let SyncState { highest } = node.ask("system_syncState", json!([]))?;
		let best = node.header(None)?;
		let more = highest.saturating_sub(best.number);
		Ok::<_, Error>(clock::behind(clock::since(slot(&best)), more))
	};
	if look()?.is_none() {
		return Ok(None);
	}
	thread::sleep(Duration::from_millis(MILLISECS_PER_BLOCK.saturating_mul(2)));
	look()
}

/// How far the peers of a node have the chain.
#[derive(serde::Deserialize)]
struct SyncState {
	#[serde(rename = "highestBlock")]
	highest: BlockNumber,
}

/// Whether the clock of this machine is kept right, if systemd can tell.
fn synchronised() -> Option<bool> {
	let arguments = ["show", "--property=NTPSynchronized", "--value"];
	let answer = Command::new("timedatectl").args(arguments).output().ok()?;
	match String::from_utf8_lossy(&answer.stdout).trim() {
		"yes" => Some(true),
		"no" => Some(false),
		_ => None,
	}
}

fn wrong_clock(words: String) -> Finding {
	Finding::bad(
		"clock",
		words,
		"Set it right: timedatectl set-ntp true, or chrony; in a container, on its host.",
	)
}

fn judge_clock(late: Vec<i64>, synchronised: Option<bool>) -> Finding {
	let blocks = late.len();
	let off = if blocks < TOO_FEW { None } else { clock::off(late) };
	if let Some(off) = off {
		return wrong_clock(clock::words(off));
	}
	if synchronised == Some(false) {
		return Finding::doubtful(
			"clock",
			"nothing keeps the clock of this machine right",
			"timedatectl set-ntp true, or install chrony.",
		);
	}
	if blocks < TOO_FEW {
		return Finding::doubtful(
			"clock",
			format!("{blocks} blocks of others came in {} seconds: too few", LISTEN.as_secs()),
			"See whether the clock is synchronised (timedatectl), and look again when blocks come.",
		);
	}
	Finding::fine("clock", format!("as that of the others, by {blocks} of their blocks"))
}

fn ports(node: &Node) -> Result<Finding, Error> {
	let listening: Vec<String> = node.ask("system_localListenAddresses", json!([]))?;
	let listening: Vec<_> = listening
		.iter()
		.filter_map(|address| address.parse::<Multiaddr>().ok())
		.filter_map(|address| start::socket_address(&address))
		.collect();
	Ok(judge_ports(&listening))
}

fn judge_ports(listening: &[SocketAddr]) -> Finding {
	let ports: BTreeSet<_> = listening.iter().map(SocketAddr::port).collect();
	let ports: Vec<_> = ports.iter().map(u16::to_string).collect();
	let ports = ports.join(", ");
	if listening.is_empty() {
		Finding::bad(
			"ports",
			"the node listens for others on no port of TCP",
			"Start it with --listen-addr /ip4/0.0.0.0/tcp/30333.",
		)
	} else if listening.iter().all(is_loopback) {
		Finding::doubtful(
			"ports",
			format!("port {ports}, which nobody beyond this machine reaches"),
			"Start it with --listen-addr /ip4/0.0.0.0/tcp/30333 and --public-addr.",
		)
	} else {
		Finding::fine("ports", format!("listens on {ports}; from outside try: nc -vz HOST {ports}"))
	}
}

fn rpc(node: &Node) -> Result<Finding, Error> {
	let is_unsafe = match node.ask::<Value>("system_peers", json!([])) {
		Ok(_) => true,
		Err(Error::Refused(_)) => false,
		Err(error) => return Err(error),
	};
	Ok(judge_rpc(is_unsafe, &exposed(node.authority(), &listeners())))
}

/// Who listens on this machine.
fn listeners() -> Vec<SocketAddr> {
	["/proc/net/tcp", "/proc/net/tcp6"]
		.iter()
		.filter_map(|file| fs::read_to_string(file).ok())
		.flat_map(|table| table.lines().filter_map(listener).collect::<Vec<_>>())
		.collect()
}

/// The listener in a line of the kernel's table of connections, if it is one.
fn listener(line: &str) -> Option<SocketAddr> {
	/// The state of a socket that listens.
	const LISTENS: &str = "0A";
	let mut fields = line.split_whitespace().skip(1);
	let local = fields.next()?;
	let state = fields.nth(1)?;
	if state != LISTENS {
		return None;
	}
	let (host, port) = local.split_once(':')?;
	let mut bytes = Vec::new();
	for place in (0..host.len()).step_by(8) {
		let word = host.get(place..place.saturating_add(8))?;
		bytes.extend(u32::from_str_radix(word, 16).ok()?.to_ne_bytes());
	}
	let host = match <[u8; 4]>::try_from(bytes.as_slice()) {
		Ok(host) => IpAddr::from(host),
		Err(_) => IpAddr::from(<[u8; 16]>::try_from(bytes.as_slice()).ok()?),
	};
	Some((host, u16::from_str_radix(port, 16).ok()?).into())
}

/// Where this node listens beyond its machine, if it is that of this machine.
fn exposed(authority: &str, listeners: &[SocketAddr]) -> Vec<SocketAddr> {
	let Some((host, port)) = authority.rsplit_once(':') else { return vec![] };
	if !["127.0.0.1", "localhost", "[::1]"].contains(&host) {
		return vec![];
	}
	let is_meant = |listener: &&SocketAddr| {
		port.parse().is_ok_and(|port: u16| port == listener.port()) && !is_loopback(listener)
	};
	listeners.iter().filter(is_meant).copied().collect()
}

fn judge_rpc(is_unsafe: bool, exposed: &[SocketAddr]) -> Finding {
	let places: Vec<_> = exposed.iter().map(SocketAddr::to_string).collect();
	let places = places.join(", ");
	match (is_unsafe, exposed.is_empty()) {
		(true, false) => Finding::bad(
			"rpc",
			format!("unsafe methods, to whoever reaches {places}"),
			"At once: --rpc-methods safe, and no --unsafe-rpc-external.",
		),
		(true, true) => Finding::doubtful(
			"rpc",
			"unsafe methods, to every program on this machine, and through a proxy to everybody",
			"Start the node with --rpc-methods safe.",
		),
		(false, false) => Finding::doubtful(
			"rpc",
			format!("whoever reaches {places} can ask this node"),
			"See that a firewall lets in the reverse proxy only. A validator serves nobody: leave \
			 --rpc-external out, and let people ask a node without a seat.",
		),
		(false, true) => Finding::fine("rpc", "safe methods only, from this machine"),
	}
}

fn is_loopback(address: &SocketAddr) -> bool {
	address.ip().to_canonical().is_loopback()
}

/// Nobody's keys are here, as far as can be told without an account.
fn keys_of_nobody(held: usize, is_validator: bool) -> Finding {
	match (held, is_validator) {
		(0, false) => Finding::fine("keys", "none, as it is with a node without a seat"),
		(0, true) => Finding::bad(
			"keys",
			"the node is to be a validator, and has no session keys",
			"doverie-node keys new --account ADDRESS, with the same --chain and --base-path.",
		),
		_ => Finding::doubtful(
			"keys",
			format!("{held} session keys are here, which belong to no seat"),
			"Name the organisation's account, to see what its keys lack: --account ADDRESS.",
		),
	}
}

/// What is known of an organisation's session keys.
#[derive(Clone, Debug)]
struct Keys {
	address: String,
	keystore: String,
	/// Those that the account has set and the keystore lacks, if it has set any.
	missing: Option<Vec<String>>,
	/// Those with which it works in this session, and the keystore lacks.
	at_work_missing: Vec<String>,
	/// Has a running node shown the keys that are set?
	are_shown: bool,
}

impl Keys {
	fn judge(&self) -> Finding {
		let Self { address, keystore, missing, at_work_missing, are_shown } = self;
		let Some(missing) = missing else {
			return Finding::bad(
				"keys",
				format!("{address} has set no session keys"),
				format!(
					"Let the account sign what `doverie-node keys show --account {address}` prints. \
					 Without keys in {keystore} make them first: keys new."
				),
			);
		};
		if !missing.is_empty() {
			return Finding::bad(
				"keys",
				format!("set by {address}, and not in {keystore}: {}", missing.join(", ")),
				"If they are on another machine, stop that node for good and move its folder here. \
				 Otherwise make others (keys new), and let the account sign.",
			);
		}
		if !at_work_missing.is_empty() {
			return Finding::bad(
				"keys",
				format!(
					"those of {address} are here, but not those with which it works until they count: \
					 {}",
					at_work_missing.join(", ")
				),
				"Put them back, or leave the node running that has them. The new ones count from the \
				 session after the next one on, once a node has shown them: this one does so by itself, in \
				 sync, with --validator.",
			);
		}
		if *are_shown {
			return Finding::fine("keys", format!("those of {address} are here, and were shown"));
		}
		Finding::doubtful(
			"keys",
			format!(
				"those of {address} are here, and no running node has shown yet that it has them"
			),
			"Leave the node running, in sync, with --validator: it shows them by itself. If it has \
			 not within minutes: is the organisation in good standing? If so, another account has \
			 shown one of these keys: make others (keys new), and let the account sign.",
		)
	}
}

fn no_seat(address: &str, is_at_work: bool, can_be_seated: bool) -> Finding {
	if is_at_work {
		return Finding::doubtful(
			"seat",
			format!("{address} has none any more, and works on until the change counts"),
			"Leave the node running until then, for at most two sessions: docs/operators/joining.md, \
			 \"Leaving\".",
		);
	}
	let advice = if can_be_seated {
		"A decision can give it one now: docs/operators/joining.md, \"The seat\"."
	} else {
		"Before a decision can give it one, its keys have to be set, and shown by a running node."
	};
	Finding::doubtful("seat", format!("{address} has none"), advice)
}

/// How many of the last blocks a node has made.
#[derive(Clone, Copy, Debug, Default)]
struct Work {
	made: u32,
	of: u32,
	/// Have all of them been made in this session, and enough for everybody's turn to come?
	is_telling: bool,
}

/// Looks at the last blocks.
fn work(node: &Node, held: &Held, now: u32) -> Result<Work, Error> {
	let authorities = authorities(node)?;
	let wanted = u32::try_from(authorities.len()).unwrap_or_default().saturating_mul(ROUNDS);
	let mut work = Work::default();
	let mut header = node.header(None)?;
	while work.of < wanted && header.number > 0 {
		work.of = work.of.saturating_add(1);
		if author(&header, &authorities).is_some_and(|author| is_own(author, held)) {
			work.made = work.made.saturating_add(1);
		}
		header = node.header(Some(header.parent_hash))?;
	}
	work.is_telling = work.of == wanted && session(node, Some(header.hash()))? == now;
	Ok(work)
}

fn judge_seat(
	seat: &Seat<AccountId>,
	session: u32,
	is_validator: bool,
	is_in_session: bool,
	is_disabled: bool,
	Work { made, of, is_telling }: Work,
) -> Finding {
	let held = format!("a seat of {:?}", seat.chamber);
	if seat.condemned || is_disabled {
		let offence = if seat.condemned { "condemned" } else { "disabled" };
		Finding::bad(
			"seat",
			format!("{held}; {offence} for an offence"),
			"Two nodes with the same keys? Stop both. A decision has to replace or forgive it: \
			 docs/operators/running.md, \"Seats and offences\".",
		)
	} else if !is_validator {
		Finding::bad(
			"seat",
			format!("{held}, and the node runs without --validator"),
			"Start it with --validator.",
		)
	} else if seat.since > session {
		Finding::fine(
			"seat",
			format!(
				"{held}, which counts from session {} on; this is session {session}",
				seat.since
			),
		)
	} else if !is_in_session {
		Finding::doubtful(
			"seat",
			format!("{held}, which does not work in this session"),
			"Leave the node running: the seat rests while others stand vacant.",
		)
	} else if is_telling && made == 0 {
		Finding::bad(
			"seat",
			format!("{held}, and it has made none of the last {of} blocks"),
			"Look at the clock, the peers and the keys above, and at the node's log.",
		)
	} else {
		Finding::fine("seat", format!("{held}; it has made {made} of the last {of} blocks"))
	}
}

fn is_own(author: &AuraId, held: &Held) -> bool {
	held.has(&author.encode(), key_types::AURA)
}

/// Who makes blocks now, by key.
fn authorities(node: &Node) -> Result<Vec<AuraId>, Error> {
	node.call("AuraApi_authorities", vec![])
}

/// Who works in this session.
fn validators(node: &Node) -> Result<Vec<AccountId>, Error> {
	let key = pallet_session::Validators::<Runtime>::hashed_key();
	Ok(node.stored(&key, None)?.unwrap_or_default())
}

/// The session of a block, or of the best.
fn session(node: &Node, block: Option<Hash>) -> Result<u32, Error> {
	let key = pallet_session::CurrentIndex::<Runtime>::hashed_key();
	Ok(node.stored(&key, block)?.unwrap_or_default())
}

#[cfg(test)]
mod tests {
	use super::*;
	use doverie_primitives::Chamber;

	fn network(peers: usize) -> Network {
		Network { peers, is_syncing: false, should_have_peers: true }
	}

	fn state() -> State {
		State { network: network(3), best: 300, age: 2_000, finalised: 298 }
	}

	#[test]
	fn a_finding_says_what_is_wrong_and_then_what_to_do() {
		let bad = Finding::bad("clock", "it is wrong", "Set it right.");
		assert_eq!(
			bad.to_string(),
			"FAIL clock       it is wrong\n                 What to do: Set it right."
		);
		assert_eq!(Finding::fine("disk", "roomy").to_string(), "ok   disk        roomy");
	}

	#[test]
	fn a_disk_is_judged_by_room_and_by_part() {
		let verdict = |free, total| judge_disk(Path::new("/"), free, total).verdict;
		assert_eq!(verdict(200 * GIB, 500 * GIB), Verdict::Fine);
		assert_eq!(verdict(50 * GIB, 500 * GIB), Verdict::Doubtful);
		assert_eq!(verdict(GIB, 2 * GIB), Verdict::Bad);
		assert_eq!(verdict(0, 0), Verdict::Bad);
		// The machine of this test has a disk, whatever folder is asked for.
		assert!(disk(Path::new("/no/such/folder")).what.contains("GiB free"));
	}

	#[test]
	fn a_node_that_runs_another_binary_is_named_and_so_is_a_newer_runtime() {
		let now = u64::from(VERSION.spec_version);
		assert_eq!(judge_version("1", "1", now).verdict, Verdict::Fine);
		assert!(judge_version("1", "2", now).advice.contains("Start the node again"));
		assert!(judge_version("1", "1", now.saturating_add(1)).advice.contains("newer release"));
	}

	#[test]
	fn another_chain_and_another_peer_are_found() {
		let genesis = Hash::repeat_byte(7);
		assert_eq!(judge_chain("Sofia", genesis, Some("Sofia")).verdict, Verdict::Fine);
		assert!(judge_chain("Sofia", genesis, None).what.contains("0x0707"));
		assert_eq!(judge_chain("Sofia", genesis, Some("Varna")).verdict, Verdict::Bad);

		assert_eq!(judge_identity("a", Some("a")).verdict, Verdict::Fine);
		assert_eq!(judge_identity("a", Some("b")).verdict, Verdict::Bad);
		assert_eq!(judge_identity("a", None).verdict, Verdict::Doubtful);
	}

	#[test]
	fn peers_are_compared_with_validators() {
		assert_eq!(judge_peers(&network(3), 4).verdict, Verdict::Fine);
		assert_eq!(judge_peers(&network(2), 4).verdict, Verdict::Doubtful);
		assert_eq!(judge_peers(&network(0), 4).verdict, Verdict::Bad);
		let lone = Network { should_have_peers: false, ..network(0) };
		assert_eq!(judge_peers(&lone, 1).verdict, Verdict::Fine);
	}

	#[test]
	fn blocks_are_to_come_and_to_become_final() {
		assert_eq!(blocks(&state()).verdict, Verdict::Fine);
		assert!(blocks(&State { age: 90_000, ..state() }).what.contains("90 seconds"));
		assert_eq!(blocks(&State { finalised: 200, ..state() }).verdict, Verdict::Bad);
		let syncing = Network { is_syncing: true, ..network(3) };
		let syncing = State { network: syncing, age: 90_000, ..state() };
		assert_eq!(blocks(&syncing).verdict, Verdict::Doubtful);
	}

	#[test]
	fn a_clock_is_judged_by_the_blocks_of_others_and_by_what_keeps_it_right() {
		assert_eq!(judge_clock(vec![300; 4], Some(true)).verdict, Verdict::Fine);
		assert_eq!(judge_clock(vec![300; 4], None).verdict, Verdict::Fine);
		assert_eq!(judge_clock(vec![300; 4], Some(false)).verdict, Verdict::Doubtful);
		assert_eq!(judge_clock(vec![300], None).verdict, Verdict::Doubtful);
		let ahead = judge_clock(vec![20_000; 4], None);
		assert_eq!(ahead.verdict, Verdict::Bad);
		assert!(ahead.what.contains("20 seconds ahead"), "{ahead}");
		// What is wrong weighs more than that nothing keeps it right.
		assert_eq!(judge_clock(vec![20_000; 4], Some(false)).verdict, Verdict::Bad);
	}

	#[test]
	fn a_port_on_loopback_is_for_nobody_else() {
		let parsed = |address: &str| address.parse().expect("is an address");
		let here = parsed("127.0.0.1:30333");
		assert_eq!(judge_ports(&[]).verdict, Verdict::Bad);
		assert_eq!(judge_ports(&[here]).verdict, Verdict::Doubtful);
		let open = judge_ports(&[here, parsed("192.0.2.1:30333")]);
		assert_eq!(open.verdict, Verdict::Fine);
		assert!(open.what.contains("on 30333;"), "{open}");
	}

	#[test]
	fn the_kernel_says_who_listens() {
		let line = |local: &str, state: &str| {
			listener(&format!("   0: {local} 00000000:0000 {state} 00000000:00000000 00:00000000"))
		};
		let local = u32::from_ne_bytes([127, 0, 0, 1]);
		assert_eq!(line(&format!("{local:08X}:26D8"), "0A"), "127.0.0.1:9944".parse().ok());
		assert_eq!(line("00000000:26D8", "0A"), "0.0.0.0:9944".parse().ok());
		let any = "0".repeat(32);
		assert_eq!(line(&format!("{any}:26D8"), "0A"), "[::]:9944".parse().ok());
		assert_eq!(line("00000000:26D8", "01"), None);
		assert_eq!(listener("  sl  local_address rem_address   st tx_queue"), None);
	}

	#[test]
	fn the_port_of_the_node_is_looked_for_beyond_this_machine() {
		let listeners: Vec<SocketAddr> = ["127.0.0.1:9944", "0.0.0.0:9944", "0.0.0.0:30333"]
			.iter()
			.map(|address| address.parse().expect("is an address"))
			.collect();
		assert_eq!(exposed("127.0.0.1:9944", &listeners), listeners[1..2]);
		assert!(exposed("127.0.0.1:9945", &listeners).is_empty());
		// Of another machine this one knows nothing.
		assert!(exposed("rpc.example.org:9944", &listeners).is_empty());

		assert_eq!(judge_rpc(false, &[]).verdict, Verdict::Fine);
		assert_eq!(judge_rpc(true, &[]).verdict, Verdict::Doubtful);
		assert_eq!(judge_rpc(false, &listeners[1..2]).verdict, Verdict::Doubtful);
		assert_eq!(judge_rpc(true, &listeners[1..2]).verdict, Verdict::Bad);
	}

	#[test]
	fn keys_that_nobody_has_are_missed_by_a_validator_only() {
		assert_eq!(keys_of_nobody(0, false).verdict, Verdict::Fine);
		assert_eq!(keys_of_nobody(0, true).verdict, Verdict::Bad);
		assert!(keys_of_nobody(3, true).advice.contains("--account"));
	}

	#[test]
	fn keys_are_set_and_here_and_shown_or_it_is_said_what_lacks() {
		let fine = Keys {
			address: "5Eve".into(),
			keystore: "/keys".into(),
			missing: Some(vec![]),
			at_work_missing: vec![],
			are_shown: true,
		};
		assert_eq!(fine.judge().verdict, Verdict::Fine);
		let unset = Keys { missing: None, are_shown: false, ..fine.clone() };
		assert!(unset.judge().advice.contains("keys show --account 5Eve"));
		let gone = Keys { missing: Some(vec!["aura 0x01".into()]), ..fine.clone() };
		assert!(gone.judge().what.contains("not in /keys: aura 0x01"));
		let unshown = Keys { are_shown: false, ..fine.clone() };
		assert_eq!(unshown.judge().verdict, Verdict::Doubtful);
		let lost = Keys { at_work_missing: vec!["grandpa 0x02".into()], ..unshown };
		assert_eq!(lost.judge().verdict, Verdict::Bad);
	}

	#[test]
	fn a_seat_is_to_be_worked_for() {
		let seat = Seat {
			validator: sp_keyring::Sr25519Keyring::Alice.to_account_id(),
			organisation: 1,
			chamber: Chamber::Municipality,
			since: 2,
			condemned: false,
		};
		let work = Work { made: 3, of: 12, is_telling: true };
		let idle = Work { made: 0, ..work };
		let verdict = |session, is_validator, is_in_session, is_disabled, work| {
			judge_seat(&seat, session, is_validator, is_in_session, is_disabled, work).verdict
		};
		assert_eq!(verdict(2, true, true, false, work), Verdict::Fine);
		assert_eq!(verdict(2, true, true, false, idle), Verdict::Bad);
		assert_eq!(verdict(2, true, true, false, Work::default()), Verdict::Fine);
		assert_eq!(verdict(1, true, false, false, Work::default()), Verdict::Fine);
		assert_eq!(verdict(2, true, false, false, Work::default()), Verdict::Doubtful);
		assert_eq!(verdict(2, false, true, false, work), Verdict::Bad);
		assert_eq!(verdict(2, true, true, true, work), Verdict::Bad);
		let condemned = Seat { condemned: true, ..seat.clone() };
		assert_eq!(judge_seat(&condemned, 2, true, true, false, work).verdict, Verdict::Bad);
		assert!(no_seat("5Eve", false, true).advice.contains("now"));
		assert!(no_seat("5Eve", false, false).advice.contains("shown"));
		assert!(no_seat("5Eve", true, true).advice.contains("running"));
	}
}
