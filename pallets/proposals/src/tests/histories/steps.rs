// SPDX-License-Identifier: Apache-2.0

//! The steps of which histories are made.

use super::{DOCUMENTS, KEYS, STAKEHOLDERS};
use crate::{LinkKind, Side};
use proptest::prelude::*;

/// Who sends: most often the one who may.
#[derive(Clone, Copy, Debug)]
pub(super) enum Who {
	/// The author of the proposal, or of the amendment where it is about that, or the last one who
	/// was invited where it is about co-authors.
	Author,
	Anyone(u64),
}

/// Which version or text somebody refers to: the current one, or this document, which may be any.
#[derive(Clone, Copy, Debug)]
pub(super) enum Named {
	Current,
	Document(u8),
}

/// A step. It names proposals by their places in the list of the model, not by their numbers.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
	Submit {
		by: u64,
		document: u8,
	},
	Publish {
		by: Who,
		proposal: u32,
		document: u8,
	},
	Endorse {
		by: u64,
		proposal: u32,
		version: Named,
	},
	TakeBack {
		by: u64,
		proposal: u32,
		version: Named,
	},
	Argue {
		by: u64,
		proposal: u32,
		version: Named,
		argument: u8,
		side: Side,
	},
	Amend {
		by: u64,
		proposal: u32,
		base: Named,
		document: u8,
	},
	Rebase {
		by: Who,
		proposal: u32,
		amendment: u32,
		base: Named,
		document: u8,
	},
	WithdrawAmendment {
		by: Who,
		proposal: u32,
		amendment: u32,
	},
	Accept {
		by: Who,
		proposal: u32,
		amendment: u32,
		text: Named,
		document: u8,
	},
	Reject {
		by: Who,
		proposal: u32,
		amendment: u32,
		text: Named,
	},
	Promote {
		by: Who,
		proposal: u32,
		amendment: u32,
	},
	Invite {
		by: Who,
		proposal: u32,
		whom: u64,
	},
	Join {
		by: Who,
		proposal: u32,
		version: Named,
	},
	Leave {
		by: Who,
		proposal: u32,
	},
	/// `whom`: most often the last one who was invited.
	Remove {
		by: Who,
		proposal: u32,
		whom: Who,
	},
	Link {
		by: Who,
		proposal: u32,
		to: u32,
		kind: LinkKind,
	},
	/// The last link, or this one.
	Unlink {
		by: Who,
		proposal: u32,
		link: Option<(u32, LinkKind)>,
	},
	Withdraw {
		by: Who,
		proposal: u32,
	},
	Admit {
		proposal: u32,
	},
	Respond {
		by: u64,
		proposal: u32,
		finally: bool,
	},
	PutToDecision {
		by: u64,
		proposal: u32,
	},
	Decide {
		proposal: u32,
		passed: bool,
	},
	CarryOut {
		proposal: u32,
	},
	Lapse {
		proposal: u32,
	},
	Report {
		by: u64,
		proposal: u32,
		percent: u8,
	},
	Judge {
		by: u64,
		proposal: u32,
		report: u32,
		confirms: bool,
	},
	Suspend {
		who: u64,
	},
	Reinstate {
		who: u64,
	},
	MoveKey {
		who: u64,
		to: u64,
	},
	Blocks(u64),
}

