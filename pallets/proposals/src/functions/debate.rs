// SPDX-License-Identifier: Apache-2.0

//! Endorsements and arguments.

use super::*;
use doverie_primitives::Challenges;

impl<T: Config> Pallet<T> {
	/// Changes the figures of a version of a proposal.
	fn count(
		proposal: ProposalId,
		version: Fingerprint,
		step: impl FnOnce(&mut Version<BlockNumberFor<T>>) -> Result<(), Refusal>,
	) -> Result<(), Error<T>> {
		Versions::<T>::try_mutate(proposal, version, |version| match version {
			Some(version) => step(version).map_err(Error::<T>::from),
			None => {
				defensive!("the current version of a proposal is known");
				Err(Error::<T>::Outdated)
			},
		})
	}

	pub(crate) fn do_endorse(
		who: &T::AccountId,
		proposal: ProposalId,
		version: Fingerprint,
	) -> DispatchResult {
		let Member { number: by, chamber, .. } = Self::member(who)?;
		Self::ensure_debated(proposal, version)?;
		let of = (proposal, version);
		ensure!(!Endorsements::<T>::contains_key(of, by), Error::<T>::AlreadyEndorsed);
		Self::count(proposal, version, |v| {
			v.endorsements.add(chamber).ok_or(Refusal::OutOfNumbers)
		})?;
		Endorsements::<T>::insert(of, by, Endorsement { chamber, block: Self::now() });
		Self::deposit_event(Event::Endorsed { proposal, version, by, chamber });
		Ok(())
	}

	pub(crate) fn do_withdraw_endorsement(
		who: &T::AccountId,
		proposal: ProposalId,
		version: Fingerprint,
	) -> DispatchResult {
		let by = Self::roll_number(who)?;
		Self::known_proposal(proposal)?.ensure_current(version).map_err(Error::<T>::from)?;
		let endorsement =
			Endorsements::<T>::take((proposal, version), by).ok_or(Error::<T>::NotEndorsed)?;
		Self::count(proposal, version, |v| {
			v.endorsements.remove(endorsement.chamber);
			Ok(())
		})?;
		Self::deposit_event(Event::EndorsementWithdrawn { proposal, version, by });
		Ok(())
	}

	/// Takes the endorsement of somebody who is barred out of the count that admits a proposal.
	pub(crate) fn do_strike_endorsement(
		proposal: ProposalId,
		roll_number: RollNumber,
	) -> DispatchResult {
		let state = Self::known_proposal(proposal)?;
		state.ensure_submitted().map_err(Error::<T>::from)?;
		ensure!(T::Challenges::is_barred(roll_number), Error::<T>::NotBarred);
		let version = state.version;
		let Endorsement { chamber, .. } = Endorsements::<T>::take((proposal, version), roll_number)
			.ok_or(Error::<T>::NothingToStrike)?;
		Self::count(proposal, version, |v| {
			v.endorsements.remove(chamber);
			Ok(())
		})?;
		Self::deposit_event(Event::EndorsementStruck { proposal, version, roll_number, chamber });
		Ok(())
	}

	pub(crate) fn do_argue(
		who: &T::AccountId,
		proposal: ProposalId,
		version: Fingerprint,
		argument: Fingerprint,
		side: Side,
	) -> DispatchResult {
		let Member { number: by, chamber, .. } = Self::member(who)?;
		Self::ensure_debated(proposal, version)?;
		ensure!(argument.is_plausible(), Error::<T>::NotAFingerprint);
		let (of, key) = ((proposal, version), (argument, by));
		ensure!(!Arguments::<T>::contains_key(of, key), Error::<T>::AlreadyArgued);
		Self::count(proposal, version, |v| {
			v.arguments_mut(side).add(chamber).ok_or(Refusal::OutOfNumbers)
		})?;
		Arguments::<T>::insert(of, key, Argument { chamber, side, block: Self::now() });
		Self::deposit_event(Event::Argued { proposal, version, argument, by, chamber, side });
		Ok(())
	}
}
