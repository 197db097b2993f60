// SPDX-License-Identifier: Apache-2.0

//! The steps of which histories are made, and what each does: in the pallet, and in the model if it
//! should.

use super::model::*;
use crate::{mock::*, Answer, Error, LinkKind, LinkState, ProposalKind, Side};
use doverie_primitives::{Chamber, Kind, Proposals as _, Text};
use frame_support::{assert_noop, storage::with_storage_layer};
use sp_runtime::DispatchResult;
use std::collections::BTreeMap;

/// Who sends: most often somebody who may.
#[derive(Clone, Copy, Debug)]
pub enum Who {
	/// The author of the proposal, or of the amendment where it is about that, or the last one who
	/// was invited where it is about co-authors.
	Author,
	Anyone(u64),
}

/// Which version or text somebody refers to: the current one, or this document, which may be any.
#[derive(Clone, Copy, Debug)]
pub enum Named {
	Current,
	Document(u8),
}

/// A step. It names proposals by their places in the list of the model, not by their numbers.
#[derive(Clone, Copy, Debug)]
pub enum Step {
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
	/// About the last link, or the first. `by`: most often the author of the older proposal.
	/// `accepts`: in which version; otherwise it is rejected.
	AnswerLink {
		by: Who,
		proposal: u32,
		accepts: Option<Named>,
		last: bool,
	},
	Withdraw {
		by: Who,
		proposal: u32,
	},
	Disown {
		by: Who,
		proposal: u32,
	},
	StandBy {
		by: Who,
		proposal: u32,
	},
	/// `by`: most often the last one who was invited.
	TakeOver {
		by: Who,
		proposal: u32,
	},
	/// Both organisations of the municipality, or the second alone.
	NameSpeakers {
		both: bool,
	},
	Depart {
		by: u64,
		proposal: u32,
	},
	TakeBackDeparture {
		by: u64,
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
		verdict: Verdict,
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
	/// An admission is not renewed in time.
	Expire {
		who: u64,
	},
	/// Ends an admission.
	Revoke {
		who: u64,
	},
	/// Or renews, or admits again, if the admission was ended.
	Reinstate {
		who: u64,
	},
	MoveKey {
		who: u64,
		to: u64,
	},
	Bar {
		who: u64,
	},
	Strike {
		whom: u64,
		proposal: u32,
	},
	Blocks(u64),
}

/// Sends a call, which the pallet must take if and only if the model allows it. Was it taken?
fn sent(allowed: bool, call: impl FnOnce() -> DispatchResult) -> bool {
	let result = with_storage_layer(call);
	assert_eq!(result.is_ok(), allowed, "{result:?}");
	allowed
}

impl Model {
	/// Sends a step to the pallet, and takes it in the model if the pallet should take it. Was it
	/// taken?
	pub fn take(&mut self, step: Step) -> bool {
		match step {
			Step::Submit { by, document } => self.submit(by, document),
			Step::Publish { by, proposal, document } => self.publish(by, proposal, document),
			Step::Endorse { by, proposal, version } => self.endorse(by, proposal, version),
			Step::TakeBack { by, proposal, version } => self.take_back(by, proposal, version),
			Step::Argue { by, proposal, version, argument, side } => {
				self.argue(by, proposal, version, argument, side)
			},
			Step::Amend { by, proposal, base, document } => {
				self.amend(by, proposal, base, document)
			},
			Step::Rebase { by, proposal, amendment, base, document } => {
				self.rebase(by, proposal, amendment, base, document)
			},
			Step::WithdrawAmendment { by, proposal, amendment } => {
				self.withdraw_amendment(by, proposal, amendment)
			},
			Step::Accept { by, proposal, amendment, text, document } => {
				self.accept(by, proposal, amendment, text, document)
			},
			Step::Reject { by, proposal, amendment, text } => {
				self.reject(by, proposal, amendment, text)
			},
			Step::Promote { by, proposal, amendment } => self.promote(by, proposal, amendment),
			Step::Invite { by, proposal, whom } => self.invite(by, proposal, whom),
			Step::Join { by, proposal, version } => self.join(by, proposal, version),
			Step::Leave { by, proposal } => self.leave(by, proposal),
			Step::Remove { by, proposal, whom } => self.remove(by, proposal, whom),
			Step::Link { by, proposal, to, kind } => self.link(by, proposal, to, kind),
			Step::Unlink { by, proposal, link } => self.unlink(by, proposal, link),
			Step::AnswerLink { by, proposal, accepts, last } => {
				self.answer_link(by, proposal, accepts, last)
			},
			Step::Withdraw { by, proposal } => self.withdraw(by, proposal),
			Step::Disown { by, proposal } => self.disown(by, proposal),
			Step::StandBy { by, proposal } => self.stand_by(by, proposal),
			Step::TakeOver { by, proposal } => self.take_over(by, proposal),
			Step::NameSpeakers { both } => self.name_speakers(both),
			Step::Depart { by, proposal } => self.depart(by, proposal),
			Step::TakeBackDeparture { by, proposal } => self.take_back_departure(by, proposal),
			Step::Admit { proposal } => self.admit(proposal),
			Step::Respond { by, proposal, finally } => self.respond(by, proposal, finally),
			Step::PutToDecision { by, proposal } => self.put_to_decision(by, proposal),
			Step::Decide { proposal, verdict } => self.decide(proposal, verdict),
			Step::CarryOut { proposal } => self.carry_out(proposal),
			Step::Lapse { proposal } => self.lapse(proposal),
			Step::Report { by, proposal, percent } => self.report(by, proposal, percent),
			Step::Judge { by, proposal, report, confirms } => {
				self.judge(by, proposal, report, confirms)
			},
			Step::Suspend { who } => self.suspend(who),
			Step::Expire { who } => self.expire(who),
			Step::Revoke { who } => self.revoke(who),
			Step::Reinstate { who } => self.reinstate(who),
			Step::MoveKey { who, to } => self.move_key(who, to),
			Step::Bar { who } => self.bar(who),
			Step::Strike { whom, proposal } => self.strike(whom, proposal),
			Step::Blocks(count) => {
				at(now() + count);
				true
			},
		}
	}

