// SPDX-License-Identifier: Apache-2.0

//! What is said of records.

use super::{address, chamber, plain, time, Language, Lines};
use alloc::{
	format,
	string::{String, ToString},
	vec::Vec,
};
use doverie_verify::{
	records::{Agreement, AttestationKind, Author, Content, Entry, RecordKind},
	Fingerprint, MemberKind, RollNumber,
};

/// The most attestations that are told one by one.
const MAX_TOLD: usize = 50;

/// All records of a fingerprint.
pub(super) fn entries<'a>(entries: impl IntoIterator<Item = &'a Entry>, lines: &mut Lines) {
	for entry in entries {
		of_entry(entry, lines);
	}
}

fn of_entry(entry: &Entry, lines: &mut Lines) {
	let (language, record) = (lines.language, &entry.record);
	lines.add(["Recorded by", "Вписан от"], author(entry, language));
	let (block, then) = (record.block, time(record.time));
	let first = if entry.is_first {
		language.say("the first to put it on record", "първият запис")
	} else {
		language.say("after others", "има по-ранен запис")
	};
	let when = match language {
		Language::English => format!("block {block}, {then}: {first}"),
		Language::Bulgarian => format!("блок {block}, {then}: {first}"),
	};
	lines.add(["When", "Кога"], when);
	lines.add(["Kind", "Вид"], what(entry, language));
	lines.add(["Version", "Версия"], version(entry, language));
	if let Some(agreement) = &entry.agreement {
		of_agreement(agreement, entry, lines);
	}
	of_attestations(entry, lines);
	if !record.locator.is_empty() {
		lines.add(["Where it is", "Къде е"], plain(&record.locator));
	}
}

/// What somebody is called: by the name, and by the number, which nobody else has.
fn name(number: RollNumber, entry: &Entry, language: Language) -> String {
	let Some(person) = entry.people.get(&number) else {
		return match language {
			Language::English => format!("stakeholder {number}"),
			Language::Bulgarian => format!("регистриран участник {number}"),
		};
	};
	match (&person.name, person.registered.kind, language) {
		(Some(name), _, _) => format!("{} (№ {number})", plain(name)),
		(None, MemberKind::Citizen, Language::English) => format!("citizen {number}"),
		(None, MemberKind::Citizen, Language::Bulgarian) => format!("гражданин {number}"),
		(None, MemberKind::Organisation, Language::English) => format!("organisation {number}"),
		(None, MemberKind::Organisation, Language::Bulgarian) => format!("организация {number}"),
	}
}

fn author(entry: &Entry, language: Language) -> String {
	let who = match entry.author {
		Author::Stakeholder(number) => name(number, entry, language),
		Author::Registrar(_) => language.say("a registrar", "регистратор").into(),
	};
	let of = match entry.record.chamber {
		Some(of) => chamber(of, language),
		None => language.say("in no chamber at the time", "тогава извън камарите"),
	};
	format!("{who}, {of}, {}", address(&entry.record.account))
}

fn what(entry: &Entry, language: Language) -> String {
	let [english, bulgarian] = match entry.record.kind {
		RecordKind::Statement => ["statement", "становище"],
		RecordKind::Minutes => ["minutes", "протокол"],
		RecordKind::Contract => ["contract", "договор"],
		RecordKind::Analysis => ["analysis", "анализ"],
		RecordKind::Position => ["position in a negotiation", "позиция в преговори"],
		RecordKind::Evidence => ["evidence", "доказателство"],
		RecordKind::Other => ["other", "друг"],
		RecordKind::Proposal => ["version of a proposal", "версия на предложение"],
		RecordKind::Amendment => ["amendment", "изменение"],
	};
	let kind = language.say(english, bulgarian);
	match (entry.record.content, language) {
		(Content::Document, _) => kind.into(),
		(Content::Batch { count }, Language::English) => {
			format!("{kind}; the root of a batch of {count} documents")
		},
		(Content::Batch { count }, Language::Bulgarian) => {
			format!("{kind}; корен на списък от {count} документа")
		},
	}
}

