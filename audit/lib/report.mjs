// What a recount has found, for people: a table, and each difference in words.

import { TOPICS } from './findings.mjs';

const grouped = (number) => number.toLocaleString('en-GB');

/** The report, as text. */
export function report({ findings, blocks, events }, { name, genesis, last, seconds }) {
	const rows = findings.table.map(({ topic, compared, differences }) => [
		TOPICS[topic],
		grouped(compared),
		grouped(differences),
	]);
	const lines = [
		`${name}, genesis ${genesis}`,
		`Recounted up to block ${last}: ${grouped(blocks)} blocks, ${grouped(events)} events, ${seconds.toFixed(1)} s`,
		'',
		...table(['', 'compared', 'different'], ...rows),
		'',
		...conclusion(findings),
	];
	return lines.join('\n');
}

function conclusion({ differences, words }) {
	if (differences === 0) {
		return ['Everything agrees.'];
	}
	const more = differences - words.length;
	return [
		...words.map((sentence) => `NOT the same: ${sentence}`),
		...(more > 0 ? [`… and ${grouped(more)} more`] : []),
		`${grouped(differences)} differences.`,
	];
}

function table(...rows) {
	const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
	return rows.map(([what, ...figures]) => {
		const right = figures.map((figure, i) => figure.padStart(widths[i + 1]));
		return [what.padEnd(widths[0]), ...right].join('  ').trimEnd();
	});
}
