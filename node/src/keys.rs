// SPDX-License-Identifier: Apache-2.0

//! The keys of a validator: making them all with one command, and showing them.
//!
//! What the organisation's account has to sign is printed as it goes into polkadot.js Apps. What is
//! handed on to others, who found a network or compare, is one JSON object on standard output; all
//! that is for people goes to the other output. Secrets go to neither.

use crate::{
	cli::Cli,
	start::{self, plain},
};
use codec::{Decode, Encode};
use doverie_runtime::{configs::system::SS58Prefix, AccountId, Runtime, RuntimeCall, SessionKeys};
use sc_cli::{KeystoreParams, SubstrateCli};
use sc_network::config::{NodeKeyConfig, Secret};
use sc_service::{config::KeystoreConfig, BasePath, KeystoreContainer};
use serde::Serialize;
use sp_core::{
	bytes::{from_hex, to_hex},
	crypto::{key_types, KeyTypeId, Ss58Codec},
	Bytes,
};
use sp_keystore::{KeystoreExt, KeystorePtr};
use sp_state_machine::BasicExternalities;
use std::{
	fmt, fs, io,
	os::unix::fs::PermissionsExt,
	path::{Path, PathBuf},
};

/// The kinds of session keys, in the order in which they go onto the chain, by the names that
/// polkadot.js Apps shows.
const KINDS: [(KeyTypeId, &str); 3] = [
	(key_types::AURA, "aura"),
	(key_types::GRANDPA, "grandpa"),
	(key_types::AUTHORITY_DISCOVERY, "authority_discovery"),
];

/// The keys of a validator.
#[derive(Debug, clap::Subcommand)]
pub enum Keys {
	/// Make the keys of a validator, and print what the organisation's account has to sign.
	///
	/// The node key is made unless there is one; it is readable for its user only. Session keys are
	/// made each time, beside those that are there. Run it as the user under whom the node runs,
	/// which may be running meanwhile. What goes to standard output is public: it is for those who
	/// found a network with this organisation.
	New(New),

	/// Show which keys there are, and print again what the organisation's account has to sign.
	Show(Show),
}

/// What to make.
#[derive(Debug, clap::Args)]
pub struct New {
	/// The organisation's account: its address, or its public key in hexadecimal. The keys are good
	/// for this account only.
	#[arg(long, value_name = "ADDRESS", value_parser = account)]
	account: AccountId,

	/// The file for what is to be handed on, in place of standard output.
	#[arg(long, value_name = "FILE")]
	output: Option<PathBuf>,

	#[command(flatten)]
	place: Place,
}

/// What to show.
#[derive(Debug, clap::Args)]
pub struct Show {
	/// The organisation's account: print what it has to sign, and what is to be handed on.
	#[arg(long, value_name = "ADDRESS", value_parser = account)]
	account: Option<AccountId>,

	/// Of several sets of session keys this one.
	#[arg(long, value_name = "HEX", value_parser = session_keys, requires = "account")]
	session_keys: Option<SessionKeys>,

	#[command(flatten)]
	place: Place,
}

/// Where the keys are.
#[derive(Clone, Debug, clap::Args)]
pub struct Place {
	/// The chain: the FILE with its specification, or `local`, `local-test`, `dev`. Without one,
	/// name the places with --keystore-path and --node-key-file.
	#[arg(long, value_name = "FILE")]
	chain: Option<String>,

	/// The folder of the node.
	#[arg(long, short = 'd', value_name = "PATH")]
	base_path: Option<PathBuf>,

	/// The file with the node key, if it is not in the folder of the node.
	#[arg(long, value_name = "FILE")]
	node_key_file: Option<PathBuf>,

	#[command(flatten)]
	keystore: KeystoreParams,
}

impl Keys {
	/// Does what the command line says.
	pub fn run(&self, cli: &Cli) -> sc_cli::Result<()> {
		match self {
			Self::New(new) => new.run(cli),
			Self::Show(show) => show.run(cli),
		}
	}
}

