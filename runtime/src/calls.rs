// SPDX-License-Identifier: Apache-2.0

//! Every call of the runtime, classed once: is it free for stakeholders, which proxies may make it,
//! by which decisions can it be made, and may nobody make it at all?
//!
//! Our own pallets are matched call by call, without a wildcard, and so are the pallets: a new one
//! does not compile until it has its place here. What can be put to decision is named; whatever is
//! not named is refused, and says why. `runtime/tests/calls.rs` holds every class against what the
//! pallets really do with each origin.

use crate::*;
use configs::{governance::is_enough, tools::ProxyType};
use doverie_primitives::{Chamber, ChamberSet, DecisionId, Electorate, RuleName};
use frame_support::traits::InstanceFilter;
use pallet_decisions::{DecidableCalls, Subject, Undecidable};
use pallet_validators::Seat;
use RuleName::{Budget, Constitutional, Ordinary, Revival, Significant};

/// What somebody who may make a call has in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Power {
	/// Money moves, or an office that handles money acts.
	Money,
	/// A registrar acts.
	Registrar,
	/// A ballot is cast.
	Vote,
	/// A document is put on record, or many by one root.
	Record,
	/// A document is attested, or an agreement is put on record.
	Attest,
	/// What a registrar has announced is objected to.
	Objection,
	/// A validator's keys change.
	SessionKeys,
	/// Other calls are made, each of which is looked at for itself.
	Batch,
	/// Another account acts, whose calls nobody looks at: a multisig's, or one for which the
	/// account is itself a proxy.
	Whole,
	/// None of these.
	Other,
}

/// Everything that has to be known of a call before it is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
	/// Is it free for stakeholders, within their quota?
	pub is_civic: bool,
	/// What somebody who may make it has in hand.
	pub power: Power,
	/// The weakest rule by which it can be decided, or why it cannot be.
	pub decided: Result<RuleName, Undecidable>,
	/// May nobody make it?
	pub is_filtered: bool,
}

impl Class {
	/// A civic call that somebody signs.
	const fn civic(power: Power) -> Self {
		Self { is_civic: true, ..Self::paid(power) }
	}

	/// A call that somebody signs and pays for.
	const fn paid(power: Power) -> Self {
		Self { is_civic: false, power, decided: Err(Undecidable::NeedsSigner), is_filtered: false }
	}

	/// A call that takes a decision by this rule, or a weightier one. Whoever signs it is told so
	/// free of charge.
	const fn decided(rule: RuleName) -> Self {
		Self { decided: Ok(rule), ..Self::civic(Power::Other) }
	}

	/// A call that root could make, and that no decision makes.
	const fn closed(why: Undecidable) -> Self {
		Self { decided: Err(why), ..Self::paid(Power::Other) }
	}

	/// A call that nobody makes.
	const fn filtered() -> Self {
		Self { is_filtered: true, ..Self::closed(Undecidable::Internal) }
	}
}

/// What the call is. That of a batch says nothing of what is in it: see [`parts`].
pub fn class(call: &RuntimeCall) -> Class {
	match call {
		RuntimeCall::Stakeholders(call) => stakeholders(call),
		RuntimeCall::Records(call) => records(call),
		RuntimeCall::Proposals(call) => proposals(call),
		RuntimeCall::Pledges(call) => pledges(call),
		RuntimeCall::Validators(call) => validators(call),
		RuntimeCall::Finality(call) => finality(call),
		RuntimeCall::Decisions(call) => decisions(call),
		RuntimeCall::System(call) => system(call),
		RuntimeCall::Balances(call) => balances(call),
		RuntimeCall::Session(call) => session(call),
		RuntimeCall::Grandpa(call) => grandpa(call),
		RuntimeCall::Utility(call) => utility(call),
		RuntimeCall::Proxy(call) => proxy(call),
		// A proxy does not act through multisigs: what they do is not looked at here. What is free
		// of it where the signatories send it themselves, `fees` says.
		RuntimeCall::Multisig(_) => {
			Class { decided: Err(Undecidable::WrapsOthers), ..Class::paid(Power::Whole) }
		},
		RuntimeCall::Parameters(pallet_parameters::Call::set_parameter { .. }) => {
			Class { is_civic: false, ..Class::decided(Significant) }
		},
		RuntimeCall::Parameters(_) => Class::closed(Undecidable::Internal),
		RuntimeCall::Preimage(call) => preimage(call),
		RuntimeCall::Scheduler(_) => Class::closed(Undecidable::WrapsOthers),
		RuntimeCall::Upgrades(call) => upgrades(call),
		// The cursor of a migration that goes on, and the clock, are no matter of opinion.
		RuntimeCall::MultiBlockMigrations(_) | RuntimeCall::Timestamp(_) => {
			Class::closed(Undecidable::Internal)
		},
	}
}

