// Metrics: those that a node shows, and those that the alert rules and the dashboard name.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ORGANISATIONS, ports } from './network.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const RULES = `${ROOT}/docker/prometheus/rules`;
const DASHBOARD = `${ROOT}/docker/grafana/dashboards/doverie.json`;

/** Words of Prometheus' language between expressions. Functions have a bracket behind them. */
const WORDS = ['and', 'or', 'unless', 'by', 'without', 'on', 'ignoring', 'group_left', 'bool'];

/** What Prometheus makes by itself. */
export const PROMETHEUS = ['up', 'ALERTS'];

/**
 * The metrics of an organisation's node, by name: of each series the labels and the value.
 *
 * @returns {Promise<Map<string, { labels: Record<string, string>, value: number }[]>>}
 */
export async function metricsOf(name) {
	const place = ORGANISATIONS.findIndex((organisation) => organisation.name === name);
	const response = await fetch(`http://127.0.0.1:${ports(place).prometheus}/metrics`);
	return parse(await response.text());
}

export function parse(text) {
	const metrics = new Map();
	for (const line of text.split('\n')) {
		const [, name, labels, value] = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
		if (!name) {
			continue;
		}
		const pairs = [...(labels ?? '').matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)];
		const series = {
			labels: Object.fromEntries(pairs.map(([, label, content]) => [label, content])),
			value: Number(value),
		};
		metrics.set(name, [...(metrics.get(name) ?? []), series]);
	}
	return metrics;
}

/** The value of the one series of a metric that has these labels. */
export function valueIn(metrics, name, labels = {}) {
	const has = (series) => Object.entries(labels).every(([k, v]) => series.labels[k] === v);
	const found = (metrics.get(name) ?? []).filter(has);
	if (found.length !== 1) {
		throw new Error(`${found.length} series ${name} with ${JSON.stringify(labels)}`);
	}
	return found[0].value;
}

/** The metrics that an expression names. */
export function namesIn(expression) {
	const bare = expression
		.replace(/"(?:[^"\\]|\\.)*"/g, '""')
		.replace(/\{[^}]*\}|\[[^\]]*\]/g, '')
		.replace(/\b(by|without|on|ignoring|group_left)\s*\([^)]*\)/g, '');
	const words = bare.matchAll(/(?<![\w.])([a-zA-Z_:][\w:]*)\b(?!\s*\()/g);
	return [...words].map(([, word]) => word).filter((word) => !WORDS.includes(word));
}

/** The expressions of the alert rules, by the name of the alert. */
export function rules() {
	const all = {};
	for (const file of readdirSync(RULES).filter((name) => name.endsWith('.yaml'))) {
		const lines = readFileSync(`${RULES}/${file}`, 'utf8').split('\n');
		let alert;
		for (const [i, line] of lines.entries()) {
			alert = /^ *- alert: (\w+)$/.exec(line)?.[1] ?? alert;
			const [, indent, expression] = /^( *)expr: (.*)$/.exec(line) ?? [];
			if (expression === undefined) {
				continue;
			}
			const rest = lines.slice(i + 1);
			const end = rest.findIndex((next) => !next.startsWith(`${indent} `));
			all[alert] = expression === '>-' ? rest.slice(0, end).join(' ') : expression;
		}
	}
	return all;
}

/** The expressions of the dashboard, each with the title of its panel. */
export function panels() {
	const { panels: all, templating } = JSON.parse(readFileSync(DASHBOARD, 'utf8'));
	const queries = all.flatMap(({ title, targets }) =>
		(targets ?? []).map(({ expr }) => [title, expr]),
	);
	// What a variable is chosen from.
	const variables = templating.list.map(({ name, query }) => [
		name,
		/^label_values\((\w+), \w+\)$/.exec(query.query)[1],
	]);
	return [...queries, ...variables];
}

/** The metrics of node_exporter 1.5.0, as a machine with Debian 12 shows them. */
export function nodeExporter() {
	const list = new URL('node-exporter.txt', import.meta.url);
	return new Set(readFileSync(list, 'utf8').trim().split('\n'));
}

/** The metrics that the guide for operators describes. */
export function described() {
	const guide = readFileSync(`${ROOT}/docs/operators/watching.md`, 'utf8');
	const rows = guide.split('\n').filter((line) => line.startsWith('| `doverie_'));
	return new Set(rows.flatMap((row) => row.split('|')[1].match(/doverie_\w+/g)));
}