impl New {
	fn run(&self, cli: &Cli) -> sc_cli::Result<()> {
		let files = self.place.files(cli)?;
		start::ensure_writable(files.keystore_folder())?;
		let (peer_id, is_new) = files.make_node_key()?;
		let held = Held::open(&files)?;
		let earlier = held.all();
		let made = held.make(&self.account);

		let how = if is_new { "new" } else { "was there, and stays" };
		eprintln!("Node key      {} ({how}; readable for its user only)", files.node_key.display());
		eprintln!("Peer id       {peer_id}");
		eprintln!("Session keys  {} (new)", files.keystore_folder().display());
		let handed = Handed::new(&self.account, peer_id, &made);
		handed.explain(&self.account, &made);
		if !earlier.is_empty() {
			eprintln!(
				"\nThe keystore has {} earlier keys. Leave them until the new ones count: from the \
				 session after the next one on, once the account has signed and the node has shown \
				 them.",
				earlier.len()
			);
		}
		handed.write(self.output.as_deref())
	}
}

impl Show {
	fn run(&self, cli: &Cli) -> sc_cli::Result<()> {
		let files = self.place.files(cli)?;
		let peer_id = files.peer_id()?;
		eprintln!("Node key      {}", files.node_key.display());
		eprintln!("Peer id       {}", peer_id.as_deref().unwrap_or("none: there is no such file"));
		eprintln!("Session keys  {}", files.keystore_folder().display());
		let held = Held::open(&files)?;
		for (kind, name) in KINDS {
			for key in held.of(kind) {
				eprintln!("  {name:<20} {}", to_hex(&key, false));
			}
		}
		for file in files.readable_by_others() {
			eprintln!("Others can read {file}: chmod 600 {file}", file = file.display());
		}
		let Some(account) = &self.account else { return Ok(()) };
		let keys = self.session_keys.clone().map_or_else(|| held.only(), Ok)?;
		let peer_id = peer_id.ok_or_else(|| plain("There is no node key to hand on.".into()))?;
		let proven = held.prove(keys, account)?;
		let handed = Handed::new(account, peer_id, &proven);
		handed.explain(account, &proven);
		handed.write(None)
	}
}

impl Place {
	/// The files that are meant.
	pub fn files(&self, cli: &Cli) -> sc_cli::Result<Files> {
		let (chain, data) = match &self.chain {
			Some(chain) => {
				let spec = cli.load_spec(chain).map_err(plain)?;
				let base = self.base_path.clone().map_or_else(
					|| BasePath::from_project("", "", &Cli::executable_name()),
					BasePath::new,
				);
				(Some(spec.name().to_string()), Some(base.config_dir(spec.id())))
			},
			None => (None, None),
		};
		let node_key = self.node_key_file.clone();
		if data.is_none() && (node_key.is_none() || self.keystore.keystore_path.is_none()) {
			return Err(plain(
				"Where are the keys? Name the chain and the folder of the node with --chain and \
				 --base-path; or the keys themselves with --keystore-path and --node-key-file, and \
				 start the node with these two, too."
					.into(),
			));
		}
		let inside = data.clone().unwrap_or_default();
		let keystore = self.keystore.keystore_config(&inside)?;
		let node_key = node_key.unwrap_or_else(|| inside.join("network").join("secret_ed25519"));
		Ok(Files { chain, data, keystore, node_key })
	}
}

/// Where the keys of a node are.
pub struct Files {
	/// The chain's name, if there is a specification.
	pub chain: Option<String>,
	/// The folder of the chain, likewise.
	data: Option<PathBuf>,
	keystore: KeystoreConfig,
	node_key: PathBuf,
}

impl Files {
	/// The folder with the session keys.
	pub fn keystore_folder(&self) -> &Path {
		self.keystore.path().unwrap_or(Path::new(""))
	}

	/// The folder in which the node writes most.
	pub fn data(&self) -> &Path {
		self.data.as_deref().unwrap_or(self.keystore_folder())
	}