fn stakeholders(call: &pallet_stakeholders::Call<Runtime>) -> Class {
	use pallet_stakeholders::Call::*;
	match call {
		// The one thing that two chambers can decide while the two others are dormant.
		add_registrar { .. } => Class::decided(Revival),
		remove_registrar { .. }
		| hide_name { .. }
		| lift_bar { .. }
		| settle_objection { .. }
		| release_registrar { .. }
		| correct_tag { .. }
		| undo_admissions { .. } => Class::decided(Ordinary),
		admit { .. }
		| admit_batch { .. }
		| renew { .. }
		| announce_suspension { .. }
		| reinstate { .. }
		| announce_revocation { .. }
		| announce_key_move { .. }
		| second { .. }
		| withdraw_announcement { .. }
		| hold_registrar { .. }
		| withdraw_hold { .. } => Class::civic(Power::Registrar),
		leave { .. } | challenge { .. } | withdraw_challenge { .. } | undo_admission { .. } => {
			Class::civic(Power::Other)
		},
		// By the one concerned or a registrar of the chamber.
		object { .. } | withdraw_objection { .. } => Class::civic(Power::Objection),
		__Ignore(_, never) => match *never {},
	}
}

fn records(call: &pallet_records::Call<Runtime>) -> Class {
	use pallet_records::Call::*;
	match call {
		record { .. } | record_batch { .. } => Class::civic(Power::Record),
		record_agreement { .. } | attest { .. } | withdraw_attestation { .. } => {
			Class::civic(Power::Attest)
		},
		hide_locator { .. } => Class::decided(Ordinary),
		__Ignore(_, never) => match *never {},
	}
}

fn proposals(call: &pallet_proposals::Call<Runtime>) -> Class {
	use pallet_proposals::Call::*;
	match call {
		open_process { .. }
		| reschedule_process { .. }
		| name_speakers { .. }
		| hide_process_title { .. }
		| hide_proposal_title { .. }
		// Or whoever has departed.
		| withdraw_departure { .. } => Class::decided(Ordinary),
		submit { .. }
		| publish_version { .. }
		| withdraw_proposal { .. }
		| disown { .. }
		| stand_by { .. }
		| take_over { .. }
		| lapse { .. }
		| invite_co_author { .. }
		| accept_co_authorship { .. }
		| leave_co_authorship { .. }
		| remove_co_author { .. }
		| link { .. }
		| unlink { .. }
		| accept_link { .. }
		| reject_link { .. }
		| endorse { .. }
		| withdraw_endorsement { .. }
		| strike_endorsement { .. }
		| admit { .. }
		| amend { .. }
		| rebase_amendment { .. }
		| withdraw_amendment { .. }
		| accept_amendment { .. }
		| reject_amendment { .. }
		| promote_amendment { .. }
		| argue { .. }
		| record_meeting { .. }
		| confirm_attendance { .. }
		| deny_attendance { .. }
		| respond { .. }
		| put_to_decision { .. }
		| report_progress { .. }
		| judge_report { .. }
		| depart_from_result { .. } => Class::civic(Power::Other),
		__Ignore(_, never) => match *never {},
	}
}

