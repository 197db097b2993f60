// SPDX-License-Identifier: Apache-2.0

//! Links between proposals.

use crate::{mock::*, Error, Event, Link, LinkInfo, LinkKind, LinkState, LinksInfo};
use doverie_primitives::Text;
use frame_support::{assert_noop, assert_ok};

fn three_proposals() {
	open_process();
	for (by, name) in [(2, "a"), (3, "b"), (2, "c")] {
		submitted(by, name);
	}
}

fn info(proposal: u32, kind: LinkKind, state: LinkState) -> LinkInfo {
	let current = state != LinkState::Proposed;
	LinkInfo { current, link: Link { proposal, kind }, state }
}

fn accepted_in(version: &str) -> LinkState {
	LinkState::Accepted { version: fingerprint(version) }
}

#[test]
fn a_link_counts_once_the_author_of_the_older_proposal_has_accepted_it() {
	test(|| {
		three_proposals();
		let kind = LinkKind::Merges;
		// The second one says that it takes the first one in.
		assert_ok!(Proposals::link(signed(3), 2, 1, kind));
		let counted = || Proposals::proposal(2).unwrap().links;
		let states = || (Proposals::links(2).to[0].state, Proposals::links(1).from[0].state);
		assert_eq!((counted(), states()), (0, (LinkState::Proposed, LinkState::Proposed)));
		let version = fingerprint("b");
		let accept =
			|by, proposal, to| Proposals::accept_link(signed(by), proposal, to, kind, version);
		let reject = |by| Proposals::reject_link(signed(by), 2, 1, kind);
		for stranger in [3, 4] {
			assert_noop!(accept(stranger, 2, 1), Error::<Test>::NotAuthor);
			assert_noop!(reject(stranger), Error::<Test>::NotAuthor);
		}
		assert_noop!(accept(77, 2, 1), Error::<Test>::NotInGoodStanding);
		assert_noop!(accept(2, 2, 9), Error::<Test>::UnknownProposal);
		for (proposal, to) in [(3, 1), (9, 1), (1, 3)] {
			assert_noop!(accept(2, proposal, to), Error::<Test>::NotLinked);
		}
		assert_noop!(
			Proposals::accept_link(signed(2), 2, 1, LinkKind::Splits, version),
			Error::<Test>::NotLinked
		);
		assert_noop!(
			Proposals::accept_link(signed(2), 2, 1, kind, fingerprint("a")),
			Error::<Test>::Outdated
		);
		// Whatever has become of it, and in any phase.
		assert_ok!(Proposals::withdraw_proposal(signed(2), 1));
		at(4_000);
		assert_ok!(reject(2));
		System::assert_last_event(Event::LinkRejected { proposal: 2, to: 1, kind }.into());
		assert_eq!((counted(), states()), (0, (LinkState::Rejected, LinkState::Rejected)));
		assert_noop!(reject(2), Error::<Test>::AlreadyAnswered);
		assert_ok!(accept(2, 2, 1));
		System::assert_last_event(Event::LinkAccepted { proposal: 2, to: 1, kind, version }.into());
		assert_eq!((counted(), states()), (1, (accepted_in("b"), accepted_in("b"))));
		assert_noop!(accept(2, 2, 1), Error::<Test>::AlreadyAnswered);
		// What was rejected does not come again as proposed, unless it is removed.
		at(1);
		assert_ok!(reject(2));
		assert_noop!(Proposals::link(signed(3), 2, 1, kind), Error::<Test>::AlreadyLinked);
	});
}

