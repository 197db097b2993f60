// The hash by which the names of storage become its keys: xxHash with 64 bits, with the seeds 0 and 1.

const MASK = (1n << 64n) - 1n;
const [P1, P2, P3, P4, P5] = [
	0x9e3779b185ebca87n,
	0xc2b2ae3d27d4eb4fn,
	0x165667b19e3779f9n,
	0x85ebca77c2b2ae63n,
	0x27d4eb2f165667c5n,
];

/** The key of an item of storage, or what all keys of a map begin with. */
export function storageKey(pallet, item) {
	return `0x${twox128(pallet)}${twox128(item)}`;
}

/** Two hashes of a text, one after the other, in hexadecimal text without `0x`. */
export function twox128(text) {
	const bytes = Buffer.from(text);
	return [0n, 1n].map((seed) => littleEndian(xxHash64(bytes, seed))).join('');
}

function littleEndian(hash) {
	const bytes = Buffer.alloc(8);
	bytes.writeBigUInt64LE(hash);
	return bytes.toString('hex');
}

const times = (a, b) => (a * b) & MASK;
const rotate = (value, bits) => ((value << bits) | (value >> (64n - bits))) & MASK;
const round = (lane, input) => times(rotate((lane + times(input, P2)) & MASK, 31n), P1);

function xxHash64(bytes, seed) {
	let at = 0;
	let hash = (seed + P5) & MASK;
	if (bytes.length >= 32) {
		const lanes = [seed + P1 + P2, seed + P2, seed, seed - P1].map((lane) => lane & MASK);
		for (; at + 32 <= bytes.length; at += 32) {
			for (const i of lanes.keys()) {
				lanes[i] = round(lanes[i], bytes.readBigUInt64LE(at + i * 8));
			}
		}
		hash = [1n, 7n, 12n, 18n].reduce((sum, bits, i) => sum + rotate(lanes[i], bits), 0n) & MASK;
		for (const lane of lanes) {
			hash = (times(hash ^ round(0n, lane), P1) + P4) & MASK;
		}
	}
	hash = (hash + BigInt(bytes.length)) & MASK;
	for (; at + 8 <= bytes.length; at += 8) {
		hash = (times(rotate(hash ^ round(0n, bytes.readBigUInt64LE(at)), 27n), P1) + P4) & MASK;
	}
	if (at + 4 <= bytes.length) {
		const input = times(BigInt(bytes.readUInt32LE(at)), P1);
		hash = (times(rotate(hash ^ input, 23n), P2) + P3) & MASK;
		at += 4;
	}
	for (; at < bytes.length; at++) {
		hash = times(rotate(hash ^ times(BigInt(bytes[at]), P5), 11n), P1);
	}
	hash = times(hash ^ (hash >> 33n), P2);
	hash = times(hash ^ (hash >> 29n), P3);
	return hash ^ (hash >> 32n);
}
