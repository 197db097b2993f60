// SPDX-License-Identifier: Apache-2.0

//! The records as the other pallets see them.

use crate::{pallet::*, Content};
use alloc::vec::Vec;
use doverie_primitives::{Fingerprint, RecordKind};
use sp_runtime::DispatchResult;

impl<T: Config> doverie_primitives::Records<T::AccountId> for Pallet<T> {
	fn record(
		author: &T::AccountId,
		fingerprint: Fingerprint,
		kind: RecordKind,
		locator: Vec<u8>,
		replaces: Option<Fingerprint>,
	) -> DispatchResult {
		Self::do_record(author.clone(), fingerprint, kind, Content::Document, locator, replaces)
	}

	fn is_on_record(fingerprint: Fingerprint) -> bool {
		Records::<T>::contains_key(fingerprint)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn longest_locator() -> Vec<u8> {
		alloc::vec![b'l'; <T::MaxLocator as frame_support::traits::Get<u32>>::get() as usize]
	}
}