	/// The identity in the network that the node key makes, if there is one.
	pub fn peer_id(&self) -> sc_cli::Result<Option<String>> {
		let unreadable = |error| unreadable(&self.node_key, &error);
		if !self.node_key.try_exists().map_err(unreadable)? {
			return Ok(None);
		}
		let key = NodeKeyConfig::Ed25519(Secret::File(self.node_key.clone())).into_keypair();
		let key = key.map_err(unreadable)?;
		Ok(Some(key.public().to_peer_id().to_string()))
	}

	/// Makes a node key unless there is one, and leaves it readable for its user only. Returns the
	/// identity that it makes, and whether it is new.
	fn make_node_key(&self) -> sc_cli::Result<(String, bool)> {
		let is_new = self.peer_id()?.is_none();
		let failed = |error: &dyn fmt::Display| {
			plain(format!("The node key {} cannot be made: {error}.", self.node_key.display()))
		};
		if is_new {
			let secret = Secret::File(self.node_key.clone());
			NodeKeyConfig::Ed25519(secret).into_keypair().map_err(|error| failed(&error))?;
		} else if is_readable_by_others(&self.node_key) {
			let private = fs::Permissions::from_mode(0o600);
			fs::set_permissions(&self.node_key, private).map_err(|error| failed(&error))?;
		}
		let peer_id = self.peer_id()?.ok_or_else(|| failed(&"it is not there"))?;
		Ok((peer_id, is_new))
	}

	/// Which of the files others can read.
	pub fn readable_by_others(&self) -> Vec<PathBuf> {
		let session = fs::read_dir(self.keystore_folder()).into_iter().flatten().flatten();
		session
			.map(|entry| entry.path())
			.filter(|path| path.is_file())
			.chain([self.node_key.clone()])
			.filter(|path| is_readable_by_others(path))
			.collect()
	}
}

fn unreadable(place: &Path, error: &io::Error) -> sc_cli::Error {
	plain(format!(
		"{} cannot be read: {error}. Run this as the user under whom the node runs.",
		place.display()
	))
}

fn is_readable_by_others(file: &Path) -> bool {
	fs::metadata(file).is_ok_and(|metadata| metadata.permissions().mode() & 0o077 != 0)
}

/// The session keys in a keystore.
pub struct Held(KeystorePtr);

impl Held {
	/// Those in the keystore, if there is one. None is made.
	pub fn open(files: &Files) -> sc_cli::Result<Self> {
		let folder = files.keystore_folder();
		let keystore = match fs::read_dir(folder) {
			Ok(_) => &files.keystore,
			Err(error) if error.kind() == io::ErrorKind::NotFound => &KeystoreConfig::InMemory,
			Err(error) => return Err(unreadable(folder, &error)),
		};
		Ok(Self(KeystoreContainer::new(keystore)?.keystore()))
	}

	/// Those of one kind.
	fn of(&self, kind: KeyTypeId) -> Vec<Vec<u8>> {
		let mut keys = self.0.keys(kind).unwrap_or_default();
		keys.sort();
		keys
	}

	/// All of them.
	pub fn all(&self) -> Vec<Vec<u8>> {
		KINDS.iter().flat_map(|(kind, _)| self.of(*kind)).collect()
	}

	/// Which of these keys are not here, by kind and key.
	pub fn missing(&self, keys: &SessionKeys) -> Vec<String> {
		let keys = keys.clone().into_raw_public_keys().into_iter().zip(KINDS);
		keys.filter(|(key, _)| !self.has(&key.0, key.1))
			.map(|((key, _), (_, name))| format!("{name} {}", to_hex(&key, false)))
			.collect()
	}

	/// Is this key here, and can it be read?
	pub fn has(&self, key: &[u8], kind: KeyTypeId) -> bool {
		self.0.has_keys(&[(key.to_vec(), kind)])
	}

	/// Makes a set, with the proof that it is this account's.
	fn make(&self, account: &AccountId) -> Proven {
		let made = self.within(|| SessionKeys::generate(&account.encode(), None));
		Proven { keys: made.keys, proof: made.proof.encode() }
	}

