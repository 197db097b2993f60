// SPDX-License-Identifier: Apache-2.0

//! Links between proposals.

use crate::{mock::*, Error, Event, Link, LinkKind, LinksInfo};
use frame_support::{assert_noop, assert_ok};

fn three_proposals() {
	open_process();
	for (by, name) in [(2, "a"), (3, "b"), (2, "c")] {
		submitted(by, name);
	}
}

#[test]
fn a_link_is_seen_from_both_ends() {
	test(|| {
		three_proposals();
		assert_ok!(Proposals::link(signed(2), 3, 1, LinkKind::Supersedes));
		System::assert_last_event(
			Event::Linked { proposal: 3, to: 1, kind: LinkKind::Supersedes }.into(),
		);
		assert_ok!(Proposals::link(signed(3), 2, 1, LinkKind::Implements));
		let link = |proposal, kind| Link { proposal, kind };
		assert_eq!(
			Proposals::links(3),
			LinksInfo { to: vec![link(1, LinkKind::Supersedes)], from: vec![] }
		);
		let mut links = Proposals::links(1);
		links.from.sort();
		assert!(links.to.is_empty());
		assert_eq!(links.from, [link(2, LinkKind::Implements), link(3, LinkKind::Supersedes)]);
		assert_eq!(Proposals::proposal(3).unwrap().links, 1);
		// Links from younger ones can be paged.
		let first = Proposals::linked_from(1, None, 1);
		let second = Proposals::linked_from(1, Some(first[0]), 100);
		assert_eq!([first, second.clone()].concat(), Proposals::links(1).from);
		assert!(Proposals::linked_from(1, Some(second[0]), 100).is_empty());

		assert_ok!(Proposals::unlink(signed(2), 3, 1, LinkKind::Supersedes));
		System::assert_last_event(
			Event::Unlinked { proposal: 3, to: 1, kind: LinkKind::Supersedes }.into(),
		);
		assert_eq!(Proposals::links(3), LinksInfo { to: vec![], from: vec![] });
		assert_eq!(Proposals::links(1).from, [link(2, LinkKind::Implements)]);
	});
}

#[test]
fn links_run_to_older_proposals_so_never_in_a_circle() {
	test(|| {
		three_proposals();
		let amends = LinkKind::Amends;
		for younger in [1, 2, 3, 4, u32::MAX] {
			assert_noop!(
				Proposals::link(signed(2), 1, younger, amends),
				Error::<Test>::LinkToYounger
			);
		}
		assert_ok!(Proposals::link(signed(3), 2, 1, amends));
	});
}

#[test]
fn a_link_runs_to_a_proposal_that_there_is() {
	test(|| {
		three_proposals();
		// None is older than the first one.
		for proposal in [1, 3] {
			assert_noop!(
				Proposals::link(signed(2), proposal, 0, LinkKind::Merges),
				Error::<Test>::UnknownProposal
			);
		}
	});
}

#[test]
fn only_the_author_links_each_once_and_not_too_many() {
	test(|| {
		three_proposals();
		let (merges, splits) = (LinkKind::Merges, LinkKind::Splits);
		assert_noop!(Proposals::link(signed(3), 3, 1, merges), Error::<Test>::NotAuthor);
		assert_noop!(Proposals::unlink(signed(2), 3, 1, merges), Error::<Test>::NotLinked);
		assert_ok!(Proposals::link(signed(2), 3, 1, merges));
		assert_noop!(Proposals::link(signed(2), 3, 1, merges), Error::<Test>::AlreadyLinked);
		assert_noop!(Proposals::unlink(signed(2), 3, 1, splits), Error::<Test>::NotLinked);
		assert_noop!(Proposals::unlink(signed(3), 3, 1, merges), Error::<Test>::NotAuthor);
		// The same two in another sense is another link.
		assert_ok!(Proposals::link(signed(2), 3, 1, splits));
		assert_noop!(Proposals::link(signed(2), 3, 2, merges), Error::<Test>::TooManyLinks);
	});
}

#[test]
fn what_has_ended_can_be_linked_to() {
	test(|| {
		three_proposals();
		assert_ok!(Proposals::withdraw_proposal(signed(2), 1));
		assert_ok!(Proposals::link(signed(2), 3, 1, LinkKind::Supersedes));
	});
}