	fn submit(&mut self, by: u64, document: u8) -> bool {
		let allowed = self.is_good(by) && now() < 10 && self.live(by) < 3;
		let taken = sent(allowed, || {
			let (kind, title) = (ProposalKind::Policy, "a".into());
			Proposals::submit(self.signed(by), 1, kind, title, print(document), Text::default())
		});
		if taken {
			self.add_proposal(by, document);
		}
		taken
	}

	fn publish(&mut self, by: Who, proposal: u32, document: u8) -> bool {
		let by = self.author_of(by, proposal);
		let allowed = self.draft_of(by, proposal).is_some_and(|p| !p.has_text(document));
		let taken = sent(allowed, || {
			let (number, version) = (number_of(proposal), print(document));
			Proposals::publish_version(self.signed(by), number, version, Text::default())
		});
		if taken {
			self.asked_mut(proposal).texts.push(Wording::new(document, None));
		}
		taken
	}

	fn endorse(&mut self, by: u64, proposal: u32, version: Named) -> bool {
		let version = self.version_of(version, proposal);
		let allowed = self.is_good(by)
			&& self.debated(proposal, version).is_some_and(|p| !p.text().endorsers.contains(&by));
		let taken = sent(allowed, || {
			Proposals::endorse(self.signed(by), number_of(proposal), print(version))
		});
		if taken {
			self.asked_mut(proposal).text_mut().endorsers.insert(by);
		}
		taken
	}

	fn take_back(&mut self, by: u64, proposal: u32, version: Named) -> bool {
		let version = self.version_of(version, proposal);
		let allowed = self.asked(proposal).is_some_and(|p| {
			p.stage == Stage::Submitted
				&& p.current() == version
				&& p.text().endorsers.contains(&by)
		});
		let taken = sent(allowed, || {
			Proposals::withdraw_endorsement(self.signed(by), number_of(proposal), print(version))
		});
		if taken {
			self.asked_mut(proposal).text_mut().endorsers.remove(&by);
		}
		taken
	}

