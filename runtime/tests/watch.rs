// SPDX-License-Identifier: Apache-2.0

//! What operators see as metrics, in the whole runtime.

use crate::{
	common::*,
	consensus::makes_two_blocks,
	pledges::{open_campaign, pledge},
};
use doverie_primitives::{ByChamber, RuleName};
use doverie_runtime::{
	watch::{figures, pots, Chamber, SeatFigures},
	*,
};
use pallet_decisions::Ballot;

fn open_by(rule: RuleName) -> u32 {
	let open = figures().open_decisions;
	open.into_iter().find(|(other, _)| *other == rule).expect("every rule is there").1
}

#[test]
fn the_authors_are_in_the_order_of_their_turns() {
	test(|| {
		let authors = figures().authors;
		let keys: Vec<_> = authors.iter().map(|author| author.key.clone()).collect();
		assert_eq!(keys, pallet_aura::Authorities::<Runtime>::get().into_inner());
		let accounts: Vec<_> = authors.iter().map(|author| author.account.clone()).collect();
		assert_eq!(accounts, Session::validators());
		for author in authors {
			let info = Stakeholders::stakeholder(author.account).expect("is registered");
			assert_eq!(author.chamber, Some(info.chamber));
			assert!(author.name.is_some() && author.name == info.name);
			assert!(!author.disabled);
		}
	});
}

#[test]
fn an_offence_shows_in_its_block_and_leaves_a_vacant_seat() {
	test(|| {
		skip_to(SESSION_LENGTH + 1);
		let seat = SeatFigures { live: 1, ..SeatFigures::default() };
		assert_eq!(figures().seats, ByChamber::from_fn(|_| seat));
		let report = makes_two_blocks(Charlie, pallet_aura::CurrentSlot::<Runtime>::get());
		assert_eq!(include_signed(report), Ok(Ok(())));
		let after = figures();
		assert_eq!(after.offences, 1);
		assert_eq!(
			after.seats[Chamber::Academia],
			SeatFigures { vacant: 1, ..SeatFigures::default() }
		);
		let disabled: Vec<_> = after.authors.into_iter().filter(|author| author.disabled).collect();
		assert_eq!(disabled.len(), 1);
		assert_eq!(disabled[0].account, Charlie.to_account_id());
		assert_eq!(disabled[0].chamber, None);
		next_block();
		assert_eq!(figures().offences, 0);
	});
}

#[test]
fn ballots_count_in_their_block_and_decisions_while_they_are_open() {
	test(|| {
		assert_eq!(open_by(RuleName::Ordinary), 0);
		let registrar = Eve.to_account_id();
		let call =
			pallet_stakeholders::Call::add_registrar { chamber: Chamber::Academia, registrar };
		let decision = open_decision(RuleName::Ordinary, call);
		assert_eq!(open_by(RuleName::Ordinary), 1);
		assert_eq!(open_by(RuleName::Constitutional), 0);
		vote(decision, &[Alice, Bob], Ballot::Yes);
		assert_eq!(figures().ballots, 2);
		next_block();
		assert_eq!(figures().ballots, 0);
		close(decision);
		assert_eq!(open_by(RuleName::Ordinary), 0);
	});
}

#[test]
fn what_registrars_announce_counts_in_its_chamber() {
	test(|| {
		assert_eq!(figures().announced_acts, ByChamber::default());
		let announce = pallet_stakeholders::Call::announce_suspension {
			stakeholder: Bob.to_account_id(),
			reasons: fingerprint(b"register extract"),
		};
		assert_eq!(include(Bob, announce), Ok(Ok(())));
		let mut expected = ByChamber::default();
		expected[Chamber::Business] = 1;
		assert_eq!(figures().announced_acts, expected);
	});
}

#[test]
fn the_pots_add_up_page_by_page() {
	test(|| {
		assert_eq!(pots(0), (0, None));
		let campaign = open_campaign();
		let held = || Pledges::campaign(campaign).expect("there is such a campaign").held;
		pledge(Ferdie, campaign, 4);
		assert_eq!(held(), 4 * EURO);
		assert_eq!(pots(0), (held(), None));
		assert_eq!(pots(campaign + 1), (0, None));
		// As if there were many: the first page ends before them.
		pallet_pledges::NextCampaign::<Runtime>::put(200);
		assert_eq!(pots(0), (held(), Some(128)));
		assert_eq!(pots(128), (0, None));
		pallet_pledges::NextCampaign::<Runtime>::put(campaign + 1);
	});
}

#[test]
fn what_was_issued_is_shown_beside_the_ceiling() {
	test(|| {
		let (figures, custody) = (figures(), Pledges::custody());
		assert_eq!(figures.issue_ceiling, custody.ceiling);
		assert_eq!(figures.issuance, custody.issuance);
		assert_eq!(figures.issued_today, custody.issued_today);
		assert!(figures.issuance > 0 && figures.issue_ceiling > 0);
		assert!(
			!figures.stall_reported && !figures.clock_stands_still && !figures.migration_failed
		);
	});
}
