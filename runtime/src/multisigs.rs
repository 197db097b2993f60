// SPDX-License-Identifier: Apache-2.0

//! Organisations that are several people: what is sent for the account of a multisig.
//!
//! Nobody leaves a deposit for what waits, since signatories own nothing. It is bounded instead:
//! only multisigs that are stakeholders or registrars act, and each signatory has its share of what
//! can wait at once, so that none of them takes the places of the others. `pallet-multisig` says
//! the rest.

use crate::*;
use doverie_primitives::Chamber;
use frame_support::{ensure, traits::Get};
use pallet_multisig::{Error, Multisigs};
use pallet_stakeholders::{Keys, Registrars};
use sp_runtime::traits::Hash as _;

/// How many operations of one multisig can wait at once: as many as it can have signatories, so
/// that each has one at least.
pub const MAX_WAITING: usize = 16;

/// What somebody sends for a multisig.
pub struct Joint<'a> {
	/// The account of the multisig.
	pub account: AccountId,
	/// What is to happen.
	pub step: Step<'a>,
	threshold: u16,
	signatories: usize,
}

/// What is to happen to an operation of a multisig.
#[derive(Clone, Copy)]
pub enum Step<'a> {
	/// The call is made: one signatory is enough.
	Make(&'a RuntimeCall),
	/// The call is approved, and made if that is enough.
	Approve(&'a RuntimeCall),
	/// The call with this hash is approved, and not made yet.
	ApproveHash([u8; 32]),
	/// The operation is cancelled by whoever opened it.
	Cancel,
	/// The deposit is looked at. There is none.
	PokeDeposit,
}

impl<'a> Joint<'a> {
	/// What `signer` sends, or why there can be no such multisig: as `pallet-multisig` would say.
	pub fn of(
		signer: &AccountId,
		sent: &'a pallet_multisig::Call<Runtime>,
	) -> Result<Self, Error<Runtime>> {
		use pallet_multisig::Call::*;
		let (threshold, others, step) = match sent {
			as_multi_threshold_1 { other_signatories, call } => {
				(1, other_signatories, Step::Make(call))
			},
			as_multi { threshold, other_signatories, call, .. } => {
				(*threshold, other_signatories, Step::Approve(call))
			},
			approve_as_multi { threshold, other_signatories, call_hash, .. } => {
				(*threshold, other_signatories, Step::ApproveHash(*call_hash))
			},
			cancel_as_multi { threshold, other_signatories, .. } => {
				(*threshold, other_signatories, Step::Cancel)
			},
			poke_deposit { threshold, other_signatories, .. } => {
				(*threshold, other_signatories, Step::PokeDeposit)
			},
			__Ignore(_, never) => match *never {},
		};
		let needs_others = !matches!(step, Step::Make(_));
		ensure!(threshold >= 2 || !needs_others, Error::<Runtime>::MinimumThreshold);
		let most: u32 = <Runtime as pallet_multisig::Config>::MaxSignatories::get();
		ensure!(!others.is_empty(), Error::<Runtime>::TooFewSignatories);
		ensure!(others.len() < most as usize, Error::<Runtime>::TooManySignatories);
		ensure!(others.is_sorted_by(|a, b| a < b), Error::<Runtime>::SignatoriesOutOfOrder);
		let Err(place) = others.binary_search(signer) else {
			return Err(Error::<Runtime>::SenderInSignatories);
		};
		let mut signatories = others.clone();
		signatories.insert(place, signer.clone());
		let account = Multisig::multi_account_id(&signatories, threshold);
		Ok(Self { account, step, threshold, signatories: signatories.len() })
	}

	/// Is this the account of an organisation that takes part, or once did? What it has left in a
	/// former account it can still move.
	pub fn is_organisation(&self) -> bool {
		let is_named =
			|chamber: &Chamber| Registrars::<Runtime>::get(*chamber).contains(&self.account);
		Keys::<Runtime>::contains_key(&self.account) || Chamber::ALL.iter().any(is_named)
	}

	/// Does this open no operation, or one for which the signer has a place?
	pub fn has_place(&self, signer: &AccountId) -> bool {
		let hash = match self.step {
			Step::Approve(call) => BlakeTwo256::hash_of(call).0,
			Step::ApproveHash(hash) => hash,
			Step::Make(_) | Step::Cancel | Step::PokeDeposit => return true,
		};
		if Multisigs::<Runtime>::contains_key(&self.account, hash) {
			return true;
		}
		let opened = Multisigs::<Runtime>::iter_prefix_values(&self.account)
			.take(MAX_WAITING)
			.filter(|operation| operation.depositor == *signer)
			.count();
		opened < MAX_WAITING.checked_div(self.signatories).unwrap_or_default()
	}

	/// The call that is made now, with the origin of the multisig, if this approval is the last one
	/// that it takes.
	pub fn completed(&self, signer: &AccountId) -> Option<&'a RuntimeCall> {
		let Step::Approve(call) = self.step else { return None };
		let hash = BlakeTwo256::hash_of(call).0;
		let operation = Multisigs::<Runtime>::get(&self.account, hash)?;
		let is_new = !operation.approvals.contains(signer);
		let approvals = operation.approvals.len().saturating_add(usize::from(is_new));
		(approvals >= usize::from(self.threshold)).then_some(call)
	}
}
