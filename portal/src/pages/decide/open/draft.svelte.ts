// SPDX-License-Identifier: Apache-2.0

/** A decision while it is being filled in. */

import type { Api, BlockRef } from '../../../chain/types';
import { bytesOf } from '../../../lib/hex';
import { normalised } from '../../../lib/text';
import { type CallData, RULES, type RuleName } from '../../../read/decisions';
import { DocumentDraft } from '../../debate/act/documentDraft.svelte';
import { rulesFor } from '../lib/calls';
import {
	callOf,
	type FieldName,
	KIND_OF,
	type Kind,
	type Written,
	type Wrong,
	wrongWith,
} from '../lib/forms';

/** How many characters a text may have. */
const MOST_CHARACTERS = 60_000;

/** What is chosen, and not written, begins with nothing at all. */
const CHOSEN = ['chamber', 'parameter', 'act', 'yesNo', 'hidden'];

function nothingWritten(): Written {
	const names = (Object.keys(KIND_OF) as FieldName[]).filter((name) => !CHOSEN.includes(KIND_OF[name]));
	return Object.fromEntries(names.map((name) => [name, '']));
}

export class Draft {
	kind = $state<Kind>();
	written = $state<Written>(nothingWritten());
	title = $state('');
	rule = $state<RuleName>();
	/** What comes of the fields; none: a question. */
	call = $state.raw<CallData>();
	readonly document: DocumentDraft;

	constructor(first?: Kind) {
		this.kind = first;
		this.document = new DocumentDraft('document', 'decide/open', MOST_CHARACTERS);
	}

	get normalTitle(): string {
		return normalised(this.title);
	}

	/** The rules that are offered: those that are enough, as far as is known here; a question takes any but one. */
	get rules(): RuleName[] {
		if (!this.call) return RULES.filter((rule) => rule !== 'Revival');
		const enough = rulesFor(this.call, RULES);
		return enough.length > 0 ? enough : [...RULES];
	}

	/** Is it known which rules are enough? */
	get isKnown(): boolean {
		return !this.call || rulesFor(this.call, RULES).length > 0;
	}

	/** Makes the call of what was filled in, or says what is wrong with it. */
	async make(api: Api, at: BlockRef): Promise<Wrong[]> {
		const kind = this.kind ?? 'question';
		const wrong = wrongWith(kind, this.written, at);
		if (wrong.length > 0) return wrong;
		if (kind === 'call') {
			const call = await decoded(api, this.written.call ?? '');
			if (!call) return [{ field: 'call', word: 'call' }];
			this.call = call;
		} else {
			this.call = callOf(kind, this.written, at);
		}
		if (!this.rules.includes(this.rule as RuleName))
			this.rule = this.rules.length === 1 ? this.rules[0] : undefined;
		return [];
	}
}

/** A call that was given in SCALE. */
async function decoded(api: Api, hex: string): Promise<CallData | undefined> {
	const bytes = bytesOf(hex.replace(/\s/g, ''));
	if (!bytes || bytes.length === 0) return undefined;
	try {
		const { decodedCall } = await api.txFromCallData(bytes);
		return decodedCall as CallData;
	} catch {
		return undefined;
	}
}