fn pledges(call: &pallet_pledges::Call<Runtime>) -> Class {
	use pallet_pledges::Call::*;
	match call {
		set_custodian { .. }
		| set_auditor { .. }
		| spend { .. }
		| open_campaign { .. }
		| replace_reviewers { .. }
		| replace_fiscal_agent { .. }
		// Or the beneficiary, before the deadline.
		| cancel { .. } => Class::decided(Budget),
		hide_title { .. } => Class::decided(Ordinary),
		announce_issue { .. }
		| confirm_issue { .. }
		| withdraw_issue { .. }
		| announce_correction { .. }
		| confirm_correction { .. }
		| redeem { .. }
		| request_redemption { .. }
		| cancel_redemption { .. }
		| pledge { .. }
		| withdraw { .. }
		| leave { .. }
		| sponsor { .. }
		| top_up { .. } => Class::civic(Power::Money),
		advance { .. }
		| accept_office { .. }
		| declare { .. }
		| withdraw_declaration { .. }
		| attest_receipt { .. }
		| confirm_receipt { .. }
		| revoke_receipt { .. }
		| remove_lapsed { .. }
		| submit_evidence { .. }
		| approve { .. }
		| refuse { .. }
		| veto { .. }
		// Anyone may send these: the money goes where it must go, whoever does.
		| pay_out { .. }
		| move_up { .. }
		| renew_claims { .. }
		| refund { .. }
		| refund_many { .. }
		| release_small_sum { .. }
		| move_stray { .. } => Class::civic(Power::Other),
		__Ignore(_, never) => match *never {},
	}
}

fn validators(call: &pallet_validators::Call<Runtime>) -> Class {
	use pallet_validators::Call::*;
	match call {
		change_seats { .. } => Class::decided(Ordinary),
		// The last comes without a signature.
		report_equivocation { .. } | report_votes { .. } | show_keys { .. } => {
			Class::civic(Power::Other)
		},
		remove_keys {} => Class::civic(Power::SessionKeys),
		__Ignore(_, never) => match *never {},
	}
}

fn finality(call: &pallet_finality::Call<Runtime>) -> Class {
	use pallet_finality::Call::*;
	match call {
		// The second comes without a signature.
		report_stall { .. } | show_final { .. } => Class::civic(Power::Other),
		__Ignore(_, never) => match *never {},
	}
}

fn decisions(call: &pallet_decisions::Call<Runtime>) -> Class {
	use pallet_decisions::Call::*;
	match call {
		vote { .. } => Class::civic(Power::Vote),
		announce_call { .. }
		| announce_challenge { .. }
		| announce_question { .. }
		| announce_annulment { .. }
		| second { .. }
		| withdraw { .. }
		| object { .. }
		| close { .. }
		| retry { .. }
		| prune_ballots { .. }
		| strike_ballot { .. } => Class::civic(Power::Other),
		hide_title { .. } => Class::decided(Ordinary),
		// The scheduler makes it, and no decision carries out another one.
		carry_out { .. } => Class { is_civic: true, ..Class::closed(Undecidable::Internal) },
		__Ignore(_, never) => match *never {},
	}
}

fn system(call: &frame_system::Call<Runtime>) -> Class {
	use frame_system::Call::*;
	match call {
		authorize_upgrade { .. } => {
			Class { decided: Ok(Constitutional), ..Class::paid(Power::Other) }
		},
		// The code itself is kept out of decisions, and is compared with the chain's name and
		// version when it comes.
		set_code { .. }
		| set_code_without_checks { .. }
		| authorize_upgrade_without_checks { .. } => Class::closed(Undecidable::UncheckedUpgrade),
		set_storage { .. } | kill_storage { .. } | kill_prefix { .. } => {
			Class::closed(Undecidable::ByForce)
		},
		set_heap_pages { .. } => Class::closed(Undecidable::Internal),
		_ => Class::paid(Power::Other),
	}
}

/// No decision, not even a constitutional one, takes from somebody's balance, sets it or changes
/// how much has been issued. Where a rule stands in the way, the open way is a runtime upgrade,
/// whose code everybody can read while ballots are taken.
fn balances(call: &pallet_balances::Call<Runtime>) -> Class {
	use pallet_balances::Call::*;
	match call {
		force_transfer { .. }
		| force_unreserve { .. }
		| force_set_balance { .. }
		| force_adjust_total_issuance { .. } => {
			Class { power: Power::Money, ..Class::closed(Undecidable::ByForce) }
		},
		// Nothing is burnt on the way: what is issued is redeemed by the custodian.
		burn { .. } => Class { power: Power::Money, ..Class::filtered() },
		_ => Class::paid(Power::Money),
	}
}

