// SPDX-License-Identifier: Apache-2.0

//! The specification of a network from a readable description: who founds it, with which keys, and
//! how long its times are. docs/operators/founding.md says what is in a description, and how
//! organisations come to a common one.
//!
//! Whoever has the same description, the same files of keys and the same runtime gets the same
//! bytes: so every founder builds the specification, and they compare digests.

use crate::{
	chain_spec::{self, ChainSpec, Extensions},
	keys,
	start::plain,
};
use codec::DecodeAll;
use doverie_primitives::{Chamber, Fingerprint, UniquenessTag};
use doverie_runtime::{
	configs::system::SS58Prefix, refusals::Refusals, AccountId, BlockNumber, SessionKeys, DAYS,
	MILLISECS_PER_BLOCK, SESSION_LENGTH, VERSION,
};
use pallet_quota::Refusals as _;
use sc_network::config::MultiaddrWithPeerId;
use sc_service::ChainType;
use serde::Deserialize;
use serde_json::{json, Value};
use sp_core::{Bytes, H256};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use sp_runtime::traits::OpaqueKeys;
use std::{
	collections::{BTreeMap, BTreeSet},
	fs,
	io::{self, Write},
	path::{Path, PathBuf},
};

/// How many registrars a chamber begins with at least: one lost key must not close it.
const LEAST_REGISTRARS: usize = 2;

/// The identifiers of the chains that the node and the measurements know by name.
const TAKEN_IDS: [&str; 4] =
	["doverie_dev", "doverie_local", "doverie_local_test", "doverie_bench"];

/// Builds a specification, or says what is wrong with the description.
#[derive(Debug, clap::Args)]
pub struct SpecifyCmd {
	/// The description of the network, in TOML: docs/operators/founding.md says what it holds.
	#[arg(value_name = "DESCRIPTION")]
	description: PathBuf,

	/// Where the specification goes: to this file instead of standard output.
	#[arg(long, value_name = "FILE")]
	output: Option<PathBuf>,
}

impl SpecifyCmd {
	/// Does what the subcommand says.
	pub fn run(&self) -> sc_cli::Result<()> {
		let runtime = chain_spec::runtime().map_err(plain)?;
		let network = Network::read(&self.description).map_err(plain)?;
		let specification = network.build(runtime).map_err(plain)?;
		match &self.output {
			Some(path) => {
				fs::write(path, &specification).map_err(|error| plain(in_file(path, error)))?
			},
			None => io::stdout().write_all(specification.as_bytes())?,
		}
		let Description { name, id, organisations, .. } = &network.description;
		eprintln!("Network       {name} ({id}), of {} organisations", organisations.len());
		let (version, hash) = (VERSION.spec_version, chain_spec::digest(runtime));
		eprintln!("Runtime       version {version}, BLAKE2-256 {hash:?}");
		let hash = H256(sp_io::hashing::sha2_256(specification.as_bytes()));
		eprintln!("SHA-256       {hash:x}");
		Ok(())
	}
}

/// What the founders have agreed on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Description {
	/// The name of the network, for people.
	name: String,
	/// Its identifier, after which nodes name folders.
	id: String,
	/// Is it for trying things out? Then a day of the rules may have any length.
	#[serde(default)]
	trial: bool,
	/// The BLAKE2-256 hash of the runtime with which it begins.
	runtime: H256,
	properties: DescribedProperties,
	lengths: Lengths,
	#[serde(rename = "organisation")]
	organisations: Vec<Organisation>,
}

/// What wallets show. The runtime settles it: it is here to be read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DescribedProperties {
	token: String,
	decimals: u32,
	ss58_prefix: u16,
}

/// How long things take. The runtime settles all but the length of a day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lengths {
	block_milliseconds: u64,
	session_blocks: BlockNumber,
	day_blocks: BlockNumber,
}

