// A check, by the Wasm: it says what to ask, this asks it, and what the answers prove it says, too.

/** The longest answer of a server that is read, in bytes. */
const MAX_ANSWER = 17 * 1024 * 1024;
/** How long a server may take for one, in milliseconds. */
const ANSWER_MILLISECONDS = 30_000;
/** How long all of it may take, in milliseconds. */
const ALL_MILLISECONDS = 180_000;

const LANGUAGES = { en: 0, bg: 1 };

/** The address at which a node that is known by that of its WebSocket answers over HTTP: the same. */
export function toHttp(address) {
	return address.replace(/^ws(s?):\/\//, 'http$1://');
}

/** Is this an address at which a server can be asked? */
export function isAddress(text) {
	return /^(https?|wss?):\/\/[^/\s]/.test(text) && URL.canParse(text);
}

export class Engine {
	#wasm;
	#session;

	/** @param {BufferSource} code the bytes of the Wasm */
	static async load(code) {
		const { instance } = await WebAssembly.instantiate(code, {});
		return new Engine(instance.exports);
	}

	constructor(wasm) {
		this.#wasm = wasm;
		this.#session = wasm.doverie_session();
	}

	/**
	 * Takes a chain specification: all that is trusted.
	 *
	 * @returns {{ chain: string, genesis: string } | { error: string }}
	 */
	specification(bytes) {
		return this.#hand('doverie_specification', bytes);
	}

	/**
	 * Asks servers, and says what they prove.
	 *
	 * @param {object} question as `question` in session.rs reads it
	 * @param {string[]} servers their addresses
	 */
	async check(question, servers, language, ask = askServer) {
		const asked = new TextEncoder().encode(JSON.stringify({ question, servers }));
		const begun = this.#hand('doverie_begin', asked);
		if (begun.error) {
			return begun;
		}
		const end = Date.now() + ALL_MILLISECONDS;
		for (;;) {
			const asks = this.#take(this.#wasm.doverie_asks(this.#session));
			if (asks.length === 0) {
				const now = BigInt(Date.now());
				return this.#take(this.#wasm.doverie_report(this.#session, now, LANGUAGES[language]));
			}
			const answers = asks.map(({ server, body }) => answerOf(servers[server], body, end, ask));
			for (const [i, { bytes, why }] of (await Promise.all(answers)).entries()) {
				const { server } = asks[i];
				if (bytes) {
					this.#hand('doverie_answered', bytes, server);
				} else {
					this.#hand('doverie_silent', new TextEncoder().encode(why), server);
				}
			}
		}
	}

	/** Says what a receipt proves, without asking anyone. */
	read(receipt, language) {
		const { doverie_read } = this.#wasm;
		const now = BigInt(Date.now());
		return this.#place(receipt, (place) =>
			doverie_read(this.#session, place, receipt.length, now, LANGUAGES[language]),
		);
	}

	/** The last report, in a language. */
	say(language) {
		return this.#take(this.#wasm.doverie_say(this.#session, LANGUAGES[language]));
	}

	/** The receipt of the last report, to be saved. */
	receipt() {
		return this.#bytes(this.#wasm.doverie_receipt(this.#session));
	}

	#hand(name, bytes, ...before) {
		return this.#place(bytes, (place) =>
			this.#wasm[name](this.#session, ...before, place, bytes.length),
		);
	}

	/** Puts bytes where the Wasm reads them, and takes its answer. */
	#place(bytes, call) {
		const place = this.#wasm.doverie_allocate(bytes.length);
		// The memory may have grown, and be another one.
		new Uint8Array(this.#wasm.memory.buffer).set(bytes, place);
		const answer = this.#take(call(place));
		this.#wasm.doverie_free(place, bytes.length);
		return answer;
	}

	#take(place) {
		return JSON.parse(new TextDecoder().decode(this.#bytes(place)));
	}

	#bytes(place) {
		const { buffer } = this.#wasm.memory;
		const length = new DataView(buffer).getUint32(place, true);
		const bytes = new Uint8Array(buffer).slice(place + 4, place + 4 + length);
		this.#wasm.doverie_free(place, length + 4);
		return bytes;
	}
}

async function answerOf(address, body, end, ask) {
	if (Date.now() >= end) {
		return { why: `all of it took more than ${ALL_MILLISECONDS / 1000} s` };
	}
	try {
		return { bytes: await ask(toHttp(address), body) };
	} catch (error) {
		return { why: error.message };
	}
}

/** Asks a server, and reads its answer up to the length that an answer can have. */
async function askServer(address, body) {
	const response = await fetch(address, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body,
		signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
		credentials: 'omit',
		redirect: 'error',
		cache: 'no-store',
		referrerPolicy: 'no-referrer',
	});
	if (!response.ok) {
		throw new Error(`it answers with the status ${response.status}`);
	}
	const pieces = [];
	let length = 0;
	const reader = response.body.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) {
			break;
		}
		length += value.length;
		if (length > MAX_ANSWER) {
			await reader.cancel();
			throw new Error('its answer is too long');
		}
		pieces.push(value);
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}