	fn argue(&mut self, by: u64, proposal: u32, version: Named, argument: u8, side: Side) -> bool {
		let version = self.version_of(version, proposal);
		let allowed = self.is_good(by)
			&& self
				.debated(proposal, version)
				.is_some_and(|p| !p.text().arguments.contains_key(&(argument, by)));
		let taken = sent(allowed, || {
			let (number, argument) = (number_of(proposal), print_of_argument(argument));
			Proposals::argue(self.signed(by), number, print(version), argument, side)
		});
		if taken {
			self.asked_mut(proposal).text_mut().arguments.insert((argument, by), side);
		}
		taken
	}

	fn amend(&mut self, by: u64, proposal: u32, base: Named, document: u8) -> bool {
		let base = self.version_of(base, proposal);
		let allowed = self.is_good(by)
			&& self.draft(proposal).is_some_and(|p| p.has_text(base) && p.author != by);
		let taken = sent(allowed, || {
			let (number, base, text) = (number_of(proposal), print(base), print(document));
			Proposals::amend(self.signed(by), number, base, text, Text::default())
		});
		if taken {
			let change = Change { author: by, base, document, fate: Fate::Proposed };
			self.asked_mut(proposal).changes.push(change);
		}
		taken
	}

	fn rebase(
		&mut self,
		by: Who,
		proposal: u32,
		amendment: u32,
		base: Named,
		document: u8,
	) -> bool {
		let by = self.amender_of(by, proposal, amendment);
		let base = self.version_of(base, proposal);
		let allowed = self.is_good(by)
			&& self.draft(proposal).is_some_and(|p| p.has_text(base))
			&& self.change(proposal, amendment).is_some_and(|c| c.is_open_of(by));
		let taken = sent(allowed, || {
			let (by, number, text) = (self.signed(by), number_of(proposal), print(document));
			let base = print(base);
			Proposals::rebase_amendment(by, number, amendment, base, text, Text::default())
		});
		if taken {
			let change = self.change_mut(proposal, amendment);
			(change.base, change.document) = (base, document);
		}
		taken
	}

	fn withdraw_amendment(&mut self, by: Who, proposal: u32, amendment: u32) -> bool {
		let by = self.amender_of(by, proposal, amendment);
		let allowed = self.change(proposal, amendment).is_some_and(|c| c.is_open_of(by));
		let taken = sent(allowed, || {
			Proposals::withdraw_amendment(self.signed(by), number_of(proposal), amendment)
		});
		if taken {
			self.change_mut(proposal, amendment).fate = Fate::Withdrawn;
		}
		taken
	}

	fn accept(
		&mut self,
		by: Who,
		proposal: u32,
		amendment: u32,
		text: Named,
		document: u8,
	) -> bool {
		let by = self.author_of(by, proposal);
		let text = self.text_of(text, proposal, amendment);
		let allowed = self.draft_of(by, proposal).is_some_and(|p| {
			let change = self.change(proposal, amendment);
			!p.has_text(document)
				&& change.is_some_and(|c| c.is_open_in(text) && c.base == p.current())
		});
		let taken = sent(allowed, || {
			let (by, number) = (self.signed(by), number_of(proposal));
			let (text, version) = (print(text), print(document));
			Proposals::accept_amendment(by, number, amendment, text, version, Text::default())
		});
		if taken {
			self.asked_mut(proposal).texts.push(Wording::new(document, Some(amendment)));
			self.change_mut(proposal, amendment).fate = Fate::Accepted;
		}
		taken
	}

	fn reject(&mut self, by: Who, proposal: u32, amendment: u32, text: Named) -> bool {
		let by = self.author_of(by, proposal);
		let text = self.text_of(text, proposal, amendment);
		let allowed = self.draft_of(by, proposal).is_some()
			&& self.change(proposal, amendment).is_some_and(|c| c.is_open_in(text));
		let taken = sent(allowed, || {
			let (number, reasons) = (number_of(proposal), fingerprint("reasons"));
			Proposals::reject_amendment(self.signed(by), number, amendment, print(text), reasons)
		});
		if taken {
			self.change_mut(proposal, amendment).fate = Fate::Rejected;
		}
		taken
	}

