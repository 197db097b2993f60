// SPDX-License-Identifier: Apache-2.0
// A document while it is being written or chosen.

import { readFingerprint } from '../../../lib/fingerprint';
import { type Language, language } from '../../../lib/i18n.svelte';
import { locatorProblem, normalised } from '../../../lib/text';
import { forms } from '../../../text/debate-forms';
import type { FieldError } from '../../../ui/types';
import { type Document, elsewhere, written } from './document';
import { loadDraft, saveDraft } from './drafts';

type Source = 'write' | 'elsewhere';

export class DocumentDraft {
	source = $state<Source>('write');
	body = $state('');
	lang = $state<Language>(language.current);
	fingerprint = $state('');
	locator = $state('');

	/** `id`: of its fields; `key`: under which what is written is kept; `most`: how many characters it may have. */
	constructor(
		readonly id: string,
		readonly key: string,
		readonly most: number,
	) {
		this.body = loadDraft(key) ?? '';
	}

	/** Begins with this text, unless somebody has begun to write. */
	startFrom(body: string, lang: string | undefined): void {
		if (loadDraft(this.key) === undefined) this.body = body;
		if (lang === 'bg' || lang === 'en') this.lang = lang;
	}

	/** Keeps what is written, but for what the text began with. */
	keep(start: string): void {
		saveDraft(this.key, this.body === start ? '' : this.body);
	}

	/** What is wrong with it. `start`: the text that it must differ from. */
	errors(start?: string): FieldError[] {
		const words = forms().errors;
		const { id } = this;
		if (this.source === 'write') {
			if (this.body.trim() === '') return [{ id, text: words.textEmpty }];
			if ([...this.body].length > this.most) return [{ id, text: words.textTooLong(this.most) }];
			return this.body === start ? [{ id, text: words.textUnchanged }] : [];
		}
		const errors: FieldError[] = [];
		if (!readFingerprint(this.fingerprint)) errors.push({ id: `${id}-fingerprint`, text: words.fingerprint });
		const problem = locatorProblem(this.locator);
		if (problem) {
			const text = problem === 'tooLong' ? words.locatorTooLong : words.locatorHidden;
			errors.push({ id: `${id}-locator`, text });
		}
		return errors;
	}

	/** What it has come to. Only where nothing is wrong with it. */
	document(title?: string): Document {
		const fingerprint = readFingerprint(this.fingerprint);
		if (this.source === 'elsewhere' && fingerprint) return elsewhere(fingerprint, normalised(this.locator));
		return written(this.lang, this.body, title);
	}
}
