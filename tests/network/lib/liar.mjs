// A server that lies: it passes on what a real node answers, and changes some of it. Proofs of final
// blocks can be taken apart and put together again, signed anew by whoever's keys a test has.

import { createServer } from 'node:http';
import { u8aConcat, u8aToHex } from '@polkadot/util';
import { keyOf } from './chain.mjs';

/** What a test does to an answer: `null` for nothing, or what is answered in its place. */
export const HONEST = () => null;

/**
 * A server between a client and a node. Its `lie` is called for every request, with what is asked, and
 * what the node answers to it: it returns what is said in place of that result; `null`, to say the
 * truth; or a function that deals with the response of the server itself.
 */
export class Liar {
	/** What was asked, in order: `{ method, params }`. */
	asked = [];
	lie = HONEST;
	#server;
	#node;

	/** Starts one that asks this node, and says the truth. */
	static async start(node) {
		const liar = new Liar();
		liar.#node = node.replace(/^ws/, 'http');
		liar.#server = createServer((request, response) => {
			liar.#serve(request, response).catch((error) => {
				response.destroy(error);
			});
		});
		await new Promise((resolve) => liar.#server.listen(0, '127.0.0.1', resolve));
		liar.url = `http://127.0.0.1:${liar.#server.address().port}`;
		return liar;
	}

	async stop() {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	/** From now on this is its lie. */
	tells(lie) {
		this.lie = lie;
		this.asked = [];
	}

	/** Asks the node behind it. */
	async ask(method, ...params) {
		const response = await fetch(this.#node, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
		});
		return response.json();
	}

	async #serve(request, response) {
		const pieces = [];
		for await (const piece of request) {
			pieces.push(piece);
		}
		const { id, method, params } = JSON.parse(Buffer.concat(pieces));
		this.asked.push({ method, params });
		const truth = await this.ask(method, ...params);
		const said = await this.lie({ method, params, result: truth.result, ask: this.ask.bind(this) });
		if (typeof said === 'function') {
			said(response);
			return;
		}
		response.setHeader('Content-Type', 'application/json');
		const answer = said === null ? { ...truth, id } : { jsonrpc: '2.0', id, result: said };
		response.end(JSON.stringify(answer));
	}
}

/** A lie about the answers to one method alone. */
export function about(method, change) {
	return (asked) => (asked.method === method ? change(asked.result, asked) : null);
}

/** An answer of `doverie_warpProof`. */
const WARP_PROOF = '(Vec<(Header, GrandpaJustification)>, bool)';

/** Takes a proof of final blocks apart. */
export function fragmentsOf(api, warpProof) {
	const [fragments, isFinished] = api.createType(WARP_PROOF, warpProof);
	return {
		isFinished: isFinished.isTrue,
		fragments: [...fragments].map(([header, justification]) => ({
			header,
			round: justification.round.toBigInt(),
			target: justification.commit.targetHash.toHex(),
			number: justification.commit.targetNumber.toNumber(),
			votes: justification.commit.precommits.map(({ precommit, signature, id }) => ({
				hash: precommit.targetHash.toHex(),
				number: precommit.targetNumber.toNumber(),
				signature: signature.toHex(),
				id: id.toHex(),
			})),
			ancestries: [...justification.votesAncestries],
		})),
	};
}

/** Puts one together. */
export function warpProofOf(api, { fragments, isFinished }) {
	const parts = fragments.map(({ header, round, target, number, votes, ancestries }) => [
		header,
		{
			round,
			commit: {
				targetHash: target,
				targetNumber: number,
				precommits: votes.map((vote) => ({
					precommit: { targetHash: vote.hash, targetNumber: vote.number },
					signature: vote.signature,
					id: vote.id,
				})),
			},
			votesAncestries: ancestries,
		},
	]);
	return api.createType(WARP_PROOF, [parts, isFinished]).toHex();
}

/** A lie about the last fragment of every proof of final blocks. */
export function aboutHead(api, change) {
	return about('doverie_warpProof', (result) => {
		const proof = fragmentsOf(api, result);
		change(proof.fragments.at(-1), proof);
		return warpProofOf(api, proof);
	});
}

/**
 * Somebody's vote for a block, as its signature holds.
 *
 * @param {string} uri whose key, for example `//Alice`
 */
export function precommit(api, uri, { hash, number, round, set }) {
	const key = keyOf(uri, 'ed25519');
	const u = (type, value) => api.createType(type, value).toU8a();
	// A precommit, in the round of a set of voters.
	const message = [
		Uint8Array.of(1),
		u('H256', hash),
		u('u32', number),
		u('u64', round),
		u('u64', set),
	];
	return {
		hash,
		number,
		signature: u8aToHex(key.sign(u8aConcat(...message))),
		id: u8aToHex(key.publicKey),
	};
}

/** A block like this one, with other transactions. */
export function otherBlock(api, header, extrinsicsRoot) {
	return api.createType('Header', { ...header.toJSON(), extrinsicsRoot });
}
