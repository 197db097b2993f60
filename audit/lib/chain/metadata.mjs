// What a runtime says of itself: its types, and where its storage, events, calls and runtime APIs are.

import { storageKey } from './hashing.mjs';
import { Bytes, Types } from './scale.mjs';

/** The version of the metadata that is asked for: the first one with runtime APIs. */
export const METADATA_VERSION = 15;
/** "meta", before everything else. */
const MAGIC = '0x6d657461';
const PRIMITIVES = [
	...['bool', 'char', 'str', 'u8', 'u16', 'u32', 'u64', 'u128', 'u256'],
	...['i8', 'i16', 'i32', 'i64', 'i128', 'i256'],
];
/** How many bytes each hasher of a map puts before a key, where the key itself follows. */
const BEFORE_KEY = { Blake2_128Concat: 16, Twox64Concat: 8, Identity: 0 };
const HASHERS = [
	...['Blake2_128', 'Blake2_256', 'Blake2_128Concat'],
	...['Twox128', 'Twox256', 'Twox64Concat', 'Identity'],
];

const compact = (bytes) => Number(bytes.compact());
const text = (bytes) => bytes.text();
const docs = (bytes) => bytes.list(text);

/** A runtime, by its metadata. */
export class Runtime {
	#pallets;
	#apis;
	#event;
	#extrinsic;

	/** @param {string} metadata in hexadecimal text, as `Metadata_metadata_at_version` answers */
	constructor(metadata) {
		const { types, pallets, apis, outer, extrinsic } = readMetadata(new Bytes(metadata));
		this.types = new Types(types);
		this.#pallets = new Map(pallets.map((pallet) => [pallet.name, pallet]));
		this.#apis = apis;
		this.#event = outer.event;
		this.#extrinsic = { ...extrinsic, call: outer.call };
	}

	/** An item of storage: its first bytes, which are all unless it is a map. */
	storage(pallet, item) {
		const found = this.#pallets.get(pallet)?.storage?.entries.find(({ name }) => name === item);
		if (!found) {
			throw new Error(`This runtime stores no ${pallet}.${item}`);
		}
		const { prefix } = this.#pallets.get(pallet).storage;
		return { ...found, prefix: storageKey(prefix, item) };
	}

	/** A value of an item of storage; what stands for nothing, if there is none. */
	stored({ value, fallback }, data) {
		return this.types.decode(value, data ?? fallback);
	}

	/** The keys of an entry of a map, in a list, from the whole key of storage. */
	keysOf({ prefix, hashers, key }, whole) {
		const bytes = new Bytes(`0x${whole.slice(prefix.length)}`);
		const types = hashers.length === 1 ? [key] : this.types.parts(key);
		return types.map((type, i) => {
			bytes.take(BEFORE_KEY[hashers[i]]);
			return this.types.read(type, bytes);
		});
	}

	constant(pallet, name) {
		const found = this.#pallets.get(pallet)?.constants.find((each) => each.name === name);
		if (!found) {
			throw new Error(`This runtime has no constant ${pallet}.${name}`);
		}
		return this.types.decode(found.type, found.value);
	}

	/** A function of a runtime API. */
	method(api, name) {
		const found = this.#apis
			.find((each) => each.name === api)
			?.methods.find((each) => each.name === name);
		if (!found) {
			throw new Error(`This runtime has no ${api}_${name}`);
		}
		return found;
	}

	/**
	 * The events of a block, as they are stored: `{ transaction, pallet, name, data }` each.
	 * `transaction` is the place of the one in which it happened, and null where it happened in none.
	 */
	events(data) {
		const { value } = this.storage('System', 'Events');
		return this.types.decode(value, data ?? '0x00').map(({ phase, event }) => {
			const [[pallet, inner]] = Object.entries(event);
			const [name, fields] = typeof inner === 'string' ? [inner, {}] : Object.entries(inner)[0];
			return { transaction: phase.ApplyExtrinsic ?? null, pallet, name, data: fields };
		});
	}

