// Sends a transaction as a wallet does, and says when a block has it and when that block is final.

import { PATIENCE } from '../../tests/network/lib/chain.mjs';
import { failure, whyRefused } from '../../tests/network/lib/refusal.mjs';

/** A transaction that the chain turned down. */
export class Refused extends Error {
	constructor({ name, text }) {
		super(`${name}: ${text}`);
		this.reason = name;
	}
}

/**
 * Sends calls of one account as one transaction.
 *
 * @returns {Promise<{ call: string, hash: string, number: number, block: string, events: object[],
 *   included: number, final: Promise<{ number: number, block: string, seconds: number }> }>} once a
 *   block has it; `included` are the seconds that it took
 */
export async function send(api, signer, calls) {
	const tx = calls.length === 1 ? calls[0] : api.tx.utility.batchAll(calls);
	const signed = await copyOf(api, tx).signAsync(signer, { nonce: -1 });
	// Whoever is told why before anything is sent pays nothing, however heavy the call is.
	const why = await whyRefused(api, signed);
	if (why) {
		throw new Refused(why);
	}
	const { included, final } = watch(api, signed);
	return {
		call: nameOf(calls),
		hash: signed.hash.toHex(),
		...(await included),
		final,
	};
}

/** A transaction of its own: what is signed remembers its signature. */
function copyOf(api, tx) {
	return api.tx(api.createType('Call', tx.method.toU8a()));
}

/** Hands it over. Both promises reject where it is lost or has failed. */
function watch(api, signed) {
	const start = performance.now();
	const elapsed = () => (performance.now() - start) / 1000;
	const [included, final] = [deferred(), deferred()];
	const lost = (error) => {
		included.reject(error);
		final.reject(error);
	};
	const timer = setTimeout(() => lost(new Error('A transaction is not final in time')), PATIENCE);
	final.promise.then(
		() => clearTimeout(timer),
		() => clearTimeout(timer),
	);
	signed
		.send(({ status, events, dispatchError, isError }) => {
			if (dispatchError) {
				lost(new Refused(failure(api, dispatchError)));
			} else if (status.isInBlock) {
				blockOf(api, status.asInBlock).then(
					(block) =>
						included.resolve({
							...block,
							events: events.map(({ event }) => event),
							included: elapsed(),
						}),
					lost,
				);
			} else if (status.isFinalized) {
				const seconds = elapsed();
				blockOf(api, status.asFinalized).then(
					(block) => final.resolve({ ...block, seconds }),
					lost,
				);
			} else if (isError) {
				lost(new Error(`The pool gave a transaction up: ${status.type}`));
			}
		})
		.catch(lost);
	return { included: included.promise, final: final.promise };
}

function deferred() {
	const parts = {};
	parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
	// Whoever waits for it hears of it; nobody need wait.
	parts.promise.catch(() => {});
	return parts;
}

async function blockOf(api, hash) {
	const { number } = await api.rpc.chain.getHeader(hash);
	return { number: number.toNumber(), block: hash.toHex() };
}

/** What is sent, in the words of polkadot.js Apps. */
function nameOf(calls) {
	const counts = new Map();
	for (const { method } of calls) {
		const name = `${method.section}.${method.method}`;
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return [...counts].map(([name, count]) => (count > 1 ? `${name} ×${count}` : name)).join(' + ');
}
