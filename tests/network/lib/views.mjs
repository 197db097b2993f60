// Asks the chain's view functions with @polkadot/api, as the runtime APIs that they are, too:
// `Records.lookup` is `api.call.recordsViews.lookup`. (`polkadot-api` calls them by either name:
// `api.view.Records.lookup` and `api.apis.RecordsViews.lookup`.)
//
// After a runtime upgrade @polkadot/api goes on sending transactions, but reads the metadata again
// in an older version, which has no runtime APIs: reconnect to call them.

import { Enum, Option } from '@polkadot/types-codec';
import { stringCamelCase } from '@polkadot/util';

/**
 * Calls a view function and decodes its answer.
 *
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {string} pallet as in the metadata, for example `Records`
 * @param {string} name as in the metadata, for example `lookup`
 * @param {unknown[]} args in the function's order, in whatever form the API takes for their types
 * @param {string | Uint8Array} [at] the block to ask at, by hash; without it the best one
 * @returns {Promise<import('@polkadot/types/types').Codec>} of the function's own return type
 */
export async function view(api, pallet, name, args = [], at) {
	const { call } = at ? await api.at(at) : api;
	const ask = call[`${stringCamelCase(pallet)}Views`]?.[stringCamelCase(name)];
	if (!ask) {
		throw new Error(
			`The metadata has no ${pallet}Views.${name} (after a runtime upgrade, reconnect)`,
		);
	}
	return ask(...args);
}

/** What an answer of a view function says, to compare: texts, and every number as a bigint. */
export function plain(codec) {
	if (codec.toBigInt) {
		return codec.toBigInt();
	}
	if (codec instanceof Option) {
		return codec.isNone ? null : plain(codec.unwrap());
	}
	if (codec instanceof Enum) {
		return { [codec.type]: plain(codec.inner) };
	}
	if (codec instanceof Map) {
		return Object.fromEntries([...codec].map(([name, value]) => [name, plain(value)]));
	}
	return Array.isArray(codec) ? [...codec].map(plain) : codec.toString();
}
