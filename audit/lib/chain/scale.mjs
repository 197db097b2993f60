// SCALE, the encoding of everything on the chain: bytes into plain values, by the types that the
// chain's metadata describes.
//
// Every whole number is a bigint. Bytes, accounts and hashes are hexadecimal text. A variant without
// fields is its name, one with fields an object with that name; a field's name is written in camel
// case. None is null, and Some is what is in it.

/** Nothing on the chain is nested deeper. */
const MAX_DEPTH = 64;
/** Options and results are told by what they are. */
const OPTION = 'Option';
/** The sizes of whole numbers, in bytes; a leading i says that there is a sign. */
const INTEGER = /^([ui])(8|16|32|64|128|256)$/;

/** Bytes that are read from the first to the last. */
export class Bytes {
	/** @param {string | Uint8Array} data hexadecimal text, or the bytes themselves */
	constructor(data) {
		this.buffer = typeof data === 'string' ? Buffer.from(data.slice(2), 'hex') : Buffer.from(data);
		this.at = 0;
	}

	get left() {
		return this.buffer.length - this.at;
	}

	take(count) {
		if (count > this.left) {
			throw new Error(`The chain's answer ends ${count - this.left} bytes too early`);
		}
		const taken = this.buffer.subarray(this.at, this.at + count);
		this.at += count;
		return taken;
	}

	u8() {
		return this.take(1)[0];
	}

	u32() {
		return this.take(4).readUInt32LE();
	}

	/** A whole number of this many bytes. */
	integer(size, isSigned = false) {
		if (size <= 6 && !isSigned) {
			return BigInt(this.take(size).readUIntLE(0, size));
		}
		const hex = Buffer.from(this.take(size)).reverse().toString('hex');
		const value = BigInt(`0x${hex}`);
		return isSigned ? BigInt.asIntN(size * 8, value) : value;
	}

	/** A number in as few bytes as it takes. */
	compact() {
		const first = this.u8();
		const mode = first & 0b11;
		if (mode === 0b11) {
			return this.integer((first >> 2) + 4);
		}
		const size = 2 ** mode;
		this.at -= 1;
		return this.integer(size) >> 2n;
	}

	/** A length: no more than there are bytes left for. */
	length() {
		const length = this.compact();
		if (length > BigInt(this.left)) {
			throw new Error(`The chain's answer speaks of ${length} items in ${this.left} bytes`);
		}
		return Number(length);
	}

	hex(count) {
		return `0x${this.take(count).toString('hex')}`;
	}

	text() {
		return this.take(this.length()).toString('utf8');
	}

	/** As many as a length says, each as `read` reads it. */
	list(read) {
		return Array.from({ length: this.length() }, () => read(this));
	}

	option(read) {
		return this.u8() === 0 ? null : read(this);
	}
}

/** A name with underscores in camel case. */
export function camelCase(name) {
	return name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
}

/** A number as `Bytes.integer` reads it, in hexadecimal text. */
export function encodeInteger(value, size) {
	const hex = BigInt(value)
		.toString(16)
		.padStart(size * 2, '0');
	return `0x${Buffer.from(hex, 'hex').reverse().toString('hex')}`;
}

/** Reads values by the types of a runtime. */
export class Types {
	#types;
	/** What reads each type, made when it is first needed. */
	#readers = new Map();
	#depth = 0;

	/** @param {Map<number, object>} types as `readMetadata` finds them */
	constructor(types) {
		this.#types = types;
	}

	/** A value of a type, which takes all of the bytes. */
	decode(type, data) {
		const bytes = new Bytes(data);
		const value = this.read(type, bytes);
		if (bytes.left > 0) {
			throw new Error(`The chain's answer is ${bytes.left} bytes longer than its type`);
		}
		return value;
	}

	/** A value of a type, from where these bytes are. */
	read(type, bytes) {
		return this.#reader(type)(bytes);
	}

	/** The number of a variant, by its name. */
	variant(type, name) {
		const found = this.#type(type).variants?.find((each) => each.name === name);
		if (!found) {
			throw new Error(`This runtime knows no ${name}`);
		}
		return found.index;
	}

