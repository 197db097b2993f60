// Which chambers have come to what was decided, and which are dormant.

import { byChamber, CHAMBERS } from './chambers.mjs';
import { hasCome } from './outcome.mjs';

/** A chamber that has missed this many decisions one after the other is dormant. */
const MISSED_WHEN_DORMANT = 3n;
/** So is one that has missed this many, the first of them long ago. */
const MISSED_FOR_LONG = 2n;
/** Those count that opened this many days apart. */
export const MISS_DAYS = 3n;

/** The attendance of the chambers. */
export class Attendance {
	chambers = byChamber(() => ({ missed: 0n, firstMissed: 0n, counted: 0n }));
	#long;
	#apart;

	/**
	 * @param {bigint} day in blocks
	 * @param {bigint} dormantDays after how many days two missed decisions are enough
	 */
	constructor(day, dormantDays) {
		this.#long = dormantDays * day;
		this.#apart = MISS_DAYS * day;
	}

	/** Which chambers are dormant at a block. */
	dormantAt(now) {
		return byChamber((name) => {
			const { missed, firstMissed } = this.chambers[name];
			const isLongAgo = missed >= MISSED_FOR_LONG && now >= firstMissed + this.#long;
			return missed >= MISSED_WHEN_DORMANT || isLongAgo;
		});
	}

	/** A decision that opened at a block has closed now. By the ordinary rule chambers came, or not. */
	count({ chambers }, opened, now, ordinary) {
		for (const name of CHAMBERS) {
			const attendance = this.chambers[name];
			const isFirst = attendance.missed === 0n;
			if (hasCome(chambers[name], ordinary.chambers[name].quorum)) {
				attendance.missed = 0n;
			} else if (isFirst || opened >= attendance.counted + this.#apart) {
				attendance.firstMissed = isFirst ? now : attendance.firstMissed;
				attendance.missed += 1n;
				attendance.counted = opened;
			}
		}
	}
}
