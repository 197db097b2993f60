// SPDX-License-Identifier: Apache-2.0

//! What always holds of the records, by name. Checked after every test, and on real state by
//! `try-runtime`.

use crate::{pallet::*, AttestationKind, Author, Content, RecordKind, Tally};
use alloc::collections::BTreeSet;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

type Check = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Every invariant of this pallet.
	pub fn do_try_state() -> Check {
		Self::every_fingerprint_has_a_first_record()?;
		Self::versions_form_chains()?;
		Self::the_latest_version_is_the_end_of_its_chain()?;
		Self::every_attestation_is_counted()?;
		Self::what_is_proposed_is_replaced_by_what_is_proposed()?;
		Self::agreements_are_in_force_when_all_have_signed()?;
		Self::an_agreement_knows_the_parties_of_what_was_in_force_before_it()
	}

	fn every_fingerprint_has_a_first_record() -> Check {
		let mut fingerprints = BTreeSet::new();
		for (fingerprint, author, record) in Records::<T>::iter() {
			fingerprints.insert(fingerprint);
			let first = FirstRecords::<T>::get(fingerprint).ok_or("a record has no first one")?;
			ensure!(first.block <= record.block, "a record is older than the first one");
			let first_one =
				Records::<T>::get(fingerprint, first.author).ok_or("a first record is lost")?;
			ensure!(first_one.block == first.block, "a first record is of another block");
			if let Author::Registrar(account) = author {
				ensure!(account == record.account, "a registrar's record is another account's");
			}
		}
		ensure!(
			FirstRecords::<T>::iter_keys().count() == fingerprints.len(),
			"a first record is of no fingerprint"
		);
		Ok(())
	}

	fn versions_form_chains() -> Check {
		for (fingerprint, author, record) in Records::<T>::iter() {
			match record.replaces {
				None => {
					ensure!(record.version == 1, "a first version is not version 1");
					ensure!(record.first == fingerprint, "a first version names another");
				},
				Some(replaced) => {
					let earlier =
						Records::<T>::get(replaced, &author).ok_or("a version is lost")?;
					ensure!(earlier.replaced_by == Some(fingerprint), "a chain forks");
					ensure!(earlier.first == record.first, "a chain changes its document");
					ensure!(
						earlier.version.checked_add(1) == Some(record.version),
						"a version is skipped"
					);
					ensure!(earlier.block <= record.block, "a version is older than the last");
				},
			}
			if let Some(by) = record.replaced_by {
				let later = Records::<T>::get(by, &author).ok_or("a newer version is lost")?;
				ensure!(later.replaces == Some(fingerprint), "a chain does not close");
			}
		}
		Ok(())
	}

	fn the_latest_version_is_the_end_of_its_chain() -> Check {
		for (first, author, latest) in LatestVersions::<T>::iter() {
			let record = Records::<T>::get(latest, author).ok_or("the latest version is lost")?;
			ensure!(record.first == first && record.replaced_by.is_none(), "not the latest");
			ensure!(record.version > 1, "a single version is kept as the latest");
		}
		let chains = Records::<T>::iter_values().filter(|r| r.version == 2).count();
		ensure!(LatestVersions::<T>::iter_values().count() == chains, "a chain has no latest");
		Ok(())
	}

	fn every_attestation_is_counted() -> Check {
		for (fingerprint, author, record) in Records::<T>::iter() {
			let mut tally = Tally::default();
			for ((_, kind), _) in Attestations::<T>::iter_prefix((fingerprint, author)) {
				let figure = tally.of_mut(kind);
				*figure = figure.saturating_add(1);
			}
			ensure!(tally == record.attestations, "attestations are miscounted");
		}
		for ((fingerprint, author), _, _) in Attestations::<T>::iter() {
			ensure!(Records::<T>::contains_key(fingerprint, author), "nothing is attested");
		}
		Ok(())
	}

	fn what_is_proposed_is_replaced_by_what_is_proposed() -> Check {
		for (_, author, record) in Records::<T>::iter() {
			ensure!(
				record.part_of_proposal || !record.kind.is_proposed(),
				"a part of a proposal is not marked"
			);
			if !record.part_of_proposal {
				continue;
			}
			ensure!(record.content == Content::Document, "a batch is a part of a proposal");
			if let Some(by) = record.replaced_by {
				let later = Records::<T>::get(by, author).ok_or("a newer version is lost")?;
				ensure!(later.part_of_proposal, "a proposal is replaced outside of the proposals");
			}
		}
		Ok(())
	}

	fn an_agreement_knows_the_parties_of_what_was_in_force_before_it() -> Check {
		for (fingerprint, author, agreement) in Agreements::<T>::iter() {
			let record = Records::<T>::get(fingerprint, &author).ok_or("an agreement is lost")?;
			let earlier =
				record.replaces.and_then(|earlier| Agreements::<T>::get(earlier, &author));
			let bound_to = earlier.map(|earlier| earlier.bound_to().clone()).unwrap_or_default();
			ensure!(agreement.succeeds == bound_to, "parties of an agreement are forgotten");
			if let Some(later) = record.replaced_by.filter(|_| agreement.binds()) {
				ensure!(
					Agreements::<T>::contains_key(later, author),
					"an agreement in force is replaced by something else"
				);
			}
		}
		Ok(())
	}

	fn agreements_are_in_force_when_all_have_signed() -> Check {
		for (fingerprint, author, agreement) in Agreements::<T>::iter() {
			let record = Records::<T>::get(fingerprint, &author).ok_or("an agreement is lost")?;
			ensure!(
				record.kind == RecordKind::Contract && record.content == Content::Document,
				"an agreement is no contract"
			);
			ensure!(agreement.parties.len() == agreement.signed.len(), "a signature is nobody's");
			ensure!(
				agreement.in_force_since.is_some() == agreement.signed.iter().all(|s| *s),
				"an agreement is in force if all have signed"
			);
			let of = (fingerprint, author);
			for (party, signed) in agreement.parties.iter().zip(&agreement.signed) {
				let key = (*party, AttestationKind::Signs);
				ensure!(
					Attestations::<T>::contains_key(&of, key) == *signed,
					"a party's signature is not its attestation"
				);
			}
		}
		Ok(())
	}
}
