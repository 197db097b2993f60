// Civic euros: a custodian announces what has come in, and nothing is there before an auditor of another
// chamber has confirmed it.

import { euros } from '../../../tests/network/lib/campaigns.mjs';
import { balance } from '../../../tests/network/lib/chain.mjs';
import { view } from '../../../tests/network/lib/views.mjs';
import { m } from '../../words.mjs';
import { citizensPledges, LARGE_PLEDGES, POOL } from '../projects.mjs';
import { carriedOut, onRecord } from '../steps.mjs';

/** Whoever pledges has a little more than that. */
const SPARE = euros('5');

export async function play(story) {
	const { api, cast, facts } = story;
	await story.say(m('custody.intro'));
	await carriedOut(story, facts.custody, m('custody.waits'));
	const { acceptOffice, announceIssue, confirmIssue } = api.tx.pledges;
	await story.actAll(m('custody.accepted'), [
		[cast.business, acceptOffice('Custodian')],
		[cast.academia, acceptOffice('Auditor')],
	]);

	const issues = [];
	for (const [who, amount] of amountsNeeded(cast)) {
		const document = quietly(story, 'statement', { amount });
		issues.push({ who, amount, document });
	}
	await story.say(m('custody.statements', { count: issues.length }));
	const total = issues.reduce((sum, { amount }) => sum + amount, 0n);
	const before = (await view(api, 'Pledges', 'custody')).issuance.toBigInt();
	const argumentsOf = ({ who, amount, document }) => [who.key.address, amount, document];
	await story.act(
		m('custody.announced', { count: issues.length, total }),
		cast.business,
		...issues.map(({ document }) => onRecord(api, document, 'Evidence')),
		...issues.map((issue) => announceIssue(...argumentsOf(issue))),
	);
	const [{ who: first, amount }] = issues;
	await story.check(m('custody.notYet'), await balance(api, first.key.address), 0n);
	await story.act(
		m('custody.confirmed'),
		cast.academia,
		...issues.map((issue) => confirmIssue(...argumentsOf(issue))),
	);
	const { issuance } = await view(api, 'Pledges', 'custody');
	await story.check(
		m('custody.there', { total }),
		[await balance(api, first.key.address), issuance.toBigInt() - before],
		[amount, total],
	);
}

/** What everybody who pledges needs: `[who, amount]` each. */
function amountsNeeded(cast) {
	const needed = new Map();
	const add = (who, amount) => needed.set(who, (needed.get(who) ?? SPARE) + amount);
	for (const project of ['street', 'sundial']) {
		for (const [place, amount] of citizensPledges(project)) {
			add(cast.citizens[place], amount);
		}
		for (const [name, amount] of Object.entries(LARGE_PLEDGES[project])) {
			add(cast[name], amount);
		}
	}
	add(cast[POOL.by], POOL.total);
	return [...needed];
}

/** A document of which there are many. */
function quietly(story, name, values) {
	const [title, body] = ['title', 'body'].map((part) => m(`documents.${name}.${part}`, values));
	return story.documents.write(title, body).fingerprint;
}
