// SPDX-License-Identifier: Apache-2.0

//! Why a node cannot start, in words that say where and what to do.
//!
//! The SDK says "Permission denied" without a path, takes another port for RPC without a word, and
//! shares the port for other nodes with whoever has it.

use sc_network::{
	config::{NetworkConfiguration, NodeKeyConfig, Secret},
	multiaddr::{Multiaddr, Protocol},
};
use sc_service::{config::RpcConfiguration, Configuration};
use std::{
	fs, io, iter,
	net::{IpAddr, SocketAddr, TcpListener},
	path::{Path, PathBuf},
};

/// Is everything there that the node needs of this machine?
pub fn check(config: &Configuration) -> sc_cli::Result<()> {
	ensure_writable(&config.data_path)?;
	let inner = config.database.path().into_iter().chain(config.network.net_config_path.as_deref());
	for folder in inner.filter(|folder| folder.exists()) {
		ensure_writable(folder)?;
	}
	for address in rpc_addresses(&config.rpc) {
		ensure_unused(address, "--rpc-port")?;
	}
	for address in network_addresses(&config.network) {
		ensure_unused(address, "--listen-addr or --port")?;
	}
	if let Some(prometheus) = &config.prometheus_config {
		ensure_unused(prometheus.port, "--prometheus-port, or none with --no-prometheus")?;
	}
	Ok(())
}

/// What a node reads and writes on this machine.
pub struct Places {
	/// The folder of the chain, which holds all that is not elsewhere.
	data: PathBuf,
	/// The keystore and the node key, where they are not in there.
	elsewhere: Vec<PathBuf>,
}

impl Places {
	/// Those that the operator has named.
	pub fn of(config: &Configuration) -> Self {
		let NodeKeyConfig::Ed25519(key) = &config.network.node_key;
		let key = match key {
			Secret::File(file) => Some(file.as_path()),
			_ => None,
		};
		Self::new(&config.data_path, config.keystore.path().into_iter().chain(key))
	}

	fn new<'a>(data: &Path, all: impl Iterator<Item = &'a Path>) -> Self {
		let elsewhere = all.filter(|path| !path.starts_with(data));
		Self { data: data.into(), elsewhere: elsewhere.map(PathBuf::from).collect() }
	}

	/// An error of the SDK, with what to do about it where that is known.
	pub fn explain(&self, error: impl Into<sc_cli::Error>) -> sc_cli::Error {
		let error = error.into();
		let text = error.to_string();
		let data = self.data.display();
		if text.contains("Permission denied") {
			let all = iter::once(&self.data).chain(&self.elsewhere);
			let all: Vec<_> = all.map(|path| path.display().to_string()).collect();
			return plain(format!(
				"{text}. It is about something in {}, which belongs to another user. Start the node \
				 as the user who owns it, or give everything in there to the node's user: \
				 chown -R USER PLACE.",
				all.join(" or ")
			));
		}
		if text.contains("file is in use") {
			return plain(format!(
				"{text}. The folder is {data}. Another node is running on it. Stop that, or give \
				 this one a --base-path of its own."
			));
		}
		error
	}
}

/// The text alone.
pub fn plain(text: String) -> sc_cli::Error {
	sc_cli::Error::Application(text.into())
}

/// Makes the folder if it is not there, and tries to write to it.
pub fn ensure_writable(folder: &Path) -> sc_cli::Result<()> {
	let probe = folder.join(".writable");
	let tried = fs::create_dir_all(folder)
		.and_then(|()| fs::write(&probe, []))
		.and_then(|()| fs::remove_file(&probe));
	tried.map_err(|error| {
		plain(format!(
			"The node cannot write to its folder {}: {error}. Give it with --base-path a folder \
			 that its user may write to, or this one to its user: chown -R USER FOLDER.",
			folder.display()
		))
	})
}

fn ensure_unused(address: SocketAddr, flag: &str) -> sc_cli::Result<()> {
	match TcpListener::bind(address) {
		Err(error) if error.kind() == io::ErrorKind::AddrInUse => Err(plain(format!(
			"Port {} is in use on this machine, perhaps by another node. Stop that, or choose \
			 another port with {flag}.",
			address.port()
		))),
		// What else may be wrong with an address is told by those who listen on it.
		_ => Ok(()),
	}
}

