// SPDX-License-Identifier: Apache-2.0

//! What each step does: in the pallet, and in the model if it should.

use super::{steps::*, *};

impl Model {
	/// Sends a step to the pallet, and takes it in the model if the pallet should take it. Was it
	/// taken?
	pub(super) fn take(&mut self, step: Step) -> bool {
		let keys = self.keys.clone();
		let signed = |who: u64| RuntimeOrigin::signed(keys[&who]);
		let now = System::block_number();
		let (drafting, debating) = (now < 20, now < 30);
		let send = |call: &dyn Fn() -> sp_runtime::DispatchResult| with_storage_layer(call);
		let known = |proposal: u32| self.proposals.get(proposal as usize).cloned();
		let author_of = |who, proposal: &Option<Asked>| match (who, proposal) {
			(Who::Anyone(by), _) => by,
			(Who::Author, Some(proposal)) => proposal.author,
			(Who::Author, None) => 1,
		};
		let amender_of = |who, proposal: &Option<Asked>, amendment: u32| {
			let change = proposal.as_ref().and_then(|p| p.changes.get(amendment as usize));
			match (who, change) {
				(Who::Anyone(by), _) => by,
				(Who::Author, Some(change)) => change.author,
				(Who::Author, None) => 1,
			}
		};
		let invited_of = |who, proposal: &Option<Asked>| {
			let last = proposal.as_ref().and_then(|p| p.co_authors.last());
			match (who, last) {
				(Who::Anyone(by), _) => by,
				(Who::Author, Some((by, _))) => *by,
				(Who::Author, None) => 1,
			}
		};
		let text_of = |named, proposal: &Option<Asked>, amendment: u32| {
			let change = proposal.as_ref().and_then(|p| p.changes.get(amendment as usize));
			match (named, change) {
				(Named::Document(document), _) => document,
				(Named::Current, Some(change)) => change.document,
				(Named::Current, None) => 0,
			}
		};
		let document_of = |named, proposal: &Option<Asked>| match (named, proposal) {
			(Named::Document(document), _) => document,
			(Named::Current, Some(proposal)) => proposal.current(),
			(Named::Current, None) => 0,
		};
		match step {
			Step::Blocks(n) => {
				at(now + n);
				true
			},
			Step::Suspend { who } => {
				Register::suspend(keys[&who]);
				self.suspended.insert(who)
			},
			Step::Reinstate { who } => {
				Register::reinstate(keys[&who]);
				self.suspended.remove(&who)
			},
			Step::MoveKey { who, to } => {
				let free = keys.values().all(|key| *key != to);
				if free {
					let old = keys[&who];
					Register::move_key(old, to);
					self.keys.insert(who, to);
					// Nobody any more.
					assert_noop!(
						Proposals::withdraw_proposal(RuntimeOrigin::signed(old), number_of(0)),
						Error::<Test>::NotInGoodStanding
					);
				}
				free
			},
			Step::Submit { by, document } => {
				let allowed = self.good(by)
					&& now < 10 && self.live(by) < 3
					&& !self.on_record.contains(&document);
				let result = send(&|| {
					Proposals::submit(
						signed(by),
						1,
						ProposalKind::Policy,
						"a".into(),
						print(document),
						Text::default(),
					)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.on_record.insert(document);
					self.submit(by, document);
				}
				allowed
			},
			Step::Promote { by, proposal, amendment } => {
				let by = amender_of(by, &known(proposal), amendment);
				let asked = known(proposal);
				let change =
					asked.as_ref().and_then(|p| p.changes.get(amendment as usize)).cloned();
				let allowed = self.good(by)
					&& self.live(by) < 3
					&& change.as_ref().is_some_and(|c| {
						let in_time = match c.fate {
							Fate::Proposed => now < 10,
							Fate::Rejected => drafting,
							_ => false,
						};
						c.author == by && in_time
					});
				let result = send(&|| {
					Proposals::promote_amendment(
						signed(by),
						number_of(proposal),
						amendment,
						"a".into(),
					)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if let Some(change) = change.filter(|_| allowed) {
					self.proposals[proposal as usize].changes[amendment as usize].fate =
						Fate::Promoted;
					self.submit(by, change.document);
					let links = &mut self.proposals.last_mut().unwrap().links;
					links.push((proposal, LinkKind::Amends));
				}
				allowed
			},
			Step::Publish { by, proposal, document } => {
				let by = author_of(by, &known(proposal));
				let allowed = self.good(by)
					&& drafting && !self.on_record.contains(&document)
					&& known(proposal)
						.is_some_and(|p| p.author == by && p.stage == Stage::Submitted);
				let result = send(&|| {
					Proposals::publish_version(
						signed(by),
						number_of(proposal),
						print(document),
						Text::default(),
					)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.on_record.insert(document);
					self.proposals[proposal as usize].texts.push(text(document, None));
				}
				allowed
			},
			Step::Endorse { by, proposal, version } => {
				let asked = known(proposal);
				let version = document_of(version, &asked);
				let allowed = self.good(by)
					&& debating && asked.as_ref().is_some_and(|p| {
					p.stage == Stage::Submitted
						&& p.current() == version
						&& !p.texts.last().unwrap().endorsers.contains(&by)
				});
				let result =
					send(&|| Proposals::endorse(signed(by), number_of(proposal), print(version)));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					let asked = &mut self.proposals[proposal as usize];
					asked.texts.last_mut().unwrap().endorsers.insert(by);
				}
				allowed
			},
			Step::TakeBack { by, proposal, version } => {
				let asked = known(proposal);
				let version = document_of(version, &asked);
				let allowed = asked.as_ref().is_some_and(|p| {
					p.stage == Stage::Submitted
						&& p.current() == version
						&& p.texts.last().unwrap().endorsers.contains(&by)
				});
				let result = send(&|| {
					Proposals::withdraw_endorsement(signed(by), number_of(proposal), print(version))
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					let asked = &mut self.proposals[proposal as usize];
					asked.texts.last_mut().unwrap().endorsers.remove(&by);
				}
				allowed
			},
			Step::Argue { by, proposal, version, argument, side } => {
				let asked = known(proposal);
				let version = document_of(version, &asked);
				let allowed = self.good(by)
					&& debating && asked.as_ref().is_some_and(|p| {
					p.stage == Stage::Submitted
						&& p.current() == version
						&& !p.texts.last().unwrap().arguments.contains_key(&(argument, by))
				});
				let result = send(&|| {
					let argument = print_of_argument(argument);
					Proposals::argue(
						signed(by),
						number_of(proposal),
						print(version),
						argument,
						side,
					)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					let asked = &mut self.proposals[proposal as usize];
					asked.texts.last_mut().unwrap().arguments.insert((argument, by), side);
				}
				allowed
			},
			Step::Amend { by, proposal, base, document } => {
				let asked = known(proposal);
				let base = document_of(base, &asked);
				let allowed = self.good(by)
					&& drafting && !self.on_record.contains(&document)
					&& asked.as_ref().is_some_and(|p| {
						p.stage == Stage::Submitted && p.current() == base && p.author != by
					});
				let result = send(&|| {
					Proposals::amend(
						signed(by),
						number_of(proposal),
						print(base),
						print(document),
						Text::default(),
					)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.on_record.insert(document);
					let change = Change { author: by, base, document, fate: Fate::Proposed };
					self.proposals[proposal as usize].changes.push(change);
				}
				allowed
			},
			Step::Rebase { by, proposal, amendment, base, document } => {
				let by = amender_of(by, &known(proposal), amendment);
				let asked = known(proposal);
				let base = document_of(base, &asked);
				let allowed = self.good(by)
					&& drafting && !self.on_record.contains(&document)
					&& asked.as_ref().is_some_and(|p| {
						p.stage == Stage::Submitted
							&& p.current() == base
							&& p.changes
								.get(amendment as usize)
								.is_some_and(|c| c.author == by && c.fate == Fate::Proposed)
					});
				let result = send(&|| {
					Proposals::rebase_amendment(
						signed(by),
						number_of(proposal),
						amendment,
						print(base),
						print(document),
						Text::default(),
					)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.on_record.insert(document);
					let change = &mut self.proposals[proposal as usize].changes[amendment as usize];
					(change.base, change.document) = (base, document);
				}
				allowed
			},
			Step::WithdrawAmendment { by, proposal, amendment } => {
				let by = amender_of(by, &known(proposal), amendment);
				let allowed = known(proposal).is_some_and(|p| {
					p.changes
						.get(amendment as usize)
						.is_some_and(|c| c.author == by && c.fate == Fate::Proposed)
				});
				let result = send(&|| {
					Proposals::withdraw_amendment(signed(by), number_of(proposal), amendment)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].changes[amendment as usize].fate =
						Fate::Withdrawn;
				}
				allowed
			},
			Step::Accept { by, proposal, amendment, text: named, document } => {
				let by = author_of(by, &known(proposal));
				let answered = text_of(named, &known(proposal), amendment);
				let allowed = self.good(by)
					&& drafting && !self.on_record.contains(&document)
					&& known(proposal).is_some_and(|p| {
						p.author == by
							&& p.stage == Stage::Submitted
							&& p.can_be_answered(amendment, answered)
							&& p.changes[amendment as usize].base == p.current()
					});
				let result = send(&|| {
					let (text, version) = (print(answered), print(document));
					let by = signed(by);
					Proposals::accept_amendment(
						by,
						number_of(proposal),
						amendment,
						text,
						version,
						Text::default(),
					)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.on_record.insert(document);
					let asked = &mut self.proposals[proposal as usize];
					asked.texts.push(text(document, Some(amendment)));
					asked.changes[amendment as usize].fate = Fate::Accepted;
				}
				allowed
			},
			Step::Reject { by, proposal, amendment, text: named } => {
				let by = author_of(by, &known(proposal));
				let answered = text_of(named, &known(proposal), amendment);
				let allowed = self.good(by)
					&& drafting && known(proposal).is_some_and(|p| {
					p.author == by
						&& p.stage == Stage::Submitted
						&& p.can_be_answered(amendment, answered)
				});
				let result = send(&|| {
					let (text, reasons) = (print(answered), fingerprint("reasons"));
					Proposals::reject_amendment(
						signed(by),
						number_of(proposal),
						amendment,
						text,
						reasons,
					)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].changes[amendment as usize].fate =
						Fate::Rejected;
				}
				allowed
			},
			Step::Invite { by, proposal, whom } => {
				let by = author_of(by, &known(proposal));
				let allowed = self.good(by)
					&& self.good(whom)
					&& drafting && known(proposal).is_some_and(|p| {
					p.author == by
						&& p.author != whom
						&& p.stage == Stage::Submitted
						&& p.co_authors.len() < 2
						&& p.co_authors.iter().all(|(c, _)| *c != whom)
				});
				let result = send(&|| {
					Proposals::invite_co_author(signed(by), number_of(proposal), keys[&whom])
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].co_authors.push((whom, None));
				}
				allowed
			},
			Step::Join { by, proposal, version } => {
				let asked = known(proposal);
				let by = invited_of(by, &asked);
				let version = document_of(version, &asked);
				let allowed = self.good(by)
					&& drafting && asked.as_ref().is_some_and(|p| {
					p.stage == Stage::Submitted
						&& p.current() == version
						&& p.co_authors.contains(&(by, None))
				});
				let result = send(&|| {
					Proposals::accept_co_authorship(signed(by), number_of(proposal), print(version))
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					let co_authors = &mut self.proposals[proposal as usize].co_authors;
					let co_author = co_authors.iter_mut().find(|(c, _)| *c == by).unwrap();
					co_author.1 = Some(version);
				}
				allowed
			},
			Step::Leave { by, proposal } => {
				let by = invited_of(by, &known(proposal));
				let allowed = known(proposal).is_some_and(|p| {
					p.is_undecided() && p.co_authors.iter().any(|(c, _)| *c == by)
				});
				let result =
					send(&|| Proposals::leave_co_authorship(signed(by), number_of(proposal)));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].co_authors.retain(|(c, _)| *c != by);
				}
				allowed
			},
			Step::Remove { by, proposal, whom } => {
				let by = author_of(by, &known(proposal));
				let whom = invited_of(whom, &known(proposal));
				let allowed = self.good(by)
					&& known(proposal).is_some_and(|p| {
						p.author == by
							&& p.is_undecided() && p.co_authors.iter().any(|(c, _)| *c == whom)
					});
				let result = send(&|| {
					Proposals::remove_co_author(signed(by), number_of(proposal), keys[&whom])
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].co_authors.retain(|(c, _)| *c != whom);
				}
				allowed
			},
			Step::Link { by, proposal, to, kind } => {
				let by = author_of(by, &known(proposal));
				let allowed = self.good(by)
					&& drafting && to < proposal
					&& known(proposal).is_some_and(|p| {
						p.author == by
							&& p.stage == Stage::Submitted
							&& p.links.len() < 2 && !p.links.contains(&(to, kind))
					});
				let result =
					send(&|| Proposals::link(signed(by), number_of(proposal), number_of(to), kind));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].links.push((to, kind));
				}
				allowed
			},
			Step::Unlink { by, proposal, link } => {
				let by = author_of(by, &known(proposal));
				let last = known(proposal).and_then(|p| p.links.last().copied());
				let (to, kind) = link.or(last).unwrap_or((0, LinkKind::Merges));
				let allowed = self.good(by)
					&& drafting && known(proposal).is_some_and(|p| {
					p.author == by && p.stage == Stage::Submitted && p.links.contains(&(to, kind))
				});
				let result = send(&|| {
					Proposals::unlink(signed(by), number_of(proposal), number_of(to), kind)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].links.retain(|l| *l != (to, kind));
				}
				allowed
			},
			Step::Withdraw { by, proposal } => {
				let by = author_of(by, &known(proposal));
				let allowed = known(proposal).is_some_and(|p| p.author == by && p.is_undecided());
				let result =
					send(&|| Proposals::withdraw_proposal(signed(by), number_of(proposal)));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].stage = Stage::Withdrawn;
				}
				allowed
			},
			Step::Lapse { proposal } => {
				let allowed = now >= 40 && known(proposal).is_some_and(|p| p.is_undecided());
				let result =
					send(&|| Proposals::lapse(RuntimeOrigin::signed(99), number_of(proposal)));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].stage = Stage::Lapsed;
				}
				allowed
			},
			Step::Admit { proposal } => {
				// Two endorsements from two chambers.
				let allowed = (20..40).contains(&now)
					&& known(proposal).is_some_and(|p| {
						let endorsers = &p.texts.last().unwrap().endorsers;
						let chambers: BTreeSet<_> = endorsers.iter().map(|e| chamber(*e)).collect();
						p.stage == Stage::Submitted && chambers.len() >= 2
					});
				let result =
					send(&|| Proposals::admit(RuntimeOrigin::signed(99), number_of(proposal)));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					let asked = &mut self.proposals[proposal as usize];
					asked.stage = Stage::Admitted;
					asked.due = Some(now + 5);
				}
				allowed
			},
			Step::Respond { by, proposal, finally } => {
				let allowed = self.good(by)
					&& chamber(by) == 0
					&& known(proposal).is_some_and(|p| {
						p.due.is_some()
							&& !matches!(p.stage, Stage::Withdrawn | Stage::Lapsed)
							&& p.responses.len() < if finally { 3 } else { 2 }
					});
				let answer = if finally { Answer::Rejected } else { Answer::Evaluating };
				let result = send(&|| {
					Proposals::respond(
						signed(by),
						number_of(proposal),
						answer,
						fingerprint("reasons"),
					)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].responses.push(finally);
				}
				allowed
			},
			Step::PutToDecision { by, proposal } => {
				let allowed = self.good(by)
					&& (30..40).contains(&now)
					&& known(proposal).is_some_and(|p| p.stage == Stage::Admitted);
				let result = send(&|| Proposals::put_to_decision(signed(by), number_of(proposal)));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].stage = Stage::InDecision;
				}
				allowed
			},
			Step::Decide { proposal, passed } => {
				let allowed = known(proposal).is_some_and(|p| p.stage == Stage::InDecision);
				let result = send(&|| Proposals::do_decided(number_of(proposal), passed));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].stage =
						if passed { Stage::Passed } else { Stage::NotAdopted };
				}
				allowed
			},
			Step::CarryOut { proposal } => {
				let allowed = known(proposal).is_some_and(|p| p.stage == Stage::Passed);
				let result = send(&|| Proposals::carry_out(number_of(proposal)));
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					self.proposals[proposal as usize].stage = Stage::Adopted;
				}
				allowed
			},
			Step::Report { by, proposal, percent } => {
				let allowed = self.good(by)
					&& chamber(by) == 0
					&& now >= 40 && known(proposal)
					.is_some_and(|p| p.stage == Stage::Adopted && p.reports.len() < 2);
				let result = send(&|| {
					let evidence = fingerprint("reasons");
					Proposals::report_progress(signed(by), number_of(proposal), percent, evidence)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					let reported = Reported { by, words: BTreeMap::new() };
					self.proposals[proposal as usize].reports.push(reported);
				}
				allowed
			},
			Step::Judge { by, proposal, report, confirms } => {
				let allowed = self.good(by)
					&& chamber(by) != 0
					&& now >= 40 && known(proposal).is_some_and(|p| {
					p.stage == Stage::Adopted && p.reports.len() > report as usize
				});
				let result = send(&|| {
					Proposals::judge_report(signed(by), number_of(proposal), report, confirms, None)
				});
				assert_eq!(result.is_ok(), allowed, "{result:?}");
				if allowed {
					let reported = &mut self.proposals[proposal as usize].reports[report as usize];
					reported.words.insert(by, confirms);
				}
				allowed
			},
		}
	}
}
