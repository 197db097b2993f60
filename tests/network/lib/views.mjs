// Calls view functions of pallets with @polkadot/api, which can decode them but has no name for
// them yet. (`polkadot-api` has: `api.view.Records.lookup(fingerprint)`.)
//
// After a runtime upgrade @polkadot/api goes on sending transactions, but reads the metadata anew in
// an older version, which has no view functions: connect anew to call them.

import { u8aConcat, u8aToHex } from '@polkadot/util';

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
	const { registry } = api;
	const { id, inputs, output } = definition(api, pallet, name);
	if (args.length !== inputs.length) {
		throw new Error(`${pallet}.${name} takes ${inputs.length} arguments, not ${args.length}`);
	}
	// The arguments travel as one byte string: each in its own encoding, one after another.
	const input = u8aConcat(
		...inputs.map(({ type }, i) =>
			registry.createType(registry.createLookupType(type), args[i]).toU8a(),
		),
	);
	const { call } = at ? await api.at(at) : api;
	const answer = await call.runtimeViewFunction.executeViewFunction(id.toHex(), u8aToHex(input));
	if (answer.isErr) {
		throw new Error(`${pallet}.${name}: ${answer.asErr.toString()}`);
	}
	// `true`: the bytes alone, without the length that goes before a byte string.
	return registry.createType(registry.createLookupType(output), answer.asOk.toU8a(true));
}

/** Finds a view function, with its id and types, in the metadata (version 16). */
function definition(api, pallet, name) {
	const found = api.runtimeMetadata.asLatest.pallets
		.find((candidate) => candidate.name.eq(pallet))
		?.viewFunctions.find((candidate) => candidate.name.eq(name));
	if (!found) {
		throw new Error(
			`The metadata has no view function ${pallet}.${name} (after a runtime upgrade, connect anew)`,
		);
	}
	return found;
}