/// Where RPC has to listen.
fn rpc_addresses(config: &RpcConfiguration) -> impl Iterator<Item = SocketAddr> + '_ {
	let endpoints = config.addr.iter().flatten();
	endpoints.filter(|endpoint| !endpoint.is_optional).map(|endpoint| endpoint.listen_addr)
}

/// Where the node listens for others.
fn network_addresses(config: &NetworkConfiguration) -> impl Iterator<Item = SocketAddr> + '_ {
	config.listen_addresses.iter().filter_map(socket_address)
}

/// The address and port of TCP, if it is one.
pub fn socket_address(address: &Multiaddr) -> Option<SocketAddr> {
	let mut parts = address.iter();
	let host: IpAddr = match parts.next()? {
		Protocol::Ip4(host) => host.into(),
		Protocol::Ip6(host) => host.into(),
		_ => return None,
	};
	match parts.next()? {
		Protocol::Tcp(port) => Some((host, port).into()),
		_ => None,
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::{env, process};

	#[test]
	fn a_folder_that_cannot_be_written_to_is_named() {
		let file = env::temp_dir().join(format!("doverie-node-{}", process::id()));
		fs::write(&file, []).expect("the machine has room for a file");
		let folder = file.join("chains");
		let error = ensure_writable(&folder).expect_err("a file is no folder").to_string();
		fs::remove_file(&file).expect("it is there");
		assert!(error.contains(&folder.display().to_string()), "{error}");
		assert!(error.contains("--base-path"), "{error}");
	}

	#[test]
	fn a_folder_is_made_and_nothing_is_left_in_it() {
		let folder = env::temp_dir().join(format!("doverie-node-folder-{}", process::id()));
		ensure_writable(&folder).expect("it can be made");
		assert_eq!(fs::read_dir(&folder).expect("it is there").count(), 0);
		fs::remove_dir(&folder).expect("it is empty");
	}

	#[test]
	fn a_port_in_use_is_named() {
		let other = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
		let address = other.local_addr().expect("it is bound");
		let error = ensure_unused(address, "--rpc-port").expect_err("is in use").to_string();
		assert!(error.contains(&address.port().to_string()), "{error}");
		drop(other);
		assert!(ensure_unused(address, "--rpc-port").is_ok());
	}

	#[test]
	fn the_addresses_of_tcp_are_checked() {
		let parsed = |address: &str| socket_address(&address.parse().expect("is an address"));
		assert_eq!(parsed("/ip4/127.0.0.1/tcp/30333"), "127.0.0.1:30333".parse().ok());
		assert_eq!(parsed("/ip6/::1/tcp/30334/ws"), "[::1]:30334".parse().ok());
		assert_eq!(parsed("/ip4/127.0.0.1/udp/30333"), None);
		assert_eq!(parsed("/dns/example.org/tcp/30333"), None);
	}

	/// How an error is explained, with the keystore here.
	fn explained(text: &str, keystore: &str) -> String {
		let all = [keystore, "/var/lib/doverie/network/secret_ed25519"].map(Path::new);
		let places = Places::new(Path::new("/var/lib/doverie"), all.into_iter());
		places.explain(sc_service::Error::Other(text.into())).to_string()
	}

	#[test]
	fn errors_of_the_sdk_are_explained_with_the_folder() {
		let keystore = "/var/lib/doverie/keystore";
		for text in ["Permission denied (os error 13)", "Database file is in use. (os error 11)"] {
			let error = explained(text, keystore);
			assert!(error.contains(text) && error.contains("/var/lib/doverie"), "{error}");
			assert!(!error.contains(keystore) && !error.contains("secret"), "{error}");
		}
		assert!(!explained("Something else", keystore).contains("/var/lib/doverie"));
	}

	#[test]
	fn a_keystore_elsewhere_is_named_where_it_may_be_meant() {
		let denied = explained("Permission denied (os error 13)", "/secret/keys");
		assert!(denied.contains("/var/lib/doverie or /secret/keys"), "{denied}");
		let in_use = explained("Database file is in use. (os error 11)", "/secret/keys");
		assert!(!in_use.contains("/secret/keys"), "{in_use}");
	}
}
