// SPDX-License-Identifier: Apache-2.0

//! Reports on progress, judgements of them, and the departure from a result.

use crate::{mock::*, Departure, Error, Event, Judgement, Report};
use doverie_primitives::{ByChamber, Chamber, Kind};
use frame_support::{assert_noop, assert_ok};

/// An adopted proposal in the follow-up, with evidence on record.
fn adopted() -> u32 {
	let proposal = proposal();
	decided(proposal, Verdict::Passed);
	at(45);
	on_record(1, "evidence");
	proposal
}

fn report(by: u64, percent: u8, evidence: &str) -> sp_runtime::DispatchResult {
	Proposals::report_progress(signed(by), 1, percent, fingerprint(evidence))
}

fn judge(by: u64, confirms: bool) -> sp_runtime::DispatchResult {
	Proposals::judge_report(signed(by), 1, 0, confirms, None)
}

#[test]
fn the_municipality_reports_and_others_judge() {
	test(|| {
		let proposal = adopted();
		let evidence = fingerprint("evidence");
		assert_ok!(report(1, 40, "evidence"));
		System::assert_last_event(
			Event::ProgressReported { proposal, report: 0, by: 101, percent: 40, evidence }.into(),
		);
		let reasons = Some(on_record(3, "reasons"));
		assert_ok!(Proposals::judge_report(signed(3), proposal, 0, false, reasons));
		System::assert_last_event(
			Event::ReportJudged {
				proposal,
				report: 0,
				by: 103,
				chamber: Chamber::Academia,
				confirms: false,
				reasons,
			}
			.into(),
		);
		for who in [2, 4, CITIZEN] {
			assert_ok!(judge(who, true));
		}
		let info = &Proposals::reports(proposal, 0, 100)[0];
		assert_eq!(info.number, 0);
		assert_eq!(
			info.report,
			Report {
				by: 101,
				block: 45,
				percent: 40,
				evidence,
				confirmed: ByChamber::new([0, 1, 0, 2]),
				disputed: ByChamber::new([0, 0, 1, 0]),
			}
		);
		assert_eq!(
			Proposals::judgement(proposal, 0, 3),
			Some(Judgement { chamber: Chamber::Academia, confirms: false, reasons, block: 45 })
		);
		assert_eq!(Proposals::judgement(proposal, 0, 7), None);
	});
}

#[test]
fn a_report_is_by_the_municipality_with_evidence_and_at_most_a_hundred_per_cent() {
	test(|| {
		adopted();
		for other in [2, 3, CITIZEN] {
			assert_noop!(report(other, 1, "evidence"), Error::<Test>::NotMunicipality);
		}
		assert_noop!(report(77, 1, "evidence"), Error::<Test>::NotInGoodStanding);
		assert_noop!(report(1, 1, "nothing"), Error::<Test>::EvidenceNotOnRecord);
		for percent in [101, 255] {
			assert_noop!(report(1, percent, "evidence"), Error::<Test>::InvalidProgress);
		}
		for (speaker, percent) in [(1, 0), (5, 100)] {
			assert_ok!(report(speaker, percent, "evidence"));
		}
		assert_eq!(Proposals::reports(1, 1, 100).len(), 1);
	});
}

#[test]
fn a_judgement_can_be_changed_and_counts_once() {
	test(|| {
		adopted();
		assert_ok!(report(1, 40, "evidence"));
		assert_ok!(judge(3, true));
		assert_ok!(judge(3, true));
		assert_ok!(judge(3, false));
		// In another chamber by now: the former word leaves the chamber in which it was given.
		Register::admit_as(3, 103, Chamber::Business, Kind::Organisation);
		assert_ok!(judge(3, true));
		let report = Proposals::reports(1, 0, 1)[0].report;
		assert_eq!(report.confirmed, ByChamber::new([0, 1, 0, 0]));
		assert_eq!(report.disputed, ByChamber::new([0; 4]));
	});
}

#[test]
fn only_other_chambers_judge_a_report() {
	test(|| {
		adopted();
		assert_noop!(judge(3, true), Error::<Test>::UnknownReport);
		assert_ok!(report(1, 40, "evidence"));
		for municipality in [1, 5] {
			assert_noop!(judge(municipality, true), Error::<Test>::OwnChamber);
		}
		assert_noop!(judge(77, true), Error::<Test>::NotInGoodStanding);
		assert_noop!(
			Proposals::judge_report(signed(3), 1, 0, false, Some(fingerprint("nothing"))),
			Error::<Test>::ReasonsNotOnRecord
		);
	});
}

#[test]
fn an_organisation_never_judges_its_own_report() {
	test(|| {
		adopted();
		assert_ok!(report(5, 40, "evidence"));
		// The organisation that has reported, and another one, change to business.
		for (who, number) in [(1, 101), (5, 105)] {
			Register::admit_as(who, number, Chamber::Business, Kind::Organisation);
		}
		assert_noop!(judge(5, true), Error::<Test>::OwnChamber);
		assert_ok!(judge(1, true));
		Register::move_key(5, 50, System::block_number());
		assert_noop!(judge(50, true), Error::<Test>::OwnChamber);
	});
}

#[test]
fn to_depart_from_a_result_is_a_signed_act_with_reasons() {
	test(|| {
		let proposal = adopted();
		let reasons = fingerprint("reasons");
		let depart = |by| Proposals::depart_from_result(signed(by), proposal, reasons);
		assert_noop!(depart(1), Error::<Test>::ReasonsNotOnRecord);
		on_record(1, "reasons");
		for other in [2, 3, CITIZEN] {
			assert_noop!(depart(other), Error::<Test>::NotMunicipality);
		}
		assert_ok!(depart(5));
		System::assert_last_event(Event::DepartedFromResult { proposal, by: 105, reasons }.into());
		assert_eq!(
			Proposals::proposal(proposal).unwrap().departure,
			Some(Departure { by: 105, block: 45, reasons })
		);
		assert_noop!(depart(1), Error::<Test>::AlreadyDeparted);
	});
}

#[test]
fn the_municipality_may_depart_from_a_refusal_too() {
	test(|| {
		let proposal = proposal();
		decided(proposal, Verdict::Rejected);
		let reasons = on_record(1, "reasons");
		assert_ok!(Proposals::depart_from_result(signed(1), proposal, reasons));
	});
}