fn step() -> impl Strategy<Value = Step> {
	let by = || 1..=STAKEHOLDERS;
	let who = || prop_oneof![4 => Just(Who::Author), 1 => by().prop_map(Who::Anyone)];
	let proposal = || 0u32..4;
	let amendment = || 0u32..3;
	let document = || 0..DOCUMENTS;
	let named =
		|| prop_oneof![9 => Just(Named::Current), 1 => document().prop_map(Named::Document)];
	let side = || prop_oneof![Just(Side::For), Just(Side::Against)];
	let kind = || prop_oneof![Just(LinkKind::Amends), Just(LinkKind::Merges)];
	prop_oneof![
		4 => (by(), document()).prop_map(|(by, document)| Step::Submit { by, document }),
		4 => (who(), proposal(), document())
			.prop_map(|(by, proposal, document)| Step::Publish { by, proposal, document }),
		12 => (by(), proposal(), named())
			.prop_map(|(by, proposal, version)| Step::Endorse { by, proposal, version }),
		3 => (by(), proposal(), named())
			.prop_map(|(by, proposal, version)| Step::TakeBack { by, proposal, version }),
		4 => (by(), proposal(), named(), 0u8..6, side()).prop_map(
			|(by, proposal, version, argument, side)| Step::Argue {
				by, proposal, version, argument, side
			}
		),
		6 => (by(), proposal(), named(), document())
			.prop_map(|(by, proposal, base, document)| Step::Amend { by, proposal, base, document }),
		3 => (who(), proposal(), amendment(), named(), document()).prop_map(
			|(by, proposal, amendment, base, document)| Step::Rebase {
				by, proposal, amendment, base, document
			}
		),
		2 => (who(), proposal(), amendment()).prop_map(
			|(by, proposal, amendment)| Step::WithdrawAmendment { by, proposal, amendment }
		),
		4 => (who(), proposal(), amendment(), named(), document()).prop_map(
			|(by, proposal, amendment, text, document)| Step::Accept {
				by, proposal, amendment, text, document
			}
		),
		2 => (who(), proposal(), amendment(), named()).prop_map(
			|(by, proposal, amendment, text)| Step::Reject { by, proposal, amendment, text }
		),
		4 => (who(), proposal(), by())
			.prop_map(|(by, proposal, whom)| Step::Invite { by, proposal, whom }),
		3 => (who(), proposal(), named())
			.prop_map(|(by, proposal, version)| Step::Join { by, proposal, version }),
		1 => (who(), proposal()).prop_map(|(by, proposal)| Step::Leave { by, proposal }),
		2 => (who(), proposal(), who())
			.prop_map(|(by, proposal, whom)| Step::Remove { by, proposal, whom }),
		4 => (who(), proposal(), proposal(), kind())
			.prop_map(|(by, proposal, to, kind)| Step::Link { by, proposal, to, kind }),
		2 => (who(), proposal(), prop::option::of((proposal(), kind())))
			.prop_map(|(by, proposal, link)| Step::Unlink { by, proposal, link }),
		3 => (who(), proposal(), amendment())
			.prop_map(|(by, proposal, amendment)| Step::Promote { by, proposal, amendment }),
		1 => (who(), proposal()).prop_map(|(by, proposal)| Step::Withdraw { by, proposal }),
		6 => proposal().prop_map(|proposal| Step::Admit { proposal }),
		3 => (by(), proposal(), any::<bool>())
			.prop_map(|(by, proposal, finally)| Step::Respond { by, proposal, finally }),
		9 => (by(), proposal())
			.prop_map(|(by, proposal)| Step::PutToDecision { by, proposal }),
		7 => (proposal(), any::<bool>())
			.prop_map(|(proposal, passed)| Step::Decide { proposal, passed }),
		3 => proposal().prop_map(|proposal| Step::CarryOut { proposal }),
		2 => proposal().prop_map(|proposal| Step::Lapse { proposal }),
		4 => (by(), proposal(), 0u8..=100)
			.prop_map(|(by, proposal, percent)| Step::Report { by, proposal, percent }),
		7 => (by(), proposal(), 0u32..2, any::<bool>()).prop_map(
			|(by, proposal, report, confirms)| Step::Judge { by, proposal, report, confirms }
		),
		1 => by().prop_map(|who| Step::Suspend { who }),
		2 => by().prop_map(|who| Step::Reinstate { who }),
		1 => (by(), KEYS).prop_map(|(who, to)| Step::MoveKey { who, to }),
		12 => (1u64..7).prop_map(Step::Blocks),
	]
}

/// What leads from the deliberation to the follow-up.
fn late_step() -> impl Strategy<Value = Step> {
	let by = || 1..=STAKEHOLDERS;
	let proposal = || 0u32..4;
	let report = || 0u32..2;
	prop_oneof![
		8 => (by(), proposal()).prop_map(|(by, proposal)| Step::Endorse {
			by, proposal, version: Named::Current
		}),
		6 => proposal().prop_map(|proposal| Step::Admit { proposal }),
		3 => (by(), proposal(), any::<bool>())
			.prop_map(|(by, proposal, finally)| Step::Respond { by, proposal, finally }),
		6 => (by(), proposal()).prop_map(|(by, proposal)| Step::PutToDecision { by, proposal }),
		6 => (proposal(), prop::bool::weighted(0.8))
			.prop_map(|(proposal, passed)| Step::Decide { proposal, passed }),
		6 => proposal().prop_map(|proposal| Step::CarryOut { proposal }),
		8 => (prop_oneof![Just(1u64), Just(5)], proposal(), 0u8..=100)
			.prop_map(|(by, proposal, percent)| Step::Report { by, proposal, percent }),
		8 => (by(), proposal(), report(), any::<bool>()).prop_map(
			|(by, proposal, report, confirms)| Step::Judge { by, proposal, report, confirms }
		),
		6 => (1u64..6).prop_map(Step::Blocks),
	]
}

/// Steps of all kinds; later more often those that belong there.
pub(super) fn history() -> impl Strategy<Value = Vec<Step>> {
	let early = prop::collection::vec(step(), 0..120);
	let late = prop::collection::vec(prop_oneof![1 => step(), 3 => late_step()], 0..180);
	(early, late).prop_map(|(early, late)| [early, late].concat())
}
