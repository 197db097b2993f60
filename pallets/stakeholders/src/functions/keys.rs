// SPDX-License-Identifier: Apache-2.0

//! The accounts that sign for stakeholders.

use super::*;
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_move_key(
		registrar: &T::AccountId,
		number: RollNumber,
		state: StakeholderOf<T>,
		to: &T::AccountId,
		evidence: Fingerprint,
	) -> DispatchResult {
		Self::ensure_plausible(&evidence)?;
		Self::rekey(number, Some(&state.account), to)?;
		let from = state.account.clone();
		Stakeholders::<T>::insert(number, StakeholderOf::<T> { account: to.clone(), ..state });
		Self::deposit_event(Event::KeyMoved {
			number,
			from,
			to: to.clone(),
			registrar: registrar.clone(),
			evidence,
		});
		Ok(())
	}

	/// Lets an account sign for a stakeholder from now on, unless it does already. The answer is
	/// since when it does.
	pub(super) fn hold_key(
		number: RollNumber,
		former: Option<&T::AccountId>,
		account: &T::AccountId,
	) -> Result<BlockNumberFor<T>, DispatchError> {
		if former != Some(account) {
			Self::rekey(number, former, account)?;
		}
		Ok(Keys::<T>::get(account).map_or_else(Self::now, |key| key.from))
	}

	/// Makes `to` the key of a stakeholder from now on, and `from` no more.
	fn rekey(number: RollNumber, from: Option<&T::AccountId>, to: &T::AccountId) -> DispatchResult {
		ensure!(!Keys::<T>::contains_key(to), Error::<T>::AccountTaken);
		let now = Self::now();
		if let Some(from) = from {
			Keys::<T>::mutate(from, |key| {
				if let Some(key) = key {
					key.until = Some(now);
				}
			});
		}
		Keys::<T>::insert(to, Key { number, from: now, until: None });
		// The account can sign without owning anything. The reference is never given back: an
		// account that disappears starts again at nonce 0, where its old transactions are valid
		// once more.
		frame_system::Pallet::<T>::inc_providers(to);
		Ok(())
	}
}
