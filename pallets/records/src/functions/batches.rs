// SPDX-License-Identifier: Apache-2.0

//! One root for many documents.

use crate::{
	pallet::{AuthorOf, Config, Error, Pallet, Records},
	Content, Inclusion, RecordKind,
};
use doverie_primitives::{Fingerprint, Text};
use frame_support::ensure;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_record_batch(
		who: &T::AccountId,
		root: Fingerprint,
		count: u64,
		kind: RecordKind,
		locator: Text,
		replaces: Option<Fingerprint>,
	) -> DispatchResult {
		ensure!(count > 0, Error::<T>::EmptyBatch);
		Self::ensure_not_proposed(who, kind, replaces)?;
		let recorder = Self::stakeholder_or_registrar(who)?;
		let content = Content::Batch { count };
		Self::put_on_record(recorder, root, kind, content, locator, replaces, None)?;
		Ok(())
	}

	pub(crate) fn inclusion(
		root: Fingerprint,
		author: AuthorOf<T>,
		document: Fingerprint,
		index: u64,
		path: &[[u8; 32]],
	) -> Inclusion {
		let Some(record) = Records::<T>::get(root, author) else { return Inclusion::UnknownRoot };
		let Content::Batch { count } = record.content else { return Inclusion::NotABatch };
		if doverie_merkle::is_included(&root.0, count, &document.0, index, path) {
			Inclusion::Included
		} else {
			Inclusion::NotIncluded
		}
	}
}
