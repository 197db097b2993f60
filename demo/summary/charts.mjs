// The charts of the page. Each is drawn twice, for narrow screens and for wide ones, and has a table of
// its figures: `{ title, draw(width), head, rows }`.

import { chamberName } from '../story/steps.mjs';
import { m } from '../words.mjs';
import { LINE, line, path, rect, stairs, svg, text, ticks, widthOf } from './svg.mjs';

/** The sides of a drawing in which axes are. */
const MARGIN = { left: 44, right: 12, top: 12, bottom: 26 };
/** How wide a chart is drawn for a narrow and for a wide screen. */
const WIDTHS = { narrow: 320, wide: 720 };
const PLOT_HEIGHT = 170;

/** Both drawings of a chart. */
export function drawings({ title, draw }) {
	return Object.entries(WIDTHS)
		.map(([name, width]) => {
			const { height, parts } = draw(width);
			return svg(width, height, title, parts, name);
		})
		.join('');
}

/** What was open when: the process, decisions, campaigns, over the blocks. */
export function timeline(words, { phases, decisions, deadline, lead }) {
	const last = lead.blocks;
	const { start } = phases;
	const at = (name) => start + phases[name];
	const opened = decisions[0].closes;
	const phase = (name, from, until) => ({
		label: words.say(m(`charts.phases.${name}`)),
		spans: [[from, until, 'phase']],
	});
	const rows = [
		phase('open', opened, at('deliberation')),
		phase('deliberation', at('deliberation'), at('decision')),
		phase('decision', at('decision'), at('followUp')),
		phase('followUp', at('followUp'), last),
		...decisions.map(({ number, title, opened: from, closes, verdict }) => ({
			label: `${number} · ${words.say(m(`verdicts.${verdict}`))}: ${words.say(m(title))}`,
			spans: [[from, closes, verdict === 'Passed' ? 'yes' : 'no']],
		})),
		{
			label: words.say(m('charts.pledging')),
			spans: [
				[decisions.find(({ title }) => title === 'titles.campaigns').closes + 7, deadline, 'third'],
			],
		},
	];
	const draw = (width) => {
		const row = 2 * LINE + 4;
		const x = (block) => (Math.min(block, last) / last) * width;
		const parts = rows.flatMap(({ label, spans }, i) => [
			text(0, i * row + 13, fit(label, width)),
			rect(0, i * row + LINE + 2, width, 8, 'track'),
			...spans.map(([from, until, name]) =>
				rect(x(from), i * row + LINE + 2, Math.max(3, x(until) - x(from)), 8, name),
			),
		]);
		const height = rows.length * row + LINE;
		const marks = ticks(last, width > 500 ? 8 : 4);
		const axis = marks.map((block) =>
			text(x(block), height - 4, String(block), 'axis', edge(x(block), width)),
		);
		return { height, parts: [...parts, ...axis] };
	};
	return {
		title: words.say(m('charts.timeline')),
		draw,
		head: [words.say(m('tables.what')), words.say(m('tables.open'))],
		rows: rows.map(({ label, spans: [[from, until]] }) => [
			label,
			`${from}–${Math.min(until, last)}`,
		]),
	};
}

/** The ballots on a decision by chamber, as shares of the roll, with what the quorum needs. */
export function ballotChart(words, { title, chambers }) {
	const rows = Object.entries(chambers);
	const draw = (width) => {
		const row = 3 * LINE + 6;
		const parts = rows.flatMap(([chamber, each], i) => {
			const y = i * row;
			const share = (count) => (count / each.roll) * width;
			const [yes, no, abstain] = [each.yes, each.no, each.abstain].map(share);
			const needed = Math.min(share(each.needed), width - 2);
			const verdict = words.say(m(each.passes ? 'tables.yesPasses' : 'tables.noPasses'));
			const passes = `${words.say(m('tables.passes'))}: ${verdict}`;
			return [
				text(0, y + 13, capital(words.say(chamberName(chamber))), 'label strong'),
				text(width, y + 13, passes, each.passes ? 'label good' : 'label bad', 'end'),
				rect(0, y + LINE + 1, width, 12, 'track'),
				rect(0, y + LINE + 1, yes, 12, 'yes'),
				rect(yes, y + LINE + 1, no, 12, 'no'),
				rect(yes + no, y + LINE + 1, abstain, 12, 'abstain'),
				line(needed, y + LINE - 2, needed, y + LINE + 16, 'mark'),
				text(0, y + LINE + 27, words.say(m('charts.ofRoll', each)), 'axis'),
			];
		});
		return { height: rows.length * row, parts };
	};
	const head = ['chamber', 'roll', 'needed', 'yes', 'no', 'abstain', 'missing', 'passes'];
	return {
		title: words.say(m('charts.ballots', { title: m(title) })),
		draw,
		head: head.map((name) => words.say(m(`tables.${name}`))),
		rows: rows.map(([chamber, each]) => [
			words.say(chamberName(chamber)),
			...head.slice(1, -1).map((name) => String(each[name])),
			words.say(m(each.passes ? 'tables.yesPasses' : 'tables.noPasses')),
		]),
	};
}

/** Citizens on the register at each block. */
export function rollChart(words, { history }) {
	const series = [
		{ name: 'first', points: history.map(({ block, citizens }) => [block, citizens]) },
	];
	return {
		title: words.say(m('charts.roll')),
		draw: (width) => plot(words, width, series, 'charts.block'),
		head: [words.say(m('tables.block')), words.say(m('tables.citizens'))],
		rows: changes(history, ({ citizens }) => [citizens]).map(([block, citizens]) => [
			String(block),
			String(citizens),
		]),
	};
}

