// A wallet as browsers have it: an extension that shows itself as `window.injectedWeb3`. It signs here,
// outside the page, by @polkadot/api, as such extensions do.

/** The name by which the wallet shows itself, and that by which the portal calls it. */
const NAME = 'polkadot-js';
export const TITLE = 'polkadot.js';

/** What wallets say in place of a signature. */
const SAID = {
	refuse: 'Cancelled',
	lock: 'The wallet is locked: please unlock it',
	metadata: 'Unable to sign: the metadata of this chain is outdated',
	forget: 'Unable to find keypair',
	break: 'Something is odd: 0x12',
};

const fromHex = (hex) => Buffer.from(hex.replace('0x', ''), 'hex');
const toHex = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;

/** What wallets put around that which is no transaction. */
function wrapped(bytes) {
	return Buffer.concat([Buffer.from('<Bytes>'), bytes, Buffer.from('</Bytes>')]);
}

export class Wallet {
	/** All that it was asked to sign, as pages have handed it over. */
	asked = [];
	#api;
	#pairs;
	#answer = 'sign';
	#tip;
	#letsIn = true;
	/** Settled, unless whoever has the wallet takes their time. */
	#hand = Promise.resolve();

	/**
	 * @param {import('@polkadot/api').ApiPromise} api knows the chain
	 * @param {object[]} pairs the keys that are in it
	 */
	constructor(api, pairs) {
		this.#api = api;
		this.#pairs = pairs;
	}

	/** From now on it signs (`sign`), or says why it does not: a key of `SAID`. */
	will(answer) {
		this.#answer = answer;
	}

	/** From now on it changes the tip of transactions to this; with nothing, it leaves it as it is. */
	tips(tip) {
		this.#tip = tip;
	}

	/** From now on whoever has it takes their time, until what is returned is called. */
	hesitates() {
		let decide;
		this.#hand = new Promise((resolve) => {
			decide = resolve;
		});
		return decide;
	}

	/** Whether it lets pages see its accounts. */
	letsIn(yes) {
		this.#letsIn = yes;
	}

	/** Another key, that pages see once they are loaded again. */
	add(pair) {
		this.#pairs = [...this.#pairs, pair];
	}

	/** Puts it into a browser: all pages that are opened there from now on see it. */
	async into(context) {
		const answers = {
			accounts: () => this.#accounts(),
			signPayload: (payload) => this.#signs(payload),
			signRaw: (raw) => this.#signsRaw(raw),
		};
		await context.exposeFunction('askWallet', (what, value) => answers[what](value));
		await context.addInitScript(show, NAME);
	}

	#accounts() {
		if (!this.#letsIn) {
			throw new Error('The source is not allowed to interact with this extension');
		}
		return this.#pairs.map(({ address, type, meta }) => ({ address, type, name: meta.name }));
	}

	async #signs(payload) {
		this.asked.push(payload);
		await this.#maySign();
		const pair = this.#pairOf(payload.address);
		const signed = this.#tip === undefined ? payload : { ...payload, tip: this.#tip };
		const { version } = payload;
		const { signature } = this.#api.createType('ExtrinsicPayload', signed, { version }).sign(pair);
		if (this.#tip === undefined) {
			return { id: this.asked.length, signature };
		}
		// Who changes something hands over the whole.
		const whole = this.#api.createType('Extrinsic', { method: payload.method }, { version });
		whole.addSignature(pair.address, signature, signed);
		return { id: this.asked.length, signature, signedTransaction: whole.toHex() };
	}

	async #signsRaw(raw) {
		this.asked.push(raw);
		await this.#maySign();
		const signature = this.#pairOf(raw.address).sign(wrapped(fromHex(raw.data)));
		return { id: this.asked.length, signature: toHex(signature) };
	}

	async #maySign() {
		await this.#hand;
		if (this.#answer !== 'sign') {
			throw new Error(SAID[this.#answer]);
		}
	}

	#pairOf(address) {
		const account = this.#api.createType('AccountId', address).toU8a();
		return this.#pairs.find(({ publicKey }) => Buffer.compare(publicKey, account) === 0);
	}
}

/** Runs in the page, before it: the extension shows itself. */
function show(name) {
	const ask = (what) => (value) => window.askWallet(what, value);
	const get = ask('accounts');
	const accounts = {
		get: () => get(),
		subscribe(tell) {
			get().then(tell, () => {});
			return () => {};
		},
	};
	const signer = { signPayload: ask('signPayload'), signRaw: ask('signRaw') };
	const extension = {
		version: '1.0.0',
		// It asks the person, and fails where that one says no.
		enable: () => get().then(() => ({ accounts, signer })),
	};
	window.injectedWeb3 = { [name]: extension };
}