fn session(call: &pallet_session::Call<Runtime>) -> Class {
	use pallet_session::Call::*;
	match call {
		// A validator without keys drops out of the set, without a decision; a chain without
		// validators stands still. `validators.remove_keys` is for whoever has no seat.
		purge_keys {} => Class { is_civic: true, power: Power::SessionKeys, ..Class::filtered() },
		_ => Class::civic(Power::SessionKeys),
	}
}

fn grandpa(call: &pallet_grandpa::Call<Runtime>) -> Class {
	use pallet_grandpa::Call::*;
	match call {
		// `finality` does it, by proof.
		note_stalled { .. } => Class::closed(Undecidable::Internal),
		// The same as `validators.report_votes`.
		report_equivocation { .. } => Class::civic(Power::Other),
		// It comes without a signature.
		_ => Class::closed(Undecidable::Internal),
	}
}

fn upgrades(call: &pallet_upgrades::Call<Runtime>) -> Class {
	use pallet_upgrades::Call::*;
	match call {
		// Without a signature, and for what no decision can be taken any more.
		approve_rescue { .. } | apply_rescue { .. } => Class::closed(Undecidable::Internal),
		__Ignore(_, never) => match *never {},
	}
}

fn utility(call: &pallet_utility::Call<Runtime>) -> Class {
	use pallet_utility::Call::*;
	let wraps = |power| Class { decided: Err(Undecidable::WrapsOthers), ..Class::paid(power) };
	match call {
		batch_all { .. } => wraps(Power::Batch),
		_ => wraps(Power::Other),
	}
}

fn proxy(call: &pallet_proxy::Call<Runtime>) -> Class {
	use pallet_proxy::Call::*;
	let wraps = Class { decided: Err(Undecidable::WrapsOthers), ..Class::paid(Power::Whole) };
	match call {
		// Giving proxies to one's staff.
		add_proxy { .. } | remove_proxy { .. } | remove_proxies {} => Class::civic(Power::Other),
		// Proxies ask no deposit, since stakeholders own nothing. Each account can have a bounded
		// number of proxies, but anyone could create pure proxies without end.
		create_pure { .. } => Class::filtered(),
		proxy { .. } | proxy_announced { .. } => wraps,
		_ => Class::paid(Power::Other),
	}
}

fn preimage(call: &pallet_preimage::Call<Runtime>) -> Class {
	use pallet_preimage::Call::*;
	match call {
		ensure_updated { .. } => Class::paid(Power::Other),
		// Root keeps preimages without a deposit, asks for them and lets them go.
		_ => Class::closed(Undecidable::Internal),
	}
}

/// The calls of a `batch_all`, or the call alone. A batch in a batch stays a batch.
pub fn parts(call: &RuntimeCall) -> &[RuntimeCall] {
	match call {
		RuntimeCall::Utility(pallet_utility::Call::batch_all { calls }) => calls,
		call => core::slice::from_ref(call),
	}
}

/// The hash of the code for which a decision authorises an upgrade. Each such call takes the place of
/// the one before.
pub fn authorised_by(decision: DecisionId) -> Option<Hash> {
	let Subject::Call { call, .. } = pallet_decisions::Decisions::<Runtime>::get(decision)?.subject
	else {
		return None;
	};
	parts(&call.decode()?).iter().rev().find_map(|call| match call {
		RuntimeCall::System(frame_system::Call::authorize_upgrade { code_hash }) => {
			Some(*code_hash)
		},
		_ => None,
	})
}

/// Is this a civic call, or a `batch_all` of such calls?
pub fn is_civic(call: &RuntimeCall) -> bool {
	let parts = parts(call);
	!parts.is_empty() && parts.iter().all(|call| class(call).is_civic)
}

/// May a proxy of this type make the call? As `pallet-proxy` has it: nobody gives or takes away a
/// proxy that may do more than they may themselves.
pub fn may_make(proxy: ProxyType, call: &RuntimeCall) -> bool {
	use pallet_proxy::Call::*;
	match call {
		RuntimeCall::Proxy(add_proxy { proxy_type, .. } | remove_proxy { proxy_type, .. })
			if !proxy.is_superset(proxy_type) =>
		{
			false
		},
		RuntimeCall::Proxy(remove_proxies {} | kill_pure { .. }) if proxy != ProxyType::Any => {
			false
		},
		call => proxy.filter(call),
	}
}

