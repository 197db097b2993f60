// Who acts. Everybody has a key that is made from a public development seed, so that whoever looks at
// the chain afterwards can sign for them. The names are invented; the kinds of organisations are real.

import { pair } from '../../tests/network/lib/chain.mjs';
import { citizenPairs } from '../../tests/network/lib/fixture.mjs';

/** The chambers, as calls name them. */
export const CHAMBERS = ['Municipality', 'Business', 'Academia', 'CivilSociety'];

/** How many citizens are admitted. */
export const CITIZENS = 60;
/** How many people the dishonest registrar makes up. */
export const FAKES = 40;

/** The founding organisations, which are registrars and run the validators. */
const FOUNDERS = {
	municipality: ['//Alice', 'Municipality'],
	business: ['//Bob', 'Business'],
	academia: ['//Charlie', 'Academia'],
	civil: ['//Dave', 'CivilSociety'],
};

/** The organisations that the registrars admit, by chamber. */
export const ORGANISATIONS = {
	Municipality: ['vineyard', 'spring', 'parks', 'lighting'],
	Business: ['shops', 'builders', 'solar', 'bakery', 'gardeners', 'hotel', 'bank', 'transport'],
	Academia: ['university', 'institute', 'college', 'observatory'],
	CivilSociety: ['school', 'owners', 'cyclists', 'sports'],
};

/**
 * Everybody by name: `{ name, key, chamber }` each. `citizens` and `fakes` are lists of them.
 *
 * An API must be connected before, since that loads the cryptography.
 */
export function makeCast() {
	const cast = {};
	const add = (name, uri, chamber) => {
		cast[name] = { name: `cast.${name}`, uri, key: pair(uri), chamber };
	};
	for (const [name, [uri, chamber]] of Object.entries(FOUNDERS)) {
		add(name, uri, chamber);
	}
	// The second registrar of civil society, who is no stakeholder.
	add('clerk', '//Dave//stash', undefined);
	for (const [chamber, names] of Object.entries(ORGANISATIONS)) {
		for (const name of names) {
			add(name, `//${name[0].toUpperCase()}${name.slice(1)}`, chamber);
		}
	}
	const people = (keys) => keys.map((key) => ({ key, chamber: 'CivilSociety' }));
	cast.citizens = people(citizenPairs(CITIZENS));
	cast.fakes = people(Array.from({ length: FAKES }, (_, i) => pair(`//Fake${i + 1}`)));
	cast.thieves = people([1, 2].map((i) => pair(`//Thief${i}`)));
	cast.founders = Object.keys(FOUNDERS).map((name) => cast[name]);
	cast.organisations = Object.values(ORGANISATIONS)
		.flat()
		.map((name) => cast[name]);
	return cast;
}
