// Load: transactions that were signed beforehand, handed over at a steady rate or all at once.

import { eventually } from '../../network/lib/chain.mjs';

/** How often something is handed over at a steady rate. */
const BEAT = 250;
/** How many transactions there are in one request of a flood, and in how many at a time. */
const AT_ONCE = 200;
const WIDTH = 4;
/** How many accounts are asked for at once. */
const ACCOUNTS = 500;

const hex = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;

/** A steady stream, to whoever is up: each transaction of somebody else, and the first of his. */
export class Load {
	/**
	 * @param {object[]} senders as of a crowd
	 * @param {Uint8Array[]} signed what each of them sends
	 */
	constructor(network, senders, signed, perSecond) {
		Object.assign(this, { network, senders, signed, perSecond });
		this.next = 0;
		this.accepted = [];
		this.refused = new Map();
		this.tasks = new Set();
		this.timer = setInterval(() => this.#beat(), BEAT);
	}

	#beat() {
		const batch = Math.max(1, Math.round((this.perSecond * BEAT) / 1000));
		const from = this.next;
		this.next = Math.min(this.signed.length, from + batch);
		const who = Array.from({ length: this.next - from }, (_, i) => from + i);
		if (who.length > 0) {
			const task = this.#handOver(who).finally(() => this.tasks.delete(task));
			this.tasks.add(task);
		}
	}

	/** Hands it to a node that takes it, each time to the next. */
	async #handOver(who) {
		const nodes = this.network.honest();
		for (let i = 0; i < nodes.length; i++) {
			const node = nodes[(Math.floor(who[0] / who.length) + i) % nodes.length];
			const answers = await node
				.rpcAll(
					'author_submitExtrinsic',
					who.map((sender) => [hex(this.signed[sender])]),
				)
				.catch(() => undefined);
			for (const [place, { error }] of (answers ?? []).entries()) {
				if (error) {
					count(this.refused, error.data ?? error.message);
				} else {
					this.accepted.push(who[place]);
				}
			}
			if (answers) {
				return;
			}
		}
	}

	/**
	 * Ends it, and waits until everything that was accepted is final. What was lost with a node that
	 * had it alone is handed over again, as a wallet does. Returns how many that were.
	 */
	async settle() {
		clearInterval(this.timer);
		await Promise.all(this.tasks);
		const [node] = this.network.honest();
		const api = await node.connect();
		try {
			const missing = async () => {
				const at = await api.at(await api.rpc.chain.getFinalizedHead());
				const found = [];
				for (let i = 0; i < this.accepted.length; i += ACCOUNTS) {
					const part = this.accepted.slice(i, i + ACCOUNTS);
					const addresses = part.map((sender) => this.senders[sender].address);
					const accounts = await at.query.system.account.multi(addresses);
					found.push(...part.filter((_, k) => accounts[k].nonce.isZero()));
				}
				return found;
			};
			const pools = async () => {
				const waiting = this.network.honest().map((each) => each.rpc('author_pendingExtrinsics'));
				return (await Promise.all(waiting)).flat().length;
			};
			await eventually('what waits is in blocks', async () => (await pools()) === 0);
			const head = (await api.rpc.chain.getHeader()).number.toNumber();
			await this.network.finalBeyond(head);
			const lost = await missing();
			if (lost.length > 0) {
				await this.#handOver(lost);
				await eventually('what was lost is final', async () => (await missing()).length === 0);
			}
			return { accepted: new Set(this.accepted).size, again: lost.length, refused: this.refused };
		} finally {
			await api.disconnect();
		}
	}
}

/** Hands over everything as fast as a node takes it. Returns how often it said what. */
export async function flood(node, transactions) {
	const said = new Map();
	const batches = [];
	for (let i = 0; i < transactions.length; i += AT_ONCE) {
		batches.push(transactions.slice(i, i + AT_ONCE));
	}
	const worker = async () => {
		for (let batch = batches.shift(); batch; batch = batches.shift()) {
			const params = batch.map((bytes) => [hex(bytes)]);
			for (const { error } of await node.rpcAll('author_submitExtrinsic', params)) {
				count(said, error ? (error.data ?? error.message) : 'taken');
			}
		}
	};
	await Promise.all(Array.from({ length: WIDTH }, worker));
	return said;
}

/** How often something was said, in words. */
export function tally(said) {
	const short = (text) =>
		String(text)
			.split(/[:.]\s/, 2)
			.join(': ')
			.slice(0, 60);
	const counts = new Map();
	for (const [text, times] of said) {
		count(counts, short(text), times);
	}
	return [...counts].map(([text, times]) => `${times.toLocaleString('en')} ${text}`).join(', ');
}

function count(counts, what, times = 1) {
	counts.set(what, (counts.get(what) ?? 0) + times);
}
