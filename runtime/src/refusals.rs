// SPDX-License-Identifier: Apache-2.0

//! What the pool says of a free call that would fail.
//!
//! A refused transaction carries one byte of explanation, which wallets show as "Custom error: N":
//! the number of the pallet that refuses, as in the metadata. The runtime API
//! [`refusal`](crate::views::QuotaViews::refusal) says in words which of its errors it is, and the
//! node puts that into its answer. So there is room for 256 errors of each of 255 pallets, and
//! nobody has to assign numbers.
//!
//! The answer also says whether the very same transaction may succeed later. What may pass by
//! itself, by time or by what others do, is *unknown* to the pool, which looks at it again when it
//! comes again. What cannot is *invalid*, and banned for a while.
//!
//! Names and advice are those of the metadata, read from the same types.

use crate::*;
use alloc::{
	format,
	string::{String, ToString},
	vec,
};
use codec::{DecodeLimit, Encode};
use frame_support::{dispatch::GetDispatchInfo, MAX_EXTRINSIC_DEPTH};
use pallet_quota::Refusal;
use scale_info::{form::MetaForm, TypeDef, TypeInfo, Variant};
use sp_runtime::{
	generic::Preamble,
	traits::StaticLookup,
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidityError, UnknownTransaction,
	},
	ArithmeticError, DispatchError, ModuleError, TokenError, TransactionalError,
};

/// The number of errors that belong to no pallet.
pub const NO_PALLET: u8 = 255;

/// The errors that belong to no pallet, except the rarest.
const WITHOUT_PALLET: [DispatchError; 24] = [
	DispatchError::BadOrigin,
	DispatchError::CannotLookup,
	DispatchError::Other(""),
	DispatchError::ConsumerRemaining,
	DispatchError::NoProviders,
	DispatchError::TooManyConsumers,
	DispatchError::Exhausted,
	DispatchError::Corruption,
	DispatchError::Unavailable,
	DispatchError::RootNotAllowed,
	DispatchError::Token(TokenError::FundsUnavailable),
	DispatchError::Token(TokenError::OnlyProvider),
	DispatchError::Token(TokenError::BelowMinimum),
	DispatchError::Token(TokenError::CannotCreate),
	DispatchError::Token(TokenError::UnknownAsset),
	DispatchError::Token(TokenError::Frozen),
	DispatchError::Token(TokenError::Unsupported),
	DispatchError::Token(TokenError::CannotCreateHold),
	DispatchError::Token(TokenError::NotExpendable),
	DispatchError::Token(TokenError::Blocked),
	DispatchError::Arithmetic(ArithmeticError::Overflow),
	DispatchError::Arithmetic(ArithmeticError::Underflow),
	DispatchError::Arithmetic(ArithmeticError::DivisionByZero),
	DispatchError::Transactional(TransactionalError::LimitReached),
];

const CALL_FILTERED: &str =
	"Nobody may make this call on this chain, or not in this way: a proxy makes only the calls of its \
	 type. Send it from the account itself, if that may make it.";

/// What the pool says, in this runtime.
pub struct Refusals;

impl pallet_quota::Refusals for Refusals {
	fn refuse(error: DispatchError) -> TransactionValidityError {
		let number = number(&error);
		if may_pass(&error) {
			UnknownTransaction::Custom(number).into()
		} else {
			InvalidTransaction::Custom(number).into()
		}
	}

	fn explain(error: DispatchError) -> Refusal {
		let (pallet, name, mut advice) = match error {
			DispatchError::Module(ModuleError { index, error: [error, ..], .. }) => {
				in_metadata(index, error).unwrap_or_else(|| {
					("Unknown".into(), format!("{index}.{error}"), String::new())
				})
			},
			error => without_pallet(&error),
		};
		// The SDK's text here helps nobody.
		if error == frame_system::Error::<Runtime>::CallFiltered.into() {
			advice = CALL_FILTERED.into();
		}
		Refusal { number: Some(number(&error)), pallet, name, advice, may_pass: may_pass(&error) }
	}