/// A founder, with a seat from the first block.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Organisation {
	/// Its name in the register.
	name: String,
	chamber: Chamber,
	/// The account that signs for it.
	account: Address,
	/// The file with the keys of its validator, beside the description.
	keys: PathBuf,
	/// Where its validator is reached: new nodes begin there.
	bootnode: Option<String>,
	/// The accounts of registrars of its chamber.
	registrars: Vec<Address>,
	/// The SHA-256 fingerprint of what was seen before it was admitted.
	evidence: Fingerprint,
	/// Its uniqueness tag.
	tag: UniquenessTag,
	/// For how many days of 24 hours it is admitted.
	admitted_days: BlockNumber,
}

/// The keys of a validator, as `keys new` writes them.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Keys {
	/// The account that the proof is for.
	account: Address,
	peer_id: String,
	session_keys: Bytes,
	/// The signature of each session key for the account.
	proof: Bytes,
}

/// An account: an address with any chain's prefix, or hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
struct Address(AccountId);

impl TryFrom<String> for Address {
	type Error = String;

	fn try_from(text: String) -> Result<Self, String> {
		keys::account(&text).map(Self)
	}
}

/// A description, and the keys of its organisations in the same order.
struct Network {
	description: Description,
	keys: Vec<Keys>,
}

impl Network {
	fn read(path: &Path) -> Result<Self, String> {
		let description: Description =
			toml::from_str(&text_of(path)?).map_err(|error| in_file(path, error))?;
		let folder = path.parent().unwrap_or(Path::new(""));
		let keys = description
			.organisations
			.iter()
			.map(|organisation| {
				let path = folder.join(&organisation.keys);
				serde_json::from_str(&text_of(&path)?).map_err(|error| in_file(&path, error))
			})
			.collect::<Result<_, String>>()?;
		Ok(Self { description, keys })
	}

	/// The organisations with their keys.
	fn founders(&self) -> impl Iterator<Item = (&Organisation, &Keys)> {
		self.description.organisations.iter().zip(&self.keys)
	}

	/// The specification with this runtime, as the file is written. What the description alone shows
	/// is checked here; what the register and the rule on seats say, the runtime checks as it builds
	/// the first state.
	fn build(&self, runtime: &[u8]) -> Result<String, String> {
		let mut problems = Problems::default();
		let digest = chain_spec::digest(runtime);
		self.description.check(digest, &mut problems);
		self.check_accounts(&mut problems);
		let session_keys = self.check_keys(&mut problems);
		let bootnodes = self.bootnodes(&mut problems);
		problems.none()?;

		let Description { name, id, trial, .. } = &self.description;
		let chain_type = if *trial { ChainType::Custom("Trial".into()) } else { ChainType::Live };
		let mut properties = chain_spec::properties();
		properties.insert(chain_spec::RUNTIME_DIGEST.into(), format!("{digest:?}").into());
		let mut json = ChainSpec::builder(runtime, Extensions::default())
			.with_name(name)
			.with_id(id)
			.with_chain_type(chain_type)
			.with_boot_nodes(bootnodes)
			.with_protocol_id(chain_spec::PROTOCOL_ID)
			.with_properties(properties)
			.with_genesis_config_patch(self.genesis(&session_keys))
			.build()
			.as_json(true)
			.map_err(|error| refusal(&error))?;
		json.push('\n');
		Ok(json)
	}

	/// Everybody has an account of their own, which nobody else knows the key of.
	fn check_accounts(&self, problems: &mut Problems) {
		for chamber in Chamber::ALL {
			let registrars: usize = (self.description.organisations.iter())
				.filter(|organisation| organisation.chamber == chamber)
				.map(|organisation| organisation.registrars.len())
				.sum();
			if registrars < LEAST_REGISTRARS {
				problems.add(format!(
					"{chamber:?} has {registrars} registrars: a chamber begins with \
					 {LEAST_REGISTRARS} or more, so that one lost key does not close it."
				));
			}
		}
		let mut terms = BTreeSet::new();
		for organisation in &self.description.organisations {
			let Organisation { name, account, registrars, evidence, admitted_days, .. } =
				organisation;
			problems.claim(account.0.as_ref(), format!("the account of {name}"));
			for registrar in registrars {
				problems.claim(registrar.0.as_ref(), format!("a registrar whom {name} names"));
			}
			if !evidence.is_plausible() {
				problems.add(format!(
					"The evidence for {name} is no fingerprint: give what sha256sum prints of it."
				));
			}
			if !terms.insert(admitted_days) {
				problems.add(format!(
					"{name} is admitted for {admitted_days} days, as another one is: let each admission \
					 end on a day of its own, so that not all have to be renewed at once."
				));
			}
		}
	}