	/**
	 * What a transaction calls, and whether anybody has signed it. A call in a call is in its
	 * arguments.
	 */
	transaction(data) {
		const bytes = new Bytes(data);
		const { address, signature, extra, call } = this.#extrinsic;
		bytes.compact();
		const version = bytes.u8();
		const isSigned = (version & 0b1100_0000) === 0b1000_0000;
		if (isSigned) {
			this.types.read(address, bytes);
			this.types.read(signature, bytes);
			this.types.read(extra, bytes);
		} else if ((version & 0b1100_0000) === 0b0100_0000) {
			// A general transaction: the version of its extensions, and these.
			bytes.u8();
			this.types.read(extra, bytes);
		}
		return { isSigned, call: this.types.read(call, bytes) };
	}
}

function readMetadata(bytes) {
	const magic = bytes.hex(4);
	const version = bytes.u8();
	if (magic !== MAGIC || version !== METADATA_VERSION) {
		throw new Error(`This is no metadata of version ${METADATA_VERSION}`);
	}
	const types = new Map(bytes.list(readType));
	const pallets = bytes.list(readPallet);
	const extrinsic = readExtrinsic(bytes);
	compact(bytes);
	const apis = bytes.list(readApi);
	const outer = { call: compact(bytes), event: compact(bytes) };
	return { types, pallets, apis, outer, extrinsic };
}

function readType(bytes) {
	const id = compact(bytes);
	const path = bytes.list(text);
	bytes.list(() => [bytes.text(), bytes.option(compact)]);
	const type = { path, ...readDefinition(bytes) };
	docs(bytes);
	return [id, type];
}

function readDefinition(bytes) {
	const kind = bytes.u8();
	switch (kind) {
		case 0:
			return { kind: 'composite', fields: bytes.list(readField) };
		case 1:
			return { kind: 'variant', variants: bytes.list(readVariant) };
		case 2:
			return { kind: 'sequence', of: compact(bytes) };
		case 3:
			return { kind: 'array', length: bytes.u32(), of: compact(bytes) };
		case 4:
			return { kind: 'tuple', of: bytes.list(compact) };
		case 5:
			return { kind: 'primitive', name: PRIMITIVES[bytes.u8()] };
		case 6:
			return { kind: 'compact', of: compact(bytes) };
		case 7:
			return { kind: 'bits', of: [compact(bytes), compact(bytes)] };
		default:
			throw new Error(`The metadata has a type of an unknown sort, ${kind}`);
	}
}

function readField(bytes) {
	const name = bytes.option(text);
	const type = compact(bytes);
	bytes.option(text);
	docs(bytes);
	return { name, type };
}

function readVariant(bytes) {
	const name = bytes.text();
	const fields = bytes.list(readField);
	const index = bytes.u8();
	docs(bytes);
	return { name, fields, index };
}

function readPallet(bytes) {
	const name = bytes.text();
	const storage = bytes.option(() => ({
		prefix: bytes.text(),
		entries: bytes.list(readEntry),
	}));
	// Its calls and events, which the outer ones have, too.
	bytes.option(compact);
	bytes.option(compact);
	const constants = bytes.list(readConstant);
	bytes.option(compact);
	bytes.u8();
	docs(bytes);
	return { name, storage, constants };
}

function readEntry(bytes) {
	const name = bytes.text();
	bytes.u8();
	const isMap = bytes.u8() === 1;
	const hashers = isMap ? bytes.list(() => HASHERS[bytes.u8()]) : [];
	const key = isMap ? compact(bytes) : undefined;
	const value = compact(bytes);
	const fallback = bytes.hex(bytes.length());
	docs(bytes);
	return { name, hashers, key, value, fallback };
}

function readConstant(bytes) {
	const name = bytes.text();
	const type = compact(bytes);
	const value = bytes.hex(bytes.length());
	docs(bytes);
	return { name, type, value };
}

function readExtrinsic(bytes) {
	bytes.u8();
	const [address, , signature, extra] = [0, 1, 2, 3].map(() => compact(bytes));
	bytes.list(() => [bytes.text(), compact(bytes), compact(bytes)]);
	return { address, signature, extra };
}

function readApi(bytes) {
	const name = bytes.text();
	const methods = bytes.list(() => {
		const method = bytes.text();
		const inputs = bytes.list(() => ({ name: bytes.text(), type: compact(bytes) }));
		const output = compact(bytes);
		docs(bytes);
		return { name: method, inputs, output };
	});
	docs(bytes);
	return { name, methods };
}