	/** The names of the variants of a type. */
	variants(type) {
		return this.#type(type).variants.map(({ name }) => name);
	}

	/** The types of which a tuple consists. */
	parts(type) {
		return this.#type(type).of;
	}

	#type(type) {
		const found = this.#types.get(type);
		if (!found) {
			throw new Error(`The metadata has no type ${type}`);
		}
		return found;
	}

	#reader(type) {
		let reader = this.#readers.get(type);
		if (!reader) {
			// Types can contain themselves: calls in batches do.
			this.#readers.set(type, (bytes) => this.#deeper(() => reader(bytes)));
			reader = this.#make(this.#type(type));
			this.#readers.set(type, reader);
		}
		return reader;
	}

	#deeper(read) {
		this.#depth += 1;
		try {
			if (this.#depth > MAX_DEPTH) {
				throw new Error("The chain's answer is nested too deeply");
			}
			return read();
		} finally {
			this.#depth -= 1;
		}
	}

	#make(type) {
		switch (type.kind) {
			case 'composite':
				return this.#composite(type.fields);
			case 'variant':
				return type.path.at(-1) === OPTION ? this.#option(type) : this.#choice(type);
			case 'sequence':
				return this.#sequence(type.of);
			case 'array':
				return this.#array(type.of, type.length);
			case 'tuple':
				return this.#tuple(type.of);
			case 'compact':
				return this.#compact(type.of);
			case 'bits':
				return (bytes) => bytes.hex(Math.ceil(Number(bytes.compact()) / 8));
			default:
				return primitive(type.name);
		}
	}

	#composite(fields) {
		if (fields.length === 0) {
			return () => null;
		}
		const readers = fields.map(({ name, type }) => [name && camelCase(name), this.#reader(type)]);
		const [[firstName, first]] = readers;
		if (!firstName) {
			return fields.length === 1 ? first : (bytes) => readers.map(([, read]) => read(bytes));
		}
		return (bytes) => {
			const value = {};
			for (const [name, read] of readers) {
				value[name] = read(bytes);
			}
			return value;
		};
	}

	#option({ variants }) {
		const [{ type }] = variants.find(({ name }) => name === 'Some').fields;
		const read = this.#reader(type);
		return (bytes) => bytes.option(read);
	}

	#choice({ path, variants }) {
		const readers = new Map(
			variants.map(({ index, name, fields }) => [
				index,
				{ name, read: fields.length > 0 && this.#composite(fields) },
			]),
		);
		return (bytes) => {
			const index = bytes.u8();
			const found = readers.get(index);
			if (!found) {
				throw new Error(`${path.join('::')} has no variant ${index}`);
			}
			const { name, read } = found;
			return read ? { [name]: read(bytes) } : name;
		};
	}

	#sequence(of) {
		if (this.#isByte(of)) {
			return (bytes) => bytes.hex(bytes.length());
		}
		const read = this.#reader(of);
		return (bytes) => bytes.list(read);
	}

	#array(of, length) {
		if (this.#isByte(of)) {
			return (bytes) => bytes.hex(length);
		}
		const read = this.#reader(of);
		return (bytes) => Array.from({ length }, () => read(bytes));
	}

	#tuple(of) {
		if (of.length === 0) {
			return () => null;
		}
		const readers = of.map((each) => this.#reader(each));
		return readers.length === 1 ? readers[0] : (bytes) => readers.map((read) => read(bytes));
	}

	#compact(of) {
		const { kind } = this.#type(of);
		return kind === 'tuple' ? () => null : (bytes) => bytes.compact();
	}

	#isByte(type) {
		const { kind, name } = this.#type(type);
		return kind === 'primitive' && name === 'u8';
	}
}

function primitive(name) {
	const [, sign, bits] = INTEGER.exec(name) ?? [];
	if (bits) {
		const size = Number(bits) / 8;
		return (bytes) => bytes.integer(size, sign === 'i');
	}
	switch (name) {
		case 'bool':
			return (bytes) => bytes.u8() === 1;
		case 'str':
			return (bytes) => bytes.text();
		default:
			return (bytes) => String.fromCodePoint(bytes.u32());
	}
}
