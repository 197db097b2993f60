// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Block, type Inline, parseMarkdown, safeLink } from './markdown';

const inline = (text: string): Inline[] => {
	const [block] = parseMarkdown(text);
	assert.equal(block?.kind, 'paragraph');
	return block.kind === 'paragraph' ? block.inside : [];
};

/** All that a reader would see, and all links. */
function seen(blocks: Block[]): { text: string; links: string[] } {
	const links: string[] = [];
	const ofInlines = (inlines: Inline[]): string =>
		inlines
			.map((part) => {
				if (part.kind === 'link') {
					links.push(part.href);
				}
				return 'inside' in part ? ofInlines(part.inside) : 'text' in part ? part.text : '\n';
			})
			.join('');
	const ofBlocks = (some: Block[]): string =>
		some
			.map((block) => {
				switch (block.kind) {
					case 'heading':
					case 'paragraph':
						return ofInlines(block.inside);
					case 'code':
						return block.text;
					case 'quote':
						return ofBlocks(block.blocks);
					case 'list':
						return block.items.map(ofBlocks).join('\n');
					case 'table':
						return [block.head, ...block.rows].map((row) => row.map(ofInlines).join(' ')).join('\n');
					default:
						return '';
				}
			})
			.join('\n');
	return { text: ofBlocks(blocks), links };
}

test('what people write in Markdown has its form', () => {
	const blocks = parseMarkdown(
		'# Парк\n\nТекст с **ударение**, *друго* и `код`.\n\n1. едно\n2. две\n\n> цитат\n\n---\n',
	);
	assert.deepEqual(
		blocks.map(({ kind }) => kind),
		['heading', 'paragraph', 'list', 'quote', 'rule'],
	);
	assert.deepEqual(inline('a **b** `c`'), [
		{ kind: 'text', text: 'a ' },
		{ kind: 'strong', inside: [{ kind: 'text', text: 'b' }] },
		{ kind: 'text', text: ' ' },
		{ kind: 'code', text: 'c' },
	]);
	const [table] = parseMarkdown('| а | б |\n|---|---|\n| 1 | 2 |\n');
	assert.equal(table?.kind === 'table' && table.rows.length, 1);
	const [list] = parseMarkdown('3. три\n4. четири\n');
	assert.equal(list?.kind === 'list' && list.start, 3);
});

test('HTML is shown as it was written', () => {
	for (const html of [
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'before <b onclick="x()">bold</b> after',
		'<svg/onload=alert(1)>',
		'<style>*{display:none}</style>',
		'<iframe src="https://evil.example"></iframe>',
		'<!-- hidden -->',
		'<a href="javascript:alert(1)">click</a>',
	]) {
		const { text, links } = seen(parseMarkdown(html));
		assert.equal(text.trim(), html);
		assert.deepEqual(links, []);
	}
});

test('links lead to the web or into the portal, and nowhere else', () => {
	for (const href of [
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		'java\tscript:alert(1)',
		'&#106;avascript:alert(1)',
		'data:text/html,<script>alert(1)</script>',
		'vbscript:x',
		'file:///etc/passwd',
		'//evil.example',
		'/\\evil.example',
		'https://user:password@evil.example/',
		'mailto:a@b.example',
		'blob:https://a.example/x',
		'#/x"><script>',
		'evil.example',
		'',
	]) {
		assert.equal(safeLink(href), undefined, href);
		assert.deepEqual(seen(parseMarkdown(`[text](${href})`)).links, [], href);
		assert.deepEqual(seen(parseMarkdown(`[text](<${href}>)`)).links, [], href);
	}
	assert.deepEqual(safeLink('https://a.example/x?y#z'), { href: 'https://a.example/x?y#z', outside: true });
	assert.deepEqual(safeLink('#/decision/17'), { href: '#/decision/17', outside: false });
	assert.deepEqual(
		seen(parseMarkdown('[a](https://a.example) <https://b.example> https://c.example')).links,
		['https://a.example/', 'https://b.example/', 'https://c.example/'],
	);
	assert.deepEqual(seen(parseMarkdown('[a][1]\n\n[1]: javascript:alert(1)')).links, []);
});