	/// The keys of each validator, if their owner has shown to hold them.
	fn check_keys(&self, problems: &mut Problems) -> Vec<SessionKeys> {
		let mut peers = BTreeSet::new();
		let mut all = Vec::new();
		for (organisation, keys) in self.founders() {
			let Organisation { name, account, keys: file, .. } = organisation;
			let file = file.display();
			if keys.account != *account {
				problems.add(format!("{file} is for another account than that of {name}."));
			}
			if !peers.insert(&keys.peer_id) {
				problems.add(format!("{file} has the peer id of another organisation."));
			}
			let Ok(session_keys) = SessionKeys::decode_all(&mut &keys.session_keys[..]) else {
				problems.add(format!("{file} has no session keys of this chain."));
				continue;
			};
			if !session_keys.ownership_proof_is_valid(keys.account.0.as_ref(), &keys.proof) {
				problems.add(format!(
					"The proof in {file} does not show that {name} holds these session keys: have it \
					 make the file again."
				));
			}
			for (key, _) in session_keys.clone().into_raw_public_keys() {
				problems.claim(&key, format!("a session key of {name}"));
			}
			all.push(session_keys);
		}
		all
	}

	/// Where a new node finds the others.
	fn bootnodes(&self, problems: &mut Problems) -> Vec<MultiaddrWithPeerId> {
		let mut bootnodes = Vec::new();
		for (Organisation { name, bootnode, .. }, Keys { peer_id, .. }) in self.founders() {
			let Some(bootnode) = bootnode else { continue };
			match format!("{bootnode}/p2p/{peer_id}").parse::<MultiaddrWithPeerId>() {
				Ok(address) if !bootnode.contains("/p2p/") => bootnodes.push(address),
				_ => problems.add(format!(
					"The bootnode of {name} is no address: write it as /dns/HOST/tcp/PORT, without the \
					 peer id, which comes from its file of keys (there it is “{peer_id}”)."
				)),
			}
		}
		if bootnodes.is_empty() {
			problems.add("No organisation has a bootnode: a new node would find nobody.".into());
		}
		bootnodes
	}

	/// What the first state is made of, beside the runtime's defaults. Nobody owns anything.
	fn genesis(&self, session_keys: &[SessionKeys]) -> Value {
		let organisations = &self.description.organisations;
		let registrars: Vec<_> = organisations
			.iter()
			.flat_map(|o| o.registrars.iter().map(|registrar| (o.chamber, &registrar.0)))
			.collect();
		let stakeholders: Vec<_> = organisations
			.iter()
			.map(|o| {
				json!({
					"account": o.account.0,
					"chamber": o.chamber,
					"name": o.name,
					"evidence": o.evidence,
					"tag": o.tag,
					"expires": o.admitted_days.saturating_mul(DAYS),
				})
			})
			.collect();
		let seats: Vec<_> = organisations.iter().map(|o| &o.account.0).collect();
		let keys: Vec<_> =
			seats.iter().zip(session_keys).map(|(seat, keys)| (seat, seat, keys)).collect();
		json!({
			"stakeholders": { "registrars": registrars, "stakeholders": stakeholders },
			"validators": { "seats": seats, "development": false },
			"session": { "keys": keys },
			"decisions": { "day": self.description.lengths.day_blocks },
		})
	}
}

