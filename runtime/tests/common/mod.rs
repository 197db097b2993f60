// SPDX-License-Identifier: Apache-2.0

//! The whole runtime, from the genesis of the local network, through real blocks and real signed
//! transactions.

use codec::Encode;
use doverie_primitives::{Chamber, DecisionId, Fingerprint, RuleName, Text, UniquenessTag};
use doverie_runtime::{configs::money::MaxRehearsedWeight, *};
use frame_support::dispatch::GetDispatchInfo;
use pallet_decisions::{Ballot, Opening, Outcome, State};
use pallet_stakeholders::{Admission, Applicant};
use sp_consensus_aura::sr25519::{AuthorityId as AuraId, AuthoritySignature as AuraSignature};
use sp_core::Pair;
use sp_keyring::Sr25519Keyring;
use sp_keystore::{testing::MemoryKeystore, KeystoreExt};
use sp_runtime::{
	generic::Era,
	traits::{Dispatchable, Header as _},
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidity, TransactionValidityError,
		UnknownTransaction,
	},
	ApplyExtrinsicResult, BuildStorage, Digest, DigestItem,
};

#[allow(unused_imports)]
pub use Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve, Ferdie};

/// The folder of this checkout. Asked for while the tests run: what is compiled may come from another
/// checkout with the same sources.
pub fn checkout() -> std::path::PathBuf {
	let runtime = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo says it");
	std::path::PathBuf::from(runtime).join("..")
}

/// Is this pallet one of this project? Those are the folders of `pallets/`, by whose names they are
/// known in the runtime.
pub fn is_own(pallet: &str) -> bool {
	checkout().join("pallets").join(pallet.to_lowercase()).is_dir()
}

/// The time of block 0, in slots.
const FIRST_SLOT: u64 = 600_000_000;
/// How many slots there are from block to block: as many as make every block //Alice's, with three,
/// four or eight validators.
const SLOTS: u64 = 24;

/// For how many blocks one must have been registered to vote in what opens: sixteen days.
pub const MATURITY: BlockNumber = 16;

/// How many blocks what a registrar announces waits for objections, at least: seven days.
pub const NOTICE: BlockNumber = 7;

/// What registrars have seen of those whom they admit: it is on record when a test begins.
const PROTOCOL: &[u8] = b"protocol of the identity check";
const EXTRACT: &[u8] = b"register extract";

/// The genesis of a preset: what it says, and defaults for the rest, as a chain specification does
/// it.
pub fn genesis(preset: &str) -> sp_io::TestExternalities {
	fn merge(into: &mut serde_json::Value, from: serde_json::Value) {
		match (into, from) {
			(serde_json::Value::Object(into), serde_json::Value::Object(from)) => {
				for (key, value) in from {
					merge(into.get_mut(&key).expect("the preset names known fields"), value);
				}
			},
			(into, from) => *into = from,
		}
	}
	let mut json =
		serde_json::to_value(RuntimeGenesisConfig::default()).expect("can be written as JSON");
	let preset = presets::get(&preset.into()).expect("there is such a preset");
	merge(&mut json, serde_json::from_slice(&preset).expect("the preset is JSON"));
	let genesis: RuntimeGenesisConfig = serde_json::from_value(json).expect("is a genesis");
	genesis.build_storage().expect("the genesis is valid").into()
}

/// Runs a test in block 1 of the local network with days of one block, and checks every pallet's
/// invariants afterwards.
pub fn test(run: impl FnOnce()) {
	test_on(presets::TEST_PRESET, run);
}

/// The same on the chain of a preset.
pub fn test_on(preset: &str, run: impl FnOnce()) {
	test_in(genesis(preset), run);
}

/// The same with this genesis.
pub fn test_in(mut ext: sp_io::TestExternalities, run: impl FnOnce()) {
	ext.register_extension(KeystoreExt::new(MemoryKeystore::new()));
	ext.execute_with(|| {
		open_block(1);
		for evidence in [PROTOCOL, EXTRACT] {
			let registrar = RuntimeOrigin::signed(Alice.to_account_id());
			let record = record(evidence).dispatch(registrar);
			record.expect("a registrar puts evidence on record");
		}
		run();
		Stakeholders::do_try_state().expect("every invariant of the stakeholders holds");
		Records::do_try_state().expect("every invariant of the records holds");
		Validators::do_try_state().expect("every invariant of the validators holds");
		Upgrades::do_try_state().expect("every invariant of the clock holds");
		Finality::do_try_state().expect("every invariant of finality holds");
		Proposals::do_try_state().expect("every invariant of the proposals holds");
		Decisions::do_try_state().expect("every invariant of the decisions holds");
		Quota::do_try_state().expect("every invariant of the quotas holds");
		Pledges::do_try_state().expect("every invariant of the pledges holds");
		// The SDK's pallets too: it says only that something is wrong, so it comes last.
		#[cfg(feature = "try-runtime")]
		{
			use frame_support::traits::{TryState, TryStateSelect};
			AllPalletsWithSystem::try_state(System::block_number(), TryStateSelect::All)
				.expect("every invariant of every pallet holds");
		}
	});
}