	fn promote(&mut self, by: Who, proposal: u32, amendment: u32) -> bool {
		let by = self.amender_of(by, proposal, amendment);
		let change = self.change(proposal, amendment);
		let allowed = self.is_good(by)
			&& self.live(by) < 3
			&& change.is_some_and(|c| {
				let is_in_time = match c.fate {
					Fate::Proposed => now() < 10,
					Fate::Rejected => now() < 20,
					Fate::Accepted | Fate::Withdrawn | Fate::Promoted => false,
				};
				c.author == by && is_in_time
			});
		let taken = sent(allowed, || {
			let (by, number) = (self.signed(by), number_of(proposal));
			Proposals::promote_amendment(by, number, amendment, "a".into())
		});
		if taken {
			let change = self.change_mut(proposal, amendment);
			change.fate = Fate::Promoted;
			let document = change.document;
			let promoted = self.proposals.len() as u32;
			self.add_proposal(by, document);
			self.add_link(promoted, proposal, LinkKind::Amends);
		}
		taken
	}

	fn invite(&mut self, by: Who, proposal: u32, whom: u64) -> bool {
		let by = self.author_of(by, proposal);
		let allowed = self.is_good(whom)
			&& self.draft_of(by, proposal).is_some_and(|p| {
				p.author != whom && p.co_authors.len() < 2 && !p.has_co_author(whom)
			});
		let taken = sent(allowed, || {
			Proposals::invite_co_author(self.signed(by), number_of(proposal), self.keys[&whom])
		});
		if taken {
			self.asked_mut(proposal).co_authors.push((whom, None));
		}
		taken
	}

	fn join(&mut self, by: Who, proposal: u32, version: Named) -> bool {
		let by = self.invited_of(by, proposal);
		let version = self.version_of(version, proposal);
		let allowed = self.is_good(by)
			&& self.draft(proposal).is_some_and(|p| {
				p.current() == version && p.has_co_author(by) && !p.has_backer(by)
			});
		let taken = sent(allowed, || {
			Proposals::accept_co_authorship(self.signed(by), number_of(proposal), print(version))
		});
		if taken {
			let co_authors = self.asked_mut(proposal).co_authors.iter_mut();
			for (_, accepted) in co_authors.filter(|(co_author, _)| *co_author == by) {
				*accepted = Some(version);
			}
		}
		taken
	}

	fn leave(&mut self, by: Who, proposal: u32) -> bool {
		let by = self.invited_of(by, proposal);
		let allowed = self.asked(proposal).is_some_and(|p| p.is_undecided() && p.has_co_author(by));
		let taken =
			sent(allowed, || Proposals::leave_co_authorship(self.signed(by), number_of(proposal)));
		if taken {
			self.asked_mut(proposal).co_authors.retain(|(co_author, _)| *co_author != by);
		}
		taken
	}

	fn remove(&mut self, by: Who, proposal: u32, whom: Who) -> bool {
		let by = self.author_of(by, proposal);
		let whom = self.invited_of(whom, proposal);
		let allowed = self.is_good(by)
			&& self.asked(proposal).is_some_and(|p| {
				p.author == by
					&& p.is_undecided()
					&& p.has_co_author(whom)
					&& !(p.stage == Stage::Admitted && p.has_backer(whom))
			});
		let taken = sent(allowed, || {
			Proposals::remove_co_author(self.signed(by), number_of(proposal), self.keys[&whom])
		});
		if taken {
			let asked = self.asked_mut(proposal);
			asked.co_authors.retain(|(co_author, _)| *co_author != whom);
			asked.acted = now();
		}
		taken
	}

	fn link(&mut self, by: Who, proposal: u32, to: u32, kind: LinkKind) -> bool {
		let by = self.author_of(by, proposal);
		let allowed = to < proposal
			&& self
				.draft_of(by, proposal)
				.is_some_and(|p| p.links.len() < 2 && !p.has_link(to, kind));
		let taken = sent(allowed, || {
			Proposals::link(self.signed(by), number_of(proposal), number_of(to), kind)
		});
		if taken {
			self.add_link(proposal, to, kind);
		}
		taken
	}

	/// A link to what is one's own is accepted at once.
	fn add_link(&mut self, proposal: u32, to: u32, kind: LinkKind) {
		let author_of_older = self.asked_mut(to).author;
		let asked = self.asked_mut(proposal);
		let version = print(asked.current());
		let is_own = asked.author == author_of_older;
		let state = if is_own { LinkState::Accepted { version } } else { LinkState::Proposed };
		asked.links.push((to, kind, state));
	}

