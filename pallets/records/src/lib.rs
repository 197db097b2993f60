// SPDX-License-Identifier: Apache-2.0

//! # Records: what was said, by whom, when, and in which order
//!
//! A stakeholder, or a registrar, puts the SHA-256 fingerprint of a document on record. From then
//! on anyone who holds the document can show that it is authentic and whole, when it went on record
//! and by whom, and what was changed later. The document itself is never on the chain.
//!
//! ## Terms
//!
//! * **Record**: a fingerprint with author, chamber, block, time, kind and locator. Several authors
//!   can have the same fingerprint on record: each has a record of its own, and those of the
//!   first block are marked.
//! * **Version**: a record may replace an earlier one of the same author. The earlier one still
//!   answers, and names what replaced it.
//! * **Attestation**: another stakeholder's signed word on a record: signs, witnesses or disputes
//!   it.
//! * **Agreement**: a record that names its parties. It is *in force* from the block at which the
//!   last of them signed that very version. Whatever replaces it names all of its parties who are
//!   still on the roll.
//! * **Batch**: one record for many documents: the root of a Merkle tree over their fingerprints.
//!
//! An author has a fingerprint on record once. What others record under the same fingerprint
//! changes nothing for it: versions, attestations and agreements belong to one author's record.
//! [`Pallet::lookup`] names all of them, and who was first.
//!
//! ## Examples
//!
//! A document and its second version:
#![doc = docify::embed!("src/tests/versions.rs", a_second_version_is_recorded_and_the_first_still_answers)]
//!
//! An agreement of two:
#![doc = docify::embed!("src/tests/agreements.rs", an_agreement_is_in_force_when_the_last_party_has_signed)]
//!
//! One root for many documents:
#![doc = docify::embed!("src/tests/batches.rs", a_document_of_a_batch_is_proved)]
#![cfg_attr(not(feature = "std"), no_std)]
// Tests calculate with small numbers.
#![cfg_attr(test, allow(clippy::arithmetic_side_effects))]

extern crate alloc;