test('a picture is not loaded', () => {
	const { text, links } = seen(parseMarkdown('![alt](https://evil.example/pixel.png)'));
	assert.equal(text, '![alt](https://evil.example/pixel.png)');
	assert.deepEqual(links, []);
	const blocks = JSON.stringify(parseMarkdown('[![alt](https://evil.example/p.png)](https://a.example)'));
	assert.ok(!blocks.includes('image'));
});

test('a text that is made to take long or to go deep is shown as it was written', () => {
	const n = 50_000;
	for (const hostile of [
		'>'.repeat(n),
		'> '.repeat(n),
		'- '.repeat(n),
		'1. '.repeat(n / 2),
		'['.repeat(n),
		'*'.repeat(n),
		'_'.repeat(n),
		'*a '.repeat(n / 3),
		'**a'.repeat(n / 3),
		'_a_'.repeat(n / 3),
		'`'.repeat(n),
		'`a'.repeat(n / 2),
		'<'.repeat(n),
		'<a '.repeat(n / 3),
		'![['.repeat(n / 3),
		'[a]('.repeat(n / 4),
		'[a][b] '.repeat(n / 7),
		'a@'.repeat(n / 2),
		'www.'.repeat(n / 4),
		'http://'.repeat(n / 7),
		'~~a'.repeat(n / 3),
		'|a'.repeat(n / 2),
		`|a|\n|-|\n${'|a|\n'.repeat(n / 4)}`,
		`${'|a'.repeat(500)}\n${'|-'.repeat(500)}\n${'|\n'.repeat(n / 4)}`,
		`${'|a'.repeat(39)}\n${'|-'.repeat(39)}\n${'|\n'.repeat(n)}`,
		' '.repeat(n),
		'\t'.repeat(n),
		'\n'.repeat(n),
		'&'.repeat(n),
		'\\'.repeat(n),
		Array.from({ length: 300 }, (_, i) => `${'> '.repeat(i)}a`).join('\n'),
		'[a]: x\n'.repeat(n / 7),
		'<!--'.repeat(n / 4),
		'<![CDATA['.repeat(n / 9),
		'<?'.repeat(n / 2),
		'```\n'.repeat(n / 4),
		'a**b'.repeat(n / 4),
		'* * '.repeat(n / 4),
		'x'.repeat(200_000),
		`${'x'.repeat(n)}@b`,
		`${'a.'.repeat(n / 2)}@`,
	]) {
		const blocks = parseMarkdown(hostile);
		// No parser has seen it, so nothing in it can lead one astray.
		assert.ok(blocks.every(isPlain), hostile.slice(0, 12));
		assert.ok(JSON.stringify(blocks).length < 40 * hostile.length + 1000, hostile.slice(0, 12));
	}
});

function isPlain(block: Block): boolean {
	return block.kind === 'paragraph' && block.inside.every(({ kind }) => kind === 'text');
}

test('what is long and deep, and takes a parser no time, is read', () => {
	const n = 50_000;
	for (const [text, kind] of [
		[`${'a '.repeat(n / 2)}\n===`, 'heading'],
		['# '.repeat(n / 2), 'heading'],
		[`${'    '.repeat(20)}- a\n`.repeat(500), 'code'],
		[Array.from({ length: 300 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n'), 'list'],
	] as const) {
		assert.equal(parseMarkdown(text)[0]?.kind, kind, text.slice(0, 12));
	}
});

test('no sequence of marks makes it fail', () => {
	const marks = [
		'*',
		'_',
		'`',
		'[',
		']',
		'(',
		')',
		'<',
		'>',
		'#',
		'-',
		'1.',
		'|',
		'\n',
		'  ',
		'a',
		'!',
		'~',
		'\\',
		'https://a.example',
	];
	let state = 7;
	const next = (most: number): number => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return state % most;
	};
	for (let i = 0; i < 3000; i++) {
		const text = Array.from({ length: next(40) }, () => marks[next(marks.length)]).join('');
		const { links } = seen(parseMarkdown(text));
		assert.ok(
			links.every((link) => /^https:\/\/a\.example/.test(link)),
			text,
		);
	}
});