/// How many accounts are looked up to learn whose seats a decision changes. One that names more is
/// about all chambers.
const MOST_LOOKED_UP: usize = 32;

/// Whose registrars a call changes.
fn registrars_of(call: &RuntimeCall) -> Option<Chamber> {
	use pallet_stakeholders::Call::{add_registrar, remove_registrar, undo_admissions};
	match call {
		RuntimeCall::Stakeholders(
			add_registrar { chamber, .. }
			| remove_registrar { chamber, .. }
			| undo_admissions { chamber, .. },
		) => Some(*chamber),
		_ => None,
	}
}

/// The accounts whose seats a call takes or gives.
fn seats_changed(call: &RuntimeCall) -> Vec<&AccountId> {
	match call {
		RuntimeCall::Validators(pallet_validators::Call::change_seats { remove, add }) => {
			remove.iter().chain(add).collect()
		},
		_ => Vec::new(),
	}
}

/// In which chambers an account has a seat, or would have one. Somebody who is nobody yet may be of
/// any chamber by the time the decision is carried out.
fn chambers_of(account: &AccountId, seats: &[Seat<AccountId>]) -> Vec<Chamber> {
	let held = seats.iter().filter(|seat| seat.validator == *account).map(|seat| seat.chamber);
	let registered = Stakeholders::roll_number(account)
		.and_then(pallet_stakeholders::Stakeholders::<Runtime>::get)
		.map(|stakeholder| stakeholder.chamber);
	let chambers: Vec<_> = held.chain(registered).collect();
	if chambers.is_empty() {
		Chamber::ALL.to_vec()
	} else {
		chambers
	}
}

/// What can be put to decision, in this runtime: calls that are named above for it, alone or
/// together in a `batch_all`.
pub struct Decidable;

impl DecidableCalls<RuntimeCall> for Decidable {
	fn ensure_decidable(call: &RuntimeCall, rule: RuleName) -> Result<(), Undecidable> {
		let parts = parts(call);
		if parts.is_empty() {
			return Err(Undecidable::Empty);
		}
		// What no rule can do comes before what another rule could.
		let weakest =
			parts.iter().map(|call| class(call).decided).collect::<Result<Vec<_>, _>>()?;
		match weakest.into_iter().all(|least| is_enough(rule, least)) {
			true => Ok(()),
			false => Err(Undecidable::RuleTooWeak),
		}
	}

	fn consent_of(call: &RuntimeCall) -> ChamberSet {
		let calls = parts(call);
		let accounts: Vec<_> = calls.iter().flat_map(seats_changed).collect();
		if accounts.len() > MOST_LOOKED_UP {
			return Chamber::ALL.into_iter().collect();
		}
		let seats = Validators::seats();
		let of_seats = accounts.into_iter().flat_map(|account| chambers_of(account, &seats));
		calls.iter().filter_map(registrars_of).chain(of_seats).collect()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn decidable_for_benchmark(length: u32) -> RuntimeCall {
		use codec::Encode;
		use doverie_primitives::Kind;
		// It fails at once, so that only what is around the call is measured.
		let failing: RuntimeCall =
			pallet_stakeholders::Call::lift_bar { stakeholder: AccountId::new([0; 32]) }.into();
		// As many accounts as are looked up, where there is room for them.
		let room = (length as usize).saturating_sub(failing.encoded_size()).saturating_sub(12);
		let accounts = room.checked_div(32).unwrap_or_default().min(MOST_LOOKED_UP);
		let remove: Vec<_> = (0..accounts as u32)
			.map(|index| AccountId::new(sp_crypto_hashing::blake2_256(&index.encode())))
			.collect();
		for member in &remove {
			Stakeholders::admit_for_benchmark(member, Chamber::Business, Kind::Organisation);
		}
		let seats: RuntimeCall =
			pallet_validators::Call::change_seats { remove, add: Vec::new() }.into();
		let one: RuntimeCall =
			frame_system::Call::authorize_upgrade { code_hash: Default::default() }.into();
		let room = room.saturating_sub(seats.encoded_size());
		let rest =
			alloc::vec![one.clone(); room.checked_div(one.encoded_size()).unwrap_or_default()];
		let calls = [failing, seats].into_iter().chain(rest).collect();
		pallet_utility::Call::batch_all { calls }.into()
	}
}
