// SPDX-License-Identifier: Apache-2.0

/** Markdown as a tree of what may be shown: no HTML, no images, links to pages on the web and to places of
 *  this portal alone. Components make nodes of it; nothing is ever parsed as HTML. */

import { Lexer, type Token, type Tokens } from 'marked';

export type Inline =
	| { kind: 'text'; text: string }
	| { kind: 'code'; text: string }
	| { kind: 'strong'; inside: Inline[] }
	| { kind: 'em'; inside: Inline[] }
	| { kind: 'del'; inside: Inline[] }
	| { kind: 'link'; href: string; outside: boolean; inside: Inline[] }
	| { kind: 'break' };

export type Block =
	| { kind: 'heading'; depth: number; inside: Inline[] }
	| { kind: 'paragraph'; inside: Inline[] }
	| { kind: 'code'; text: string }
	| { kind: 'quote'; blocks: Block[] }
	| { kind: 'list'; start?: number; items: Block[][] }
	| { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
	| { kind: 'rule' };

/** Deeper nesting is shown as it was written. */
const MAX_DEPTH = 12;
/** A longer text is shown as it was written: nothing that people write by hand is. */
const MAX_LENGTH = 128 * 1024;
/** Marks of nesting at the beginning of a line: more than these say nothing to a reader. */
const DEEP = new RegExp(`^(?:\\s{0,8}(?:>|[-+*]|\\d{1,9}[.)])){${MAX_DEPTH + 1},}`, 'm');
/** More marks than these between two empty lines are no writing, and a parser takes long for them. */
const MAX_MARKS = 1000;
const MARKS = /[*_~`[\]<>!\\&@]|www\.|https?:/g;

/** No word that people write is longer, and hardly any address: each of its letters could begin an address
 *  of mail, which a parser looks for to the end of the word. */
const MAX_WORD = 1000;

/** The most cells of all tables together; each row gets as many as the widest has. */
const MAX_CELLS = 4000;

/** The tree of a text. Whatever it is, there is one: what cannot be read as Markdown is a text as it is. */
export function parseMarkdown(text: string): Block[] {
	if (text.length > MAX_LENGTH || DEEP.test(text) || hasLargeTable(text) || isDense(text)) {
		return asWritten(text);
	}
	try {
		return blocksOf(new Lexer({ gfm: true }).lex(text), 0);
	} catch {
		return asWritten(text);
	}
}

function isDense(text: string): boolean {
	return (
		text.split(/\n[ \t]*\n/).some((part) => (part.match(MARKS)?.length ?? 0) > MAX_MARKS) ||
		text.split(/\s+/).some((word) => word.length > MAX_WORD)
	);
}

function hasLargeTable(text: string): boolean {
	const columns = text.split('\n').map((line) => line.split('|').length - 1);
	const rows = columns.filter((count) => count > 0).length;
	return rows * columns.reduce((most, count) => Math.max(most, count), 0) > MAX_CELLS;
}

function asWritten(text: string): Block[] {
	const paragraphs = text.split(/\n{2,}/).filter((part) => part.trim());
	return paragraphs.map((part) => ({ kind: 'paragraph', inside: [{ kind: 'text', text: part }] }));
}

/** An address that a reader may be sent to: on the web, or in this portal. */
export function safeLink(href: string): { href: string; outside: boolean } | undefined {
	if (/^#\/?[\w\-/.~%?=&]*$/.test(href)) {
		return { href, outside: false };
	}
	try {
		const url = new URL(href);
		const isWeb = (url.protocol === 'https:' || url.protocol === 'http:') && !url.username && !url.password;
		return isWeb ? { href: url.href, outside: true } : undefined;
	} catch {
		return undefined;
	}
}

function blocksOf(tokens: Token[], depth: number): Block[] {
	if (depth > MAX_DEPTH) {
		return [{ kind: 'paragraph', inside: [{ kind: 'text', text: tokens.map(({ raw }) => raw).join('') }] }];
	}
	return tokens.flatMap((token): Block[] => {
		switch (token.type) {
			case 'space':
			case 'def':
				return [];
			case 'heading':
				return [{ kind: 'heading', depth: token.depth, inside: inlinesOf(token.tokens, depth) }];
			case 'code':
				return [{ kind: 'code', text: token.text }];
			case 'blockquote':
				return [{ kind: 'quote', blocks: blocksOf(token.tokens ?? [], depth + 1) }];
			case 'list':
				return [listOf(token as Tokens.List, depth)];
			case 'table':
				return [tableOf(token as Tokens.Table, depth)];
			case 'hr':
				return [{ kind: 'rule' }];
			case 'paragraph':
			case 'text':
				return [{ kind: 'paragraph', inside: inlinesOf(token.tokens ?? [token], depth) }];
			default:
				// HTML, and what a later parser may know besides.
				return token.raw.trim() ? [{ kind: 'paragraph', inside: [{ kind: 'text', text: token.raw }] }] : [];
		}
	});
}

function listOf(list: Tokens.List, depth: number): Block {
	const items = list.items.map((item) => blocksOf(item.tokens, depth + 1));
	return { kind: 'list', start: list.ordered ? Number(list.start) || 1 : undefined, items };
}

function tableOf(table: Tokens.Table, depth: number): Block {
	const cells = (row: Tokens.TableCell[]) => row.map((cell) => inlinesOf(cell.tokens, depth));
	return { kind: 'table', head: cells(table.header), rows: table.rows.map(cells) };
}

function inlinesOf(tokens: Token[] | undefined, depth: number): Inline[] {
	if (depth > MAX_DEPTH) {
		return [{ kind: 'text', text: (tokens ?? []).map(({ raw }) => raw).join('') }];
	}
	return (tokens ?? []).flatMap((token): Inline[] => {
		const inside = () => inlinesOf(token.type in NESTED ? (token as Tokens.Strong).tokens : [], depth + 1);
		switch (token.type) {
			case 'strong':
			case 'em':
			case 'del':
				return [{ kind: token.type, inside: inside() }];
			case 'link': {
				const link = safeLink(token.href);
				return link ? [{ kind: 'link', ...link, inside: inside() }] : [{ kind: 'text', text: token.raw }];
			}
			case 'codespan':
				return [{ kind: 'code', text: token.text }];
			case 'br':
				return [{ kind: 'break' }];
			case 'escape':
				return [{ kind: 'text', text: token.text }];
			case 'text':
				return token.tokens ? inlinesOf(token.tokens, depth + 1) : [{ kind: 'text', text: token.text }];
			default:
				// Images, too: nothing is loaded from elsewhere.
				return [{ kind: 'text', text: token.raw }];
		}
	});
}

const NESTED = { strong: true, em: true, del: true, link: true };
