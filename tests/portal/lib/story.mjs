// What there has to be before somebody can take part: a process with a proposal in it, a question to
// vote on, people who are registered.

import { best, pair, record } from '../../network/lib/chain.mjs';
import { openGreenSofia } from '../../network/lib/fixture.mjs';
import {
	act,
	admit,
	announceBy,
	ended,
	named,
	open,
	secondAll,
	vote,
	whenOpen,
} from '../../network/lib/governance.mjs';

/** For longer than any file of tests runs. */
const LONG = 100_000;
/** When the phases of the process begin, in blocks from its announcement: proposals are changed for long. */
const PHASES = { open: 5, drafting: 2000, deliberation: 4000, decision: 6000, followUp: 8000 };

/** The first process is opened by decision, with these phases. */
export async function openProcess({ api, people: { alice, bob, charlie, dave } }, phases = PHASES) {
	const opening = await openGreenSofia(api, phases, await best(api));
	const { number } = await open(api, alice, 'Ordinary', opening);
	await vote(
		api,
		number,
		[alice, bob, charlie, dave].map((each) => [each, 'Yes']),
	);
	await ended(api, number);
}

/** Somebody submits a proposal with this text to the first process. Returns its number and fingerprint. */
export async function propose(the, who, title, body) {
	const [text] = await the.texts(body);
	const { events } = await act(
		the.api,
		who,
		the.api.tx.proposals.submit(1, 'Policy', title, text, ''),
	);
	const [{ proposal }] = named(events, 'proposals.ProposalSubmitted');
	return { number: proposal.toNumber(), text };
}

/** A question is put to decision. Returns its number, and when it opens and closes. */
export async function ask(the, title, body, rule = 'Constitutional') {
	const { api, people } = the;
	const [text] = await the.texts(body);
	const question = api.tx.decisions.announceQuestion(rule, title, text);
	const number = await announceBy(api, people.alice, record(api, text), question);
	await secondAll(api, number);
	return whenOpen(api, number);
}

/** Dave's organisation registers citizens, by name. Returns their keys. */
export async function register({ api, people }, ...names) {
	const citizens = names.map(pair);
	const expires = (await best(api)) + LONG;
	await admit(
		api,
		people.dave,
		...citizens.map((each) => [each, 'CivilSociety', 'Citizen', expires]),
	);
	return citizens;
}