fn open_block(number: BlockNumber) {
	let slot = FIRST_SLOT + SLOTS * u64::from(number);
	let pre_digest = <DigestItem as sp_consensus_aura::digests::CompatibleDigestItem<
		AuraSignature,
	>>::aura_pre_digest(slot.into());
	let parent = System::parent_hash();
	Executive::initialize_block(&Header::new(
		number,
		Default::default(),
		Default::default(),
		parent,
		Digest { logs: vec![pre_digest] },
	));
	let now = pallet_timestamp::Call::set { now: slot * MILLISECS_PER_BLOCK };
	Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(now.into()))
		.expect("is valid")
		.expect("the time can be set");
}

/// Closes this block, and opens the next one.
pub fn next_block() {
	let header = Executive::finalize_block();
	let number = header.number + 1;
	System::set_parent_hash(header.hash());
	open_block(number);
}

/// Goes on to a block without making each one: only what pallets do at the start of one happens.
pub fn skip_to(number: BlockNumber) {
	while System::block_number() < number {
		Executive::finalize_block();
		open_block(System::block_number() + 1);
	}
}

/// Goes on until everybody who is registered now is on the roll of what opens.
pub fn mature() {
	skip_to(System::block_number() + MATURITY);
}

/// What a transaction carries besides its call.
pub fn extension(who: &AccountId, ahead: Nonce, tip: Balance) -> TxExtension {
	(
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckMortality::from(Era::Immortal),
		frame_system::CheckWeight::new(),
		pallet_quota::CheckNonceAndCharge::new(System::account_nonce(who) + ahead, tip),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
		frame_system::WeightReclaim::new(),
	)
}

/// A transaction as a wallet makes it, with `ahead` others of the same sender before it.
pub fn sign(
	pair: &sp_core::sr25519::Pair,
	call: RuntimeCall,
	ahead: Nonce,
	tip: Balance,
) -> UncheckedExtrinsic {
	let extension = extension(&pair.public().into(), ahead, tip);
	sign_with(pair, call, extension)
}

/// The same, with these extensions.
pub fn sign_with(
	pair: &sp_core::sr25519::Pair,
	call: RuntimeCall,
	extension: TxExtension,
) -> UncheckedExtrinsic {
	let who = AccountId::from(pair.public());
	let payload = SignedPayload::new(call, extension).expect("every extension has its implicit");
	let signature = payload.using_encoded(|bytes| pair.sign(bytes));
	let (call, extension, _) = payload.deconstruct();
	UncheckedExtrinsic::new_signed(call, who.into(), signature.into(), extension)
}

/// What the pool says of a transaction. It looks at the block to come, and leaves nothing behind.
pub fn submit(who: Sr25519Keyring, call: impl Into<RuntimeCall>) -> TransactionValidity {
	submit_after(who, call, 0)
}

/// The same, with `ahead` others of the same sender before it.
pub fn submit_after(
	who: Sr25519Keyring,
	call: impl Into<RuntimeCall>,
	ahead: Nonce,
) -> TransactionValidity {
	validate(sign(&who.pair(), call.into(), ahead, 0))
}

/// Looks at something, and takes back whatever that changes.
pub fn undone<R>(look: impl FnOnce() -> R) -> R {
	use frame_support::storage::{with_transaction_unchecked, TransactionOutcome};
	with_transaction_unchecked(|| TransactionOutcome::Rollback(look()))
}

/// What the pool says of a signed transaction to whoever hands it over. Nothing is left behind.
pub fn validate(transaction: UncheckedExtrinsic) -> TransactionValidity {
	let (source, at) = (TransactionSource::External, System::parent_hash());
	let look = || Executive::validate_transaction(source, transaction, at);
	undone(|| Quota::trying_out(look))
}

/// Includes a transaction in this block.
pub fn include(who: Sr25519Keyring, call: impl Into<RuntimeCall>) -> ApplyExtrinsicResult {
	include_signed(sign(&who.pair(), call.into(), 0, 0))
}