	fn answer_link(&mut self, by: Who, proposal: u32, accepts: Option<Named>, last: bool) -> bool {
		let links = self.asked(proposal).map(|p| p.links.clone()).unwrap_or_default();
		let link = if last { links.last() } else { links.first() };
		let (to, kind, state) = link.copied().unwrap_or((0, LinkKind::Merges, LinkState::Proposed));
		let by = self.author_of(by, to);
		let read = accepts.map(|named| self.version_of(named, proposal));
		let answer = match read {
			Some(read) => LinkState::Accepted { version: print(read) },
			None => LinkState::Rejected,
		};
		// Whoever is named can say no, in whatever standing.
		let may_say = match read {
			Some(read) => {
				self.is_good(by) && self.asked(proposal).is_some_and(|p| p.current() == read)
			},
			None => true,
		};
		let allowed = may_say
			&& link.is_some()
			&& state != answer
			&& self.asked(to).is_some_and(|p| p.author == by);
		let taken = sent(allowed, || {
			let (by, number, to) = (self.signed(by), number_of(proposal), number_of(to));
			match read {
				Some(read) => Proposals::accept_link(by, number, to, kind, print(read)),
				None => Proposals::reject_link(by, number, to, kind),
			}
		});
		if taken {
			let links = self.asked_mut(proposal).links.iter_mut();
			for link in links.filter(|link| (link.0, link.1) == (to, kind)) {
				link.2 = answer;
			}
			self.asked_mut(to).acted = now();
		}
		taken
	}

	fn unlink(&mut self, by: Who, proposal: u32, link: Option<(u32, LinkKind)>) -> bool {
		let by = self.author_of(by, proposal);
		let last = self.asked(proposal).and_then(|p| p.links.last());
		let last = last.map(|(to, kind, _)| (*to, *kind));
		let (to, kind) = link.or(last).unwrap_or((0, LinkKind::Merges));
		let allowed = self.draft_of(by, proposal).is_some_and(|p| p.has_link(to, kind));
		let taken = sent(allowed, || {
			Proposals::unlink(self.signed(by), number_of(proposal), number_of(to), kind)
		});
		if taken {
			self.asked_mut(proposal).links.retain(|(t, k, _)| (*t, *k) != (to, kind));
		}
		taken
	}

	fn withdraw(&mut self, by: Who, proposal: u32) -> bool {
		let by = self.author_of(by, proposal);
		let allowed = self.is_good(by)
			&& self.asked(proposal).is_some_and(|p| {
				p.author == by && p.stage == Stage::Submitted && !p.is_admissible()
			});
		let taken =
			sent(allowed, || Proposals::withdraw_proposal(self.signed(by), number_of(proposal)));
		if taken {
			self.asked_mut(proposal).stage = Stage::Withdrawn;
		}
		taken
	}

	fn disown(&mut self, by: Who, proposal: u32) -> bool {
		let by = self.author_of(by, proposal);
		let allowed = self.is_good(by)
			&& self
				.asked(proposal)
				.is_some_and(|p| p.author == by && p.is_of_supporters() && p.disowned.is_none());
		let taken = sent(allowed, || Proposals::disown(self.signed(by), number_of(proposal)));
		if taken {
			self.asked_mut(proposal).disowned = Some(now());
		}
		taken
	}

	fn stand_by(&mut self, by: Who, proposal: u32) -> bool {
		let by = self.author_of(by, proposal);
		let allowed = self.asked(proposal).is_some_and(|p| p.author == by && p.is_of_supporters());
		let taken = sent(allowed, || Proposals::stand_by(self.signed(by), number_of(proposal)));
		if taken {
			let asked = self.asked_mut(proposal);
			(asked.acted, asked.disowned) = (now(), None);
		}
		taken
	}

	fn take_over(&mut self, by: Who, proposal: u32) -> bool {
		let by = self.invited_of(by, proposal);
		let allowed = self.is_good(by)
			&& self.live(by) < 3
			&& self.asked(proposal).is_some_and(|p| {
				let is_left = p.disowned.is_some_and(|block| now() >= block + DISOWNED_TERM)
					|| self.is_gone(p.author)
					|| now() >= p.acted + AUTHOR_TERM;
				p.is_of_supporters() && p.has_backer(by) && is_left
			});
		let taken = sent(allowed, || Proposals::take_over(self.signed(by), number_of(proposal)));
		if taken {
			let asked = self.asked_mut(proposal);
			asked.co_authors.retain(|(co_author, _)| *co_author != by);
			(asked.author, asked.acted, asked.disowned) = (by, now(), None);
		}
		taken
	}

