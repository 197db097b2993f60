// SPDX-License-Identifier: Apache-2.0

/** The two languages of the portal, and how words are looked up in the one that is chosen. */

export type Language = 'bg' | 'en';

const STORED_UNDER = 'doverie.language';

/** A Bulgarian city's portal: in English for those alone whose browser asks for it and not for Bulgarian. */
function preferred(): Language {
	const stored = globalThis.localStorage?.getItem(STORED_UNDER);
	if (stored === 'bg' || stored === 'en') return stored;
	const asked = globalThis.navigator?.languages ?? [];
	const first = asked.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'bg' || tag === 'en');
	return first === 'en' ? 'en' : 'bg';
}

export const language: { current: Language } = $state({ current: preferred() });

export function setLanguage(chosen: Language): void {
	language.current = chosen;
	globalThis.localStorage?.setItem(STORED_UNDER, chosen);
	showLanguage();
}

/** Tells the browser, and with it screen readers, in which language the page is. */
export function showLanguage(): void {
	if (globalThis.document) document.documentElement.lang = language.current;
}

/** Words in both languages. Call what comes back where they are shown: it follows the language. */
export function dictionary<T>(words: { en: T; bg: NoInfer<T> }): () => T {
	return () => words[language.current];
}

const rules = { bg: new Intl.PluralRules('bg'), en: new Intl.PluralRules('en') };

/** The form that goes with a number; in Bulgarian `other` is the counted form where there is one: „2 гласа“. */
export function plural(n: number | bigint, forms: { one: string; other: string }): string {
	return rules[language.current].select(Number(n)) === 'one' ? forms.one : forms.other;
}