fn version(entry: &Entry, language: Language) -> String {
	let record = &entry.record;
	let mut text = record.version.to_string();
	let hex = |fingerprint: &Fingerprint| crate::rpc::hex(&fingerprint.0);
	match &record.replaced_by {
		None => text += language.say(", the newest", ", най-новата"),
		Some(next) => {
			text += language.say(", REPLACED by ", ", ЗАМЕНЕНА с ");
			text += &hex(next);
			if *next != entry.latest {
				text += language.say("; the newest is ", "; най-новата е ");
				text += &hex(&entry.latest);
			}
		},
	}
	if let Some(before) = &record.replaces {
		text += language.say("; replaces ", "; заменя ");
		text += &hex(before);
	}
	text
}

fn of_agreement(agreement: &Agreement, entry: &Entry, lines: &mut Lines) {
	let language = lines.language;
	let parties = agreement.parties.len();
	let signed = agreement.signed.iter().filter(|signed| **signed).count();
	let text = match (agreement.in_force_since, &entry.superseded_by, language) {
		(Some(block), None, Language::English) => {
			format!("in force since block {block}: all {parties} parties have signed")
		},
		(Some(block), None, Language::Bulgarian) => {
			format!("в сила от блок {block}: подписали са всички {parties} страни")
		},
		(Some(block), Some(next), Language::English) => format!(
			"no longer in force: it was from block {block} on, until {} came into force",
			crate::rpc::hex(&next.0)
		),
		(Some(block), Some(next), Language::Bulgarian) => format!(
			"вече не е в сила: беше от блок {block}, докато влезе в сила {}",
			crate::rpc::hex(&next.0)
		),
		(None, _, Language::English) => {
			format!("NOT in force: {signed} of {parties} parties have signed this version")
		},
		(None, _, Language::Bulgarian) => {
			format!("НЕ Е в сила: тази версия са подписали {signed} от {parties} страни")
		},
	};
	lines.add(["Agreement", "Споразумение"], text);
	let sides = agreement.parties.iter().zip(&agreement.signed).map(|(party, has_signed)| {
		let has = if *has_signed {
			language.say("has signed", "подписала")
		} else {
			language.say("has not signed", "още не е подписала")
		};
		format!("{}: {has}", name(*party, entry, language))
	});
	lines.add_all(["Parties", "Страни"], sides.collect::<Vec<_>>());
}

fn of_attestations(entry: &Entry, lines: &mut Lines) {
	let language = lines.language;
	if entry.attestations.is_empty() {
		let nobody = language.say("nobody has attested it", "никой не е направил изявление");
		lines.add(["Attested", "Изявления"], nobody);
		return;
	}
	let all = entry.attestations.len();
	let told = entry.attestations.iter().take(MAX_TOLD).map(|attestation| {
		let [english, bulgarian] = match attestation.kind {
			AttestationKind::Signs => ["signed by", "подпис на"],
			AttestationKind::Witnesses => ["seen by", "видяно от"],
			AttestationKind::Disputes => ["DISPUTED by", "ОСПОРЕНО от"],
		};
		let said = language.say(english, bulgarian);
		let who = name(attestation.by, entry, language);
		let of = chamber(attestation.chamber, language);
		let block = attestation.block;
		match language {
			Language::English => format!("{said} {who}, {of}, block {block}"),
			Language::Bulgarian => format!("{said} {who}, {of}, блок {block}"),
		}
	});
	let mut told: Vec<_> = told.collect();
	let rest = all.saturating_sub(told.len());
	if rest > 0 {
		told.push(match language {
			Language::English => format!("and {rest} more"),
			Language::Bulgarian => format!("и още {rest}"),
		});
	}
	lines.add_all(["Attested", "Изявления"], told);
}
