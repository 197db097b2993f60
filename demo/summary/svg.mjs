// The parts that charts are drawn with. Charts are text: an SVG element each, with a title for those who
// do not see it. Colours are classes, which the page gives for light and dark.

/** Text for HTML and SVG. */
export function escaped(text) {
	const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
	return String(text).replace(/[&<>"]/g, (letter) => named[letter]);
}

/** Height of a line of text, and how wide a letter is at most, in the chart's units. */
export const LINE = 18;
const LETTER = 7.6;

/** About how wide a text is. */
export function widthOf(text) {
	return [...text].length * LETTER;
}

export function rect(x, y, width, height, name) {
	const box = [x, y, Math.max(0, width), height].map(round);
	return `<rect class="${name}" x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}"/>`;
}

export function line(x1, y1, x2, y2, name) {
	const at = [x1, y1, x2, y2].map(round);
	return `<line class="${name}" x1="${at[0]}" y1="${at[1]}" x2="${at[2]}" y2="${at[3]}"/>`;
}

/** @param {'start' | 'middle' | 'end'} [anchor] where the text stands at `x` */
export function text(x, y, words, name = 'label', anchor = 'start') {
	const at = `x="${round(x)}" y="${round(y)}"`;
	return `<text class="${name}" ${at} text-anchor="${anchor}">${escaped(words)}</text>`;
}

export function path(points, name) {
	const parts = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`);
	return `<path class="${name}" d="${parts.join('')}"/>`;
}

/** The points of a line that stays where it is until the next value. */
export function stairs(points) {
	return points.flatMap(([x, y], i) =>
		i === 0
			? [[x, y]]
			: [
					[x, points[i - 1][1]],
					[x, y],
				],
	);
}

export function svg(width, height, title, parts, name) {
	const box = `0 0 ${round(width)} ${round(height)}`;
	return (
		`<svg class="${name}" viewBox="${box}" role="img" aria-label="${escaped(title)}">` +
		`${parts.join('')}</svg>`
	);
}

/** About this many round values from 0 to `most`. */
export function ticks(most, count) {
	const rough = most / count || 1;
	const size = 10 ** Math.floor(Math.log10(rough));
	const step = [1, 2, 5, 10].map((times) => times * size).find((each) => each >= rough);
	const found = [];
	for (let value = 0; value <= most + step / 1000; value += step) {
		found.push(value);
	}
	return found;
}

function round(value) {
	return Math.round(value * 10) / 10;
}
