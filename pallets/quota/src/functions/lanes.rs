// SPDX-License-Identifier: Apache-2.0

//! How the two lanes share a block out.

use crate::{
	pallet::{BlockUse, Config, Pallet},
	Lane, LaneUse,
};
use frame_support::{dispatch::DispatchClass, traits::Get};
use sp_runtime::traits::DispatchInfoOf;

impl<T: Config> Pallet<T> {
	/// Makes room for a transaction in its lane, unless the lane has had its share.
	pub(crate) fn enter_lane(
		lane: Lane,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
	) -> bool {
		let weights = T::BlockWeights::get();
		let space = weights.get(DispatchClass::Normal).max_total.unwrap_or(weights.max_block);
		let length = *T::BlockLength::get().max.get(DispatchClass::Normal);
		let limit = LaneUse::limit(T::LaneShare::get(), space, length);
		// As `CheckWeight` counts it.
		let weight = info.total_weight().saturating_add(weights.get(info.class).base_extrinsic);
		BlockUse::<T>::mutate(|uses| {
			let used = uses.of_mut(lane);
			let next = used.with(weight, len);
			let fits = next.fits(&limit);
			if fits {
				*used = next;
			}
			fits
		})
	}
}
