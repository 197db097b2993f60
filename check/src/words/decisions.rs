// SPDX-License-Identifier: Apache-2.0

//! What is said of decisions.

use super::{chamber, plain, Language, Lines};
use alloc::{format, string::String, vec::Vec};
use doverie_verify::{
	decisions::{Counted, Decision, Outcome, Recount, RuleName, Stage, Subject, Tally, Verdict},
	ByKind, Chamber, ChamberSet,
};

pub(super) fn lines(recount: &Recount, lines: &mut Lines) {
	let language = lines.language;
	let decision = &recount.decision;
	if let Some(title) = &recount.title {
		lines.add(["Title", "Заглавие"], plain(title));
	}
	lines.add(["About", "За какво"], subject(&decision.subject, language));
	if let Some(text) = &decision.text {
		lines.add(["Text", "Текст"], crate::rpc::hex(&text.0));
	}
	lines.add(["Rule", "Правило"], rule(decision.rule_name, language));
	lines.add(["State", "Състояние"], state(decision, language));
	counted(&recount.counted, lines);
	if let Some(outcome) = &recount.outcome {
		of_outcome(outcome, decision, lines);
	}
}

fn subject(subject: &Subject, language: Language) -> String {
	match (subject, language) {
		(Subject::Proposal { proposal, version }, Language::English) => {
			format!("proposal {proposal}, version {}", crate::rpc::hex(&version.0))
		},
		(Subject::Proposal { proposal, version }, Language::Bulgarian) => {
			format!("предложение {proposal}, версия {}", crate::rpc::hex(&version.0))
		},
		(Subject::Call { .. }, _) => {
			language.say("an act of the chain", "действие на веригата").into()
		},
		(Subject::Challenge { stakeholder }, Language::English) => {
			format!("the challenge to the admission of stakeholder {stakeholder}")
		},
		(Subject::Challenge { stakeholder }, Language::Bulgarian) => {
			format!("оспорването на регистрацията на участник {stakeholder}")
		},
		(Subject::Question, _) => language.say("a question", "въпрос").into(),
		(Subject::Veto { campaign, milestone }, Language::English) => {
			format!(
				"the veto against paying milestone {} of campaign {campaign}",
				one_on(*milestone)
			)
		},
		(Subject::Veto { campaign, milestone }, Language::Bulgarian) => {
			format!("ветото върху плащането на етап {} от кампания {campaign}", one_on(*milestone))
		},
		(Subject::Annulment { decision }, Language::English) => {
			format!("annulling decision {decision}")
		},
		(Subject::Annulment { decision }, Language::Bulgarian) => {
			format!("отмяната на решение {decision}")
		},
	}
}

/// People count milestones from 1.
fn one_on(milestone: u8) -> u16 {
	u16::from(milestone).saturating_add(1)
}

fn rule(name: RuleName, language: Language) -> &'static str {
	match name {
		RuleName::Ordinary => language.say("ordinary", "обикновено"),
		RuleName::Significant => language.say("significant", "за важни решения"),
		RuleName::Budget => language.say("budget", "за пари"),
		RuleName::Constitutional => language.say("constitutional", "за самите правила"),
		RuleName::Revival => {
			language.say("revival of dormant chambers", "за камари, които не участват")
		},
	}
}

fn state(decision: &Decision, language: Language) -> String {
	let (english, bulgarian, block) = match &decision.state {
		Stage::Announced { lapses } => {
			("announced; lapses at block", "обявено; отпада на блок", Some(lapses))
		},
		Stage::Queued { from } => {
			("queued; opens at block", "на опашка; открива се на блок", Some(from))
		},
		Stage::Open => (
			"open until block",
			"на гласуване до блок",
			decision.opening.as_ref().map(|o| &o.closes),
		),
		Stage::Closed => {
			("closed at block", "приключило на блок", decision.opening.as_ref().map(|o| &o.closes))
		},
		Stage::Scheduled { enacts } => (
			"closed, to be carried out at block",
			"приключило, ще се изпълни на блок",
			Some(enacts),
		),
		Stage::Enacted { block } => ("carried out at block", "изпълнено на блок", Some(block)),
		Stage::EnactmentFailed { block, .. } => {
			("could not be carried out at block", "не можа да се изпълни на блок", Some(block))
		},
		Stage::Lapsed => ("lapsed", "отпаднало", None),
		Stage::Withdrawn => ("withdrawn", "оттеглено", None),
		Stage::Annulled { by } => ("annulled by decision", "отменено с решение", Some(by)),
	};
	let said = language.say(english, bulgarian);
	match block {
		Some(number) => format!("{said} {number}"),
		None => said.into(),
	}
}

fn tally(Tally { yes, no, abstain }: &Tally, language: Language) -> String {
	match language {
		Language::English => format!("{yes} yes, {no} no, {abstain} abstain"),
		Language::Bulgarian => format!("{yes} „да“, {no} „не“, {abstain} „въздържам се“"),
	}
}

