// SPDX-License-Identifier: Apache-2.0

//! Random histories of decisions: after each step every invariant holds, no decision goes back, and
//! everybody's ballot is the one that they have cast.

use crate::{mock::*, Ballot, Ballot::*, NextDecision, State};
use doverie_primitives::{Chamber::*, DecisionId, Decisions as _, RuleName, RuleName::*};
use frame_support::storage::with_storage_layer;
use proptest::prelude::*;
use sp_runtime::{DispatchError, DispatchResult};
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug)]
enum Step {
	AnnounceCall { by: u64, rule: RuleName, call: u8 },
	AnnounceQuestion { by: u64, rule: RuleName },
	AnnounceChallenge { by: u64, who: u64 },
	AnnounceAnnulment { by: u64, ago: u32 },
	PutProposal { rule: RuleName },
	PutVeto { milestone: u8 },
	Second { by: u64, ago: u32 },
	SecondByAll { ago: u32 },
	Withdraw { by: u64, ago: u32 },
	Vote { by: u64, ago: u32, ballot: Ballot },
	AllVote { ago: u32, ballot: Ballot },
	Object { by: u64, ago: u32 },
	Close { ago: u32 },
	Retry { by: u64, ago: u32 },
	Strike { number: u32, ago: u32 },
	Prune { ago: u32, pages: u32 },
	HideTitle { ago: u32 },
	Suspend { who: u64 },
	Reinstate { who: u64 },
	MoveSwitch { stuck: bool },
	GoOn { blocks: u64 },
}

fn rule() -> impl Strategy<Value = RuleName> {
	prop_oneof![
		4 => Just(Ordinary),
		1 => Just(Significant),
		1 => Just(Budget),
		1 => Just(Constitutional),
		1 => Just(Revival),
	]
}

fn ballot() -> impl Strategy<Value = Ballot> {
	prop_oneof![3 => Just(Yes), 2 => Just(No), 1 => Just(Abstain)]
}

fn step() -> impl Strategy<Value = Step> {
	// One more than there are, and citizens.
	let by = || prop_oneof![6 => 1u64..=9, 1 => 1_001u64..=1_002];
	// Counted from the latest decision back: 0 is one that does not exist.
	let ago = || 0u32..8;
	prop_oneof![
		4 => (by(), rule(), 0u8..3)
			.prop_map(|(by, rule, call)| Step::AnnounceCall { by, rule, call }),
		1 => (by(), rule()).prop_map(|(by, rule)| Step::AnnounceQuestion { by, rule }),
		1 => (by(), by()).prop_map(|(by, who)| Step::AnnounceChallenge { by, who }),
		3 => (by(), ago()).prop_map(|(by, ago)| Step::AnnounceAnnulment { by, ago }),
		1 => rule().prop_map(|rule| Step::PutProposal { rule }),
		1 => (0u8..4).prop_map(|milestone| Step::PutVeto { milestone }),
		3 => (by(), ago()).prop_map(|(by, ago)| Step::Second { by, ago }),
		5 => ago().prop_map(|ago| Step::SecondByAll { ago }),
		1 => (by(), ago()).prop_map(|(by, ago)| Step::Withdraw { by, ago }),
		8 => (by(), ago(), ballot()).prop_map(|(by, ago, ballot)| Step::Vote { by, ago, ballot }),
		5 => (ago(), ballot()).prop_map(|(ago, ballot)| Step::AllVote { ago, ballot }),
		3 => (by(), ago()).prop_map(|(by, ago)| Step::Object { by, ago }),
		2 => ago().prop_map(|ago| Step::Close { ago }),
		2 => (by(), ago()).prop_map(|(by, ago)| Step::Retry { by, ago }),
		2 => (101u32..=110, ago()).prop_map(|(number, ago)| Step::Strike { number, ago }),
		2 => (0u32..20, 1u32..3).prop_map(|(ago, pages)| Step::Prune { ago, pages }),
		1 => ago().prop_map(|ago| Step::HideTitle { ago }),
		1 => (1u64..=8).prop_map(|who| Step::Suspend { who }),
		1 => (1u64..=8).prop_map(|who| Step::Reinstate { who }),
		1 => any::<bool>().prop_map(|stuck| Step::MoveSwitch { stuck }),
		6 => (1u64..12).prop_map(|blocks| Step::GoOn { blocks }),
		3 => (12u64..60).prop_map(|blocks| Step::GoOn { blocks }),
	]
}

/// What has happened so far.
#[derive(Default)]
struct History {
	/// By decision and roll number.
	ballots: BTreeMap<(DecisionId, u32), Ballot>,
	states: BTreeMap<DecisionId, State<u64>>,
}

fn number_of(who: u64) -> Option<u32> {
	<Register as doverie_primitives::Electorate<u64, u64>>::roll_number(&who)
}

fn decision(ago: u32) -> DecisionId {
	NextDecision::<Test>::get().saturating_sub(ago)
}

fn call(which: u8) -> Box<RuntimeCall> {
	match which {
		0 => set(7),
		1 => name_registrars(&[Business]),
		_ => name_registrars(&[Academia, CivilSociety]),
	}
}