impl Description {
	/// What it says of the network as a whole.
	fn check(&self, runtime: H256, problems: &mut Problems) {
		if self.name.trim().is_empty() {
			problems.add("The network has no name.".into());
		}
		let begins = self.id.starts_with(|letter: char| letter.is_ascii_lowercase());
		let plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
		if !begins || !self.id.chars().all(plain) {
			problems.add(format!(
				"The id “{}” does not do as the name of a folder: begin with a letter, and take a–z, 0–9 \
				 and _ alone.",
				self.id
			));
		}
		if TAKEN_IDS.contains(&self.id.as_str()) {
			problems
				.add(format!("The id {} is that of a chain for trials: take another.", self.id));
		}
		if self.runtime != runtime {
			problems.add(format!(
				"The description is for the runtime {:?}, and this node has {runtime:?}: take the node of \
				 the release that the founders agreed on.",
				self.runtime
			));
		}
		let (token, decimals) = chain_spec::TOKEN;
		let DescribedProperties { token: named, decimals: given, ss58_prefix } = &self.properties;
		problems.settled("properties.token", named.as_str(), token);
		problems.settled("properties.decimals", *given, decimals);
		problems.settled("properties.ss58_prefix", *ss58_prefix, SS58Prefix::get());
		let Lengths { block_milliseconds, session_blocks, day_blocks } = self.lengths;
		problems.settled("lengths.block_milliseconds", block_milliseconds, MILLISECS_PER_BLOCK);
		problems.settled("lengths.session_blocks", session_blocks, SESSION_LENGTH);
		if !self.trial {
			problems.settled("lengths.day_blocks", day_blocks, DAYS);
		}
	}
}

/// What is wrong, all of it: those who have to mend it are in several places.
#[derive(Default)]
struct Problems {
	found: Vec<String>,
	/// Whose each key and account is.
	owners: BTreeMap<Vec<u8>, String>,
}

impl Problems {
	fn add(&mut self, problem: String) {
		self.found.push(problem);
	}

	/// A key is its owner's alone.
	fn claim(&mut self, key: &[u8], owner: String) {
		if is_development_key(key) {
			self.add(format!("It is a development key, which everybody knows: {owner}."));
		}
		match self.owners.get(key) {
			Some(other) => self.found.push(format!("It is the same key: {other}, and {owner}.")),
			None => {
				self.owners.insert(key.into(), owner);
			},
		}
	}

	/// What the runtime settles is described as it is.
	fn settled<T: PartialEq + std::fmt::Display>(&mut self, what: &str, described: T, is: T) {
		if described != is {
			self.add(format!(
				"{what} is {is} in this runtime, and {described} in the description."
			));
		}
	}

	fn none(self) -> Result<(), String> {
		if self.found.is_empty() {
			return Ok(());
		}
		Err(format!("There is no specification of this description.\n{}", self.found.join("\n")))
	}
}

/// Is it the public key of one of the SDK's development accounts, of either kind?
fn is_development_key(key: &[u8]) -> bool {
	Sr25519Keyring::iter().any(|known| known.to_raw_public() == key)
		|| Ed25519Keyring::iter().any(|known| known.to_raw_public() == key)
}

/// Why the runtime does not build the first state: what it says of it, and how to avoid it.
fn refusal(error: &str) -> String {
	// What it prints besides is of no use to those who have to mend a description.
	let said = error.split("WASM backtrace").next().unwrap_or(error);
	let said = said.split(" for blob:").next().unwrap_or(said).trim();
	let advice = advice(error).map(|advice| format!("\n{advice}")).unwrap_or_default();
	format!("The runtime refuses this network: {said}{advice}")
}

/// What the metadata says of an error that a panic of the runtime names.
fn advice(error: &str) -> Option<String> {
	let (_, rest) = error.split_once("ModuleError { index: ")?;
	let (pallet, rest) = rest.split_once(',')?;
	let (_, rest) = rest.split_once("message: Some(\"")?;
	let (name, _) = rest.split_once('"')?;
	let refusals = Refusals::of_number(pallet.parse().ok()?);
	let found = refusals.into_iter().find(|refusal| refusal.name == name)?;
	Some(format!("{}.{}: {}", found.pallet, found.name, found.advice))
}

