// Fills the tables of docs/operators/costs.md from what was measured. `scripts/costs` runs it.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => new URL(`../../${path}`, import.meta.url);
const PAGE = at('docs/operators/costs.md');

const SECONDS_A_YEAR = 365 * 24 * 60 * 60;
const BLOCK_SECONDS = 3;
const GB = 1e9;
/** The loads of the table, in records or other actions a day. */
const LOADS = [0, 1_000, 10_000, 100_000];

const number = (value, digits = 0) =>
	value.toLocaleString('en-GB', { maximumFractionDigits: digits, minimumFractionDigits: digits });
const table = (head, rows) =>
	[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Disk in a year, in gigabytes. */
export function diskAYear(aBlock, each, aDay) {
	return ((SECONDS_A_YEAR / BLOCK_SECONDS) * aBlock + 365 * aDay * each) / GB;
}

/** Bandwidth in a month of 30 days, in gigabytes. */
export function trafficAMonth(aSecond, each, aDay) {
	return (30 * (24 * 60 * 60 * aSecond + aDay * each)) / GB;
}

/**
 * The tables by name.
 *
 * @param {object} costs what `scripts/costs measure` has written
 * @param {object} [kinds] what `scripts/bench kinds` has written, by kind
 * @param {object} [full] what `scripts/bench import` has written
 */
export function tables(costs, kinds, full) {
	const block = costs['a block, bytes of disk'];
	const record = costs['a record, bytes of disk'];
	const quiet = costs['a validator without transactions, bytes a second'];
	const sent = costs['a record, bytes sent and received by a validator'];
	const load = (aDay) => (aDay ? `${number(aDay)} records a day` : 'no transactions');
	const disk = LOADS.map((aDay) => [
		load(aDay),
		...['archive', 'pruned'].map((kind) => number(diskAYear(block[kind], record[kind], aDay), 1)),
	]);
	const traffic = LOADS.map((aDay) => [
		load(aDay),
		...['in', 'out'].map((way) => number(trafficAMonth(quiet[way], sent[way], aDay), 1)),
	]);
	const each = Object.entries(kinds ?? {}).map(([kind, figures]) => [
		kind,
		number(figures['disk, bytes each']),
		number(diskAYear(0, figures['disk, bytes each'], 10_000), 1),
	]);
	const memory = Object.entries(costs['memory, MiB']).map(([kind, value]) => [
		kind === 'validator' ? 'a validator that keeps every state' : 'a node without a seat',
		number(value),
	]);
	const time = [
		['a block without transactions', `${costs['a block executed again, milliseconds']} ms`],
		...(full
			? [
					['a ballot', `${number(full['us a ballot'])} µs`],
					['the fullest block', `${number(full['fullest block, seconds'], 2)} s`],
				]
			: []),
	];
	return {
		disk: table(['Load', 'Archive, GB a year', 'Other nodes, GB a year'], disk),
		...(each.length && {
			kinds: table(['Kind', 'Bytes each, archive', '10,000 a day, GB a year'], each),
		}),
		traffic: table(['Load', 'In, GB a month', 'Out, GB a month'], traffic),
		memory: table(['Node', 'MiB'], memory),
		time: table(['Executed again', 'Takes, on one core'], time),
	};
}

/** Puts tables in the place of those in a page, between `<!-- NAME -->` and `<!-- end -->`. */
export function filled(page, all) {
	return Object.entries(all).reduce((text, [name, content]) => {
		const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- end -->)`);
		if (!place.test(text)) {
			throw new Error(`There is no place for the table "${name}" in the page`);
		}
		return text.replace(place, (_, start, end) => `${start}\n${content}\n\n${end}`);
	}, page);
}

function readJson(path) {
	try {
		return JSON.parse(readFileSync(at(path), 'utf8'));
	} catch (error) {
		if (error.code === 'ENOENT') {
			return undefined;
		}
		throw error;
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const costs = readJson('docs/operators/costs.json');
	if (!costs) {
		console.error('There are no figures: `scripts/costs measure` takes them.');
		process.exit(1);
	}
	const { kinds, import: full } = readJson('docs/performance/figures.json') ?? {};
	const page = readFileSync(PAGE, 'utf8');
	writeFileSync(PAGE, filled(page, tables(costs, kinds?.figures, full?.figures)));
	console.log('docs/operators/costs.md has the figures.');
}