fn together(kinds: &ByKind<Tally>) -> Tally {
	let ByKind { organisations: a, citizens: b } = kinds;
	Tally {
		yes: a.yes.saturating_add(b.yes),
		no: a.no.saturating_add(b.no),
		abstain: a.abstain.saturating_add(b.abstain),
	}
}

/// What was counted here.
fn counted(counted: &Counted, lines: &mut Lines) {
	let language = lines.language;
	match counted {
		Counted::NotOpened | Counted::Pruned { .. } => {},
		Counted::Ballots { tallies, .. } => {
			let each = tallies.each().map(|(of, kinds)| {
				format!("{}: {}", chamber(of, language), tally(&together(kinds), language))
			});
			lines.add_all(["Counted here", "Преброено тук"], each.collect::<Vec<_>>());
		},
		Counted::Totals { tally: all, unknown, .. } => {
			let text = match language {
				Language::English => format!(
					"{} in all; of {unknown} who voted, the register no longer says in which \
					 chamber",
					tally(all, language)
				),
				Language::Bulgarian => format!(
					"общо {}; за {unknown} от гласувалите регистърът вече не казва в коя камара \
					 са били",
					tally(all, language)
				),
			};
			lines.add(["Counted here", "Преброено тук"], text);
		},
		Counted::Strangers { tally: all, strangers } => {
			let text = match language {
				Language::English => format!(
					"{} in all; {strangers} of these ballots are of people who were not on the \
					 roll",
					tally(all, language)
				),
				Language::Bulgarian => format!(
					"общо {}; от тях {strangers} са на хора извън списъка на участниците",
					tally(all, language)
				),
			};
			lines.add(["Counted here", "Преброено тук"], text);
		},
	}
}

/// What the chain says has come of it.
fn of_outcome(outcome: &Outcome, decision: &Decision, lines: &mut Lines) {
	let language = lines.language;
	let verdict = match outcome.verdict {
		Verdict::Passed => language.say("PASSED", "ПРИЕТО"),
		Verdict::Rejected => language.say("REJECTED", "ОТХВЪРЛЕНО"),
		Verdict::NotDecided => language.say("NOT DECIDED", "НЕРЕШЕНО"),
	};
	let (passing, needed) = (outcome.concurring, decision.rule.concurrence);
	let mut text = match language {
		Language::English => {
			format!("{verdict}: {passing} of 4 chambers pass it, {needed} are needed")
		},
		Language::Bulgarian => {
			format!("{verdict}: приемат го {passing} от 4 камари, нужни са {needed}")
		},
	};
	let overall = if outcome.overall {
		["; overall approval is enough", "; общото одобрение е достатъчно"]
	} else {
		["; overall approval is NOT enough", "; общото одобрение НЕ Е достатъчно"]
	};
	text += language.say(overall[0], overall[1]);
	if !outcome.consents {
		text += language.say(
			"; a chamber that it concerns does not agree",
			"; камара, която засяга, не е съгласна",
		);
	}
	if !outcome.held {
		text +=
			language.say("; it did not hold for a day", "; резултатът не се е задържал един ден");
	}
	lines.add(["Outcome", "Резултат"], text);
	let each = outcome.chambers.each().map(|(of, chamber_outcome)| {
		let passes = if chamber_outcome.passes {
			language.say("passes", "приема")
		} else {
			language.say("does not pass", "не приема")
		};
		let roll = chamber_outcome.roll.organisations.saturating_add(chamber_outcome.roll.citizens);
		let (said, needed) =
			(tally(&together(&chamber_outcome.tally), language), chamber_outcome.needed);
		let of = chamber(of, language);
		match language {
			Language::English => {
				format!("{of}: {passes}; {said}; {needed} yes needed of a roll of {roll}")
			},
			Language::Bulgarian => {
				format!("{of}: {passes}; {said}; нужни „да“: {needed}, в списъка: {roll}")
			},
		}
	});
	lines.add_all(["The chain says", "Веригата казва"], each.collect::<Vec<_>>());
	// Nothing in the state says how the chambers were then.
	let assumed = as_said(decision, &outcome.dormant);
	if assumed {
		lines.add(
			["Not counted", "Непреброено"],
			language.say(
				"which chambers were dormant is taken as the chain says it",
				"кои камари не са участвали отдавна се приема, както го казва веригата",
			),
		);
	}
}

/// Does the outcome depend on which chambers were dormant?
fn as_said(decision: &Decision, dormant: &ChamberSet) -> bool {
	let asks = |set: &ChamberSet| Chamber::ALL.into_iter().any(|of| set.contains(of));
	decision.rule_name == RuleName::Revival || (asks(&decision.consent) && asks(dormant))
}
