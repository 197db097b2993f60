// SPDX-License-Identifier: Apache-2.0

//! A chain that is made for a test: a small runtime with the names and forms of the real one, in two
//! versions, and blocks of what a test says. It can break off at any question.

// Not every variant is met here.
#![allow(dead_code)]

use anyhow::{bail, Context, Result};
use async_trait::async_trait;
use codec::{Compact, Encode};
use doverie_indexer::chain::{BlockId, Hash, Source, Stored};
use frame_metadata::{
	v14::{
		ExtrinsicMetadata, PalletConstantMetadata, PalletMetadata, PalletStorageMetadata,
		RuntimeMetadataV14, StorageEntryMetadata, StorageEntryModifier, StorageEntryType,
		StorageHasher,
	},
	RuntimeMetadataPrefixed,
};
use scale_info::{build::Fields, meta_type, MetaType, Path, Type, TypeInfo};
use std::{
	collections::BTreeMap,
	marker::PhantomData,
	sync::{
		atomic::{AtomicU32, Ordering},
		Arc,
	},
};

/// The title of the process that a decided call would open: it is in the call alone.
pub const IN_CALL: &str = "Заглавие в извикване";

/// What happens in a block.
#[derive(Clone, Copy, Debug)]
pub enum Step {
	/// An organisation with this number and name, or a citizen without one.
	Admit(u32, Option<&'static str>),
	/// A decision hides the name of an organisation.
	HideName(u32),
	/// A decision is announced, with this title. It is on a call.
	Announce(u32, &'static str),
	/// A stakeholder votes: decision, roll number, yes?
	Vote(u32, u32, bool),
	/// A ballot is struck.
	Strike(u32, u32),
	/// Something that only the second runtime says.
	Applaud(u32),
	/// The second runtime takes the place of the first, from the next block on.
	Upgrade,
}

#[derive(Clone, Copy, Encode, TypeInfo)]
struct AccountId32([u8; 32]);

#[derive(Clone, Copy, Encode, TypeInfo)]
enum Chamber {
	Municipality,
	Business,
	Academia,
	CivilSociety,
}

#[derive(Clone, Copy, Encode, TypeInfo)]
enum Kind {
	Organisation,
	Citizen,
}

#[derive(Clone, Copy, Encode, TypeInfo)]
enum Ballot {
	Abstain,
	Yes,
	No,
}

#[derive(Encode, TypeInfo)]
enum Phase {
	ApplyExtrinsic(u32),
	Finalization,
	Initialization,
}

#[derive(Encode, TypeInfo)]
struct EventRecord<E> {
	phase: Phase,
	event: E,
	topics: Vec<[u8; 32]>,
}

#[derive(Encode, TypeInfo)]
struct RuntimeVersion {
	spec_name: String,
	spec_version: u32,
}

#[derive(TypeInfo)]
#[allow(dead_code)]
struct Extrinsic<Address, Call, Signature>(PhantomData<(Address, Call, Signature)>);

#[derive(Encode, TypeInfo)]
enum RuntimeCall {
	#[codec(index = 5)]
	Proposals(ProposalsCall),
}

#[allow(non_camel_case_types)]
#[derive(Encode, TypeInfo)]
enum ProposalsCall {
	open_process { title: String },
}

/// As the SDK has it: the length, and the call.
struct WrapperKeepOpaque(Vec<u8>);

impl Encode for WrapperKeepOpaque {
	fn encode(&self) -> Vec<u8> {
		self.0.encode()
	}
}

impl TypeInfo for WrapperKeepOpaque {
	type Identity = Self;

	fn type_info() -> Type {
		let fields = Fields::unnamed()
			.field(|field| field.compact::<u32>())
			.field(|field| field.ty::<RuntimeCall>().type_name("T"));
		Type::builder().path(Path::new("WrapperKeepOpaque", module_path!())).composite(fields)
	}
}

#[derive(Encode, TypeInfo)]
enum Subject {
	Call { call: WrapperKeepOpaque },
}

#[derive(Encode, TypeInfo)]
enum State {
	Open,
}

#[derive(Encode, TypeInfo)]
struct Decision {
	subject: Subject,
	by: Option<u32>,
	announced: u32,
	state: State,
}

/// The first runtime.
mod first {
	use super::*;

	#[derive(Encode, TypeInfo)]
	pub enum RuntimeEvent {
		#[codec(index = 4)]
		Stakeholders(StakeholdersEvent),
		#[codec(index = 6)]
		Decisions(DecisionsEvent),
	}

	#[derive(Encode, TypeInfo)]
	pub enum StakeholdersEvent {
		Admitted { number: u32, account: AccountId32, chamber: Chamber },
		NameHidden { number: u32 },
	}

	#[derive(Encode, TypeInfo)]
	pub enum DecisionsEvent {
		Announced { decision: u32, subject: Subject },
		Voted { decision: u32, by: u32, chamber: Chamber, ballot: Ballot, previous: Option<Ballot> },
		BallotStruck { decision: u32, roll_number: u32, chamber: Chamber, ballot: Ballot },
	}

	#[derive(Encode, TypeInfo)]
	pub struct Stakeholder {
		pub account: AccountId32,
		pub chamber: Chamber,
		pub kind: Kind,
		pub admitted: u32,
	}
}

/// The second runtime: another event, before the others, and another field, before the others.
mod second {
	use super::*;

	#[derive(Encode, TypeInfo)]
	pub enum RuntimeEvent {
		#[codec(index = 4)]
		Stakeholders(first::StakeholdersEvent),
		#[codec(index = 6)]
		Decisions(DecisionsEvent),
	}

	#[derive(Encode, TypeInfo)]
	pub enum DecisionsEvent {
		Applauded { decision: u32, loudness: u128 },
		Announced { decision: u32, subject: Subject },
		Voted { decision: u32, by: u32, chamber: Chamber, ballot: Ballot, previous: Option<Ballot> },
		BallotStruck { decision: u32, roll_number: u32, chamber: Chamber, ballot: Ballot },
	}

	#[derive(Encode, TypeInfo)]
	pub struct Stakeholder {
		pub since: u64,
		pub account: AccountId32,
		pub chamber: Chamber,
		pub kind: Kind,
		pub admitted: u32,
	}
}

/// What a block has in its state.
type Storage = BTreeMap<Vec<u8>, Vec<u8>>;

/// A chain. Its clones are the same chain, but count their questions anew.
pub struct Chain {
	states: Arc<Vec<Storage>>,
	/// The runtime that is in the state of each block: 1 or 2.
	runtimes: Arc<Vec<u32>>,
	/// How many blocks are final.
	pub final_blocks: u32,
	/// How many questions it still answers; none: all.
	answers: Option<u32>,
	asked: AtomicU32,
}

impl Clone for Chain {
	fn clone(&self) -> Self {
		let (states, runtimes) = (self.states.clone(), self.runtimes.clone());
		let (final_blocks, answers) = (self.final_blocks, self.answers);
		Self { states, runtimes, final_blocks, answers, asked: AtomicU32::new(0) }
	}
}

const fn at(pallet: &'static str, entry: &'static str) -> Stored {
	Stored { pallet, entry }
}

/// Keys are not hashed here: behind the prefix is what they are made of.
fn key(stored: Stored, parts: &[u32]) -> Vec<u8> {
	let mut key = stored.prefix();
	parts.iter().for_each(|part| part.encode_to(&mut key));
	key
}

const STAKEHOLDERS: Stored = at("Stakeholders", "Stakeholders");
const NAMES: Stored = at("Stakeholders", "Names");
const DECISIONS: Stored = at("Decisions", "Decisions");
const TITLES: Stored = at("Decisions", "Titles");
const BALLOTS: Stored = at("Decisions", "Ballots");

impl Chain {
	/// A chain whose first block has one organisation, and then these blocks.
	pub fn of(blocks: &[&[Step]]) -> Self {
		let mut genesis = Storage::new();
		admit(&mut genesis, 0, Some("Столична община"), 0, 1);
		genesis.insert(at("System", "LastRuntimeUpgrade").prefix(), made_by(1));
		let (mut states, mut runtimes) = (vec![genesis], vec![1]);
		for (steps, number) in blocks.iter().zip(1u32..) {
			let mut storage = states.last().cloned().unwrap_or_default();
			let made = runtimes.last().copied().unwrap_or(1);
			let mut next = made;
			let mut events = Vec::new();
			if made == 2
				&& storage.get(&at("System", "LastRuntimeUpgrade").prefix()) == Some(&made_by(1))
			{
				migrate(&mut storage);
			}
			for step in *steps {
				if let Step::Upgrade = step {
					next = 2;
				}
				events.extend(act(&mut storage, *step, number, made));
			}
			let count = u32::try_from(events.len()).expect("is short");
			let mut bytes = Compact(count).encode();
			events.iter().for_each(|event| bytes.extend(event));
			storage.insert(at("System", "Events").prefix(), bytes);
			storage.insert(at("System", "EventCount").prefix(), count.encode());
			storage.insert(at("System", "LastRuntimeUpgrade").prefix(), made_by(made));
			let time = 1_700_000_000_000u64 + u64::from(number) * 3_000;
			storage.insert(at("Timestamp", "Now").prefix(), time.encode());
			states.push(storage);
			runtimes.push(next);
		}
		let final_blocks = u32::try_from(states.len()).expect("is short") - 1;
		Self {
			states: Arc::new(states),
			runtimes: Arc::new(runtimes),
			final_blocks,
			answers: None,
			asked: AtomicU32::new(0),
		}
	}

	/// The same, which breaks off after this many answers.
	pub fn breaking_off(&self, answers: u32) -> Self {
		let mut chain = self.clone();
		chain.answers = Some(answers);
		chain
	}

	/// How many questions it was asked.
	pub fn asked(&self) -> u32 {
		self.asked.load(Ordering::Relaxed)
	}

	fn answer(&self) -> Result<()> {
		let asked = self.asked.fetch_add(1, Ordering::Relaxed);
		if self.answers.is_some_and(|answers| asked >= answers) {
			bail!("It breaks off here");
		}
		Ok(())
	}

	fn state(&self, block: Hash) -> Result<&Storage> {
		self.states.get(number_of(block)).context("There is no such block")
	}

	/// A falsified item of the last state, to see whether it is noticed.
	pub fn falsify(&mut self, change: impl FnOnce(&mut BTreeMap<Vec<u8>, Vec<u8>>)) {
		let states = Arc::make_mut(&mut self.states);
		change(states.last_mut().expect("there is one"));
	}

	/// The key of a page of ballots.
	pub fn page_of_ballots(decision: u32) -> Vec<u8> {
		key(BALLOTS, &[decision, 0])
	}
}

fn made_by(spec: u32) -> Vec<u8> {
	(Compact(spec), "test").encode()
}

fn hash_of(number: u32) -> Hash {
	let mut hash = [0xd0; 32];
	hash[..4].copy_from_slice(&number.to_le_bytes());
	hash
}

fn number_of(hash: Hash) -> usize {
	let [a, b, c, d, ..] = hash;
	u32::from_le_bytes([a, b, c, d]) as usize
}

fn account(number: u32) -> AccountId32 {
	AccountId32([number.to_le_bytes()[0]; 32])
}

fn admit(storage: &mut Storage, number: u32, name: Option<&str>, block: u32, spec: u32) {
	let (account, chamber) = (account(number), Chamber::CivilSociety);
	let kind = if name.is_some() { Kind::Organisation } else { Kind::Citizen };
	let value = match spec {
		1 => first::Stakeholder { account, chamber, kind, admitted: block }.encode(),
		_ => second::Stakeholder { since: 7, account, chamber, kind, admitted: block }.encode(),
	};
	storage.insert(key(STAKEHOLDERS, &[number]), value);
	if let Some(name) = name {
		storage.insert(key(NAMES, &[number]), name.encode());
	}
}

/// The second runtime keeps a field more.
fn migrate(storage: &mut Storage) {
	let prefix = STAKEHOLDERS.prefix();
	for (_, value) in storage.iter_mut().filter(|(key, _)| key.starts_with(&prefix)) {
		*value = [&7u64.encode()[..], value].concat();
	}
}

fn opaque_call() -> WrapperKeepOpaque {
	let call = ProposalsCall::open_process { title: IN_CALL.into() };
	WrapperKeepOpaque(RuntimeCall::Proposals(call).encode())
}

/// Writes two bits of a page of ballots.
fn put_ballot(storage: &mut Storage, decision: u32, by: u32, bits: u8) {
	let page = storage.entry(key(BALLOTS, &[decision, 0])).or_insert_with(|| vec![0; 256]);
	let byte = &mut page[(by / 4) as usize];
	let shift = (by % 4) * 2;
	*byte = (*byte & !(0b11 << shift)) | (bits << shift);
}

/// Changes the storage, and answers with the event as bytes.
fn act(storage: &mut Storage, step: Step, block: u32, spec: u32) -> Option<Vec<u8>> {
	use first::StakeholdersEvent::{Admitted, NameHidden};
	let chamber = Chamber::CivilSociety;
	match step {
		Step::Admit(number, name) => {
			admit(storage, number, name, block, spec);
			let account = account(number);
			Some(stakeholders(spec, Admitted { number, account, chamber }))
		},
		Step::HideName(number) => {
			storage.remove(&key(NAMES, &[number]));
			Some(stakeholders(spec, NameHidden { number }))
		},
		Step::Announce(decision, title) => {
			storage.insert(key(TITLES, &[decision]), title.encode());
			let subject = || Subject::Call { call: opaque_call() };
			let value =
				Decision { subject: subject(), by: Some(0), announced: block, state: State::Open };
			storage.insert(key(DECISIONS, &[decision]), value.encode());
			Some(match spec {
				1 => early(first::DecisionsEvent::Announced { decision, subject: subject() }),
				_ => late(second::DecisionsEvent::Announced { decision, subject: subject() }),
			})
		},
		Step::Vote(decision, by, yes) => {
			let ballot = if yes { Ballot::Yes } else { Ballot::No };
			put_ballot(storage, decision, by, if yes { 0b01 } else { 0b10 });
			let previous = None;
			Some(match spec {
				1 => {
					early(first::DecisionsEvent::Voted { decision, by, chamber, ballot, previous })
				},
				_ => {
					late(second::DecisionsEvent::Voted { decision, by, chamber, ballot, previous })
				},
			})
		},
		Step::Strike(decision, roll_number) => {
			put_ballot(storage, decision, roll_number, 0);
			let ballot = Ballot::Yes;
			Some(match spec {
				1 => early(first::DecisionsEvent::BallotStruck {
					decision,
					roll_number,
					chamber,
					ballot,
				}),
				_ => late(second::DecisionsEvent::BallotStruck {
					decision,
					roll_number,
					chamber,
					ballot,
				}),
			})
		},
		Step::Applaud(decision) => {
			assert_eq!(spec, 2, "only the second runtime has it");
			Some(late(second::DecisionsEvent::Applauded { decision, loudness: u128::MAX }))
		},
		Step::Upgrade => None,
	}
}

fn recorded<E: Encode>(event: E) -> Vec<u8> {
	EventRecord { phase: Phase::ApplyExtrinsic(1), event, topics: Vec::new() }.encode()
}

fn stakeholders(spec: u32, event: first::StakeholdersEvent) -> Vec<u8> {
	match spec {
		1 => recorded(first::RuntimeEvent::Stakeholders(event)),
		_ => recorded(second::RuntimeEvent::Stakeholders(event)),
	}
}

fn early(event: first::DecisionsEvent) -> Vec<u8> {
	recorded(first::RuntimeEvent::Decisions(event))
}

fn late(event: second::DecisionsEvent) -> Vec<u8> {
	recorded(second::RuntimeEvent::Decisions(event))
}

/// The metadata of a runtime.
pub fn metadata(spec: u32) -> Vec<u8> {
	let (event, decisions_event, stakeholder) = match spec {
		1 => (
			meta_type::<first::RuntimeEvent>(),
			meta_type::<first::DecisionsEvent>(),
			meta_type::<first::Stakeholder>(),
		),
		_ => (
			meta_type::<second::RuntimeEvent>(),
			meta_type::<second::DecisionsEvent>(),
			meta_type::<second::Stakeholder>(),
		),
	};
	let records = match spec {
		1 => meta_type::<Vec<EventRecord<first::RuntimeEvent>>>(),
		_ => meta_type::<Vec<EventRecord<second::RuntimeEvent>>>(),
	};
	let version = RuntimeVersion { spec_name: "test".into(), spec_version: spec };
	let mut system = pallet(
		"System",
		0,
		vec![
			plain("Events", records),
			plain("EventCount", meta_type::<u32>()),
			plain("LastRuntimeUpgrade", meta_type::<(Compact<u32>, String)>()),
		],
	);
	system.constants = vec![
		constant("Version", meta_type::<RuntimeVersion>(), version.encode()),
		constant("SS58Prefix", meta_type::<u16>(), 5711u16.encode()),
	];
	let timestamp = pallet("Timestamp", 1, vec![plain("Now", meta_type::<u64>())]);
	let mut stakeholders = pallet(
		"Stakeholders",
		4,
		vec![
			map("Stakeholders", meta_type::<u32>(), 1, stakeholder),
			map("Names", meta_type::<u32>(), 1, meta_type::<String>()),
		],
	);
	stakeholders.event = Some(meta_type::<first::StakeholdersEvent>().into());
	let mut proposals = pallet("Proposals", 5, Vec::new());
	proposals.calls = Some(meta_type::<ProposalsCall>().into());
	let mut decisions = pallet(
		"Decisions",
		6,
		vec![
			map("Decisions", meta_type::<u32>(), 1, meta_type::<Decision>()),
			map("Titles", meta_type::<u32>(), 1, meta_type::<String>()),
			map("Ballots", meta_type::<(u32, u32)>(), 2, meta_type::<[u8; 256]>()),
		],
	);
	decisions.event = Some(decisions_event.into());
	let ty = meta_type::<Extrinsic<AccountId32, RuntimeCall, [u8; 64]>>();
	let extrinsic = ExtrinsicMetadata { ty, version: 4, signed_extensions: Vec::new() };
	let pallets = vec![system, timestamp, stakeholders, proposals, decisions];
	let metadata = RuntimeMetadataV14::new(pallets, extrinsic, event);
	RuntimeMetadataPrefixed::from(metadata).encode()
}

fn pallet(name: &'static str, index: u8, entries: Vec<StorageEntryMetadata>) -> PalletMetadata {
	let storage = Some(PalletStorageMetadata { prefix: name, entries });
	PalletMetadata {
		name,
		storage,
		calls: None,
		event: None,
		constants: Vec::new(),
		error: None,
		index,
	}
}

fn constant(name: &'static str, ty: MetaType, value: Vec<u8>) -> PalletConstantMetadata {
	PalletConstantMetadata { name, ty, value, docs: Vec::new() }
}

fn plain(name: &'static str, ty: MetaType) -> StorageEntryMetadata {
	entry(name, StorageEntryType::Plain(ty))
}

fn map(name: &'static str, key: MetaType, keys: usize, value: MetaType) -> StorageEntryMetadata {
	let hashers = vec![StorageHasher::Identity; keys];
	entry(name, StorageEntryType::Map { hashers, key, value })
}

fn entry(name: &'static str, ty: StorageEntryType) -> StorageEntryMetadata {
	let modifier = StorageEntryModifier::Optional;
	StorageEntryMetadata { name, modifier, ty, default: Vec::new(), docs: Vec::new() }
}

#[async_trait]
impl Source for Chain {
	async fn final_block(&self) -> Result<BlockId> {
		self.answer()?;
		Ok(BlockId { number: self.final_blocks, hash: hash_of(self.final_blocks) })
	}

	async fn wait_for_more(&self, _: u32) -> Result<()> {
		bail!("There is no more")
	}

	async fn hashes(&self, numbers: &[u32]) -> Result<Vec<Hash>> {
		self.answer()?;
		Ok(numbers.iter().copied().map(hash_of).collect())
	}

	async fn parent(&self, block: Hash) -> Result<Hash> {
		self.answer()?;
		let number = u32::try_from(number_of(block))?;
		Ok(number.checked_sub(1).map_or([0; 32], hash_of))
	}

	async fn storage(&self, keys: &[Vec<u8>], block: Hash) -> Result<Vec<Option<Vec<u8>>>> {
		self.answer()?;
		let state = self.state(block)?;
		Ok(keys.iter().map(|key| state.get(key).cloned()).collect())
	}

	async fn keys(
		&self,
		prefix: &[u8],
		count: u32,
		after: Option<&[u8]>,
		block: Hash,
	) -> Result<Vec<Vec<u8>>> {
		self.answer()?;
		let state = self.state(block)?;
		let found = state.keys().filter(|key| key.starts_with(prefix));
		let rest = found.filter(|key| after.is_none_or(|after| &key[..] > after));
		Ok(rest.take(count as usize).cloned().collect())
	}

	async fn metadata(&self, block: Hash) -> Result<Vec<u8>> {
		self.answer()?;
		let spec = self.runtimes.get(number_of(block)).context("There is no such block")?;
		Ok(metadata(*spec))
	}
}
