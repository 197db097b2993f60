// SPDX-License-Identifier: Apache-2.0

//! What always holds of the records, by name. Checked after every test, and on real state by
//! `try-runtime`.

use crate::{pallet::*, AttestationKind, Tally};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

type Check = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
	/// Every invariant of this pallet.
	pub fn do_try_state() -> Check {
		Self::versions_form_chains()?;
		Self::the_latest_version_is_the_end_of_its_chain()?;
		Self::every_attestation_is_counted()?;
		Self::agreements_are_in_force_when_all_have_signed()
	}

	fn versions_form_chains() -> Check {
		for (fingerprint, record) in Records::<T>::iter() {
			match record.replaces {
				None => {
					ensure!(record.version == 1, "a first version is not version 1");
					ensure!(record.first == fingerprint, "a first version names another");
				},
				Some(replaced) => {
					let earlier = Records::<T>::get(replaced).ok_or("a version is lost")?;
					ensure!(earlier.replaced_by == Some(fingerprint), "a chain forks");
					ensure!(earlier.first == record.first, "a chain changes its document");
					ensure!(
						earlier.is_by(&record.author, record.author_number),
						"a chain changes hands"
					);
					ensure!(
						earlier.version.checked_add(1) == Some(record.version),
						"a version is skipped"
					);
					ensure!(earlier.block <= record.block, "a version is older than the last");
				},
			}
			if let Some(by) = record.replaced_by {
				let later = Records::<T>::get(by).ok_or("a newer version is lost")?;
				ensure!(later.replaces == Some(fingerprint), "a chain does not close");
			}
		}
		Ok(())
	}

	fn the_latest_version_is_the_end_of_its_chain() -> Check {
		for (first, latest) in LatestVersions::<T>::iter() {
			let record = Records::<T>::get(latest).ok_or("the latest version is lost")?;
			ensure!(record.first == first && record.replaced_by.is_none(), "not the latest");
			ensure!(record.version > 1, "a single version is kept as the latest");
		}
		let chains = Records::<T>::iter_values().filter(|r| r.version == 2).count();
		ensure!(LatestVersions::<T>::iter_keys().count() == chains, "a chain has no latest");
		Ok(())
	}

	fn every_attestation_is_counted() -> Check {
		for (fingerprint, record) in Records::<T>::iter() {
			let mut tally = Tally::default();
			for ((_, kind), _) in Attestations::<T>::iter_prefix(fingerprint) {
				let figure = tally.of_mut(kind);
				*figure = figure.saturating_add(1);
			}
			ensure!(tally == record.attestations, "attestations are miscounted");
		}
		for (fingerprint, _, _) in Attestations::<T>::iter() {
			ensure!(Records::<T>::contains_key(fingerprint), "nothing is attested");
		}
		Ok(())
	}

	fn agreements_are_in_force_when_all_have_signed() -> Check {
		for (fingerprint, agreement) in Agreements::<T>::iter() {
			ensure!(Records::<T>::contains_key(fingerprint), "an agreement is not on record");
			ensure!(agreement.parties.len() == agreement.signed.len(), "a signature is nobody's");
			ensure!(
				agreement.in_force_since.is_some() == agreement.signed.iter().all(|s| *s),
				"an agreement is in force if all have signed"
			);
			for (party, signed) in agreement.parties.iter().zip(&agreement.signed) {
				let key = (*party, AttestationKind::Signs);
				ensure!(
					Attestations::<T>::contains_key(fingerprint, key) == *signed,
					"a party's signature is not its attestation"
				);
			}
		}
		Ok(())
	}
}
