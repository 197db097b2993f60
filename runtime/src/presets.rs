// SPDX-License-Identifier: Apache-2.0

//! The genesis of the development chain and of the local network. Both use the well-known keys of
//! the SDK's development accounts: they are for trying things out only.

use crate::*;
use alloc::{collections::BTreeMap, string::String, vec::Vec};
use configs::money::ChainAccount;
use doverie_primitives::{Chamber, Fingerprint, UniquenessTag};
use pallet_stakeholders::GenesisStakeholder;
use serde_json::{json, Value};
use sp_core::crypto::get_public_from_string_or_panic;
use sp_genesis_builder::PresetId;
use sp_keyring::Sr25519Keyring;

/// The preset of the network of four organisations on one machine.
pub const LOCAL_PRESET: &str = "local";
/// The same for automated tests, whose decisions are over within a minute.
pub const TEST_PRESET: &str = "local-test";

/// How long a day of the rules is on the development chain and the local network: a minute.
const SHORT_DAY: BlockNumber = MINUTES;
/// How long it is on the network of the automated tests.
const SHORTEST_DAY: BlockNumber = 1;

/// By how much earlier than the one before a founder's admission ends: not all have to be renewed
/// at once, and no block leaves the chain without anybody who may renew.
const BETWEEN_EXPIRIES: BlockNumber = 30 * DAYS;

/// An organisation of the first block.
struct Founder {
	key: Sr25519Keyring,
	/// The account of a second registrar of its chamber, so that one lost key does not close it.
	second: Sr25519Keyring,
	chamber: Chamber,
	name: &'static str,
}

/// The four founding organisations, one for each chamber.
const FOUNDERS: [Founder; 4] = [
	Founder {
		key: Sr25519Keyring::Alice,
		second: Sr25519Keyring::AliceStash,
		chamber: Chamber::Municipality,
		name: "Municipality (test)",
	},
	Founder {
		key: Sr25519Keyring::Bob,
		second: Sr25519Keyring::BobStash,
		chamber: Chamber::Business,
		name: "Business (test)",
	},
	Founder {
		key: Sr25519Keyring::Charlie,
		second: Sr25519Keyring::CharlieStash,
		chamber: Chamber::Academia,
		name: "Academia (test)",
	},
	Founder {
		key: Sr25519Keyring::Dave,
		second: Sr25519Keyring::DaveStash,
		chamber: Chamber::CivilSociety,
		name: "Civil society (test)",
	},
];

impl Founder {
	fn account(&self) -> AccountId {
		self.key.to_account_id()
	}

	fn session_keys(&self) -> SessionKeys {
		let seed = <&'static str>::from(self.key);
		SessionKeys {
			aura: get_public_from_string_or_panic::<sp_consensus_aura::sr25519::AuthorityId>(seed),
			grandpa: get_public_from_string_or_panic::<sp_consensus_grandpa::AuthorityId>(seed),
			authority_discovery: get_public_from_string_or_panic::<
				sp_authority_discovery::AuthorityId,
			>(seed),
		}
	}

	/// Admitted for about the longest term, each until another block. The evidence and the tag of a
	/// test organisation are the hashes of its name.
	fn stakeholder(&self) -> GenesisStakeholder<AccountId, BlockNumber> {
		let hash = sp_crypto_hashing::sha2_256(self.name.as_bytes());
		let earlier = BETWEEN_EXPIRIES.saturating_mul(self.chamber.index() as BlockNumber);
		GenesisStakeholder {
			account: self.account(),
			chamber: self.chamber,
			name: Some(String::from(self.name)),
			evidence: Fingerprint(hash),
			tag: UniquenessTag(hash),
			expires: configs::civic::MaxTerm::get().saturating_sub(earlier),
		}
	}
}

/// A genesis in which these founders are the first registrars of their chambers, with a second one
/// for each, and those among `validators` have seats. With fewer than four it is a chain for
/// development.
fn genesis(
	founders: &[Founder],
	validators: &[Founder],
	balances: BTreeMap<AccountId, Balance>,
	day: BlockNumber,
	development: bool,
) -> Value {
	let registrars: Vec<_> = founders
		.iter()
		.flat_map(|f| [f.account(), f.second.to_account_id()].map(|account| (f.chamber, account)))
		.collect();
	let stakeholders: Vec<_> = founders.iter().map(Founder::stakeholder).collect();
	let seats: Vec<_> = validators.iter().map(Founder::account).collect();
	let keys: Vec<_> =
		validators.iter().map(|v| (v.account(), v.account(), v.session_keys())).collect();
	let balances: Vec<_> = balances.into_iter().collect();
	json!({
		"balances": { "balances": balances },
		"stakeholders": { "registrars": registrars, "stakeholders": stakeholders },
		"validators": { "seats": seats, "development": development },
		"session": { "keys": keys },
		"decisions": { "day": day },
	})
}

/// Four organisations and a second registrar for each (//Alice//stash and so on), who own nothing,
/// a stranger (//Ferdie) who owns tokens, and the chain's own account.
fn local(day: BlockNumber) -> Value {
	let balances = BTreeMap::from([
		(Sr25519Keyring::Ferdie.to_account_id(), 1_000_000 * EURO),
		(ChainAccount::get(), EXISTENTIAL_DEPOSIT),
	]);
	genesis(&FOUNDERS, &FOUNDERS, balances, day, false)
}

/// The same organisations; //Alice alone has a seat, so that one node is a chain, and the
/// development accounts own tokens.
fn development() -> Value {
	let mut balances: BTreeMap<_, _> =
		Sr25519Keyring::well_known().map(|key| (key.to_account_id(), 1_000_000 * EURO)).collect();
	balances.insert(ChainAccount::get(), EXISTENTIAL_DEPOSIT);
	genesis(&FOUNDERS, &FOUNDERS[..1], balances, SHORT_DAY, true)
}

/// A preset as JSON.
pub fn get(id: &PresetId) -> Option<Vec<u8>> {
	let preset = match id.as_ref() {
		sp_genesis_builder::DEV_RUNTIME_PRESET => development(),
		LOCAL_PRESET => local(SHORT_DAY),
		TEST_PRESET => local(SHORTEST_DAY),
		_ => return None,
	};
	serde_json::to_vec(&preset).ok()
}

/// The names of the presets.
pub fn names() -> Vec<PresetId> {
	[sp_genesis_builder::DEV_RUNTIME_PRESET, LOCAL_PRESET, TEST_PRESET]
		.into_iter()
		.map(PresetId::from)
		.collect()
}