mod functions;
#[cfg(any(feature = "try-runtime", feature = "std"))]
mod invariants;
mod seams;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use doverie_primitives::RecordKind;
pub use pallet::*;
pub use types::{
	Agreement, Attestation, AttestationInfo, AttestationKind, Author, Content, First, InForce,
	Inclusion, MaxParties, MissingParties, Record, RecordInfo, Tally,
};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use doverie_primitives::{Chamber, Electorate, Fingerprint, RollNumber, Text, TextFault};
	use frame_support::{pallet_prelude::*, traits::Time};
	use frame_system::pallet_prelude::*;

	/// A record.
	pub type RecordOf<T> = Record<
		<T as frame_system::Config>::AccountId,
		BlockNumberFor<T>,
		<<T as Config>::Time as Time>::Moment,
		<T as Config>::MaxLocatorLength,
	>;
	/// Whose record something is.
	pub type AuthorOf<T> = Author<<T as frame_system::Config>::AccountId>;
	/// A record as the view functions show it.
	pub type RecordInfoOf<T> =
		RecordInfo<<T as frame_system::Config>::AccountId, BlockNumberFor<T>, RecordOf<T>>;
	pub(crate) type AttestationOf<T> =
		Attestation<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;
	pub(crate) type FirstOf<T> = First<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;
	pub(crate) type AgreementOf<T> = Agreement<BlockNumberFor<T>>;

	/// What is stored, and how: one more with each change, which then comes with a migration.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The register of stakeholders.
		type Electorate: Electorate<Self::AccountId, BlockNumberFor<Self>>;

		/// The clock: the time of the current block.
		type Time: Time<Moment: MaxEncodedLen + DecodeWithMemTracking + Eq>;

		/// Who may hide a locator: a decision.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The longest locator, in bytes.
		#[pallet::constant]
		type MaxLocatorLength: Get<u32>;

		/// The most records or attestations that a view function lists at once.
		#[pallet::constant]
		type MaxPage: Get<u32>;

		/// The weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// Every record, by its fingerprint and its author.
	// Blake2_128Concat for both: anyone can search for documents whose fingerprints share a prefix,
	// and for accounts.
	#[pallet::storage]
	pub type Records<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		Fingerprint,
		Blake2_128Concat,
		AuthorOf<T>,
		RecordOf<T>,
	>;

	/// Who was the first to put each fingerprint on record, and when.
	// Blake2_128Concat: as for `Records`.
	#[pallet::storage]
	pub type FirstRecords<T: Config> = StorageMap<_, Blake2_128Concat, Fingerprint, FirstOf<T>>;

	/// The newest version of each document that has more than one, by its first version and author.
	// Blake2_128Concat: as for `Records`.
	#[pallet::storage]
	pub type LatestVersions<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		Fingerprint,
		Blake2_128Concat,
		AuthorOf<T>,
		Fingerprint,
	>;

	/// The attestations of each record, by who attests and what they say.
	///
	/// A record is named by its fingerprint and its author.
	// Blake2_128Concat for the record, as for `Records`; Twox64Concat for the rest: roll numbers
	// are given in order, nobody can choose one.
	#[pallet::storage]
	pub type Attestations<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		(Fingerprint, AuthorOf<T>),
		Twox64Concat,
		(RollNumber, AttestationKind),
		AttestationOf<T>,
	>;

	/// The parties of those records that are agreements.
	// Blake2_128Concat: as for `Records`.
	#[pallet::storage]
	pub type Agreements<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		Fingerprint,
		Blake2_128Concat,
		AuthorOf<T>,
		AgreementOf<T>,
	>;

	#[pallet::event]
	#[allow(missing_docs)] // Of fields whose names say it.
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A fingerprint went on record.
		Recorded {
			fingerprint: Fingerprint,
			author: AuthorOf<T>,
			/// The account with which the author signed.
			account: T::AccountId,
			/// `None`: a registrar who is no stakeholder in good standing.
			chamber: Option<Chamber>,
			/// Nobody put this fingerprint on record in an earlier block.
			is_first: bool,
			kind: RecordKind,
			/// One document, or a batch.
			content: Content,
			/// The version that this one replaces, of the same author.
			replaces: Option<Fingerprint>,
		},
		/// An agreement went on record, with its parties.
		AgreementProposed {
			fingerprint: Fingerprint,
			author: AuthorOf<T>,
			parties: BoundedVec<RollNumber, MaxParties>,
		},
		/// The last party has signed this very version.
		AgreementInForce { fingerprint: Fingerprint, author: AuthorOf<T> },
		/// A stakeholder signs, witnesses or disputes a record.
		Attested {
			fingerprint: Fingerprint,
			/// Whose record it is.
			author: AuthorOf<T>,
			/// The roll number of the stakeholder who attests.
			by: RollNumber,
			chamber: Chamber,
			kind: AttestationKind,
			reasons: Option<Fingerprint>,
		},
		/// A stakeholder withdrew an attestation.
		AttestationWithdrawn {
			fingerprint: Fingerprint,
			/// Whose record it is.
			author: AuthorOf<T>,
			/// The roll number of the stakeholder who had attested.
			by: RollNumber,
			kind: AttestationKind,
		},
		/// A decision hid the locator of a record from state.
		LocatorHidden { fingerprint: Fingerprint, author: AuthorOf<T> },
	}

	// Clients know errors by their place: add at the end.
	#[pallet::error]
	pub enum Error<T> {
		/// Only a stakeholder in good standing may do this, and a registrar not on hold may put
		/// documents on record. Ask a registrar of your chamber for admission, renewal or
		/// reinstatement.
		NotInGoodStanding,
		/// You have this fingerprint on record already. Look it up to see since when, and as what:
		/// the root of a batch is no text of a proposal or an amendment.
		AlreadyOnRecord,
		/// This author has no such fingerprint on record. Look it up to see who has, and check that
		/// it is the SHA-256 of the unchanged file.
		NotOnRecord,
		/// The locator is too long. Give a shorter one; the document itself stays off the chain.
		LocatorTooLong,
		/// The locator is not UTF-8 text, or has characters that are invisible or change the
		/// direction. Type a URL or a file number.
		LocatorNotText,
		/// Only its author can replace a record. To contradict it, dispute it.
		NotAuthor,
		/// A newer version has replaced this one already. Look up the latest version, and refer to
		/// that.
		Outdated,
		/// A batch has at least one document.
		EmptyBatch,
		/// An agreement names between 1 and 16 parties, each once.
		InvalidParties,
		/// A party of the agreement is not a registered stakeholder in good standing.
		PartyNotInGoodStanding,
		/// You have attested this already, in the same sense.
		AlreadyAttested,
		/// You have not attested this in that sense.
		NotAttested,
		/// The agreement is in force: no party can withdraw its signature. Record a new version,
		/// or dispute it.
		InForce,
		/// There is no locator to hide.
		NoLocator,
		/// No number is left for another version, or no more attestations can be counted.
		OutOfNumbers,
		/// You cannot witness or dispute your own record. Record a new version of it instead.
		OwnRecord,
		/// Versions of proposals and texts of amendments go on record with the proposal: use
		/// `proposals.submit`, `publish_version`, `amend` or `rebase_amendment`.
		PartOfProposal,
		/// The locator is not in Unicode's normal form C, in which each letter is written in one
		/// way only. Type it instead of pasting it, or have your program normalise it (NFC).
		LocatorNotNormalised,
		/// This is all zeros, or 32 letters or digits, and not a SHA-256 fingerprint. Give the 64
		/// digits that `sha256sum` prints, with `0x` before them.
		NotAFingerprint,
		/// An agreement in force is replaced by an agreement that names all of its parties who are
		/// still on the roll, and others if need be. Record one with `record_agreement`, and name
		/// them.
		MissingParties,
	}

	impl<T> From<TextFault> for Error<T> {
		fn from(fault: TextFault) -> Self {
			match fault {
				TextFault::TooLong => Error::LocatorTooLong,
				TextFault::Blank | TextFault::NotPlain => Error::LocatorNotText,
				TextFault::NotNormalised => Error::LocatorNotNormalised,
			}
		}
	}

	impl<T> From<MissingParties> for Error<T> {
		fn from(_: MissingParties) -> Self {
			Error::MissingParties
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight = T::WeightInfo)]
	impl<T: Config> Pallet<T> {
		/// Puts the fingerprint of a document on record.
		///
		/// * `fingerprint`: the SHA-256 of the file, as `sha256sum` prints it.
		/// * `kind`: what sort of document.
		/// * `locator`: where it can be found: text, never personal data.
		/// * `replaces`: your own latest version so far, if this is a new version of a document.
		///
		/// Others may have the same fingerprint on record: what went on record in the first block
		/// is marked, and each author's record stands for itself.
		///
		/// Sent by: a stakeholder in good standing, or a registrar who is not on hold; a new
		/// version only by its author. Errors: `PartOfProposal`, `NotInGoodStanding`,
		/// `NotAFingerprint`, `LocatorTooLong`, `LocatorNotText`, `LocatorNotNormalised`,
		/// `AlreadyOnRecord`; for a new version `NotOnRecord`, `NotAuthor`, `Outdated`,
		/// `MissingParties`, `OutOfNumbers`. Event: `Recorded`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::record(locator.0.len() as u32))]
		pub fn record(
			origin: OriginFor<T>,
			fingerprint: Fingerprint,
			kind: RecordKind,
			locator: Text,
			replaces: Option<Fingerprint>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_record(&who, fingerprint, kind, locator, replaces)
		}

		/// Puts the fingerprint of an agreement on record, with its parties.
		///
		/// Its kind is `Contract`. It is in force when the last of the 1 to 16 parties has signed
		/// this very version with `attest`. The author need not be a party, and signs like every
		/// other if it is one. What replaces an agreement in force names all of its parties who are
		/// still on the roll, and is in force itself when all have signed that. Until then the next
		/// version has to name no others.
		///
		/// Sent by: a stakeholder in good standing; a new version only by its author. Errors:
		/// `PartOfProposal`, `InvalidParties`, `PartyNotInGoodStanding`, then those of `record`.
		/// Events: `Recorded`, `AgreementProposed`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::record_agreement(
			locator.0.len() as u32,
			parties.len() as u32,
		))]
		pub fn record_agreement(
			origin: OriginFor<T>,
			fingerprint: Fingerprint,
			locator: Text,
			replaces: Option<Fingerprint>,
			parties: Vec<T::AccountId>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_record_agreement(&who, fingerprint, locator, replaces, parties)
		}

		/// Puts many documents on record at once, by the root of a Merkle tree over them.
		///
		/// The root stands for `count` documents. The tree is that of RFC 9162 with SHA-256, over
		/// the documents' fingerprints; `check_inclusion` and the crate `doverie-merkle` check
		/// proofs.
		///
		/// Sent by: a stakeholder in good standing, or a registrar who is not on hold; a new
		/// version only by its author. Errors: `EmptyBatch`, then those of `record`. Event:
		/// `Recorded`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::record_batch(locator.0.len() as u32))]
		pub fn record_batch(
			origin: OriginFor<T>,
			root: Fingerprint,
			count: u64,
			kind: RecordKind,
			locator: Text,
			replaces: Option<Fingerprint>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_record_batch(&who, root, count, kind, locator, replaces)
		}

		/// Signs, witnesses or disputes a record.
		///
		/// A stakeholder may say each of the three once of the same record; its author may only
		/// sign. An agreement that a newer version has replaced can no longer be signed.
		///
		/// * `author`: whose record of the fingerprint is meant; `lookup` lists them.
		///
		/// Sent by: a stakeholder in good standing. Errors: `NotInGoodStanding`, `NotOnRecord`,
		/// `OwnRecord`, `NotAFingerprint` for the reasons, `AlreadyAttested`, `Outdated`,
		/// `OutOfNumbers`. Events: `Attested`, `AgreementInForce`.
		#[pallet::call_index(3)]
		pub fn attest(
			origin: OriginFor<T>,
			fingerprint: Fingerprint,
			author: AuthorOf<T>,
			kind: AttestationKind,
			reasons: Option<Fingerprint>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_attest(&who, fingerprint, author, kind, reasons)
		}

		/// Withdraws one's own attestation.
		///
		/// A party cannot withdraw its signature from an agreement that is in force.
		///
		/// * `author`: whose record of the fingerprint was attested.
		///
		/// Sent by: the stakeholder who attested, in any standing. Errors: `NotInGoodStanding`,
		/// `NotOnRecord`, `NotAttested`, `InForce`. Event: `AttestationWithdrawn`.
		#[pallet::call_index(4)]
		pub fn withdraw_attestation(
			origin: OriginFor<T>,
			fingerprint: Fingerprint,
			author: AuthorOf<T>,
			kind: AttestationKind,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_attestation(&who, fingerprint, author, kind)
		}

		/// Hides the locator of a record from state: it may turn out to name a person.
		///
		/// Earlier blocks keep it. The fingerprint stays.
		///
		/// * `author`: whose record of the fingerprint is meant.
		///
		/// Sent by: a decision. Errors: `NotOnRecord`, `NoLocator`. Event: `LocatorHidden`.
		#[pallet::call_index(5)]
		pub fn hide_locator(
			origin: OriginFor<T>,
			fingerprint: Fingerprint,
			author: AuthorOf<T>,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_hide_locator(fingerprint, author)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The records of a fingerprint, those of the first block first.
		///
		/// Each with its author, whether it is of the first block, account and chamber at the time,
		/// block, time, versions with the latest one, attestations by kind, and the parties of an
		/// agreement with their signatures. Being first does not make anyone the author of what is
		/// on record. At most `MaxPage` of them, in the order of their blocks; `recorded_by` pages
		/// through all. None: not on record.
		pub fn lookup(fingerprint: Fingerprint) -> Vec<RecordInfoOf<T>> {
			Self::records_by_block(fingerprint)
		}

		/// An author's record of a fingerprint.
		pub fn record_of(fingerprint: Fingerprint, author: AuthorOf<T>) -> Option<RecordInfoOf<T>> {
			Self::record_by(fingerprint, author)
		}

		/// The records of a fingerprint in the order in which they are stored.
		///
		/// At most `limit` and at most `MaxPage` of them. To page on, give the author of the last
		/// one seen as `after`.
		pub fn recorded_by(
			fingerprint: Fingerprint,
			after: Option<AuthorOf<T>>,
			limit: u32,
		) -> Vec<RecordInfoOf<T>> {
			Self::record_page(fingerprint, after, limit)
		}

		/// The attestations of a record, at most `limit` and at most `MaxPage` of them.
		///
		/// They come in the order in which they are stored. To page on, give the roll number and
		/// kind of the last one seen as `after`.
		pub fn attestations(
			fingerprint: Fingerprint,
			author: AuthorOf<T>,
			after: Option<(RollNumber, AttestationKind)>,
			limit: u32,
		) -> Vec<AttestationInfo<T::AccountId, BlockNumberFor<T>>> {
			Self::attestation_page(fingerprint, author, after, limit)
		}

		/// Does `path` prove that a document with this fingerprint is in the batch with this root?
		///
		/// It must be the one at `index` there, counted from 0, of this author's batch. `path`: the
		/// siblings from the leaf up. The answer is `Included`, `NotIncluded`, `UnknownRoot` or
		/// `NotABatch`.
		pub fn check_inclusion(
			root: Fingerprint,
			author: AuthorOf<T>,
			document: Fingerprint,
			index: u64,
			path: Vec<[u8; 32]>,
		) -> Inclusion {
			Self::inclusion(root, author, document, index, &path)
		}
	}
}