/** What the pots held at each block. */
export function potChart(words, { history }) {
	const names = ['street', 'sundial'];
	const series = names.map((name, i) => ({
		name: ['first', 'second'][i],
		label: words.say(m(`campaignTitles.${name}`)),
		points: history.map((each) => [each.block, each[name]]),
	}));
	return {
		title: words.say(m('charts.pots')),
		draw: (width) => plot(words, width, series, 'charts.block'),
		head: [words.say(m('tables.block')), ...series.map(({ label }) => label)],
		rows: changes(history, ({ street, sundial }) => [street, sundial]).map(([block, ...held]) => [
			String(block),
			...held.map((each) => words.amount(BigInt(Math.round(each * 1e6)))),
		]),
	};
}

/** How high each validator was while one was gone. */
export function heightChart(words, { fault, nodes }) {
	const styles = ['first', 'second', 'third', 'fourth'];
	const series = nodes.map(({ name }, i) => ({
		name: styles[i],
		label: words.say(m(`nodes.${name}`)),
		points: fault.points
			.filter((point) => point.name === name)
			.map(({ seconds, height }) => [seconds, height]),
	}));
	const marks = fault.marks.map(({ what, seconds }) => [words.say(m(`charts.${what}`)), seconds]);
	return {
		title: words.say(m('charts.heights')),
		draw: (width) => plot(words, width, series, 'charts.seconds', { marks, floor: true }),
		head: ['node', 'seconds', 'height'].map((name) => words.say(m(`tables.${name}`))),
		rows: fault.points.map(({ name, seconds, height }) => [
			words.say(m(`nodes.${name}`)),
			words.value(seconds),
			String(height),
		]),
	};
}

/** How many transactions took how many seconds. */
export function speedChart(words, { speed }) {
	const most = Math.ceil(speed.final.at(-1));
	const bins = (values) =>
		Array.from({ length: most + 1 }, (_, second) => [
			second,
			values.filter((each) => Math.floor(each) === second).length,
		]);
	const series = ['included', 'final'].map((name, i) => ({
		name: ['first', 'second'][i],
		label: words.say(m(`charts.${name}`)),
		points: bins(speed[name]),
	}));
	return {
		title: words.say(m('charts.speed')),
		draw: (width) => plot(words, width, series, 'charts.seconds'),
		head: [words.say(m('tables.seconds')), ...series.map(({ label }) => label)],
		rows: series[0].points.map(([second, included], i) => [
			`${second}–${second + 1}`,
			String(included),
			String(series[1].points[i][1]),
		]),
	};
}

/**
 * Lines over an axis. `marks` are named places on the axis; with `floor` the other axis begins at the
 * smallest value.
 */
function plot(words, width, series, axis, { marks = [], floor = false } = {}) {
	const legend = series.filter(({ label }) => label);
	const top = MARGIN.top + legend.length * LINE + marks.length * LINE;
	const height = top + PLOT_HEIGHT + MARGIN.bottom + LINE;
	const points = series.flatMap((each) => each.points);
	const lastX = Math.max(...points.map(([x]) => x));
	const low = floor ? Math.min(...points.map(([, y]) => y)) : 0;
	const high = Math.max(...points.map(([, y]) => y), low + 1);
	const x = (value) =>
		MARGIN.left + (value / Math.max(1e-9, lastX)) * (width - MARGIN.left - MARGIN.right);
	const y = (value) => top + PLOT_HEIGHT - ((value - low) / (high - low)) * PLOT_HEIGHT;
	const levels = ticks(high - low, 4).map((value) => value + low);
	const places = ticks(lastX, width > 500 ? 8 : 4);
	return {
		height,
		parts: [
			...legend.flatMap(({ name, label }, i) => [
				rect(0, i * LINE + 5, 14, 6, name),
				text(20, i * LINE + 13, fit(label, width - 20)),
			]),
			...levels.flatMap((value) => [
				line(MARGIN.left, y(value), width - MARGIN.right, y(value), 'grid'),
				text(MARGIN.left - 6, y(value) + 4, words.value(Math.round(value)), 'axis', 'end'),
			]),
			...places.map((value) =>
				text(x(value), top + PLOT_HEIGHT + 16, words.value(Math.round(value)), 'axis', 'middle'),
			),
			text(width - MARGIN.right, height - 4, words.say(m(axis)), 'axis', 'end'),
			...marks.flatMap(([label, place], i) => [
				line(x(place), top, x(place), top + PLOT_HEIGHT, 'mark'),
				text(
					Math.min(x(place), width - widthOf(label)),
					top - (marks.length - i) * LINE + 12,
					label,
					'axis',
				),
			]),
			...series.map(({ name, points: own }) =>
				path(stairs(own.map(([at, value]) => [x(at), y(value)])), `curve ${name}`),
			),
		],
	};
}

/** The blocks at which values have changed, with the values. */
function changes(history, valuesOf) {
	return history
		.map((each) => [each.block, ...valuesOf(each)])
		.filter((row, i, rows) => i === 0 || row.slice(1).join() !== rows[i - 1].slice(1).join());
}

/** A text that fits into a width. */
function fit(label, width) {
	const letters = [...label];
	const most = Math.floor(width / widthOf('m'));
	return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : label;
}

/** Where a text stands at a place, so that it stays within the width. */
function edge(place, width) {
	if (place < 10) {
		return 'start';
	}
	return place > width - 12 ? 'end' : 'middle';
}

function capital(label) {
	return label[0].toUpperCase() + label.slice(1);
}
