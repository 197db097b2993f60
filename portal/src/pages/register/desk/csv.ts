// SPDX-License-Identifier: Apache-2.0

// Tables as spreadsheets write them: comma, semicolon or tab between the cells, quotation marks where
// a cell has one of these in it (RFC 4180).

/** What is wrong with a file as a table. */
export type CsvFault = 'empty' | 'notUtf8' | 'tooLarge' | 'tooManyRows' | 'openQuote';

/** A larger file is no list of admissions. */
export const MOST_BYTES = 512 * 1024;
/** A day takes no more than these in the beginning; a longer list is better split. */
export const MOST_ROWS = 500;

const SEPARATORS = [';', ',', '\t'];

/** The separator that stands most often in the first line, outside quotation marks. */
function separatorOf(text: string): string {
	const first = (text.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
	const often = (separator: string) => first.split(separator).length;
	return SEPARATORS.reduce((best, separator) => (often(separator) > often(best) ? separator : best));
}

/** The text of a file. */
export function textOf(bytes: Uint8Array): string | CsvFault {
	if (bytes.length > MOST_BYTES) return 'tooLarge';
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return 'notUtf8';
	}
}

/** The rows of a table, without empty ones. A cell is taken without the blanks around it. */
export function parseCsv(text: string): string[][] | CsvFault {
	const separator = separatorOf(text);
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let quoted = false;
	const endCell = (): void => {
		row.push(cell.trim());
		cell = '';
	};
	const endRow = (): void => {
		endCell();
		if (row.some((value) => value !== '')) rows.push(row);
		row = [];
	};
	for (let place = 0; place < text.length; place += 1) {
		const sign = text[place] ?? '';
		if (quoted) {
			if (sign !== '"') cell += sign;
			else if (text[place + 1] === '"') {
				cell += '"';
				place += 1;
			} else quoted = false;
		} else if (sign === '"' && cell.trim() === '') {
			cell = '';
			quoted = true;
		} else if (sign === separator) endCell();
		else if (sign === '\n') endRow();
		else if (sign !== '\r') cell += sign;
		// The first row names the columns.
		if (rows.length > MOST_ROWS + 1) return 'tooManyRows';
	}
	if (quoted) return 'openQuote';
	endRow();
	return rows.length > MOST_ROWS + 1 ? 'tooManyRows' : rows.length ? rows : 'empty';
}
