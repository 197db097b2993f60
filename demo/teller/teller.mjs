// Tells a story in a terminal: what each kind of step looks like, and at which pace.

import { setTimeout as sleep } from 'node:timers/promises';
import { refusalText } from '../refusals.mjs';
import { m, seconds } from '../words.mjs';

/** How wide the margin is in which steps are marked. */
const MARGIN = 5;
const BAR = 20;

export class Teller {
	#told = { at: 0, pause: 0 };

	constructor(terminal, words, plan) {
		Object.assign(this, { terminal, words, plan });
	}

	async chapter(number, title, block, elapsed) {
		await this.#breathe();
		const { terminal } = this;
		const left = `${number} · ${this.words.say(m(title))}`;
		const right = this.words.say(m('steps.now', { block, time: clock(elapsed) }));
		const space = terminal.width - [...left].length - [...right].length;
		terminal.lines('');
		terminal.rule('blue');
		if (space > 0) {
			const heading = terminal.paint(left, 'bold', 'blue');
			terminal.lines(`${heading}${' '.repeat(space)}${terminal.paint(right, 'dim')}`);
		} else {
			terminal.text(left, '', 'bold', 'blue');
		}
		terminal.lines('');
	}

	async say(message) {
		await this.#breathe();
		this.#tell(message, '');
	}

	async act(step) {
		await this.#breathe();
		this.#tell(step.message, `${String(step.number).padStart(3)}  `);
	}

	/** What a step has sent, and the block that has it. */
	sent({ transactions }) {
		const [first] = transactions;
		const blocks = [...new Set(transactions.map(({ number }) => number))].sort((a, b) => a - b);
		const block = blocks.length > 1 ? `${blocks[0]}–${blocks.at(-1)}` : String(blocks[0]);
		const hash = shortHash(first.hash);
		const key = transactions.length > 1 ? 'steps.many' : 'steps.one';
		const values = { count: transactions.length, call: callsOf(transactions), hash, block };
		this.terminal.text(this.words.say(m(key, values)), ' '.repeat(MARGIN), 'dim');
	}

	/** Which steps are final. */
	final(steps) {
		if (steps.length === 0) {
			return;
		}
		const list = steps.map(({ number, transactions }) =>
			m('steps.finalOne', {
				number,
				block: String(Math.max(...transactions.map((each) => each.number))),
				time: seconds(Math.max(...transactions.map(({ final }) => final))),
			}),
		);
		this.#line(m('steps.final', { list }), '  ◆', 'dim');
	}

	async checked(message) {
		await this.#breathe();
		this.#line(message, this.terminal.paint('  ✓', 'green'), undefined);
	}

	async refused({ message, reason }) {
		await this.#breathe();
		this.#line(message, this.terminal.paint('  ✗', 'yellow'), undefined);
		const text = refusalText(reason, this.words.language);
		this.terminal.text(`${reason}: ${text}`, ' '.repeat(MARGIN), 'dim');
	}

	document(name, fingerprint) {
		this.terminal.text(`${name}  sha256`, '   §  ', 'dim');
		this.terminal.lines(this.terminal.paint(`      ${fingerprint.slice(2)}`, 'dim'));
	}

	table(head, rows) {
		const value = (each) => this.words.value(each);
		this.terminal.table(
			head.map(value),
			rows.map((row) => row.map(value)),
			' '.repeat(MARGIN),
		);
	}

	async waitFor(message) {
		await this.#breathe();
		this.#line(message, '  …', 'dim');
	}

	/** How far the blocks have come. */
	progress({ best, final, from, until, elapsed }) {
		const hasEnd = until > from;
		const values = { best: String(best), final: String(final), until: String(until) };
		const bar = hasEnd ? `${this.#bar((best - from) / (until - from))} ` : '';
		const said = this.words.say(m(hasEnd ? 'steps.progressTo' : 'steps.progress', values));
		this.terminal.progress(`     ${bar}${said} · ${clock(elapsed)}`);
	}

	endProgress() {
		this.terminal.endProgress();
	}

	#bar(share) {
		const full = Math.round(Math.min(Math.max(share, 0), 1) * BAR);
		return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
	}

	#line(message, mark, style) {
		const text = this.words.say(message);
		const first = `${mark}  `;
		// A mark with colours is longer than it looks.
		if (style) {
			this.terminal.text(text, first, style);
		} else {
			this.terminal.marked(text, first, MARGIN);
		}
		this.#remember(text);
	}

	#tell(message, first) {
		const text = this.words.say(message);
		this.terminal.text(text, first);
		this.#remember(text);
	}

	#remember(text) {
		this.#told = { at: performance.now(), pause: this.plan.pause(text) };
	}

	/** Gives the reader time for what was told last; waiting for the chain counts. */
	async #breathe() {
		const { at, pause } = this.#told;
		const left = at + pause - performance.now();
		if (left > 0) {
			await sleep(left);
		}
	}
}

/** A hash that fits into a line. */
export function shortHash(hash) {
	return `${hash.slice(0, 10)}…${hash.slice(-6)}`;
}

/** Minutes and seconds. */
export function clock(span) {
	const whole = Math.floor(span);
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function callsOf(transactions) {
	return [...new Set(transactions.map(({ call }) => call))].join('; ');
}
