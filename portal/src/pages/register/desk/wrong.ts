// SPDX-License-Identifier: Apache-2.0

// What is wrong with an act before it is signed, as far as this page can tell.

import type { Stakeholder, Standing } from '../../../read/register';
import type { ActKind, Announcement } from '../../../read/register-acts';
import type { Actor } from '../../../read/register-desk';
import { common } from '../../../text/common';
import { deskWords } from '../../../text/register-desk';
import type { FieldError } from '../../../ui/types';
import { ACTS, type What } from './acts';
import type { TermFault } from './terms';

interface Filled {
	what: What;
	found?: Stakeholder;
	actor: Actor;
	act?: ActKind;
	document?: string;
	to?: string;
	expires?: number | TermFault;
}

/** What of all that is announced can be seconded, objected to, or taken back. */
export function objections(announced: Announcement[], what: What): Announcement[] {
	switch (what) {
		case 'second':
			return announced.filter(({ secondedBy }) => !secondedBy);
		case 'withdraw-objection':
			return announced.filter(({ objection }) => objection);
		case 'object':
		case 'withdraw':
			return announced.filter(({ objection }) => !objection);
		default:
			return announced;
	}
}

function wrongWithWho({ what, found, actor }: Filled): string | undefined {
	const { by, standings } = ACTS[what];
	if (!found) return deskWords().whoMissing;
	if (by === 'own' && !actor.chambers.includes(found.chamber)) {
		return deskWords().notOfChamber(common().chamber[found.chamber]);
	}
	if (by === 'other' && !actor.chambers.some((chamber) => chamber !== found.chamber)) {
		return deskWords().notOfOther(common().chamber[found.chamber]);
	}
	if (what === 'challenge' && actor.chambers.includes(found.chamber)) return deskWords().ownChamber;
	if (what === 'challenge' && found.dispute === 'Dismissed') return deskWords().dismissed;
	if (what === 'put-challenge' && found.dispute !== 'InEffect') return deskWords().notInEffect;
	if (what === 'withdraw-challenge' && found.dispute === 'InEffect') return deskWords().inEffect;
	const fits = standings?.includes(found.standing) ?? true;
	return fits ? undefined : deskWords().wrongStanding(common().standing[found.standing as Standing]);
}

/** All that is wrong, each with the field that it concerns. */
export function wrongWith(filled: Filled): FieldError[] {
	const { what, act, document, to, expires } = filled;
	const definition = ACTS[what];
	const wrong: [string, string | undefined | false][] = [
		['who', wrongWithWho(filled)],
		['act', definition.acts && !act && filled.found && deskWords().nothingAnnounced],
		['to', definition.to && !to && deskWords().accountMissing],
		[
			typeof expires === 'string' && expires === 'noDate' ? 'until' : 'term',
			typeof expires === 'string' && deskWords().termFault[expires],
		],
		['document', definition.document && !document && deskWords().documentMissing],
	];
	return wrong.flatMap(([id, text]) => (text ? [{ id, text }] : []));
}
