// A page by the keyboard alone: what is wanted is reached by Tab, and shows that it has the focus.

import assert from 'node:assert/strict';

/** No page has more to stop at. */
const MOST_STOPS = 250;

/** Runs in the page: whether this has the focus, or another answer to the same question has. */
function isReached(element) {
	const active = document.activeElement;
	return (
		active === element ||
		(element.type === 'radio' && active?.type === 'radio' && active.name === element.name)
	);
}

/** Runs in the page: whether what has the focus looks different from what has not. */
function showsFocus(element) {
	const look = () => {
		const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
		return `${outlineStyle} ${outlineWidth} ${boxShadow}`;
	};
	const focused = look();
	element.blur();
	const other = look();
	element.focus();
	return focused !== other;
}

export class Keyboard {
	#keys;

	constructor(page) {
		this.#keys = page.keyboard;
	}

	/** Goes there. */
	async #reach(target) {
		await target.waitFor();
		for (let stops = 0; !(await target.evaluate(isReached)); stops += 1) {
			assert.ok(stops < MOST_STOPS, `Tab reaches ${target}`);
			await this.#keys.press('Tab');
		}
	}

	/** Goes to a button or a link, and presses it. */
	async press(target) {
		await this.#reach(target);
		assert.ok(await target.evaluate(showsFocus), `${target} shows that it has the focus`);
		await this.#keys.press('Enter');
	}

	/** Goes to a field, and writes in the place of what is there. */
	async type(field, value) {
		await this.#reach(field);
		await this.#keys.press('ControlOrMeta+a');
		await this.#keys.press('Delete');
		await this.#keys.insertText(value);
		assert.equal(await field.inputValue(), value);
	}

	/** Goes to an answer, and chooses it. */
	async choose(box) {
		await this.#reach(box);
		const isRadio = (await box.getAttribute('type')) === 'radio';
		for (
			let moves = 0;
			isRadio && !(await box.evaluate((each) => each === document.activeElement));
			moves += 1
		) {
			assert.ok(moves < MOST_STOPS, `arrows reach ${box}`);
			await this.#keys.press('ArrowDown');
		}
		if (!(await box.isChecked())) {
			await this.#keys.press('Space');
		}
	}
}
