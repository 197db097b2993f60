import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blocksOf, commandsOf, faults } from './commands.mjs';

const FENCE = '```';
const guide = (...lines) => [`${FENCE}sh`, ...lines, FENCE].join('\n');

describe('the commands of a block', () => {
	it('stand on one line each, and comments are none', () => {
		const lines = ['# first', 'one   FILE   # why', '', 'two'];
		assert.deepEqual(commandsOf(lines), ['one FILE', 'two']);
	});

	it('go on behind a backslash, a pipe, an operator, in quotes and in a here-document', () => {
		assert.deepEqual(commandsOf(['one \\', '  FILE']), ['one FILE']);
		assert.deepEqual(commandsOf(['one |', '  two &&', 'three']), ['one | two && three']);
		assert.deepEqual(commandsOf(["jq '.a", "  | .b' FILE", 'two']), ["jq '.a | .b' FILE", 'two']);
		assert.deepEqual(commandsOf(["cat >F <<'END'", 'x', 'END', 'two']), [
			"cat >F <<'END' x END",
			'two',
		]);
		assert.deepEqual(commandsOf([`curl '{"id":1}'`, 'two']), [`curl '{"id":1}'`, 'two']);
	});

	it('are found in lists, with the mark before them', () => {
		const text = ['1. Do:', '', '   <!-- not run: it deletes all -->', '', `   ${FENCE}sh`];
		const [block] = blocksOf([...text, '   one \\', '     two', `   ${FENCE}`].join('\n'));
		assert.deepEqual(block.commands, ['one two']);
		assert.equal(block.why, 'it deletes all');
	});
});

describe('the check', () => {
	const read = (path) => (path === 'a.test.mjs' ? 'run(`one FILE`);' : undefined);
	const check = (text, manifest) => faults({ 'a.md': text }, manifest, read);

	it('takes a command that a test has, and one with a mark', () => {
		assert.deepEqual(check(guide('one FILE'), { 'one FILE': { test: 'a.test.mjs' } }), []);
		assert.deepEqual(check(`<!-- not run: it deletes all -->\n\n${guide('two')}`, {}), []);
	});

	it('refuses a command that nothing runs, and a mark without a reason', () => {
		assert.match(check(guide('two'), {})[0], /a\.md:1: no test runs this/);
		assert.equal(check(`<!-- not run: -->\n${guide('two')}`, {}).length, 1);
	});

	it('refuses a test that is not there, or does not run it, and an entry that no guide has', () => {
		assert.match(check(guide('one FILE'), { 'one FILE': { test: 'b' } })[0], /there is no b/);
		const other = { 'two FILE': { test: 'a.test.mjs' } };
		assert.match(check(guide('two FILE'), other)[0], /does not have/);
		assert.match(check('', other)[0], /no guide has this/);
	});

	it('refuses commands under another name', () => {
		assert.match(check(guide('x').replace('sh', 'bash'), {})[0], /is ```sh/);
	});
});