#[test]
fn a_link_counts_for_the_version_in_which_it_was_accepted() {
	test(|| {
		three_proposals();
		let kind = LinkKind::Implements;
		assert_ok!(Proposals::link(signed(3), 2, 1, kind));
		let accept = |version| {
			let version = fingerprint(version);
			Proposals::accept_link(signed(2), 2, 1, kind, version)
		};
		let publish = |version| {
			let version = fingerprint(version);
			assert_ok!(Proposals::publish_version(signed(3), 2, version, Text::default()));
		};
		let shown = || {
			let (there, back) = (Proposals::links(2).to[0], Proposals::links(1).from[0]);
			assert_eq!((there.current, there.state), (back.current, back.state));
			assert_eq!(Proposals::proposal(2).unwrap().links, u32::from(there.current));
			there.current
		};
		assert_ok!(accept("b"));
		assert!(shown());
		// The next version says the opposite.
		publish("the opposite");
		assert!(!shown());
		assert_eq!(Proposals::links(2).to[0].state, accepted_in("b"));
		// Whoever has not read that accepts nothing.
		assert_noop!(accept("b"), Error::<Test>::Outdated);
		assert_ok!(accept("the opposite"));
		assert!(shown());
		// Nor does a link to what is one's own go on by itself.
		assert_ok!(Proposals::link(signed(2), 3, 1, kind));
		let next = fingerprint("c2");
		assert_ok!(Proposals::publish_version(signed(2), 3, next, Text::default()));
		assert_eq!(Proposals::proposal(3).unwrap().links, 0);
		assert_ok!(Proposals::accept_link(signed(2), 3, 1, kind, next));
		assert_eq!(Proposals::proposal(3).unwrap().links, 1);
	});
}

#[test]
fn whoever_has_lost_its_standing_rejects_a_link_all_the_same() {
	test(|| {
		three_proposals();
		let kind = LinkKind::Supersedes;
		assert_ok!(Proposals::link(signed(3), 2, 1, kind));
		Register::suspend(2);
		assert_noop!(
			Proposals::accept_link(signed(2), 2, 1, kind, fingerprint("b")),
			Error::<Test>::NotInGoodStanding
		);
		assert_ok!(Proposals::reject_link(signed(2), 2, 1, kind));
		assert_noop!(
			Proposals::reject_link(signed(77), 2, 1, kind),
			Error::<Test>::NotInGoodStanding
		);
	});
}

#[test]
fn a_link_is_seen_from_both_ends() {
	test(|| {
		three_proposals();
		assert_ok!(Proposals::link(signed(2), 3, 1, LinkKind::Supersedes));
		System::assert_last_event(
			Event::Linked {
				proposal: 3,
				to: 1,
				kind: LinkKind::Supersedes,
				state: accepted_in("c"),
			}
			.into(),
		);
		assert_ok!(Proposals::link(signed(3), 2, 1, LinkKind::Implements));
		// A link to what is one's own is accepted at once, one to another's is proposed.
		let superseding = info(1, LinkKind::Supersedes, accepted_in("c"));
		assert_eq!(Proposals::links(3), LinksInfo { to: vec![superseding], from: vec![] });
		let mut links = Proposals::links(1);
		links.from.sort_by_key(|info| info.link);
		assert!(links.to.is_empty());
		let implementing = info(2, LinkKind::Implements, LinkState::Proposed);
		let superseding = info(3, LinkKind::Supersedes, accepted_in("c"));
		assert_eq!(links.from, [implementing, superseding]);
		assert_eq!(Proposals::proposal(2).unwrap().links, 0);
		assert_eq!(Proposals::proposal(3).unwrap().links, 1);
		// Links from younger ones can be paged.
		let first = Proposals::linked_from(1, None, 1);
		let second = Proposals::linked_from(1, Some(first[0].link), 100);
		assert_eq!([first, second.clone()].concat(), Proposals::links(1).from);
		assert!(Proposals::linked_from(1, Some(second[0].link), 100).is_empty());

		assert_ok!(Proposals::unlink(signed(2), 3, 1, LinkKind::Supersedes));
		System::assert_last_event(
			Event::Unlinked { proposal: 3, to: 1, kind: LinkKind::Supersedes }.into(),
		);
		assert_eq!(Proposals::links(3), LinksInfo { to: vec![], from: vec![] });
		assert_eq!(Proposals::links(1).from, [implementing]);
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