/// As the block builder does: what is refused leaves nothing behind.
pub fn include_signed(transaction: UncheckedExtrinsic) -> ApplyExtrinsicResult {
	use frame_support::storage::{with_transaction, TransactionOutcome};
	with_transaction(|| match Executive::apply_extrinsic(transaction) {
		Ok(outcome) => TransactionOutcome::Commit(Ok::<_, sp_runtime::DispatchError>(Ok(outcome))),
		Err(error) => TransactionOutcome::Rollback(Ok(Err(error))),
	})
	.expect("transactions are not nested too deeply")
}

/// The pallet and error for which the pool refuses this.
pub fn refused(who: Sr25519Keyring, call: impl Into<RuntimeCall>) -> (String, String) {
	refused_signed(sign(&who.pair(), call.into(), 0, 0))
}

/// The same, for what the pool says in numbers and the runtime API in words. What is too heavy to be
/// tried out in the pool is refused by the API alone. Nothing is left behind.
pub fn refused_signed(transaction: UncheckedExtrinsic) -> (String, String) {
	let said = match validate(transaction.clone()) {
		Err(TransactionValidityError::Invalid(InvalidTransaction::Custom(n))) => Some((n, false)),
		Err(TransactionValidityError::Unknown(UnknownTransaction::Custom(n))) => Some((n, true)),
		Ok(_) => {
			let times =
				if matches!(transaction.function, RuntimeCall::Multisig(_)) { 2 } else { 1 };
			let weight = transaction.get_dispatch_info().call_weight.saturating_mul(times);
			assert!(weight.any_gt(MaxRehearsedWeight::get()), "is not refused: {transaction:?}");
			None
		},
		other => panic!("refused without a number: {other:?}"),
	};
	let at = System::parent_hash();
	let refusal = undone(|| refusals::of_transaction(&transaction.encode(), at));
	let refusal = refusal.expect("is refused");
	if let Some((number, may_pass)) = said {
		assert_eq!((refusal.number, refusal.may_pass), (Some(number), may_pass), "{refusal:?}");
	}
	assert!(refusal.advice.len() > 20, "{refusal:?}");
	(refusal.pallet, refusal.name)
}

pub fn named(pallet: &str, error: &str) -> (String, String) {
	(pallet.into(), error.into())
}

pub fn fingerprint(document: &[u8]) -> Fingerprint {
	Fingerprint(sp_crypto_hashing::sha2_256(document))
}

/// Shows the session keys of which this is one, as a node does by itself that has them.
pub fn show_keys(key: AuraId) {
	use pallet_validators::runtime_api::runtime_decl_for_presence_api::PresenceApiV1;
	let shown = Runtime::show_keys(key).expect("they are asked for, and the keystore has them");
	assert_eq!(include_signed(shown), Ok(Ok(())));
}

/// Puts a document on record.
pub fn record(document: &[u8]) -> RuntimeCall {
	pallet_records::Call::record {
		fingerprint: fingerprint(document),
		kind: pallet_records::RecordKind::Statement,
		locator: "https://example.org/statement".into(),
		replaces: None,
	}
	.into()
}

/// Transfers a cent to //Eve.
pub fn transfer() -> RuntimeCall {
	pallet_balances::Call::transfer_keep_alive { dest: Eve.to_account_id().into(), value: CENT }
		.into()
}

pub fn batch_all(calls: Vec<RuntimeCall>) -> RuntimeCall {
	pallet_utility::Call::batch_all { calls }.into()
}

/// Admits a citizen for a day.
pub fn admit_citizen(account: AccountId) -> RuntimeCall {
	let tag = UniquenessTag(sp_crypto_hashing::sha2_256(&account.encode()));
	pallet_stakeholders::Call::admit {
		admission: Admission {
			account,
			chamber: Chamber::CivilSociety,
			applicant: Applicant::Citizen,
			evidence: fingerprint(PROTOCOL),
			tag,
			expires: System::block_number() + DAYS,
		},
	}
	.into()
}

/// Admits an organisation for a day.
pub fn admit_organisation(account: AccountId, chamber: Chamber) -> RuntimeCall {
	let tag = UniquenessTag(sp_crypto_hashing::sha2_256(&account.encode()));
	let name = format!("Another {account:?}");
	pallet_stakeholders::Call::admit {
		admission: Admission {
			account,
			chamber,
			applicant: Applicant::Organisation { name: name.as_str().into() },
			evidence: fingerprint(EXTRACT),
			tag,
			expires: System::block_number() + DAYS,
		},
	}
	.into()
}

/// A title for whatever is put to decision.
pub fn title() -> Text {
	"What is put to decision".into()
}

