// What a file of tests begins and ends with: a fresh network, connections to its nodes, the people
// who act on it, and the process in which they debate.

import { rollNumber } from './campaigns.mjs';
import { connect, pair } from './chain.mjs';
import { down, ORGANISATIONS, up } from './network.mjs';

/**
 * Whoever has a development account. The first four speak for the organisations, in their order;
 * Ferdie is a stranger who has tokens, Eve one who has none.
 */
const PEOPLE = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'];

/**
 * Starts a fresh network and connects to its nodes.
 *
 * @param {object} nodes takes the API of each node, by the name of its organisation. It belongs to
 *   the caller, so that `tearDown` finds what was connected before something failed
 * @param {string[]} [names] of the organisations to connect to, if not to all
 * @returns {Promise<object>} `api`, which is that of the municipality, and the key pairs of people
 *   by name: `alice`, …
 */
export async function setUp(nodes, names) {
	up();
	const api = await connectAll(nodes, names);
	const people = PEOPLE.map((name) => [name.toLowerCase(), pair(`//${name}`)]);
	return { api, ...Object.fromEntries(people) };
}

/** Disconnects from all nodes, stops the network and deletes its chain. */
export async function tearDown(nodes) {
	await disconnectAll(nodes);
	down();
}

/** Connects to nodes, all if none are named, and returns the API of the municipality's. */
export async function connectAll(nodes, names = ORGANISATIONS.map(({ name }) => name)) {
	for (const name of names) {
		nodes[name] = await connect(name);
	}
	return nodes.municipality;
}

export async function disconnectAll(nodes) {
	await Promise.all(Object.values(nodes).map((node) => node.disconnect()));
}

/** The key pairs of this many citizens, whom nobody has admitted yet. */
export function citizenPairs(count) {
	return Array.from({ length: count }, (_, i) => pair(`//Citizen${i + 1}`));
}

/** When the phases of a process begin, which are given in blocks from `start`. */
export function schedule(phases, start) {
	return Object.fromEntries(Object.entries(phases).map(([name, blocks]) => [name, start + blocks]));
}

/**
 * A call that opens the process "Green Sofia": three endorsements, from three chambers, admit, and
 * Alice's organisation speaks for the municipality.
 */
export async function openGreenSofia(api, phases, start) {
	const admission = { endorsements: 3, chambers: 3 };
	const speakers = [await rollNumber(api, pair('//Alice'))];
	const { openProcess } = api.tx.proposals;
	return openProcess('Зелена София', schedule(phases, start), admission, speakers);
}