	fn name_speakers(&mut self, both: bool) -> bool {
		let speakers = if both { vec![1, 5] } else { vec![5] };
		// In whatever standing they are.
		let taken = sent(true, || {
			let numbers = speakers.iter().map(|who| roll_number(*who)).collect();
			Proposals::name_speakers(RuntimeOrigin::root(), 1, numbers)
		});
		if taken {
			self.speakers = speakers.into_iter().collect();
		}
		taken
	}

	fn depart(&mut self, by: u64, proposal: u32) -> bool {
		let allowed = self.speaks(by)
			&& now() >= 30
			&& self.asked(proposal).is_some_and(|p| {
				matches!(p.stage, Stage::Adopted | Stage::NotAdopted) && p.departed.is_none()
			});
		let taken = sent(allowed, || {
			let (number, reasons) = (number_of(proposal), fingerprint("reasons"));
			Proposals::depart_from_result(self.signed(by), number, reasons)
		});
		if taken {
			self.asked_mut(proposal).departed = Some(by);
		}
		taken
	}

	fn take_back_departure(&mut self, by: u64, proposal: u32) -> bool {
		let allowed =
			self.is_good(by) && self.asked(proposal).is_some_and(|p| p.departed == Some(by));
		let taken =
			sent(allowed, || Proposals::withdraw_departure(self.signed(by), number_of(proposal)));
		if taken {
			self.asked_mut(proposal).departed = None;
		}
		taken
	}

	fn lapse(&mut self, proposal: u32) -> bool {
		let allowed = now() >= 40 && self.asked(proposal).is_some_and(Asked::is_undecided);
		let taken = sent(allowed, || Proposals::lapse(signed(99), number_of(proposal)));
		if taken {
			self.asked_mut(proposal).stage = Stage::Lapsed;
		}
		taken
	}

	fn admit(&mut self, proposal: u32) -> bool {
		let allowed = self.asked(proposal).is_some_and(Asked::is_admissible);
		let taken = sent(allowed, || Proposals::admit(signed(99), number_of(proposal)));
		if taken {
			let asked = self.asked_mut(proposal);
			asked.stage = Stage::Admitted;
			asked.due = Some(now() + 5);
			asked.acted = now();
		}
		taken
	}

	fn respond(&mut self, by: u64, proposal: u32, finally: bool) -> bool {
		let allowed = self.speaks(by)
			&& self.asked(proposal).is_some_and(|p| {
				let same = p.responses.iter().filter(|r| r.by == by && r.is_final == finally);
				p.due.is_some() && has_paused(same.map(|r| r.block))
			});
		let taken = sent(allowed, || {
			let answer = if finally { Answer::Rejected } else { Answer::Evaluating };
			let (number, reasons) = (number_of(proposal), fingerprint("reasons"));
			Proposals::respond(self.signed(by), number, answer, reasons)
		});
		if taken {
			let answered = Answered { by, block: now(), is_final: finally };
			self.asked_mut(proposal).responses.push(answered);
		}
		taken
	}

	fn put_to_decision(&mut self, by: u64, proposal: u32) -> bool {
		let allowed = self.is_good(by)
			&& (30..40).contains(&now())
			&& self.asked(proposal).is_some_and(|p| p.stage == Stage::Admitted);
		let taken =
			sent(allowed, || Proposals::put_to_decision(self.signed(by), number_of(proposal)));
		if taken {
			let asked = self.asked_mut(proposal);
			asked.stage = Stage::InDecision;
			if asked.author == by {
				asked.acted = now();
			}
		}
		taken
	}

