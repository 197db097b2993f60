// What the chapters are told with: something is said, sent, refused, checked, waited for. Every step is
// written to the terminal as it happens, and kept for the summary.

import { isDeepStrictEqual } from 'node:util';
import { balance, submitBytes } from '../../tests/network/lib/chain.mjs';
import { refusal, whyRefused } from '../../tests/network/lib/refusal.mjs';
import { plain } from '../../tests/network/lib/views.mjs';
import { send } from '../stage/transactions.mjs';
import { Teller } from '../teller/teller.mjs';
import { Words } from '../words.mjs';
import { History } from './history.mjs';

/** Something has not come out as it is told. */
export class NotAsTold extends Error {
	constructor(told, expected, found) {
		super(told);
		this.expected = expected;
		this.found = found;
	}
}

export class Story {
	/** Everything that was told, in order. */
	steps = [];
	chapters = [];
	/** What later chapters and the summary have to know. */
	facts = { decisions: [], payments: [] };
	/** The city speaks Bulgarian: titles and names are so on the chain, whatever the reader's language. */
	#bulgarian = new Words('bg');
	#sent = 0;

	constructor({ stage, terminal, words, plan, documents, cast }) {
		Object.assign(this, { stage, words, plan, documents, cast });
		this.teller = new Teller(terminal, words, plan);
		this.began = performance.now();
		this.history = new History(this);
	}

	get api() {
		return this.stage.api;
	}

	get clock() {
		return this.stage.clock;
	}

	/** The seconds since the story began. */
	get elapsed() {
		return (performance.now() - this.began) / 1000;
	}

	/** A title or a name, as it is on the chain. */
	onChain(message) {
		return this.#bulgarian.say(message);
	}

	/** Plays a chapter. */
	async chapter(name, play) {
		const chapter = { name, from: this.clock.best, began: this.elapsed };
		this.chapters.push(chapter);
		await this.teller.chapter(this.chapters.length, `${name}.title`, this.clock.best, this.elapsed);
		await play(this);
		Object.assign(chapter, { until: this.clock.best, ended: this.elapsed });
	}

	/** Says something. */
	async say(message) {
		this.#keep('say', message);
		await this.teller.say(message);
	}

	/** Shows a table: messages in its head, values in its rows. */
	async table(head, rows) {
		this.#keep('table', undefined, { head, rows });
		this.teller.table(head, rows);
	}

	/** Puts a document's text into a file, and returns the fingerprint. */
	async document(name, values = {}) {
		const { fingerprint, file } = this.documents.write(
			{ key: `documents.${name}.title`, values },
			{ key: `documents.${name}.body`, values },
		);
		this.teller.document(file, fingerprint);
		return fingerprint;
	}

	/** One of the cast sends calls, as one transaction. Returns it, once a block has it. */
	async act(message, who, ...calls) {
		const [sent] = await this.actAll(message, [[who, ...calls]]);
		return sent;
	}

	/** Several of the cast send calls side by side: `[who, ...calls]` each. */
	async actAll(message, acts) {
		this.#sent += 1;
		const step = this.#keep('act', message, { number: this.#sent, transactions: [] });
		await this.teller.act(step);
		const sent = await Promise.all(acts.map(([who, ...calls]) => send(this.api, who.key, calls)));
		step.transactions = sent.map(({ call, hash, number, block, included }) => ({
			call,
			hash,
			number,
			block,
			included,
		}));
		this.teller.sent(step);
		this.#awaitFinality(step, sent);
		return sent;
	}

	/**
	 * One of the cast tries something that the chain must refuse, with one of these errors. Whoever owns
	 * nothing hands it over, too; others would pay for it in a block, so the node is only asked.
	 */
	async refused(message, who, call, ...names) {
		const { api } = this;
		const signed = await call.signAsync(who.key, { nonce: -1 });
		const name = (await whyRefused(api, signed))?.name;
		this.#assert(message, names.includes(name) ? names : name, names);
		if ((await balance(api, who.key.address)) === 0n) {
			const error = await submitBytes('municipality', signed.toU8a()).catch((thrown) => thrown);
			this.#assert(message, (await refusal(api, error)).name, name);
		}
		const { section, method } = call.method;
		const step = this.#keep('refused', message, { reason: name, call: `${section}.${method}` });
		await this.teller.refused(step);
	}

	/** Fails unless the chain says what is told: what `found` says, in the form of `plain`. */
	async check(message, found, expected) {
		this.#assert(message, found, expected);
		this.#keep('check', message);
		await this.teller.checked(message);
	}

	/**
	 * Waits for something, and tells that it does.
	 *
	 * @param {() => Promise<unknown>} probe is asked at each block
	 * @param {number} [until] the block at which it should come about
	 */
	async wait(message, probe, until) {
		const already = await probe();
		if (already) {
			return already;
		}
		const step = this.#keep('wait', message, { until });
		await this.teller.waitFor(message);
		const from = this.clock.best;
		const tick = () => {
			this.#tellFinality();
			const { best, final } = this.clock;
			this.teller.progress({ best, final, from, until, elapsed: this.elapsed });
		};
		const stop = this.clock.listen(tick);
		try {
			tick();
			return await this.clock.until(this.words.say(message), () => {
				this.#failIfLost();
				return probe();
			});
		} finally {
			stop();
			this.teller.endProgress();
			Object.assign(step, { from, block: this.clock.best });
		}
	}

	/** Waits for a block. */
	reach(message, block) {
		return this.wait(message, async () => this.clock.best >= block, block);
	}

	/** Is everything final that was sent? */
	get isAllFinal() {
		return this.steps.every(({ kind, isFinal }) => kind !== 'act' || isFinal);
	}

	#assert(message, found, expected) {
		const [is, shall] = [found, expected].map(comparable);
		if (!isDeepStrictEqual(is, shall)) {
			throw new NotAsTold(this.words.say(message), shall, is);
		}
	}

	#keep(kind, message, more = {}) {
		this.#failIfLost();
		this.#tellFinality();
		const step = { kind, message, chapter: this.chapters.length, block: this.clock.best, ...more };
		this.steps.push(step);
		return step;
	}

	#awaitFinality(step, sent) {
		Promise.all(sent.map(({ final }) => final)).then(
			(finals) => {
				for (const [i, { seconds, ...block }] of finals.entries()) {
					Object.assign(step.transactions[i], block, { final: seconds });
				}
				step.isFinal = true;
			},
			(error) => {
				this.fault ??= error;
			},
		);
	}

	/** Fails where something that was sent cannot become final. */
	#failIfLost() {
		if (this.fault) {
			throw this.fault;
		}
	}

	/** Tells which steps have become final. */
	#tellFinality() {
		const news = this.steps.filter(({ isFinal, isTold }) => isFinal && !isTold);
		for (const step of news) {
			step.isTold = true;
		}
		this.teller.final(news);
	}
}

/** Values of the chain and of the demo in one form. */
function comparable(value) {
	if (typeof value === 'number') {
		return BigInt(value);
	}
	if (Array.isArray(value) && !value.toHex) {
		return value.map(comparable);
	}
	return value?.toHex ? plain(value) : value;
}