	fn of_number(number: u8) -> Vec<Refusal> {
		if number == NO_PALLET {
			return WITHOUT_PALLET.into_iter().map(Self::explain).collect();
		}
		let errors = pallet(number).map(|(_, errors)| errors).unwrap_or_default();
		errors
			.iter()
			.map(|error| {
				Self::explain(DispatchError::Module(ModuleError {
					index: number,
					error: [error.index, 0, 0, 0],
					message: None,
				}))
			})
			.collect()
	}
}

/// Why a transaction would be refused now, or fail in a block at its signer's cost. What the pool
/// refuses takes no more than the pool's own look at it; only what it would let in is run whatever
/// it weighs. `at`: the hash of the block on whose state it is judged, which the signature of one
/// that was made at that very block covers, unless it is good for ever.
pub fn of_transaction(transaction: &[u8], at: Hash) -> Option<Refusal> {
	let decoded =
		UncheckedExtrinsic::decode_all_with_depth_limit(MAX_EXTRINSIC_DEPTH, &mut &transaction[..]);
	let Ok(transaction) = decoded else { return Some(unreadable()) };
	// It checks the signature, too, and starts the next block, into which the transaction would go.
	let look = || {
		let source = TransactionSource::External;
		Executive::validate_transaction(source, transaction.clone(), at)
	};
	match Quota::with_reason(|| Quota::trying_out(look)) {
		(Ok(_), _) => of_call(&transaction),
		(Err(_), Some(reason)) => Some(<Refusals as pallet_quota::Refusals>::explain(reason)),
		(Err(error), None) => of_validity(error),
	}
}

/// Why a transaction would fail that the pool would let in.
fn of_call(transaction: &UncheckedExtrinsic) -> Option<Refusal> {
	let Preamble::Signed(signer, _, extensions) = &transaction.preamble else { return None };
	let signer = <Runtime as frame_system::Config>::Lookup::lookup(signer.clone()).ok()?;
	let tip = extensions.7.tip();
	let info = transaction.get_dispatch_info();
	Quota::why_refused(&signer, &transaction.function, &info, transaction.encoded_size(), tip)
}

/// Every refusal that is not about the call.
pub fn of_transactions() -> Vec<Refusal> {
	use InvalidTransaction::*;
	let invalid = [
		Call,
		Future,
		Stale,
		BadProof,
		AncientBirthBlock,
		ExhaustsResources,
		BadMandatory,
		MandatoryValidation,
		BadSigner,
		IndeterminateImplicit,
		UnknownOrigin,
	];
	let unknown = [UnknownTransaction::CannotLookup, UnknownTransaction::NoUnsignedValidator];
	(invalid.into_iter().map(TransactionValidityError::from))
		.chain(unknown.into_iter().map(TransactionValidityError::from))
		.filter_map(of_validity)
		.chain([unreadable(), banned(), place_taken(), pool_full()])
		.collect()
}

fn in_transaction(name: &str, advice: &str, may_pass: bool) -> Refusal {
	Refusal {
		number: None,
		pallet: "Transaction".into(),
		name: name.into(),
		advice: advice.into(),
		may_pass,
	}
}

/// It does not decode.
pub fn unreadable() -> Refusal {
	in_transaction(
		"Unreadable",
		"The chain cannot read this transaction: it is cut short or garbled, or was made for another \
		 version of the runtime. Make it again from the current metadata.",
		false,
	)
}

/// What the node refuses where that which waits for a quota leaves none of it.
pub fn used_up() -> DispatchError {
	pallet_quota::Error::<Runtime>::UsedUp.into()
}

/// Another one of the same signer and nonce waits in the pool.
pub fn place_taken() -> Refusal {
	in_transaction(
		"PlaceTaken",
		"Another transaction of this account waits with the same nonce. Wait until that one is in a \
		 block, and sign this one again.",
		false,
	)
}

/// There is no room for it in the pool of the node.
pub fn pool_full() -> Refusal {
	in_transaction(
		"PoolFull",
		"More transactions wait at this node than it has room for, and this one is not among the first \
		 of its kind. Send it again in a minute, or to another node.",
		true,
	)
}

/// The pool does not look at this very transaction, since it was refused a short time ago.
pub fn banned() -> Refusal {
	in_transaction(
		"Banned",
		"This very transaction was refused less than half an hour ago, and is not looked at again. \
		 Sign it again.",
		true,
	)
}

