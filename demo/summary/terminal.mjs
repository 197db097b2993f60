// The summary in a terminal: tables and bars.

import { chamberName } from '../story/steps.mjs';
import { clock } from '../teller/teller.mjs';
import { euro, m, seconds } from '../words.mjs';
import { quantile } from './figures.mjs';

/** Writes the summary. */
export function summarise(terminal, words, data) {
	const writer = new Writer(terminal, words);
	const { lead } = data;
	writer.heading('summary.title');
	writer.text(m('summary.lead', { ...lead, seconds: '', time: clock(lead.seconds) }));
	writer.section('summary.decisions');
	writer.table(['decision', 'verdict', 'passing', 'rule', 'open'], decisionRows(data));
	writer.text(m('summary.decisionsNote'));
	for (const decision of data.decisions.filter(({ title }) => isOnProposal(title))) {
		writer.section('charts.ballots', { title: m(decision.title) });
		writer.bars(ballotBars(decision, words));
	}
	writer.text(m('summary.markNote'));
	writer.section('summary.proposals');
	writer.table(['proposal', 'answer', 'state', 'cost'], proposalRows(data));
	writer.section('summary.money');
	for (const campaign of data.campaigns) {
		writer.text(m(`campaignTitles.${campaign.name}`));
		writer.bars(moneyBars(campaign, words));
	}
	writer.text(m('summary.moneyNote'));
	writer.section('summary.attack');
	writer.bars(rollBars(data, words));
	writer.text(m('summary.attackNote'));
	writer.section('summary.speed');
	writer.table(['transaction', 'included', 'final'], speedRows(data));
	writer.section('summary.chapters');
	writer.bars(chapterBars(data, words));
	writer.section('summary.documents');
	writer.text(m('summary.documentsNote', { count: data.documents.length, folder: data.folder }));
}

/** A decision that has ballots enough to be drawn. */
export function isOnProposal(title) {
	return ['titles.street', 'titles.carfree'].includes(title);
}

export function decisionRows({ decisions }) {
	return decisions.map(({ number, title, rule, opened, closes, concurring, verdict }) => [
		[`${number} ·`, m(title)],
		m(`verdicts.${verdict}`),
		`${concurring}/4`,
		m(`rules.${rule}`),
		`${opened}–${closes}`,
	]);
}

export function proposalRows({ proposals }) {
	return proposals.map(({ name, cost, answer, state }) => [
		m(`titles.${name}`),
		m(`answersGiven.${answer}`),
		m(`states.${state}`),
		euro(cost),
	]);
}

export function speedRows({ speed }) {
	const at = (share) => [quantile(speed.included, share), quantile(speed.final, share)];
	return [
		[m('summary.median'), ...at(0.5).map(seconds)],
		[m('summary.most'), ...at(0.95).map(seconds)],
		[m('summary.slowest'), ...at(1).map(seconds)],
	];
}

function ballotBars({ chambers }, words) {
	return Object.entries(chambers).map(([chamber, each]) => ({
		label: words.say(chamberName(chamber)),
		value: each.yes / each.roll,
		mark: each.needed / each.roll,
		text: words.say(m('charts.ofRoll', each)),
	}));
}

function moneyBars(campaign, words) {
	const bar =
		(sign) =>
		([key, values, amount]) => ({
			label: `${sign} ${words.say(m(`summary.${key}`, values))}`,
			value: Number(amount),
			text: words.value(amount),
		});
	return [...campaign.in.map(bar('+')), ...campaign.out.map(bar('−'))];
}

function rollBars({ history, attack }, words) {
	const at = (block) => history.findLast((point) => point.block <= block);
	const points = [at(attack.from - 1), at(attack.until), history.at(-1)];
	return points.map(({ block, citizens }) => {
		return {
			label: `${words.say(m('charts.block'))} ${block}`,
			value: citizens,
			text: String(citizens),
		};
	});
}

function chapterBars({ chapters }, words) {
	return chapters.map(({ name, from, until, began, ended }) => ({
		label: words.say(m(`${name}.title`)),
		value: ended - began,
		text: `${clock(ended - began)} · ${from}–${until}`,
	}));
}

class Writer {
	constructor(terminal, words) {
		Object.assign(this, { terminal, words });
	}

	heading(key) {
		this.terminal.lines('');
		this.terminal.rule('green');
		this.terminal.text(this.words.say(m(key)), '', 'bold', 'green');
		this.terminal.lines('');
	}

	section(key, values = {}) {
		this.terminal.lines('');
		this.terminal.text(this.words.say(m(key, values)), '', 'bold');
	}

	text(message) {
		this.terminal.text(this.words.say(message), '  ');
	}

	table(head, rows) {
		const value = (each) =>
			Array.isArray(each)
				? each.map((one) => this.words.value(one)).join(' ')
				: this.words.value(each);
		this.terminal.table(
			head.map((name) => value(m(`tables.${name}`))),
			rows.map((row) => row.map(value)),
		);
	}

	bars(rows) {
		this.terminal.bars(rows);
	}
}
