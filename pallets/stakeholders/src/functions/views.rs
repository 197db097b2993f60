// SPDX-License-Identifier: Apache-2.0

//! What the view functions answer.

use super::*;
use doverie_primitives::BoundedText;

impl<T: Config> Pallet<T> {
	pub(crate) fn stakeholder_info(
		account: &T::AccountId,
	) -> Option<StakeholderInfo<T::AccountId, BlockNumberFor<T>>> {
		let (key, state) = Self::signing(account)?;
		let Key { number, from: key_since, .. } = key;
		let now = Self::now();
		Some(StakeholderInfo {
			number,
			name: Names::<T>::get(number).map(BoundedText::into_text),
			standing: state.standing(now),
			on_roll: state.on_roll(now),
			votes_from: state.votes_from(key_since, now, &Self::calendar()),
			account: state.account,
			chamber: state.chamber,
			kind: state.kind,
			dispute: state.dispute,
			registrar: state.registrar,
			evidence: state.evidence,
			admitted: state.admitted,
			expires: state.expires,
			frozen: key.is_frozen(now),
		})
	}

	/// Was the stakeholder who signed with this account at `block`, a checkpoint, on the roll at
	/// the end of that block?
	pub(crate) fn account_was_on_roll(
		account: &T::AccountId,
		chamber: Chamber,
		block: BlockNumberFor<T>,
	) -> Option<bool> {
		if block > Self::now() || !Self::calendar().is_checkpoint(block) {
			return None;
		}
		let Some(key) = Keys::<T>::get(account).filter(|key| key.was_current(block)) else {
			return Some(false);
		};
		let state = Stakeholders::<T>::get(key.number)?;
		state.remembers(block).then(|| {
			state.member_at(key.number, block).is_some_and(|member| member.chamber == chamber)
		})
	}

	pub(crate) fn account_votes_from(account: &T::AccountId) -> Option<BlockNumberFor<T>> {
		let (key, state) = Self::signing(account)?;
		state.votes_from(key.from, Self::now(), &Self::calendar())
	}

	pub(crate) fn checkpoint_info() -> CheckpointInfo<BlockNumberFor<T>> {
		let block = Self::calendar().roll_of(Self::now());
		CheckpointInfo { block, rolls: Checkpoints::<T>::get(block).unwrap_or_default() }
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
