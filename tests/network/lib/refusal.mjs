// Says in words why the chain turned a transaction down.
//
// A free transaction that would fail is refused before it enters a block: the node answers with
// error 1010, "Invalid Transaction", and "Custom error: N". N stands for an error of a pallet, which
// the view function `Quota.refusal` names; the metadata has the text for people.
//
// A paid transaction enters the block, fails there and is paid for: its error is in the event
// `System.ExtrinsicFailed`, as on every Substrate chain.

import { stringCamelCase } from '@polkadot/util';
import { view } from './views.mjs';

/**
 * @typedef {object} Refusal
 * @property {string} [name] pallet and error, for example `Records.AlreadyOnRecord`; absent where no
 *   pallet refused (a bad signature, a wrong nonce, an empty account)
 * @property {number} [code] the N of "Custom error: N"
 * @property {string} text what to show a person
 */

// The node cannot tell where the transaction ends, or the runtime stumbles while it reads it.
const UNREADABLE = /Could not decode|TaggedTransactionQueue_validate_transaction/;
const UNREADABLE_TEXT =
	'The chain cannot read this transaction: it is cut short or garbled, or was made for another ' +
	'version of the runtime. Make it anew from the current metadata';

/**
 * Explains an error that was thrown when a transaction was sent.
 *
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {unknown} error as thrown by @polkadot/api or polkadot-api, or from a JSON-RPC answer
 * @returns {Promise<Refusal>}
 */
export async function refusal(api, error) {
	const code = refusalCode(error);
	if (code === undefined) {
		const message = error?.message ?? String(error);
		return { text: UNREADABLE.test(message) ? UNREADABLE_TEXT : message };
	}
	const named = await view(api, 'Quota', 'refusal', [code]);
	if (named.isNone) {
		return { code, text: `The transaction was refused with the unknown code ${code}` };
	}
	const [pallet, name] = named.unwrap().map((bytes) => bytes.toUtf8());
	const docs = api.errors[stringCamelCase(pallet)]?.[name]?.meta.docs;
	return { code, ...described(pallet, name, docs) };
}

/**
 * The N of "Custom error: N", or undefined where the error is of another sort.
 *
 * @param {unknown} error
 * @returns {number | undefined}
 */
export function refusalCode(error) {
	// polkadot-api validates by itself and throws the runtime's own error, decoded.
	const { type, value } = error?.error ?? {};
	if (type === 'Invalid' && value?.type === 'Custom') {
		return value.value;
	}
	// The node's JSON-RPC error has the number in `data`; @polkadot/api appends that to `message`.
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
		return { text: dispatchError.toString() };
	}
	const { section, name, docs } = api.registry.findMetaError(dispatchError.asModule);
	// The registry writes the pallet's name in camel case: `records`.
	const pallet = section[0].toUpperCase() + section.slice(1);
	return described(pallet, name, docs);
}

function described(pallet, name, docs = []) {
	const text = docs
		.map((line) => line.toString().trim())
		.join(' ')
		.trim();
	return { name: `${pallet}.${name}`, text: text || `${pallet}.${name}` };
}