	/// Proves of a set that is here that it is this account's.
	fn prove(&self, keys: SessionKeys, account: &AccountId) -> sc_cli::Result<Proven> {
		let proof = self.within(|| keys.clone().create_ownership_proof(&account.encode()));
		let proof = proof.map_err(|()| {
			plain(
				"The keystore does not have all of these session keys, or has another password."
					.into(),
			)
		})?;
		Ok(Proven { proof: proof.encode(), keys })
	}

	/// The set, if there is one only.
	fn only(&self) -> sc_cli::Result<SessionKeys> {
		let mut set = Vec::new();
		for (kind, name) in KINDS {
			let keys = self.of(kind);
			if keys.is_empty() {
				return Err(plain(format!(
					"There is no key for {name}: make a set with `keys new`."
				)));
			}
			let [key] = keys.as_slice() else {
				return Err(plain(format!(
					"There are {} keys for {name}: name the set with --session-keys, all three one \
					 after the other, as `keys new` has printed them.",
					keys.len()
				)));
			};
			set.extend(key);
		}
		SessionKeys::decode(&mut &set[..])
			.map_err(|error| plain(format!("The session keys cannot be read: {error}.")))
	}

	/// Does what the runtime does with a keystore.
	fn within<T>(&self, work: impl FnOnce() -> T) -> T {
		let mut state = BasicExternalities::new_empty();
		state.register_extension(KeystoreExt::from(self.0.clone()));
		state.execute_with(work)
	}
}

/// Session keys, and the proof that they are an account's.
struct Proven {
	keys: SessionKeys,
	proof: Vec<u8>,
}

impl Proven {
	/// The call that the account signs.
	fn call(&self) -> RuntimeCall {
		let (keys, proof) = (self.keys.clone(), self.proof.clone());
		pallet_session::Call::<Runtime>::set_keys { keys, proof }.into()
	}
}

/// What an organisation hands on about its validator. It is public.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Handed {
	account: Bytes,
	peer_id: String,
	session_keys: Bytes,
	proof: Bytes,
}

impl Handed {
	fn new(account: &AccountId, peer_id: String, proven: &Proven) -> Self {
		Self {
			account: account.encode().into(),
			peer_id,
			session_keys: proven.keys.encode().into(),
			proof: proven.proof.clone().into(),
		}
	}

	/// Tells people what to do with it.
	fn explain(&self, account: &AccountId, proven: &Proven) {
		for ((key, _), (_, name)) in proven.keys.clone().into_raw_public_keys().iter().zip(KINDS) {
			eprintln!("  {name:<20} {}", to_hex(key, false));
		}
		eprintln!(
			"\nTo be signed by the organisation's account {},\nin polkadot.js Apps, \
			 Developer > Extrinsics, session > setKeys:\n  keys   {}\n  proof  {}\n\
			 or, the same, under Decode:\n  {}",
			address(account),
			to_hex(&self.session_keys, false),
			to_hex(&self.proof, false),
			to_hex(&proven.call().encode(), false)
		);
	}

	/// Writes it where others' programs read it.
	fn write(&self, file: Option<&Path>) -> sc_cli::Result<()> {
		let mut text = serde_json::to_string_pretty(self)
			.map_err(|error| plain(format!("It cannot be written: {error}.")))?;
		text.push('\n');
		let Some(file) = file else {
			eprintln!("\nTo be handed on, where others ask for it; it is public:");
			print!("{text}");
			return Ok(());
		};
		fs::write(file, text)
			.map_err(|error| plain(format!("{} cannot be written: {error}.", file.display())))?;
		eprintln!("\nTo be handed on, where others ask for it; it is public: {}", file.display());
		Ok(())
	}
}

/// The address of an account on this chain.
pub fn address(account: &AccountId) -> String {
	account.to_ss58check_with_version(SS58Prefix::get().into())
}

/// An account by its address, with whatever prefix, or by its public key.
pub fn account(text: &str) -> Result<AccountId, String> {
	AccountId::from_ss58check_with_version(text)
		.map(|(account, _)| account)
		.ok()
		.or_else(|| text.starts_with("0x").then(|| text.parse().ok()).flatten())
		.ok_or_else(|| "it is no address, and no public key of 0x and 64 digits".into())
}