/// A refusal that is not about the call. One with a number is told in words by whatever gave it.
pub fn of_validity(error: TransactionValidityError) -> Option<Refusal> {
	use InvalidTransaction::*;
	let (advice, may_pass) = match error {
		TransactionValidityError::Invalid(invalid) => match invalid {
			Call => ("This call cannot be sent in this way. Check it.", false),
			Payment => ("The account cannot pay the fee.", true),
			Future => ("Transactions of this account that come before this one are missing.", true),
			Stale => ("The account has sent a transaction in this one's place. Sign it again.", false),
			BadProof => (
				"The signature is not right: it is another account's, or for another chain or version \
				 of the runtime, or too old. Reload the page, and sign again.",
				false,
			),
			AncientBirthBlock => ("The transaction is too old. Sign it again.", false),
			ExhaustsResources => ("The block is full, or this is too large for one. Send it again.", true),
			BadMandatory | MandatoryValidation => ("Only the chain itself makes this call.", false),
			BadSigner => ("This account cannot sign.", false),
			IndeterminateImplicit => {
				("Something that the signature covers cannot be computed. Sign it again.", false)
			},
			UnknownOrigin => ("Nobody has signed this. Sign it.", false),
			Custom(_) => return None,
		},
		TransactionValidityError::Unknown(unknown) => match unknown {
			UnknownTransaction::CannotLookup => ("The signer cannot be found. Check the account.", true),
			UnknownTransaction::NoUnsignedValidator => {
				("This call must be signed. In polkadot.js Apps choose Submit Transaction.", false)
			},
			UnknownTransaction::Custom(_) => return None,
		},
	};
	let name = match error {
		TransactionValidityError::Invalid(invalid) => format!("{invalid:?}"),
		TransactionValidityError::Unknown(unknown) => format!("{unknown:?}"),
	};
	Some(in_transaction(&name, advice, may_pass))
}

/// The numbers of the pallets that have errors.
pub fn numbers() -> Vec<u8> {
	variants(&RuntimeError::type_info().type_def).iter().map(|pallet| pallet.index).collect()
}

fn number(error: &DispatchError) -> u8 {
	match error {
		DispatchError::Module(ModuleError { index, .. }) => *index,
		_ => NO_PALLET,
	}
}

fn variants(definition: &TypeDef<MetaForm>) -> Vec<Variant<MetaForm>> {
	match definition {
		TypeDef::Variant(variants) => variants.variants.clone(),
		_ => vec![],
	}
}

/// A pallet by its number: its name and its errors.
fn pallet(number: u8) -> Option<(String, Vec<Variant<MetaForm>>)> {
	let pallets = variants(&RuntimeError::type_info().type_def);
	let pallet = pallets.iter().find(|pallet| pallet.index == number)?;
	let errors = pallet.fields.first()?.ty.type_info();
	Some((pallet.name.to_string(), variants(&errors.type_def)))
}

/// Pallet, name and advice of an error, as they are in the metadata.
fn in_metadata(number: u8, error: u8) -> Option<(String, String, String)> {
	let (pallet, errors) = pallet(number)?;
	let error = errors.into_iter().find(|variant| variant.index == error)?;
	let advice = error.docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
	Some((pallet, error.name.to_string(), advice))
}

