// What is noted at each block, for the charts: citizens on the register, and what the pots hold.

import { view } from '../../tests/network/lib/views.mjs';

export class History {
	/** `{ block, citizens, street, sundial }` each, in the order of the blocks. */
	points = [];
	#isNoting = false;

	constructor(story) {
		this.story = story;
		story.clock.listen(() => this.#note());
	}

	/** Notes a block, unless an earlier one is still being noted, or the node is gone. */
	async #note() {
		const { api, clock } = this.story;
		const block = clock.best;
		if (this.#isNoting || !api || block === this.points.at(-1)?.block) {
			return;
		}
		this.#isNoting = true;
		try {
			const roll = await view(api, 'Stakeholders', 'roll_size', ['CivilSociety']);
			const [street, sundial] = [await this.#held('street'), await this.#held('sundial')];
			this.points.push({ block, citizens: roll.citizens.toNumber(), street, sundial });
		} catch (error) {
			// A node that is killed answers no more; anything else is a mistake.
			if (this.story.api === api) {
				this.story.fault ??= error;
			}
		} finally {
			this.#isNoting = false;
		}
	}

	/** What a pot holds, in cEUR. */
	async #held(project) {
		const { api, facts } = this.story;
		const number = facts.campaigns?.[project];
		if (!number) {
			return 0;
		}
		const info = await view(api, 'Pledges', 'campaign', [number]);
		return Number(info.unwrap().held.toBigInt()) / 1e6;
	}
}
