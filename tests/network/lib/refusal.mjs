// Says in words why the chain turned a transaction down, with @polkadot/api or polkadot-api. It
// needs nothing else of this folder: copy it.
//
// A free transaction that would fail is refused before it enters a block. The node's error is
//
//   1010  it cannot pass: the node does not look at the same bytes again for half an hour (1012)
//   1011  it may pass by itself, by time or by what others do: send the same bytes again
//
// and its `data` is "Custom error: N. Pallet.Error: what to do", N being the number of the pallet.
// `author_submitExtrinsic` and `author_submitAndWatchExtrinsic` take a second parameter, the
// language: with "bg" the advice is in Bulgarian. It is cut to what wallets show; the whole of it,
// in English, answers the runtime API `QuotaViews.refusal`, which takes the signed transaction and the
// hash of the block that is asked about. It can be asked before anything is sent, for those who pay,
// too.
//
// A paid transaction enters the block, fails there and is paid for: its error is in the event
// `System.ExtrinsicFailed`, as on every Substrate chain.

import { u8aToHex, u8aToU8a } from '@polkadot/util';

/**
 * @typedef {object} Refusal
 * @property {string} [name] pallet and error, for example `Records.AlreadyOnRecord`. Where it is the
 *   transaction itself that is wrong, `Transaction.BadProof` and the like
 * @property {number} [number] the N of "Custom error: N": the pallet's number in the metadata, or 255
 * @property {boolean} [mayPass] whether the very same transaction may succeed later
 * @property {string} text what to show a person
 */

/**
 * Explains an error that was thrown when a transaction was sent.
 *
 * polkadot-api tries a transaction by itself before it sends it, so that no node has said anything
 * yet: sign it, submit what you have signed, and give it here.
 *
 * @param {object} api an `ApiPromise` of @polkadot/api, or a client of polkadot-api
 * @param {unknown} error as thrown by one of them, or the error of a JSON-RPC answer
 * @param {string | Uint8Array | { toHex(): string }} [transaction] that was signed, to ask the chain
 *   where the error has no words
 * @returns {Promise<Refusal>}
 */
export async function refusal(api, error, transaction) {
	const asked = async () => transaction && (await whyRefused(api, transaction));
	return (
		told(error) ??
		(await asked()) ?? {
			...(refusalNumber(error) !== undefined && { number: refusalNumber(error) }),
			text: error?.message ?? String(error),
		}
	);
}

/**
 * Asks the chain why a signed transaction would be refused now, or fail in a block at the cost of
 * its signer.
 *
 * @param {object} api an `ApiPromise` of @polkadot/api, or a client of polkadot-api
 * @param {string | Uint8Array | { toHex(): string }} transaction
 * @returns {Promise<Refusal | undefined>} undefined: it would succeed
 */
export async function whyRefused(api, transaction) {
	// What @polkadot/api has signed is an object that writes itself.
	const isPlain = typeof transaction === 'string' || transaction instanceof Uint8Array;
	const hex = isPlain ? u8aToHex(u8aToU8a(transaction)) : transaction.toHex();
	if (api.call) {
		const best = await api.rpc.chain.getBlockHash();
		// In hexadecimal, since @polkadot/api would take a length in front of bytes for its own.
		const answer = await api.call.quotaViews.refusal(hex, best);
		return answer.isSome ? inWords(answer.unwrap()) : undefined;
	}
	const [{ hash: best }] = await api.getBestBlocks();
	const { QuotaViews } = api.getUnsafeApi().apis;
	const answer = await QuotaViews.refusal(u8aToU8a(hex), best, { at: best });
	return answer && inWords(answer);
}

/** What the node has said, if it has. */
function told(error) {
	const { code, data } = error ?? {};
	const found = /^(?:Custom error: (\d+)\. )?(\S+\.\S+):(.*)$/su.exec(data);
	if (typeof data !== 'string' || !found) {
		return undefined;
	}
	const [, number, name, text] = found;
	return {
		name,
		...(number && { number: Number(number) }),
		...(number && [1010, 1011].includes(code) && { mayPass: code === 1011 }),
		text: text.trim() || name,
	};
}

/** The runtime's answer, as either client decodes it. */
function inWords({ number, pallet, name, advice, may_pass, mayPass = may_pass }) {
	const plain = number?.unwrapOr ? number.unwrapOr(undefined) : number;
	return {
		name: `${pallet}.${name}`,
		...(plain !== undefined && { number: Number(plain) }),
		mayPass: mayPass.valueOf(),
		text: advice.toString(),
	};
}

/**
 * The N of "Custom error: N", or undefined where the error is of another sort. What it may stand for
 * the runtime API `QuotaViews.refusals` lists.
 *
 * @param {unknown} error
 * @returns {number | undefined}
 */
export function refusalNumber(error) {
	// polkadot-api throws the runtime's own error, decoded.
	const { type, value } = error?.error ?? {};
	if (['Invalid', 'Unknown'].includes(type) && value?.type === 'Custom') {
		return value.value;
	}
	const found = /Custom error: (\d+)/.exec(`${error?.data ?? ''} ${error?.message ?? error}`);
	return found ? Number(found[1]) : undefined;
}

/**
 * Explains the `dispatch_error` of a `System.ExtrinsicFailed` event.
 *
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {import('@polkadot/types/interfaces').DispatchError} dispatchError
 * @returns {Refusal}
 */
export function failure(api, dispatchError) {
	if (!dispatchError.isModule) {
		// An error of no pallet, such as `Token.FundsUnavailable`: the runtime API
		// `QuotaViews.refusals` has the texts, under 255.
		const { type, inner } = dispatchError;
		const name = inner.type ? `${type}.${inner.type}` : `Dispatch.${type}`;
		return { name, text: name };
	}
	const { section, name, docs } = api.registry.findMetaError(dispatchError.asModule);
	// The registry writes the pallet's name in camel case: `records`.
	const pallet = section[0].toUpperCase() + section.slice(1);
	const text = docs
		.map((line) => line.toString().trim())
		.join(' ')
		.trim();
	return { name: `${pallet}.${name}`, text: text || `${pallet}.${name}` };
}