fn session_keys(text: &str) -> Result<SessionKeys, String> {
	let bytes = from_hex(text).map_err(|error| error.to_string())?;
	SessionKeys::decode(&mut &bytes[..])
		.ok()
		.filter(|keys| keys.encoded_size() == bytes.len())
		.ok_or_else(|| "it is no set of session keys: 0x and 192 digits".into())
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::Parser;
	use sp_runtime::traits::OpaqueKeys;
	use std::{env, process};

	/// A folder that is deleted afterwards.
	struct Folder(PathBuf);

	impl Folder {
		fn new(name: &str) -> Self {
			Self(env::temp_dir().join(format!("doverie-keys-{name}-{}", process::id())))
		}

		fn files(&self) -> Files {
			let path = self.0.join("keystore");
			Files {
				chain: None,
				data: None,
				keystore: KeystoreConfig::Path { path, password: None },
				node_key: self.0.join("node").join("key"),
			}
		}

		/// The keystore, which is made.
		fn held(&self) -> Held {
			let files = self.files();
			fs::create_dir_all(files.keystore_folder()).expect("the machine has room");
			Held::open(&files).expect("it can be opened")
		}
	}

	impl Drop for Folder {
		fn drop(&mut self) {
			let _ = fs::remove_dir_all(&self.0);
		}
	}

	fn mode(file: &Path) -> u32 {
		fs::metadata(file).expect("it is there").permissions().mode() & 0o777
	}

	fn organisation() -> AccountId {
		sp_keyring::Sr25519Keyring::Eve.to_account_id()
	}

	#[test]
	fn a_node_key_is_made_once_and_is_private() {
		let folder = Folder::new("node");
		let files = folder.files();
		assert_eq!(files.peer_id().expect("nothing is wrong"), None);
		let (peer_id, is_new) = files.make_node_key().expect("it can be made");
		assert!(is_new && peer_id.starts_with("12D3KooW"), "{peer_id}");
		assert_eq!(mode(&files.node_key), 0o600);

		fs::set_permissions(&files.node_key, fs::Permissions::from_mode(0o644)).expect("is ours");
		assert_eq!(files.readable_by_others(), std::slice::from_ref(&files.node_key));
		assert_eq!(files.make_node_key().expect("it is there"), (peer_id, false));
		assert_eq!(mode(&files.node_key), 0o600);
		assert!(files.readable_by_others().is_empty());
	}

	#[test]
	fn session_keys_are_made_in_the_keystore_with_a_proof_for_the_account() {
		let folder = Folder::new("session");
		let held = folder.held();
		let made = held.make(&organisation());
		assert!(made.keys.ownership_proof_is_valid(&organisation().encode(), &made.proof));
		let other = sp_keyring::Sr25519Keyring::Ferdie.to_account_id();
		assert!(!made.keys.ownership_proof_is_valid(&other.encode(), &made.proof));

		assert!(held.missing(&made.keys).is_empty());
		let session: Vec<_> = fs::read_dir(folder.files().keystore_folder())
			.expect("it is there")
			.map(|entry| entry.expect("it can be read").path())
			.collect();
		assert_eq!(session.len(), 3);
		assert!(session.iter().all(|file| mode(file) == 0o600));
	}

	#[test]
	fn what_the_account_signs_sets_just_these_keys() {
		let folder = Folder::new("call");
		let made = folder.held().make(&organisation());
		let call = made.call().encode();
		assert_eq!(RuntimeCall::decode(&mut &call[..]).expect("is a call"), made.call());
		let parts = [made.keys.encode(), made.proof.encode()].concat();
		assert!(call.ends_with(&parts));
	}

	#[test]
	fn what_is_handed_on_has_four_fields_in_hexadecimal_and_base_58() {
		let folder = Folder::new("handed");
		let made = folder.held().make(&organisation());
		let handed = Handed::new(&organisation(), "12D3KooWPeer".into(), &made);
		let written = serde_json::to_value(&handed).expect("can be written");
		let fields = written.as_object().expect("is an object");
		assert_eq!(fields.len(), 4);
		let text = |name: &str| fields.get(name).and_then(|field| field.as_str()).expect("is text");
		assert_eq!(account(text("account")).expect("is an account"), organisation());
		assert_eq!(text("peerId"), "12D3KooWPeer");
		assert_eq!(session_keys(text("sessionKeys")).expect("are keys"), made.keys);
		assert_eq!(from_hex(text("proof")).expect("is hexadecimal"), made.proof);

		let file = folder.0.join("handed.json");
		handed.write(Some(&file)).expect("there is room");
		let read = fs::read_to_string(&file).expect("it is there");
		assert_eq!(serde_json::from_str::<serde_json::Value>(&read).expect("is JSON"), written);
	}

	#[test]
	fn a_set_is_proved_again_for_another_account_and_named_where_there_are_two() {
		let folder = Folder::new("two");
		let held = folder.held();
		assert!(held.only().is_err());
		let first = held.make(&organisation());
		assert_eq!(held.only().expect("there is one"), first.keys);
		let other = sp_keyring::Sr25519Keyring::Ferdie.to_account_id();
		let again = held.prove(first.keys.clone(), &other).expect("the keys are here");
		assert!(again.keys.ownership_proof_is_valid(&other.encode(), &again.proof));

		let second = held.make(&organisation());
		assert_eq!(held.all().len(), 6);
		let error = held.only().expect_err("there are two").to_string();
		assert!(error.contains("2 keys for aura") && error.contains("--session-keys"), "{error}");
		let mixed = SessionKeys { grandpa: first.keys.grandpa.clone(), ..second.keys };
		assert!(held.missing(&mixed).is_empty());
	}

	#[test]
	fn keys_that_are_elsewhere_are_named() {
		let made = Folder::new("here").held().make(&organisation());
		let elsewhere = Folder::new("elsewhere").held();
		let missing = elsewhere.missing(&made.keys);
		assert_eq!(missing.len(), 3);
		assert!(missing.iter().zip(KINDS).all(|(line, (_, name))| line.starts_with(name)));
		assert!(elsewhere.prove(made.keys, &organisation()).is_err());
	}

	#[test]
	fn a_keystore_that_is_not_there_is_empty_and_stays_away() {
		let folder = Folder::new("none");
		let files = folder.files();
		assert!(Held::open(&files).expect("nothing is wrong").all().is_empty());
		assert!(!files.keystore_folder().exists());
	}

	#[test]
	fn an_account_is_an_address_of_any_network_or_a_public_key() {
		let eve = organisation();
		let of_its_own = sp_core::crypto::Ss58AddressFormat::custom(7_411);
		for text in [
			eve.to_ss58check(),
			eve.to_ss58check_with_version(of_its_own),
			to_hex(&eve.encode(), false),
		] {
			assert_eq!(account(&text).expect("is an account"), eve, "{text}");
		}
		for text in ["", "//Eve", "0x00", "5GNJqTPyNqANBkUVMN1LPPrxXnFouWXoe2wNSmmEoLctxiZ"] {
			assert!(account(text).is_err(), "{text}");
		}
	}

	#[test]
	fn the_places_are_named_by_a_chain_or_one_by_one() {
		let files = |arguments: &[&str]| {
			let all = ["doverie-node", "keys", "show"].iter().chain(arguments);
			let cli = Cli::try_parse_from(all).expect("the arguments are known");
			match &cli.subcommand {
				Some(crate::cli::Subcommand::Keys(Keys::Show(show))) => show.place.files(&cli),
				other => panic!("{other:?}"),
			}
		};
		let named = files(&["--keystore-path", "/keys", "--node-key-file", "/node"]);
		let named = named.expect("both are named");
		assert_eq!(named.keystore_folder(), Path::new("/keys"));
		assert_eq!(named.node_key, Path::new("/node"));

		let Err(error) = files(&["--keystore-path", "/keys"]) else {
			panic!("nobody knows where the node key is");
		};
		assert!(error.to_string().contains("--node-key-file"), "{error}");
	}
}