fn text_of(path: &Path) -> Result<String, String> {
	fs::read_to_string(path).map_err(|error| in_file(path, error))
}

fn in_file(path: &Path, error: impl std::fmt::Display) -> String {
	format!("{}: {error}", path.display())
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::Encode;
	use doverie_runtime::WASM_BINARY;
	use sp_core::{ed25519, proof_of_possession::statement_of_ownership, sr25519, Pair};

	/// What founding.md shows.
	const EXAMPLE: &str = include_str!("../../docs/operators/founding.example.toml");

	/// The keys of a validator whose secrets come from this number.
	fn keys(account: &Address, seed: u8) -> Keys {
		let sr = |more: u8| sr25519::Pair::from_seed(&[seed.wrapping_add(more); 32]);
		let (aura, discovery) = (sr(0), sr(100));
		let grandpa = ed25519::Pair::from_seed(&[seed; 32]);
		let statement = statement_of_ownership(account.0.as_ref());
		let proof = (aura.sign(&statement), grandpa.sign(&statement), discovery.sign(&statement));
		let session_keys = (aura.public(), grandpa.public(), discovery.public()).encode();
		// That of nobody, as long as it is another for each.
		let identity = [&[0, 36, 8, 1, 18, 32][..], &[seed; 32]].concat();
		let peer_id = sc_network::PeerId::from_bytes(&identity).expect("is a peer").to_string();
		Keys {
			account: account.clone(),
			peer_id,
			session_keys: Bytes(session_keys),
			proof: Bytes(proof.encode()),
		}
	}

	/// The network of the example, for the runtime that is here.
	fn example() -> Option<(Network, &'static [u8])> {
		let runtime = WASM_BINARY?;
		let mut description: Description = toml::from_str(EXAMPLE).expect("is a description");
		description.runtime = chain_spec::digest(runtime);
		let seeds = 1..;
		let keys = (description.organisations.iter().zip(seeds))
			.map(|(organisation, seed)| keys(&organisation.account, seed))
			.collect();
		Some((Network { description, keys }, runtime))
	}

	#[test]
	fn the_example_is_a_network_with_the_same_bytes_each_time() {
		let Some((network, runtime)) = example() else { return };
		let json = network.build(runtime).expect("is a specification");
		let (again, _) = example().expect("there is a runtime");
		assert_eq!(again.build(runtime).as_ref(), Ok(&json));

		let spec = ChainSpec::from_json_bytes(json.clone().into_bytes()).expect("can be read");
		assert_eq!((spec.name(), spec.id()), ("Doverie Example", "doverie_example"));
		assert_eq!(spec.boot_nodes().len(), 4);
		let properties = spec.properties();
		assert_eq!(properties["ss58Format"], SS58Prefix::get());
		assert_eq!(properties["tokenDecimals"], 6);
		let digest = format!("{:?}", chain_spec::digest(runtime));
		assert_eq!(properties[chain_spec::RUNTIME_DIGEST], digest);
		assert_eq!(chain_spec::check_runtime(&spec), Ok(()));

		let changed = json.replace(&digest, &format!("{:?}", H256::repeat_byte(7)));
		let spec = ChainSpec::from_json_bytes(changed.into_bytes()).expect("can be read");
		let error = chain_spec::check_runtime(&spec).expect_err("has another runtime");
		assert!(error.contains(&digest), "{error}");
	}

	#[test]
	fn no_chain_in_the_register_of_prefixes_has_ours() {
		let prefix = sp_core::crypto::Ss58AddressFormat::custom(SS58Prefix::get());
		assert!(prefix.is_custom() && !prefix.is_reserved());
	}

	/// What is said where the example is changed like this.
	fn after(change: impl FnOnce(&mut Network)) -> String {
		let Some((mut network, runtime)) = example() else { return String::new() };
		change(&mut network);
		network.build(runtime).expect_err("is no network")
	}

	#[test]
	fn what_is_wrong_with_a_description_is_said_all_at_once() {
		if WASM_BINARY.is_none() {
			return;
		}
		let error = after(|network| {
			let Network { description, keys } = network;
			description.name = " ".into();
			description.id = "Doverie/1".into();
			description.runtime = H256::repeat_byte(7);
			description.properties.ss58_prefix = 42;
			description.lengths.day_blocks = 20;
			let organisations = &mut description.organisations;
			organisations[0].account = Address(Sr25519Keyring::Alice.to_account_id());
			organisations[0].evidence = Fingerprint([0; 32]);
			organisations[1].registrars.pop();
			organisations[1].bootnode = Some("somewhere".into());
			organisations[2].account = organisations[3].account.clone();
			organisations[2].admitted_days = organisations[3].admitted_days;
			keys[3].session_keys = keys[2].session_keys.clone();
			keys[3].peer_id = keys[2].peer_id.clone();
		});
		for expected in [
			"has no name",
			"“Doverie/1”",
			"is for the runtime 0x0707",
			"properties.ss58_prefix is 5711 in this runtime, and 42 in the description",
			"lengths.day_blocks is 28800",
			"development key, which everybody knows: the account of ",
			"no fingerprint",
			"Business has 1 registrars",
			"The bootnode of ",
			"the same key: the account of ",
			"the same key: a session key of ",
			"as another one is",
			"is for another account",
			"has the peer id of another organisation",
			"does not show that ",
		] {
			assert!(error.contains(expected), "{expected}: {error}");
		}
		// It is text for people.
		assert!(!error.contains('\t'), "{error}");
	}

	#[test]
	fn a_proof_is_for_one_account_and_these_keys() {
		if WASM_BINARY.is_none() {
			return;
		}
		let proof_fails = |change: fn(&mut Network)| after(change).contains("does not show that ");
		assert!(proof_fails(|network| {
			let other = network.keys[1].account.clone();
			network.keys[0].account = other.clone();
			network.description.organisations[0].account = other;
		}));
		assert!(proof_fails(|network| {
			network.keys[0].proof = Bytes(Vec::new());
		}));
		assert!(proof_fails(|network| {
			network.keys[0].session_keys.0.swap(0, 1);
		}));
	}

	#[test]
	fn a_trial_may_have_short_days_and_no_development_keys() {
		let Some((mut network, runtime)) = example() else { return };
		network.description.trial = true;
		network.description.lengths.day_blocks = 20;
		let json = network.build(runtime).expect("is a specification");
		assert!(json.contains("\"Custom\": \"Trial\""));
		let error = after(|network| {
			network.description.trial = true;
			let organisation = &mut network.description.organisations[0];
			organisation.registrars[0] = Address(Sr25519Keyring::BobStash.to_account_id());
		});
		assert!(WASM_BINARY.is_none() || error.contains("development key"), "{error}");
	}

	#[test]
	fn the_runtime_says_in_words_what_it_refuses() {
		if WASM_BINARY.is_none() {
			return;
		}
		let alike = after(|network| {
			let organisations = &mut network.description.organisations;
			organisations[1].name = organisations[0].name.clone();
		});
		assert!(alike.contains("Stakeholders.NameTaken: "), "{alike}");
		let long = after(|network| {
			network.description.organisations[0].admitted_days = BlockNumber::MAX;
		});
		assert!(long.contains("Stakeholders.TermTooLong: "), "{long}");
		// A fifth seat makes its chamber too strong.
		let strong = after(|network| {
			let (other, _) = example().expect("there is a runtime");
			let mut fifth = other.description.organisations.into_iter().next().expect("is there");
			fifth.name = "A second municipality".into();
			fifth.account = Address(AccountId::new([9; 32]));
			fifth.tag = UniquenessTag([9; 32]);
			fifth.registrars = Vec::new();
			fifth.admitted_days = 100;
			network.keys.push(keys(&fifth.account, 50));
			network.description.organisations.push(fifth);
		});
		assert!(strong.contains("ChamberTooStrong"), "{strong}");
	}
}