impl History {
	fn take(&mut self, step: Step) {
		match step {
			Step::AnnounceCall { by, rule, call: which } => {
				let _ = announce(by, rule, call(which));
			},
			Step::AnnounceQuestion { by, rule } => {
				let _ = ask(by, rule);
			},
			Step::AnnounceChallenge { by, who } => {
				let Some(number) = number_of(who) else { return };
				if Challenges::settled(number).is_none() {
					Challenges::raise(number);
					let _ = Decisions::announce_challenge(signed(by), who);
				}
			},
			Step::AnnounceAnnulment { by, ago } => {
				let text = fingerprint([0]);
				let _ = Decisions::announce_annulment(signed(by), decision(ago), title(), text);
			},
			// As other pallets do it, inside a call of theirs.
			Step::PutProposal { rule } => {
				let put = || Decisions::open_on_proposal(101, rule, 7, fingerprint([7]));
				let _: Result<_, DispatchError> = with_storage_layer(put);
			},
			Step::PutVeto { milestone } => {
				Vetoes::raise(7, milestone);
				let put = || Decisions::open_on_veto(7, milestone);
				let _: Result<_, DispatchError> = with_storage_layer(put);
			},
			Step::Second { by, ago } => {
				let _ = Decisions::second(signed(by), decision(ago));
			},
			Step::SecondByAll { ago } => {
				for by in 1..=8 {
					let _ = Decisions::second(signed(by), decision(ago));
				}
			},
			Step::Withdraw { by, ago } => {
				let _ = Decisions::withdraw(signed(by), decision(ago));
			},
			Step::Vote { by, ago, ballot } => {
				let _ = self.vote(by, decision(ago), ballot);
			},
			Step::AllVote { ago, ballot } => {
				for by in 1..=8 {
					let _ = self.vote(by, decision(ago), ballot);
				}
			},
			Step::Object { by, ago } => {
				let _ = Decisions::object(signed(by), decision(ago));
			},
			Step::Close { ago } => {
				let _ = Decisions::close(signed(99), decision(ago));
			},
			Step::Retry { by, ago } => {
				let _ = Decisions::retry(signed(by), decision(ago));
			},
			Step::Strike { number, ago } => {
				let decision = decision(ago);
				if Decisions::strike_ballot(signed(99), decision, number).is_ok() {
					assert!(self.ballots.remove(&(decision, number)).is_some());
				}
			},
			Step::Prune { ago, pages } => {
				let decision = decision(ago);
				if Decisions::prune_ballots(signed(99), decision, pages).is_ok() {
					// All of them are on one page.
					self.ballots.retain(|(of, _), _| *of != decision);
				}
			},
			Step::HideTitle { ago } => {
				let _ = Decisions::hide_title(RuntimeOrigin::root(), decision(ago));
			},
			Step::Suspend { who } => Register::suspend(who),
			Step::Reinstate { who } => {
				let is_barred =
					number_of(who).is_some_and(|n| Challenges::settled(n) == Some(true));
				if !is_barred {
					Register::reinstate(who);
				}
			},
			Step::MoveSwitch { stuck } => pallet_switch::Stuck::<Test>::put(stuck),
			Step::GoOn { blocks } => go_to(System::block_number() + blocks),
		}
	}

	fn vote(&mut self, by: u64, decision: DecisionId, ballot: Ballot) -> DispatchResult {
		Decisions::vote(signed(by), decision, ballot)?;
		let number = number_of(by).expect("has voted");
		self.ballots.insert((decision, number), ballot);
		Ok(())
	}

	/// No decision goes back, or on from where it has ended.
	fn check_states(&mut self) {
		for (number, decision) in crate::Decisions::<Test>::iter() {
			let after = decision.state;
			if let Some(before) = self.states.insert(number, after.clone()) {
				let is_unopened = matches!(
					after,
					State::Announced { .. }
						| State::Queued { .. }
						| State::Lapsed | State::Withdrawn
				);
				let is_way = match before {
					State::Announced { .. } => true,
					State::Queued { .. } => {
						!matches!(after, State::Announced { .. } | State::Withdrawn)
					},
					State::Open => !is_unopened,
					State::Scheduled { .. } | State::EnactmentFailed { .. } => {
						!is_unopened && after != State::Open
					},
					State::Closed
					| State::Enacted { .. }
					| State::Lapsed
					| State::Withdrawn
					| State::Annulled { .. } => after == before,
				};
				assert!(is_way, "decision {number} was {before:?} and is {after:?}");
			}
		}
	}

	/// Nobody's ballot is changed by anybody else.
	fn check_ballots(&self) {
		for ((decision, number), ballot) in &self.ballots {
			let place = crate::Place::of(*number);
			let page = crate::Ballots::<Test>::get(decision, place.page);
			assert_eq!(page.get(place), Some(*ballot), "of {number} in {decision}");
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn every_invariant_holds_in_every_history(steps in prop::collection::vec(step(), 1..70)) {
		test(|| {
			admit_citizens(2);
			let mut history = History::default();
			for step in steps {
				history.take(step);
				history.check_states();
				history.check_ballots();
				Decisions::do_try_state().unwrap_or_else(|why| panic!("{step:?}: {why:?}"));
			}
		});
	}
}
