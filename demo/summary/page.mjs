// The story as one page that needs nothing else: text, figures and charts in both languages, with its
// style and its script in it.

import { readFileSync } from 'node:fs';
import { LANGUAGES } from '../options.mjs';
import { refusalText } from '../refusals.mjs';
import { clock } from '../teller/teller.mjs';
import { m, seconds, Words } from '../words.mjs';
import {
	ballotChart,
	drawings,
	heightChart,
	potChart,
	rollChart,
	speedChart,
	timeline,
} from './charts.mjs';
import { escaped } from './svg.mjs';
import { decisionRows, isOnProposal, proposalRows, speedRows } from './terminal.mjs';

const [STYLE, SCRIPT] = ['page.css', 'page.js'].map((name) =>
	readFileSync(new URL(name, import.meta.url), 'utf8'),
);
/** How many of a step's transactions are shown one by one. */
const SHOWN = 5;

/**
 * Writes the page.
 *
 * @param {object} data as `collect` returns it
 * @param {string} language the one that it opens in
 */
export function writePage(data, language) {
	const pages = LANGUAGES.map((each) => new Page(new Words(each), data));
	const first = pages.find(({ words }) => words.language === language);
	const buttons = pages.map((page) => page.button(page === first));
	const bodies = pages.map((page) => page.body());
	const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${first.title}</title>
<style>
${STYLE}</style>
</head>
<body>
<div class="top" role="group" aria-label="${escaped(first.say('page.language'))}">${buttons.join('')}</div>
${bodies.join('\n')}
<script>
${SCRIPT}</script>
</body>
</html>
`;
}

/** What the page says in one language. */
class Page {
	constructor(words, data) {
		Object.assign(this, { words, data });
		this.title = this.say('title');
		// Links within a language lead to that language.
		this.prefix = words.language;
	}

	say(key, values) {
		return escaped(this.words.say(m(key, values)));
	}

	value(value) {
		if (Array.isArray(value)) {
			return value.map((each) => this.value(each)).join(' ');
		}
		return escaped(this.words.value(value));
	}

	button(isPressed) {
		const { language } = this.words;
		const name = { en: 'English', bg: 'Български' }[language];
		return (
			`<button type="button" lang="${language}" data-language="${language}" ` +
			`data-title="${this.title}" aria-pressed="${isPressed}">${name}</button>`
		);
	}

	body() {
		const { lead, genesis } = this.data;
		const date = new Date().toLocaleString(this.words.language, {
			dateStyle: 'long',
			timeStyle: 'short',
		});
		const sections = this.#sections();
		const contents = sections.map(
			({ name, title }) => `<li><a href="#${this.prefix}-${name}">${title}</a></li>`,
		);
		return `<div class="in" lang="${this.words.language}">
<main>
<h1>${this.title}</h1>
<p class="subtitle">${this.say('subtitle')}</p>
<p>${this.say('network.day')}</p>
<p>${this.say('summary.lead', { ...lead, time: clock(lead.seconds) })}</p>
${this.#tiles()}
<nav aria-label="${this.say('page.contents')}"><ol>${contents.join('')}</ol></nav>
${sections.map((section) => this.#section(section)).join('\n')}
</main>
<footer><p>${this.say('page.made', { date, genesis })}</p><p>${this.say('page.footer')}</p></footer>
</div>`;
	}

	#tiles() {
		const { lead, documents, decisions } = this.data;
		const tile = (value, key) => `<li><strong>${value}</strong>${this.say(key)}</li>`;
		return `<ul class="tiles">${[
			tile(this.value(lead.transactions), 'tables.transactions'),
			tile(this.value(lead.blocks), 'tables.blocks'),
			tile(this.value(decisions.length), 'tables.decisions'),
			tile(this.value(documents.length), 'tables.documents'),
			tile(clock(lead.seconds), 'tables.minutes'),
		].join('')}</ul>`;
	}

	#section({ name, title, content }) {
		return `<section id="${this.prefix}-${name}"><h2>${title}</h2>${content}</section>`;
	}

	#sections() {
		const { data } = this;
		const section = (name, content) => ({ name, title: this.say(`summary.${name}`), content });
		const note = (key, values) => `<p class="quiet">${this.say(key, values)}</p>`;
		return [
			section(
				'decisions',
				this.#table(['decision', 'verdict', 'passing', 'rule', 'open'], decisionRows(data)) +
					note('summary.decisionsNote') +
					data.decisions
						.filter(({ title }) => isOnProposal(title))
						.map((each) => this.#figure(ballotChart(this.words, each)))
						.join('') +
					this.#figure(timeline(this.words, data)),
			),
			section(
				'proposals',
				this.#table(['proposal', 'answer', 'state', 'cost'], proposalRows(data)),
			),
			section(
				'money',
				data.campaigns.map((each) => this.#money(each)).join('') +
					note('summary.moneyNote') +
					this.#figure(potChart(this.words, data)),
			),
			section('attack', note('summary.attackNote') + this.#figure(rollChart(this.words, data))),
			...(data.fault
				? [
						section(
							'fault',
							note('summary.faultNote') + this.#figure(heightChart(this.words, data)),
						),
					]
				: []),
			section(
				'speed',
				note('summary.speedNote') +
					this.#table(['transaction', 'included', 'final'], speedRows(data)) +
					this.#figure(speedChart(this.words, data)),
			),
			section('chapters', this.#table(['chapter', 'blocks', 'time'], this.#chapterRows())),
			{ name: 'story', title: this.say('page.story'), content: this.#story() },
			section('documents', this.#documents()),
		];
	}

	#chapterRows() {
		return this.data.chapters.map(({ name, from, until, began, ended }) => [
			m(`${name}.title`),
			`${from}–${until}`,
			clock(ended - began),
		]);
	}

	#money({ name, state, minimum, in: came, out: went }) {
		const row =
			(sign) =>
			([key, values, amount]) => [[sign, m(`summary.${key}`, values)], amount];
		const rows = [[m('tables.minimum'), minimum], ...came.map(row('+')), ...went.map(row('−'))];
		const title = `${this.say(`campaignTitles.${name}`)} · ${this.say(`states.${state}`)}`;
		return `<h3>${title}</h3>${this.#table(['what', 'amount'], rows)}`;
	}

	#table(head, rows) {
		return this.#plainTable(
			head.map((name) => this.say(`tables.${name}`)),
			rows.map((row) => row.map((each) => this.value(each))),
		);
	}

	/** A table of texts that are escaped. Figures stand at the right. */
	#plainTable(head, rows) {
		const isFigure = head.map(
			(_, i) => i > 0 && rows.every((row) => /^[−-]?\d|^€|^–/u.test(row[i] || '0')),
		);
		const cell = (tag, content, i) =>
			`<${tag}${tag === 'th' ? ' scope="col"' : ''}${isFigure[i] ? ' class="figure"' : ''}>${content}</${tag}>`;
		const line = (tag, cells) => `<tr>${cells.map((each, i) => cell(tag, each, i)).join('')}</tr>`;
		return (
			`<div class="scroll" tabindex="0"><table><thead>${line('th', head)}</thead>` +
			`<tbody>${rows.map((row) => line('td', row)).join('')}</tbody></table></div>`
		);
	}

	#figure(chart) {
		const table = this.#plainTable(
			chart.head.map(escaped),
			chart.rows.map((row) => row.map(escaped)),
		);
		return (
			`<figure><figcaption>${escaped(chart.title)}</figcaption>${drawings(chart)}` +
			`<details><summary>${this.say('page.table')}</summary>${table}</details></figure>`
		);
	}

	#documents() {
		const { documents, folder } = this.data;
		const rows = documents.map(({ file, title, fingerprint }) => [
			`${this.value(title)}<br><code>${escaped(file)}</code>`,
			`<code>${fingerprint.slice(2)}</code>`,
		]);
		const note = this.say('summary.documentsNote', { count: documents.length, folder });
		const head = [this.say('tables.document'), 'SHA-256'];
		return `<p class="quiet">${note}</p>${this.#plainTable(head, rows)}`;
	}

	#story() {
		const chapters = this.data.chapters.map((chapter, i) => {
			const steps = this.data.steps.filter((step) => step.chapter === i + 1);
			const when = `${this.say('charts.block')} ${chapter.from}–${chapter.until} · ${clock(chapter.began)}`;
			return (
				`<h3 class="chapter">${i + 1} · ${this.say(`${chapter.name}.title`)}<small>${when}</small></h3>` +
				`<ol class="steps">${steps.map((step) => this.#step(step)).join('')}</ol>`
			);
		});
		return `<p class="quiet">${this.say('page.storyNote')}</p>${chapters.join('')}`;
	}

	#step(step) {
		const told = step.message && `<p>${this.value(step.message)}</p>`;
		const item = (mark, content) => `<li class="${step.kind}" data-mark="${mark}">${content}</li>`;
		switch (step.kind) {
			case 'act':
				return item(step.number, told + this.#transactions(step));
			case 'refused': {
				const advice = escaped(refusalText(step.reason, this.words.language));
				return item('✗', `${told}<span class="sent">${step.reason}: ${advice}</span>`);
			}
			case 'table': {
				const head = step.head.map((each) => this.value(each));
				const rows = step.rows.map((row) => row.map((each) => this.value(each)));
				return item('', this.#plainTable(head, rows));
			}
			default:
				return item({ check: '✓', wait: '…' }[step.kind] ?? '', told);
		}
	}

	#transactions({ transactions }) {
		const shown = transactions.slice(0, SHOWN).map((each) => this.#transaction(each));
		const rest = transactions.slice(SHOWN).map((each) => this.#transaction(each));
		const more = rest.length
			? `<details><summary>${this.say('page.more', { count: rest.length })}</summary>${rest.join('')}</details>`
			: '';
		return shown.join('') + more;
	}

	#transaction({ call, hash, number, block, final }) {
		const [{ url }] = this.data.nodes;
		const link = `https://polkadot.js.org/apps/?rpc=${url}#/explorer/query/${block}`;
		const where = this.say('page.finalIn', { block: String(number), time: seconds(final) });
		return `<span class="sent">${escaped(call)} · ${hash} · <a href="${escaped(link)}">${where}</a></span>`;
	}
}
