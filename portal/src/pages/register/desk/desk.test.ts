// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Stakeholder, Standing } from '../../../read/register.ts';
import { hasIdentityNumber, withRandomLine } from './evidence.ts';
import { knownAs } from './known.ts';
import { matching, nameFault, tidyName } from './names.ts';
import { readNumbers } from './numbers.ts';
import { expiryOf, YEAR } from './terms.ts';

describe('the term of a registration', () => {
	const now = new Date(2027, 2, 1, 12).getTime();
	const given = { clock: 1000, now, maxTerm: 5 * YEAR };

	it('is counted in blocks from the clock of the chain', () => {
		assert.equal(expiryOf({ years: 2 }, given), 1000 + 2 * YEAR);
		// Twelve hours, less a second, at three seconds a block.
		assert.equal(expiryOf({ until: '2027-03-01' }, given), 1000 + 4 * 3600 - 1);
	});

	it('is no longer than the chain takes', () => {
		assert.equal(expiryOf({ years: 6 }, given), 1000 + 5 * YEAR);
		assert.equal(expiryOf({ until: '2033-01-01' }, given), 'tooLong');
	});

	it('is over neither now nor before it is already', () => {
		assert.equal(expiryOf({ until: '2027-02-28' }, given), 'inThePast');
		assert.equal(expiryOf({ years: 1 }, { ...given, later: 1000 + YEAR }), 'notLater');
	});

	it('is refused where there is no such day', () => {
		for (const until of ['', '2027-02-30', '31.03.2027']) assert.equal(expiryOf({ until }, given), 'noDate');
	});
});

describe('who was there before', () => {
	const known = (standing: Standing, more: Partial<Stakeholder> = {}): Stakeholder =>
		({ number: 7, account: 'dvOld', chamber: 'Academia', standing, ...more }) as Stakeholder;
	const as = (
		account: string,
		chamber: 'Academia' | 'Business' = 'Academia',
		use: 'free' | 'current' = 'current',
	) => ({
		account,
		chamber,
		use,
	});

	it('is nobody, where the tag is new: then the account must be nobody’s', () => {
		assert.deepEqual(knownAs(null, as('dvNew', 'Academia', 'free')), { is: 'new' });
		assert.deepEqual(knownAs(null, as('dvNew')), { is: 'problem', problem: 'taken' });
		assert.deepEqual(knownAs(null, { ...as('dvNew'), use: 'former' }), { is: 'problem', problem: 'taken' });
		assert.deepEqual(knownAs(null, { ...as('dvNew'), use: 'reserved' }), {
			is: 'problem',
			problem: 'reserved',
		});
		assert.deepEqual(knownAs(null, { ...as('dvNew'), use: 'registrar' }), {
			is: 'problem',
			problem: 'registrar',
		});
	});

	it('is not admitted again while registered, suspended or barred', () => {
		for (const [standing, problem] of [
			['Admitted', 'admitted'],
			['Suspended', 'suspended'],
			['Barred', 'barred'],
		] as const) {
			assert.deepEqual(knownAs(known(standing), as('dvOld')), { is: 'problem', problem });
		}
	});

	it('comes back to the same chamber with the same account, and from anywhere after leaving', () => {
		for (const standing of ['Expired', 'Revoked', 'Undone', 'Left'] as const) {
			assert.deepEqual(knownAs(known(standing), as('dvOld')), { is: 'again', number: 7 });
		}
		for (const standing of ['Expired', 'Revoked', 'Undone'] as const) {
			assert.deepEqual(knownAs(known(standing), as('dvOld', 'Business')), {
				is: 'problem',
				problem: 'otherChamber',
			});
		}
		assert.deepEqual(knownAs(known('Left'), as('dvOld', 'Business')), { is: 'again', number: 7 });
		assert.deepEqual(knownAs(known('Expired'), as('dvNew', 'Academia', 'free')), {
			is: 'problem',
			problem: 'otherAccount',
		});
	});

	it('keeps nobody out who comes with another account, where the admission was undone', () => {
		assert.deepEqual(knownAs(known('Undone'), as('dvNew', 'Business', 'free')), { is: 'new' });
		assert.deepEqual(knownAs(known('Undone'), as('dvNew', 'Business')), { is: 'problem', problem: 'taken' });
	});
});

describe('a document of the desk', () => {
	it('ends with a line of 64 random digits, so that nobody can guess it', () => {
		const text = new TextDecoder().decode(withRandomLine('Видях личната карта.\r\n'));
		assert.match(text, /^Видях личната карта\.\n\n[0-9a-f]{64}\n$/);
		assert.notDeepEqual(withRandomLine('a'), withRandomLine('a'));
	});

	it('is noticed to have an identity number in it', () => {
		assert.equal(hasIdentityNumber('ЕГН 0121010001, София'), true);
		assert.equal(hasIdentityNumber('блок 52560000, 64 знака 01210100010121010001'), false);
	});
});

describe('the name of an organisation', () => {
	it('is brought to one form, and must have something visible and nothing hidden in it', () => {
		assert.equal(tidyName('  Цех   „Йордан“ '), 'Цех „Йордан“');
		assert.equal(tidyName('и\u0306'), 'й');
		assert.equal(nameFault('Цех', 3), undefined);
		assert.equal(nameFault('Цехове', 3), 'tooLong');
		for (const name of ['', '   ', '\u0301']) assert.equal(nameFault(name, 9), 'blank');
		assert.equal(nameFault('Цех\u202eК', 9), 'hidden');
	});

	it('is found by its words in any order, whatever the capitals', () => {
		assert.equal(matching('Софийски университет', 'УНИВ соф'), true);
		assert.equal(matching('Софийски университет', 'технически'), false);
	});
});

describe('roll numbers', () => {
	it('are read with commas or blanks between them, each once', () => {
		assert.deepEqual(readNumbers('3, 17 3;21'), [3, 17, 21]);
	});

	it('are refused where something else stands there, or too many', () => {
		for (const text of ['', 'x', '3, -1', '4294967296', '1 2 3 4 5 6 7 8 9 10 11']) {
			assert.equal(readNumbers(text), undefined, text);
		}
	});
});
