// SPDX-License-Identifier: Apache-2.0

//! What is said of pots.

use super::{address, amount, plain, Language, Lines};
use alloc::{format, string::String, vec::Vec};
use doverie_verify::pledges::{Cause, Pot, Stage};

pub(super) fn lines(pot: &Pot, lines: &mut Lines) {
	let (language, funds, terms) = (lines.language, &pot.funds, &pot.campaign.terms);
	if let Some(title) = &pot.title {
		lines.add(["Title", "Заглавие"], plain(title));
	}
	lines.add(["State", "Състояние"], stage(&pot.campaign.state, language));
	let (minimum, optimum) = (amount(terms.minimum), amount(terms.optimum));
	lines.add(
		["Aim", "Цел"],
		match language {
			Language::English => format!("at least {minimum}, at most {optimum}"),
			Language::Bulgarian => format!("поне {minimum}, най-много {optimum}"),
		},
	);
	lines.add(["In the pot", "В касата"], amount(pot.on_hold));
	let movements = pot.ledger.len();
	let by_ledger = match (pot.by_ledger, language) {
		(Some(sum), Language::English) => format!("{} after {movements} movements", amount(sum)),
		(Some(sum), Language::Bulgarian) => format!("{} след {movements} движения", amount(sum)),
		(None, _) => {
			language.say("they do not follow on each other", "не следват едно от друго").into()
		},
	};
	lines.add(["By its movements", "По движенията"], by_ledger);
	let by_figures = match funds.held() {
		Some(held) => amount(held),
		None => {
			language.say("more has left than came", "излязло е повече, отколкото е влязло").into()
		},
	};
	lines.add(["By its figures", "По числата"], by_figures);
	let figures = [
		("pledged", "вноски", funds.pledged),
		("waiting", "чакащи", funds.waiting),
		("sponsored", "от спонсори", funds.sponsored),
		("of that added to pledges", "от тях добавено към вноски", funds.matched),
		("back to sponsors", "върнато на спонсори", funds.returned),
		("paid", "платено", funds.paid),
		("refunded", "върнато", funds.refunded),
		("taken by those who left", "взето от напусналите", funds.left),
		("dust", "остатък от закръгляне", funds.dust),
	];
	let told = figures
		.into_iter()
		.filter(|(_, _, figure)| *figure > 0)
		.map(|(en, bg, figure)| format!("{}: {}", language.say(en, bg), amount(figure)));
	lines.add_all(["Figures", "Числа"], told.collect::<Vec<_>>());
	lines.add(["Account", "Акаунт"], address(&pot.account));
}

fn stage(stage: &Stage, language: Language) -> String {
	let [english, bulgarian] = match stage {
		Stage::Open => ["takes pledges", "приема вноски"],
		Stage::AwaitingEvidence => ["awaits evidence", "очаква доказателства"],
		Stage::InReview { .. } => ["evidence in review", "доказателствата се проверяват"],
		Stage::Approved { .. } => ["a milestone is approved", "етап е одобрен"],
		Stage::Vetoed { .. } => ["a milestone is vetoed", "върху етап е наложено вето"],
		Stage::Exit { .. } => ["an exit window is open", "тече срок за напускане"],
		Stage::Completed => ["completed", "завършена"],
		Stage::Cancelled => ["cancelled", "прекратена"],
		Stage::Failed { cause } => {
			return match language {
				Language::English => format!("failed: {}", why(cause, language)),
				Language::Bulgarian => format!("неуспешна: {}", why(cause, language)),
			}
		},
	};
	language.say(english, bulgarian).into()
}

fn why(cause: &Cause, language: Language) -> &'static str {
	match cause {
		Cause::MinimumMissed => language.say("the minimum was missed", "минимумът не е събран"),
		Cause::Overdue => language.say("a milestone was overdue", "етап е закъснял"),
		Cause::Decided => language.say("the chambers have decided so", "камарите са решили така"),
		Cause::BeneficiaryGone => {
			language.say("the beneficiary is gone", "бенефициентът вече не е в регистъра")
		},
		Cause::ProposalEnded => {
			language.say("its proposal has ended", "предложението ѝ е отпаднало")
		},
	}
}