/// The call that announces a decision on a call, with this document, which must be on record.
pub fn announce_call(
	rule: RuleName,
	call: impl Into<RuntimeCall>,
	text: &[u8],
) -> pallet_decisions::Call<Runtime> {
	let (call, text) = (Box::new(call.into()), fingerprint(text));
	pallet_decisions::Call::announce_call { rule, call, title: title(), text }
}

/// Opens a decision on a call: announced by //Alice with a text on record, seconded by //Bob, and by
/// //Charlie where the rule asks for two. Goes on to the block from which it can be voted on.
pub fn open_decision(rule: RuleName, call: impl Into<RuntimeCall>) -> DecisionId {
	let text = format!("reasons {}", System::block_number()).into_bytes();
	if Records::lookup(fingerprint(&text)).is_empty() {
		assert_eq!(include(Alice, record(&text)), Ok(Ok(())));
	}
	let decision = pallet_decisions::NextDecision::<Runtime>::get();
	assert_eq!(include(Alice, announce_call(rule, call, &text)), Ok(Ok(())));
	second_all(decision, &[Bob, Charlie]);
	go_to_ballots(decision);
	decision
}

/// These organisations second a decision in turn, until it is queued.
pub fn second_all(decision: DecisionId, who: &[Sr25519Keyring]) {
	for who in who {
		if matches!(decision_state(decision), State::Announced { .. }) {
			let second = pallet_decisions::Call::second { decision };
			assert_eq!(include(*who, second), Ok(Ok(())));
		}
	}
	assert!(matches!(decision_state(decision), State::Queued { .. }));
}

/// Goes on to the block from which a decision that is queued can be voted on: the one after its
/// opening.
pub fn go_to_ballots(decision: DecisionId) {
	while !matches!(decision_state(decision), State::Open) {
		assert!(matches!(decision_state(decision), State::Queued { .. }));
		next_block();
	}
	while System::block_number() <= opening(decision).opened {
		next_block();
	}
}

/// When a decision was opened, with which roll, and when it closes.
pub fn opening(decision: DecisionId) -> Opening<BlockNumber> {
	let info = Decisions::decision(decision).expect("there is such a decision");
	info.decision.opening.expect("was opened")
}

/// These organisations vote so.
pub fn vote(decision: DecisionId, who: &[Sr25519Keyring], ballot: Ballot) {
	for who in who {
		let call = pallet_decisions::Call::vote { decision, ballot };
		assert_eq!(include(*who, call), Ok(Ok(())));
	}
}

/// Goes on to the block at which a decision closes, with the days that are added to it.
pub fn close(decision: DecisionId) -> Outcome {
	while decision_state(decision) == State::Open {
		skip_to(opening(decision).closes.max(System::block_number() + 1));
	}
	let info = Decisions::decision(decision).expect("there is such a decision");
	info.outcome.expect("was opened")
}

/// All four organisations decide by this rule, and it is carried out.
pub fn decide_by(rule: RuleName, call: impl Into<RuntimeCall>) -> DecisionId {
	let decision = open_decision(rule, call);
	vote(decision, &[Alice, Bob, Charlie, Dave], Ballot::Yes);
	assert!(close(decision).passed());
	match decision_state(decision) {
		State::Scheduled { enacts } => skip_to(enacts),
		other => panic!("is not scheduled: {other:?}"),
	}
	// A new session takes a block for itself, and the scheduler goes on in the next one.
	if matches!(decision_state(decision), State::Scheduled { .. }) {
		assert_eq!(System::block_number() % SESSION_LENGTH, 0);
		skip_to(System::block_number() + 1);
	}
	decision
}

/// All four organisations decide by the ordinary rule, and it is carried out.
pub fn decide(call: impl Into<RuntimeCall>) {
	decide_by(RuleName::Ordinary, call);
}

/// How far a decision has come.
pub fn decision_state(decision: DecisionId) -> State<BlockNumber> {
	Decisions::decision(decision).expect("there is such a decision").decision.state
}

/// The result of the last decision that was carried out.
pub fn last_decision() -> sp_runtime::DispatchResult {
	let last = pallet_decisions::NextDecision::<Runtime>::get() - 1;
	match decision_state(last) {
		State::Enacted { .. } => Ok(()),
		State::EnactmentFailed { error, .. } => Err(error),
		other => panic!("was not carried out: {other:?}"),
	}
}

pub fn balance(who: Sr25519Keyring) -> Balance {
	Balances::free_balance(who.to_account_id())
}

pub fn quota(who: Sr25519Keyring) -> Balance {
	Quota::available(&who.to_account_id()).expect("has a quota")
}