	/// The decision closes; or has passed, and passes no longer.
	fn decide(&mut self, proposal: u32, verdict: Verdict) -> bool {
		let allowed = self.asked(proposal).is_some_and(|p| {
			p.stage == Stage::InDecision || (p.stage == Stage::Passed && verdict != Verdict::Passed)
		});
		let taken = sent(allowed, || Proposals::do_decided(number_of(proposal), verdict));
		if taken {
			let asked = self.asked_mut(proposal);
			asked.stage = match verdict {
				Verdict::Passed => Stage::Passed,
				Verdict::NotDecided if !asked.undecided => Stage::Admitted,
				Verdict::NotDecided | Verdict::Rejected => Stage::NotAdopted,
			};
			asked.undecided |= verdict == Verdict::NotDecided;
		}
		taken
	}

	fn carry_out(&mut self, proposal: u32) -> bool {
		let allowed = self.asked(proposal).is_some_and(|p| p.stage == Stage::Passed);
		let taken = sent(allowed, || Proposals::carry_out(number_of(proposal)));
		if taken {
			self.asked_mut(proposal).stage = Stage::Adopted;
		}
		taken
	}

	fn report(&mut self, by: u64, proposal: u32, percent: u8) -> bool {
		let allowed = self.speaks(by)
			&& now() >= 40
			&& self.asked(proposal).is_some_and(|p| {
				let own = p.reports.iter().filter(|r| r.by == by);
				p.stage == Stage::Adopted && has_paused(own.map(|r| r.block))
			});
		let taken = sent(allowed, || {
			let (number, evidence) = (number_of(proposal), fingerprint("reasons"));
			Proposals::report_progress(self.signed(by), number, percent, evidence)
		});
		if taken {
			let reported = Reported { by, block: now(), words: BTreeMap::new() };
			self.asked_mut(proposal).reports.push(reported);
		}
		taken
	}

	fn judge(&mut self, by: u64, proposal: u32, report: u32, confirms: bool) -> bool {
		let allowed = self.is_good(by)
			&& chamber(by) != Chamber::Municipality
			&& now() >= 40
			&& self
				.asked(proposal)
				.is_some_and(|p| p.stage == Stage::Adopted && p.reports.len() > report as usize);
		let taken = sent(allowed, || {
			Proposals::judge_report(self.signed(by), number_of(proposal), report, confirms, None)
		});
		if taken {
			self.asked_mut(proposal).reports[report as usize].words.insert(by, confirms);
		}
		taken
	}

	fn suspend(&mut self, who: u64) -> bool {
		Register::suspend(self.keys[&who]);
		self.suspended.insert(who)
	}

	fn expire(&mut self, who: u64) -> bool {
		Register::expire(self.keys[&who]);
		self.suspended.insert(who)
	}

	fn revoke(&mut self, who: u64) -> bool {
		Register::revoke(self.keys[&who]);
		self.suspended.insert(who);
		self.revoked.insert(who)
	}

	fn reinstate(&mut self, who: u64) -> bool {
		// No registrar opens the way back for somebody barred.
		if self.barred.contains(&who) {
			return false;
		}
		if self.revoked.remove(&who) {
			let key = self.keys[&who];
			Register::admit_as(key, roll_number(who), chamber(who), Kind::Organisation);
		}
		Register::reinstate(self.keys[&who]);
		self.suspended.remove(&who)
	}

	fn bar(&mut self, who: u64) -> bool {
		Register::bar(self.keys[&who]);
		self.suspended.insert(who);
		self.barred.insert(who)
	}

	fn strike(&mut self, whom: u64, proposal: u32) -> bool {
		let allowed = self.barred.contains(&whom)
			&& self
				.asked(proposal)
				.is_some_and(|p| p.stage == Stage::Submitted && p.text().endorsers.contains(&whom));
		let taken = sent(allowed, || {
			Proposals::strike_endorsement(signed(99), number_of(proposal), roll_number(whom))
		});
		if taken {
			self.asked_mut(proposal).text_mut().endorsers.remove(&whom);
		}
		taken
	}

	fn move_key(&mut self, who: u64, to: u64) -> bool {
		let is_free = self.keys.values().all(|key| *key != to);
		if is_free {
			let old = self.keys[&who];
			Register::move_key(old, to, System::block_number());
			self.keys.insert(who, to);
			// Nobody signs with the old key any more.
			assert_noop!(
				Proposals::withdraw_proposal(signed(old), number_of(0)),
				Error::<Test>::NotInGoodStanding
			);
		}
		is_free
	}
}
