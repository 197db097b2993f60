// From a message to a sentence in one of the languages. A message is a key of the texts and the values
// for the places in it; a step is told as a message, so that the page has it in both languages.

import { bg } from './texts.bg.mjs';
import { en } from './texts.en.mjs';

/** The texts by language. */
export const TEXTS = { en, bg };

/** Civic euros are counted in millionths. */
const UNIT = 1_000_000n;

/**
 * A message. Values are texts as they are, numbers, amounts in the token's smallest unit (`bigint`),
 * other messages, lists of these, or `{ decimal }`, a number of which one decimal is shown.
 */
export function m(key, values = {}) {
	return { key, values };
}

/** What a value is called, in both languages: an amount in euro outside the chain. */
export function euro(amount) {
	return m('units.euro', { amount });
}

/** A time span. */
export function seconds(number) {
	return m('units.seconds', { number: { decimal: number } });
}

/** The words of one language. */
export class Words {
	constructor(language) {
		this.language = language;
		this.texts = TEXTS[language];
		this.numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
		const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
		this.decimals = new Intl.NumberFormat(language, one);
		this.amounts = new Intl.NumberFormat(language, {
			minimumFractionDigits: 2,
			maximumFractionDigits: 6,
		});
	}

	/** A message in words. A key that is not there is a mistake of the demo's. */
	say({ key, values }) {
		const text = this.#text(key);
		return text.replace(/\{(\w+)\}/g, (_, name) => {
			if (!(name in values)) {
				throw new Error(`The text ${key} asks for {${name}}, which nobody gives`);
			}
			return this.value(values[name]);
		});
	}

	/** A value as a text. */
	value(value) {
		if (typeof value === 'string') {
			return value;
		}
		if (typeof value === 'number') {
			return this.numbers.format(value);
		}
		if (typeof value === 'bigint') {
			return `${this.amount(value)} cEUR`;
		}
		if (value.decimal !== undefined) {
			return this.decimals.format(value.decimal);
		}
		return Array.isArray(value)
			? value.map((each) => this.value(each)).join(', ')
			: this.say(value);
	}

	/** An amount without its unit. */
	amount(value) {
		return this.amounts.format(Number(value) / Number(UNIT));
	}

	#text(key) {
		const found = key.split('.').reduce((texts, part) => texts?.[part], this.texts);
		if (typeof found !== 'string') {
			throw new Error(`There is no text ${key} in ${this.language}`);
		}
		return found;
	}
}
