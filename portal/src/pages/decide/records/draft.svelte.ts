// SPDX-License-Identifier: Apache-2.0

/** What is to be put on record, while it is being filled in. */

import { readFingerprint } from '../../../lib/fingerprint';
import { rollNumbers } from '../../../lib/numbers';
import { locatorProblem, normalised } from '../../../lib/text';
import { type OwnKind, RECORD_KINDS } from '../../../read/records';
import { records } from '../../../text/records';
import type { FieldError } from '../../../ui/types';
import { DocumentDraft } from '../../debate/act/documentDraft.svelte';
import { batchOf, type Proof } from '../lib/merkle';

export const WHATS = ['document', 'agreement', 'batch'] as const;
export type What = (typeof WHATS)[number];

export interface Hashed {
	name: string;
	fingerprint: string;
}

export interface Batch {
	root: string;
	files: Hashed[];
	proofs: Proof[];
}

/** How many characters a text may have, how many parties an agreement, and how many files a batch made here. */
const [MOST_CHARACTERS, MOST_PARTIES] = [60_000, 16];
export const MOST_FILES = 2000;

export class RecordDraft {
	what = $state<What>('document');
	kind = $state<OwnKind>('Statement');
	replaces = $state('');
	parties = $state('');
	/** Of a batch. */
	locator = $state('');
	files = $state.raw<Hashed[]>([]);
	readonly document = new DocumentDraft('document', 'records/new', MOST_CHARACTERS);

	constructor(replaces?: string, kind?: string | null) {
		this.replaces = replaces ?? '';
		this.kind = RECORD_KINDS.find((each) => each === kind) ?? 'Statement';
		if (kind === 'Contract') this.what = 'agreement';
	}

	/** The roll numbers of the parties; undefined: something else was written. */
	get partyNumbers(): number[] | undefined {
		const numbers = rollNumbers(this.parties) ?? [];
		const isRight =
			numbers.length >= 1 && numbers.length <= MOST_PARTIES && new Set(numbers).size === numbers.length;
		return isRight ? numbers : undefined;
	}

	get replaced() {
		return readFingerprint(this.replaces);
	}

	get normalLocator(): string {
		return normalised(this.locator);
	}

	get batch(): Batch {
		const files = this.files;
		return { files, ...batchOf(files.map(({ fingerprint }) => fingerprint)) };
	}

	errors(): FieldError[] {
		const words = records().make;
		const wrong: [string, string | false | undefined][] = [
			['parties', this.what === 'agreement' && !this.partyNumbers && words.partiesWrong],
			['files', this.what === 'batch' && this.files.length === 0 && words.filesMissing],
			['locator', this.what === 'batch' && locatorProblem(this.locator) && words.locatorWrong],
			['replaces', this.replaces.trim() !== '' && !this.replaced && words.replacesWrong],
		];
		const own = wrong.flatMap(([id, text]) => (text ? [{ id, text }] : []));
		return this.what === 'batch' ? own : [...own, ...this.document.errors()];
	}
}
