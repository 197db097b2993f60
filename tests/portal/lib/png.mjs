// Pictures of pages take a fraction of their size with few colours: a PNG as browsers make it becomes one
// with a palette.

import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Bytes of a pixel by the colour types that browsers use. */
const CHANNELS = { 2: 3, 6: 4 };
const EIGHT_BITS = 8;
const PALETTE = 3;
/** The most colours that a picture keeps. */
const COLOURS = 96;
/** How near to each other colours count as one. */
const SIMILAR = 120;

/** The parts of a PNG: `[type, data]` each. */
function* chunks(png) {
	for (let at = SIGNATURE.length; at < png.length; ) {
		const length = png.readUInt32BE(at);
		yield [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)];
		at += length + 12;
	}
}

function chunk(type, data) {
	const made = Buffer.alloc(data.length + 12);
	made.writeUInt32BE(data.length);
	made.write(type, 4, 'latin1');
	data.copy(made, 8);
	made.writeUInt32BE(crc32(made.subarray(4, 8 + data.length)), 8 + data.length);
	return made;
}

/** What PNG calls the Paeth predictor. */
function paeth(left, up, corner) {
	const guess = left + up - corner;
	const [a, b, c] = [left, up, corner].map((each) => Math.abs(guess - each));
	if (a <= b && a <= c) {
		return left;
	}
	return b <= c ? up : corner;
}

/** What is added to each byte of a line, by the number of the line's filter. */
const FILTERS = [() => 0, (left) => left, (_, up) => up, (left, up) => (left + up) >> 1, paeth];

/** The pixels of a PNG as browsers make it: `{ width, height, channels, pixels }`. */
function read(png) {
	const parts = [...chunks(png)];
	const header = parts.find(([type]) => type === 'IHDR')[1];
	const width = header.readUInt32BE(0);
	const height = header.readUInt32BE(4);
	const channels = CHANNELS[header[9]];
	if (header[8] !== EIGHT_BITS || !channels || header[12] !== 0) {
		throw new Error('This PNG is not as browsers make it');
	}
	const packed = Buffer.concat(parts.filter(([type]) => type === 'IDAT').map(([, data]) => data));
	const lines = inflateSync(packed);
	const stride = width * channels;
	const pixels = Buffer.alloc(stride * height);
	for (let y = 0; y < height; y += 1) {
		const add = FILTERS[lines[y * (stride + 1)]];
		const line = y * stride;
		for (let x = 0; x < stride; x += 1) {
			const left = x < channels ? 0 : pixels[line + x - channels];
			const up = y === 0 ? 0 : pixels[line + x - stride];
			const corner = x < channels || y === 0 ? 0 : pixels[line + x - stride - channels];
			pixels[line + x] = lines[y * (stride + 1) + 1 + x] + add(left, up, corner);
		}
	}
	return { width, height, channels, pixels };
}

/** The colours of most pixels, each of which differs from all others. */
function palette(counts) {
	const kept = [];
	for (const [colour] of [...counts].sort(([, a], [, b]) => b - a)) {
		if (kept.length < COLOURS && kept.every((each) => distance(each, colour) > SIMILAR)) {
			kept.push(colour);
		}
	}
	return kept;
}

/** How far apart two colours are: the sum of the squares of what their reds, greens and blues differ. */
function distance(a, b) {
	const differences = [16, 8, 0].map((shift) => ((a >> shift) & 255) - ((b >> shift) & 255));
	return differences.reduce((sum, each) => sum + each * each, 0);
}

function nearest(colours, wanted) {
	let best = 0;
	for (let i = 1; i < colours.length; i += 1) {
		if (distance(colours[i], wanted) < distance(colours[best], wanted)) {
			best = i;
		}
	}
	return best;
}

/** The same picture with few colours. */
export function withPalette(png) {
	const { width, height, channels, pixels } = read(png);
	const colourAt = (at) => (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
	const counts = new Map();
	for (let at = 0; at < pixels.length; at += channels) {
		const colour = colourAt(at);
		counts.set(colour, (counts.get(colour) ?? 0) + 1);
	}
	const colours = palette(counts);
	const places = new Map([...counts.keys()].map((each) => [each, nearest(colours, each)]));
	const lines = Buffer.alloc((width + 1) * height);
	for (let y = 0; y < height; y += 1) {
		for (let x = 0; x < width; x += 1) {
			lines[y * (width + 1) + 1 + x] = places.get(colourAt((y * width + x) * channels));
		}
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([EIGHT_BITS, PALETTE], 8);
	const plte = Buffer.from(colours.flatMap((each) => [each >> 16, (each >> 8) & 255, each & 255]));
	const parts = [
		['IHDR', header],
		['PLTE', plte],
		['IDAT', deflateSync(lines, { level: 9 })],
		['IEND', Buffer.alloc(0)],
	];
	return Buffer.concat([SIGNATURE, ...parts.map(([type, data]) => chunk(type, data))]);
}
