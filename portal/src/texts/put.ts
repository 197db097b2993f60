// SPDX-License-Identifier: Apache-2.0

/** Puts a text on all content servers of the network, and has it erased from them. One signature serves
 *  all of them. */

import { chain } from '../chain';
import { fingerprintOf } from './envelope';
import { authorise, type Reason, type Signer } from './order';
import { ask, contentServers, saidBy, serverName, textAddress } from './servers';

/** The most that is read of what a server says to this. */
const MAX_ANSWER = 64 * 1024;

export interface Failure {
	server: string;
	why: string;
}

/** What became of it at one server: nothing, where it has done it. */
type Outcome = { server: string; why?: string };

function genesis(): string {
	if (!chain.genesis) {
		throw new Error('The chain is not known yet. Wait until the line at the top says that it is followed.');
	}
	return chain.genesis;
}

async function tell(fingerprint: string, init: RequestInit): Promise<Outcome[]> {
	const told = (await contentServers()).map(async (server): Promise<Outcome> => {
		try {
			const answer = await ask(textAddress(server, fingerprint), MAX_ANSWER, init);
			const isDone = answer.status >= 200 && answer.status < 300;
			return { server: serverName(server), why: isDone ? undefined : saidBy(answer) };
		} catch (error) {
			return { server: serverName(server), why: error instanceof Error ? error.message : String(error) };
		}
	});
	return Promise.all(told);
}

const done = (outcomes: Outcome[]): string[] =>
	outcomes.filter(({ why }) => why === undefined).map(({ server }) => server);
const failed = (outcomes: Outcome[]): Failure[] =>
	outcomes.flatMap(({ server, why }) => (why === undefined ? [] : [{ server, why }]));

/**
 * Puts a text on all servers; they hand it on to each other, so one that has it is enough. Nobody has it
 * where `stored` is empty.
 */
export async function putText(
	bytes: Uint8Array,
	account: Signer,
): Promise<{ stored: string[]; failed: Failure[] }> {
	const fingerprint = await fingerprintOf(bytes);
	const authorisation = await authorise(account, { action: 'put', fingerprint, genesis: genesis() });
	const outcomes = await tell(fingerprint, {
		method: 'PUT',
		headers: { Authorization: authorisation },
		body: bytes as BodyInit,
	});
	return { stored: done(outcomes), failed: failed(outcomes) };
}

/**
 * Has a text erased: by who has put it there, or by an operator of the servers. What is said in
 * `reference` is public, and must not say what was erased.
 */
export async function eraseText(
	fingerprint: string,
	reason: Reason,
	reference: string | undefined,
	account: Signer,
): Promise<{ erased: string[]; failed: Failure[] }> {
	const told = reference?.normalize('NFC').replace(/\s+/g, ' ').trim() || undefined;
	const wanted = { action: 'erase' as const, fingerprint, genesis: genesis(), reason, reference: told };
	const authorisation = await authorise(account, wanted);
	const outcomes = await tell(fingerprint, { method: 'DELETE', headers: { Authorization: authorisation } });
	return { erased: done(outcomes), failed: failed(outcomes) };
}
