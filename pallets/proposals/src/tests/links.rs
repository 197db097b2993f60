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
		assert_ok!(Proposals::link(signed(2), 2, 0, LinkKind::Supersedes));
		System::assert_last_event(
			Event::Linked { proposal: 2, to: 0, kind: LinkKind::Supersedes }.into(),
		);
		assert_ok!(Proposals::link(signed(3), 1, 0, LinkKind::Implements));
		let link = |proposal, kind| Link { proposal, kind };
		assert_eq!(
			Proposals::links(2),
			LinksInfo { to: vec![link(0, LinkKind::Supersedes)], from: vec![] }
		);
		let mut links = Proposals::links(0);
		links.from.sort();
		assert!(links.to.is_empty());
		assert_eq!(links.from, [link(1, LinkKind::Implements), link(2, LinkKind::Supersedes)]);
		assert_eq!(Proposals::proposal(2).unwrap().links, 1);
		// Links from younger ones can be paged.
		let first = Proposals::linked_from(0, None, 1);
		let second = Proposals::linked_from(0, Some(first[0]), 100);
		assert_eq!([first, second.clone()].concat(), Proposals::links(0).from);
		assert!(Proposals::linked_from(0, Some(second[0]), 100).is_empty());

		assert_ok!(Proposals::unlink(signed(2), 2, 0, LinkKind::Supersedes));
		System::assert_last_event(
			Event::Unlinked { proposal: 2, to: 0, kind: LinkKind::Supersedes }.into(),
		);
		assert_eq!(Proposals::links(2), LinksInfo { to: vec![], from: vec![] });
		assert_eq!(Proposals::links(0).from, [link(1, LinkKind::Implements)]);
	});
}

#[test]
fn links_run_to_older_proposals_so_never_in_a_circle() {
	test(|| {
		three_proposals();
		let amends = LinkKind::Amends;
		for younger in [0, 1, 2, 3, u32::MAX] {
			assert_noop!(
				Proposals::link(signed(2), 0, younger, amends),
				Error::<Test>::LinkToYounger
			);
		}
		assert_ok!(Proposals::link(signed(3), 1, 0, amends));
	});
}

#[test]
fn only_the_author_links_each_once_and_not_too_many() {
	test(|| {
		three_proposals();
		let (merges, splits) = (LinkKind::Merges, LinkKind::Splits);
		assert_noop!(Proposals::link(signed(3), 2, 0, merges), Error::<Test>::NotAuthor);
		assert_noop!(Proposals::unlink(signed(2), 2, 0, merges), Error::<Test>::NotLinked);
		assert_ok!(Proposals::link(signed(2), 2, 0, merges));
		assert_noop!(Proposals::link(signed(2), 2, 0, merges), Error::<Test>::AlreadyLinked);
		assert_noop!(Proposals::unlink(signed(2), 2, 0, splits), Error::<Test>::NotLinked);
		assert_noop!(Proposals::unlink(signed(3), 2, 0, merges), Error::<Test>::NotAuthor);
		// The same two in another sense is another link.
		assert_ok!(Proposals::link(signed(2), 2, 0, splits));
		assert_noop!(Proposals::link(signed(2), 2, 1, merges), Error::<Test>::TooManyLinks);
	});
}

#[test]
fn what_has_ended_can_be_linked_to() {
	test(|| {
		three_proposals();
		assert_ok!(Proposals::withdraw_proposal(signed(2), 0));
		assert_ok!(Proposals::link(signed(2), 2, 0, LinkKind::Supersedes));
	});
}
