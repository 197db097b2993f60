// SPDX-License-Identifier: Apache-2.0

//! What the view functions answer.

use super::*;
use doverie_primitives::BoundedText;

impl<T: Config> Pallet<T> {
	pub(crate) fn stakeholder_info(
		account: &T::AccountId,
	) -> Option<StakeholderInfo<T::AccountId, BlockNumberFor<T>>> {
		let (number, state) = Self::registered(account).ok()?;
		let now = Self::now();
		Some(StakeholderInfo {
			number,
			name: Names::<T>::get(number).map(BoundedText::into_text),
			standing: state.standing(now),
			on_roll: state.on_roll(now),
			account: state.account,
			chamber: state.chamber,
			kind: state.kind,
			dispute: state.dispute,
			registrar: state.registrar,
			evidence: state.evidence,
			admitted: state.admitted,
			expires: state.expires,
		})
	}

	/// Was the stakeholder who signed with this account at `block` on the roll at the end of
	/// that block?
	pub(crate) fn account_was_on_roll(
		account: &T::AccountId,
		chamber: Chamber,
		block: BlockNumberFor<T>,
	) -> Option<bool> {
		let now = Self::now();
		if block > now {
			return None;
		}
		match Keys::<T>::get(account).filter(|key| key.was_current(block)) {
			Some(key) => {
				let then = Stakeholders::<T>::get(key.number)?.kind_on_roll(chamber, block, now)?;
				Some(then.is_some())
			},
			None => Some(false),
		}
	}

	pub(crate) fn current_roll_size(chamber: Chamber) -> RollSize {
		CurrentRollSizes::<T>::get()[chamber]
	}

	pub(crate) fn challenges_to(account: &T::AccountId) -> Vec<Challenge<BlockNumberFor<T>>> {
		Self::registered(account)
			.map(|(number, _)| Challenges::<T>::get(number).into_inner())
			.unwrap_or_default()
	}
}
