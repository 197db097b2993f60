// SPDX-License-Identifier: Apache-2.0

//! What people ask of servers from a terminal.

use anyhow::{bail, Context, Result};
use chrono::Utc;
use clap::Args;
use doverie_content::{
	client::{address, Answer, Client},
	document::Envelope,
	fingerprint::Fingerprint,
	node::Node,
	order::{Action, Order, Reason, Wanted, SCHEME},
};
use sp_core::{sr25519, Pair};
use std::{fs, io::Read, path::PathBuf, time::Duration};

/// How long a server may take.
const PATIENCE: Duration = Duration::from_secs(40);
/// The most that is read of what one says.
const MAX_ANSWER: u64 = 1024 * 1024;
/// How long an order is valid, in seconds.
const VALID: i64 = 300;

/// Whoever signs, and for which network.
#[derive(Args)]
struct Signing {
	/// A file with the secret phrase of the account; - reads it from standard input.
	#[arg(long, value_name = "FILE")]
	secret_file: PathBuf,
	/// A node of the network, by its address for JSON-RPC over HTTP.
	#[arg(long, default_value = "http://127.0.0.1:9944", value_parser = address)]
	node: String,
	/// A server of texts. Once for each.
	#[arg(long, value_name = "URL", required = true, value_parser = address)]
	server: Vec<String>,
}

impl Signing {
	fn pair(&self) -> Result<sr25519::Pair> {
		let mut phrase = String::new();
		if self.secret_file.as_os_str() == "-" {
			std::io::stdin().read_to_string(&mut phrase)?;
		} else {
			phrase = fs::read_to_string(&self.secret_file)
				.with_context(|| format!("{} cannot be read", self.secret_file.display()))?;
		}
		// What is wrong with it is not said: it could show parts of it.
		sr25519::Pair::from_string(phrase.trim(), None)
			.ok()
			.context("--secret-file has no secret phrase of a key of the kind sr25519")
	}

	fn order(
		&self,
		action: Action,
		fingerprint: Fingerprint,
		grounds: (Option<Reason>, Option<String>),
	) -> Result<String> {
		let genesis = Node::new(&self.node).genesis()?;
		let (reason, reference) = grounds;
		let until = Utc::now().timestamp().saturating_add(VALID);
		let wanted = Wanted { action, fingerprint, genesis, reason, reference, until };
		match Order::sign(&self.pair()?, wanted) {
			Ok(order) => Ok(format!("{SCHEME}{}", order.raw())),
			Err(wrong) => bail!("{wrong}"),
		}
	}

	/// Tells all servers, says what each has answered, and fails if one has refused.
	fn tell(&self, ask: impl Fn(&Client, &str) -> Result<Answer>) -> Result<()> {
		let client = Client::new(PATIENCE);
		let mut refused = 0usize;
		for server in &self.server {
			match ask(&client, server).and_then(Answer::success) {
				Ok(_) => println!("{server}: done"),
				Err(error) => {
					refused = refused.saturating_add(1);
					println!("{server}: {error:#}");
				},
			}
		}
		if refused > 0 {
			bail!("{refused} of {} servers have not done it", self.server.len());
		}
		Ok(())
	}
}

/// What `put` is told.
#[derive(Args)]
pub struct Put {
	/// The file: a text in Markdown, or a document in PDF, PNG or JPEG with --as-it-is.
	file: PathBuf,
	/// The language of the text.
	#[arg(long, default_value = "bg")]
	lang: String,
	/// Its title.
	#[arg(long)]
	title: Option<String>,
	/// Put the file as it is, without an envelope.
	#[arg(long, conflicts_with_all = ["lang", "title"])]
	as_it_is: bool,
	#[command(flatten)]
	signing: Signing,
}

impl Put {
	/// Puts it, and prints its fingerprint.
	pub fn go(self) -> Result<()> {
		let bytes = fs::read(&self.file)
			.with_context(|| format!("{} cannot be read", self.file.display()))?;
		let bytes = if self.as_it_is { bytes } else { self.envelope(bytes)? };
		let fingerprint = Fingerprint::of(&bytes);
		let order = self.signing.order(Action::Put, fingerprint, (None, None))?;
		println!("0x{fingerprint}");
		self.signing.tell(|client, server| {
			let headers = [("Authorization", order.as_str())];
			client.put(&format!("{server}/texts/{fingerprint}"), &headers, &bytes, MAX_ANSWER)
		})
	}

	fn envelope(&self, bytes: Vec<u8>) -> Result<Vec<u8>> {
		let body = String::from_utf8(bytes).context("The file is no text in UTF-8; --as-it-is?")?;
		let (salt, _) = sr25519::Pair::generate();
		// A public key that is thrown away is as random as anything.
		let salt = salt.public().0;
		let body = body.replace("\r\n", "\n");
		let bytes = Envelope::new(&self.lang, self.title.as_deref(), &body, salt).bytes();
		match Envelope::read(&bytes) {
			Ok(_) => Ok(bytes),
			Err(wrong) => bail!("{wrong}"),
		}
	}
}

/// What `erase` is told.
#[derive(Args)]
pub struct Erase {
	/// The fingerprint, as the chain has it: 0x and 64 digits.
	#[arg(value_parser = fingerprint)]
	fingerprint: Fingerprint,
	/// Why. It is public.
	#[arg(long)]
	reason: Reason,
	/// By which law, order or decision. It is public, so without personal data.
	#[arg(long)]
	reference: Option<String>,
	#[command(flatten)]
	signing: Signing,
}

impl Erase {
	/// Has it erased.
	pub fn go(self) -> Result<()> {
		let Self { fingerprint, reason, reference, signing } = self;
		let order = signing.order(Action::Erase, fingerprint, (Some(reason), reference))?;
		signing.tell(|client, server| {
			let headers = [("Authorization", order.as_str())];
			client.delete(&format!("{server}/texts/{fingerprint}"), &headers, MAX_ANSWER)
		})
	}
}

/// What `lift` is told.
#[derive(Args)]
pub struct Lift {
	/// The fingerprint, as the chain has it: 0x and 64 digits.
	#[arg(value_parser = fingerprint)]
	fingerprint: Fingerprint,
	/// By which order or decision. It is public.
	#[arg(long)]
	reference: Option<String>,
	#[command(flatten)]
	signing: Signing,
}

impl Lift {
	/// Lets it come back.
	pub fn go(self) -> Result<()> {
		let Self { fingerprint, reference, signing } = self;
		let order = signing.order(Action::Lift, fingerprint, (None, reference))?;
		signing.tell(|client, server| {
			let headers = [("Authorization", order.as_str())];
			client.post(&format!("{server}/texts/{fingerprint}/lift"), &headers, &[], MAX_ANSWER)
		})
	}
}

fn fingerprint(text: &str) -> Result<Fingerprint, String> {
	let parsed = Fingerprint::parse_prefixed(text).or_else(|| Fingerprint::parse(text));
	parsed.ok_or_else(|| "a fingerprint is 0x and 64 hexadecimal digits in small letters".into())
}

/// What `health` is told.
#[derive(Args)]
pub struct Health {
	/// The server.
	#[arg(long, default_value = "http://127.0.0.1:8080", value_parser = address)]
	server: String,
}

impl Health {
	/// Asks it.
	pub fn go(self) -> Result<()> {
		let answer = Client::new(Duration::from_secs(8))
			.get(&format!("{}/health", self.server), MAX_ANSWER)?;
		let body = answer.success()?;
		println!("{}", String::from_utf8_lossy(&body));
		Ok(())
	}
}