/// The same of an error that belongs to no pallet.
fn without_pallet(error: &DispatchError) -> (String, String, String) {
	let (sort, name, advice) = match error {
		DispatchError::BadOrigin => (
			"Dispatch",
			"BadOrigin",
			"This account may not make this call: it is for a decision, or for somebody else. The \
			 description of the call says who may send it.",
		),
		DispatchError::CannotLookup => (
			"Dispatch",
			"CannotLookup",
			"The call names an account that cannot be found. Check it.",
		),
		DispatchError::Other(what) => {
			return ("Dispatch".into(), "Other".into(), format!("Something else is wrong. {what}"))
		},
		DispatchError::ConsumerRemaining => {
			("Dispatch", "ConsumerRemaining", "The account is still needed for something else.")
		},
		DispatchError::NoProviders => (
			"Dispatch",
			"NoProviders",
			"The account does not exist yet. It comes to exist by an admission, or by 0.01 cEUR.",
		),
		DispatchError::TooManyConsumers => (
			"Dispatch",
			"TooManyConsumers",
			"The account is already needed for as many things as it can be.",
		),
		DispatchError::Exhausted => {
			("Dispatch", "Exhausted", "There is no room left for this now. Try again later.")
		},
		DispatchError::Corruption => {
			("Dispatch", "Corruption", "The chain's state is damaged. Tell the operators.")
		},
		DispatchError::Unavailable => {
			("Dispatch", "Unavailable", "What this needs is not there now. Try again later.")
		},
		DispatchError::RootNotAllowed => (
			"Dispatch",
			"RootNotAllowed",
			"This call is not for root. The description says for whom.",
		),
		DispatchError::Token(error) => {
			let advice = match error {
				TokenError::FundsUnavailable => {
					"The account does not have that many cEUR: what is on hold does not count. Give a \
					 smaller amount."
				},
				TokenError::OnlyProvider | TokenError::NotExpendable => {
					"The account would have less than the smallest balance, 0.01 cEUR, and must not. \
					 Leave more in it."
				},
				TokenError::BelowMinimum | TokenError::CannotCreate => {
					"The receiving account would have less than the smallest balance, 0.01 cEUR. Give \
					 more."
				},
				TokenError::UnknownAsset | TokenError::Unsupported => {
					"The chain knows no such token. There are civic euros only."
				},
				TokenError::Frozen | TokenError::Blocked => "These cEUR cannot be moved now.",
				TokenError::CannotCreateHold => {
					"This many cEUR cannot be put on hold in this account. Give a smaller amount."
				},
			};
			return ("Token".into(), format!("{error:?}"), advice.into());
		},
		DispatchError::Arithmetic(error) => {
			let advice =
				"A number in the call is larger or smaller than the chain can count. Check it.";
			return ("Arithmetic".into(), format!("{error:?}"), advice.into());
		},
		DispatchError::Transactional(error) => {
			let advice = "Calls are nested too deeply. Send fewer in one another.";
			return ("Transactional".into(), format!("{error:?}"), advice.into());
		},
		DispatchError::Trie(error) => {
			let advice = "The chain's state cannot be read. Tell the operators.";
			return ("Trie".into(), format!("{error:?}"), advice.into());
		},
		DispatchError::Module(_) => ("Dispatch", "Module", "An error of a pallet."),
	};
	(sort.into(), name.into(), advice.into())
}

/// Could the very same transaction succeed later, by time or by what others do?
fn may_pass(error: &DispatchError) -> bool {
	match *error {
		DispatchError::Module(_) => {
			RuntimeError::from_dispatch_error(*error).is_none_or(|error| !is_final(&error))
		},
		DispatchError::Token(error) => matches!(
			error,
			TokenError::FundsUnavailable
				| TokenError::Frozen
				| TokenError::Blocked
				| TokenError::OnlyProvider
				| TokenError::NotExpendable
		),
		DispatchError::NoProviders
		| DispatchError::ConsumerRemaining
		| DispatchError::TooManyConsumers
		| DispatchError::Exhausted
		| DispatchError::Unavailable => true,
		DispatchError::BadOrigin
		| DispatchError::CannotLookup
		| DispatchError::Other(_)
		| DispatchError::Arithmetic(_)
		| DispatchError::Transactional(_)
		| DispatchError::Corruption
		| DispatchError::RootNotAllowed
		| DispatchError::Trie(_) => false,
	}
}

