// Writes to a terminal, or to a file: wrapped lines, tables and bars, with colours where they are
// wanted, and a line of progress where lines can be written over.

/** What fits on every screen; and what is still pleasant to read. */
const [NARROWEST, USUAL, WIDEST] = [40, 80, 100];

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 };
const CLEAR_LINE = '\r\u001b[2K';

export class Terminal {
	#status = '';

	constructor(stream = process.stdout, environment = process.env) {
		this.stream = stream;
		this.isLive = Boolean(stream.isTTY) && environment.TERM !== 'dumb';
		this.hasColours = this.isLive && !environment.NO_COLOR;
	}

	/** One column stays free, since some terminals wrap a line that fills them all. */
	get width() {
		const columns = this.stream.columns || USUAL;
		return Math.min(Math.max(columns, NARROWEST), WIDEST) - 1;
	}

	paint(text, ...styles) {
		if (!this.hasColours) {
			return text;
		}
		return `\u001b[${styles.map((style) => CODES[style]).join(';')}m${text}\u001b[0m`;
	}

	/** Writes whole lines. The line of progress, if there is one, stays below them. */
	lines(...lines) {
		this.#hideStatus();
		this.stream.write(`${lines.join('\n')}\n`);
		this.#showStatus();
	}

	/**
	 * Writes a text in lines of the terminal's width.
	 *
	 * @param {string} first what stands before the first line, and as much space before the others
	 */
	text(text, first = '', ...styles) {
		const indent = ' '.repeat([...first].length);
		const lines = wrap(text, this.width - indent.length);
		this.lines(
			...lines.map((line, i) => {
				const mark = i === 0 ? first : indent;
				return styles.length > 0 ? this.paint(mark + line, ...styles) : mark + line;
			}),
		);
	}

	/** The same, where the mark has colours of its own and is this wide. */
	marked(text, mark, width) {
		const [first, ...rest] = wrap(text, this.width - width);
		this.lines(mark + first, ...rest.map((line) => ' '.repeat(width) + line));
	}

	rule(style = 'dim') {
		this.lines(this.paint('─'.repeat(this.width), style));
	}

	/** Shows how far something has come; nothing where lines cannot be written over. */
	progress(text) {
		if (this.isLive) {
			this.#hideStatus();
			this.#status = shorten(text, this.width);
			this.#showStatus();
		}
	}

	endProgress() {
		this.#hideStatus();
		this.#status = '';
	}

	/**
	 * Writes a table. Figures stand at the right. Where it is too wide, the first column is wrapped.
	 *
	 * @param {string[]} head
	 * @param {string[][]} rows
	 */
	table(head, rows, indent = '  ') {
		const gap = 2;
		const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => length(row[i]))));
		const others = widths.slice(1).reduce((sum, width) => sum + width + gap, 0);
		widths[0] = Math.max(8, Math.min(widths[0], this.width - indent.length - others));
		const line = (row, ...styles) => {
			const [first, ...more] = wrap(row[0], widths[0]);
			const cells = row.slice(1).map((cell, i) => pad(cell, widths[i + 1], isFigure(rows, i + 1)));
			const text = [first.padEnd(widths[0]), ...cells].join(' '.repeat(gap)).trimEnd();
			return [text, ...more].map((each) => indent + this.#painted(each, styles));
		};
		this.lines(...line(head, 'dim'), ...rows.flatMap((row) => line(row)));
	}

	/**
	 * Writes bars: `{ label, value, text, mark }` each, where `mark` is a value to be reached.
	 */
	bars(rows, indent = '  ') {
		const labels = Math.max(...rows.map(({ label }) => length(label)));
		const texts = Math.max(...rows.map(({ text }) => length(text)));
		const room = Math.max(8, this.width - indent.length - labels - texts - 4);
		const most = Math.max(1e-9, ...rows.flatMap(({ value, mark = 0 }) => [value, mark]));
		const at = (value) => Math.round((value / most) * room);
		this.lines(
			...rows.map(({ label, value, text, mark }) => {
				const cells = [...'█'.repeat(at(value)).padEnd(room)];
				if (mark !== undefined) {
					const place = Math.min(room - 1, Math.max(0, at(mark) - 1));
					cells[place] = value >= mark ? '▌' : '│';
				}
				const bar = this.paint(cells.join(''), 'cyan');
				return `${indent}${label.padEnd(labels)}  ${bar}  ${text.padStart(texts)}`;
			}),
		);
	}

	#painted(text, styles) {
		return styles.length > 0 ? this.paint(text, ...styles) : text;
	}

	#hideStatus() {
		if (this.#status) {
			this.stream.write(CLEAR_LINE);
		}
	}

	#showStatus() {
		if (this.#status) {
			this.stream.write(this.paint(this.#status, 'dim'));
		}
	}
}

function length(text) {
	return [...text].length;
}

function pad(cell, width, isRight) {
	const space = ' '.repeat(Math.max(0, width - length(cell)));
	return isRight ? space + cell : cell + space;
}

/** Do all cells of a column begin with a figure? */
function isFigure(rows, column) {
	return rows.every((row) => /^(?:[−\-+]?€?\d|–?$)/u.test(row[column]));
}

function shorten(text, width) {
	const letters = [...text];
	return letters.length > width ? `${letters.slice(0, width - 1).join('')}…` : text;
}

/** Breaks a text at blanks; what is longer than a line is broken where the line ends. */
export function wrap(text, width) {
	const lines = [];
	let line = '';
	// A blank that does not break stays where it is.
	for (const word of text.split(/[ \n]+/u)) {
		let rest = word;
		if (line && length(line) + 1 + length(rest) <= width) {
			line = `${line} ${rest}`;
			continue;
		}
		if (line) {
			lines.push(line);
		}
		while (length(rest) > width) {
			lines.push([...rest].slice(0, width).join(''));
			rest = [...rest].slice(width).join('');
		}
		line = rest;
	}
	return [...lines, line];
}