/// Is the error in what the call says, or in what cannot be undone, or is there nothing left to do?
/// What only the sender could change, by another transaction, is final too: that one would take
/// this one's nonce.
fn is_final(error: &RuntimeError) -> bool {
	use RuntimeError as E;
	match error {
		E::System(error) => matches!(error, frame_system::Error::CallFiltered),
		E::Quota(error) => {
			use pallet_quota::Error::*;
			matches!(error, TipNotTaken | TooHeavy | NestedMultisig | TooManyAccounts | NotSigned)
		},
		E::Stakeholders(error) => {
			use pallet_stakeholders::Error::*;
			matches!(
				error,
				CitizensBelongToCivilSociety
					| InvalidName | NameTooLong
					| NameNotNormalised
					| NotAFingerprint
					| ExpiryInThePast
					| ExpiryNotLater
					| InvalidBatchSize
					| OutOfNumbers
			)
		},
		E::Records(error) => {
			use pallet_records::Error::*;
			matches!(
				error,
				AlreadyOnRecord
					| LocatorTooLong
					| LocatorNotText
					| LocatorNotNormalised
					| NotAFingerprint
					| NotAuthor | Outdated
					| EmptyBatch | InvalidParties
					| AlreadyAttested
					| NotAttested | OutOfNumbers
					| OwnRecord | PartOfProposal
					| InForce
			)
		},
		E::Proposals(error) => {
			use pallet_proposals::Error::*;
			matches!(
				error,
				InvalidTitle
					| TitleTooLong | TitleNotNormalised
					| NotAFingerprint
					| InvalidAdmissionRule
					| Ended | NotAuthor
					| OutOfNumbers | OwnProposal
					| LinkToYounger | AlreadyLinked
					| TooManyLinks | AlreadyEndorsed
					| NotEndorsed | AmendmentSettled
					| AlreadyArgued | NotAttending
					| AlreadyConfirmed
					| AlreadyDenied | InvalidPeriod
					| InvalidProgress
					| AlreadyAdmitted
					| AlreadyDisowned
					| AlreadyPublished
					| NotCoAuthor
			)
		},
		E::Decisions(error) => {
			use pallet_decisions::Error::*;
			matches!(
				error,
				NotOnRoll
					| KeyTooNew | OwnChallenge
					| Unchanged | InvalidTitle
					| TitleTooLong | TitleNotNormalised
					| NotAnnounced | NotOpener
					| AlreadyPutOff | AlreadyContested
					| CallTooLong | CallTooHeavy
					| CallNotDecidable
					| CallNeedsSigner
					| CallWrapsOthers
					| CallByForce | UncheckedUpgrade
					| EmptyBatch | RuleTooWeak
					| RetryWindowOver
					| AlreadyPruned | InvalidBatchSize
					| CallNotDecodable
					| DecidedUnderAnotherRuntime
					| OutOfNumbers
			)
		},
		E::Pledges(error) => {
			use pallet_pledges::Error::*;
			matches!(
				error,
				CampaignIsCompleted
					| CampaignIsCancelled
					| CampaignHasFailed
					| ZeroAmount | OwnCampaign
					| InvalidPool | AlreadyHonoured
					| DeclarationLapsed
					| InvalidDate | InvalidBatchSize
					| OutOfNumbers | InvalidTitle
					| TitleTooLong | TitleNotNormalised
					| InvalidAmounts
					| InvalidDeadline
					| InvalidMilestones
					| InvalidReviewers
					| PledgeTooSmall
					| DocumentUsed | TooLateToCorrect
			)
		},
		E::Validators(error) => {
			use pallet_validators::Error::*;
			matches!(error, InvalidEquivocationProof | AlreadyReported)
		},
		E::Finality(error) => matches!(error, pallet_finality::Error::InvalidProof),
		E::Session(error) => {
			use pallet_session::Error::*;
			matches!(error, InvalidProof | NoKeys)
		},
		E::Proxy(error) => {
			use pallet_proxy::Error::*;
			matches!(
				error,
				TooMany | NotFound | Unproxyable | Duplicate | NoPermission | NoSelfProxy
			)
		},
		E::Utility(error) => matches!(error, pallet_utility::Error::TooManyCalls),
		E::Multisig(error) => {
			use pallet_multisig::Error::*;
			// A timepoint is that of one operation, which does not come again.
			matches!(
				error,
				MinimumThreshold
					| AlreadyApproved
					| TooFewSignatories
					| TooManySignatories
					| SignatoriesOutOfOrder
					| SenderInSignatories
					| NotFound | NotOwner
					| WrongTimepoint
					| UnexpectedTimepoint
					| MaxWeightTooLow
			)
		},
		_ => false,
	}
}
