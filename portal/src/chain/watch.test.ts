// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Watch } from './watch.ts';

const SECOND = 1000;
const LOOK = 5 * SECOND;

/** Looks every five seconds until then, with what happens at each; the last verdict. */
function watchUntil(
	watch: Watch,
	from: number,
	until: number,
	happens: (now: number) => { final?: boolean; best?: boolean; alone?: boolean },
) {
	let verdict = watch.look(from, true);
	for (let now = from + LOOK; now <= until; now += LOOK) {
		const { final, best, alone } = happens(now);
		if (final) watch.sawFinal(now);
		if (best) watch.sawBest(now);
		verdict = watch.look(now, !alone);
	}
	return verdict;
}

const all = () => ({ final: true, best: true });

describe('a chain that is watched', () => {
	it('is waited for until something is final, however long, while somebody is there', () => {
		assert.equal(
			watchUntil(new Watch(0), 0, 300 * SECOND, () => ({})),
			'waiting',
		);
	});

	it('is out of reach after half a minute alone, and not before', () => {
		const alone = () => ({ alone: true });
		assert.equal(watchUntil(new Watch(0), 0, 25 * SECOND, alone), 'waiting');
		assert.equal(watchUntil(new Watch(0), 0, 30 * SECOND, alone), 'unreachable');
	});

	it('comes back as soon as a block is final', () => {
		const watch = new Watch(0);
		watchUntil(watch, 0, 60 * SECOND, () => ({ alone: true }));
		assert.equal(watchUntil(watch, 65 * SECOND, 70 * SECOND, all), 'moving');
	});

	it('moves while blocks become final', () => {
		assert.equal(watchUntil(new Watch(0), 0, 300 * SECOND, all), 'moving');
	});

	it('has no finality after a minute of blocks of which none is final', () => {
		const watch = new Watch(0);
		watchUntil(watch, 0, 10 * SECOND, all);
		assert.equal(
			watchUntil(watch, 10 * SECOND, 70 * SECOND, () => ({ best: true })),
			'moving',
		);
		assert.equal(
			watchUntil(watch, 70 * SECOND, 75 * SECOND, () => ({ best: true })),
			'notFinal',
		);
	});

	it('stands still after a minute without blocks', () => {
		const watch = new Watch(0);
		watchUntil(watch, 0, 10 * SECOND, all);
		assert.equal(
			watchUntil(watch, 10 * SECOND, 80 * SECOND, () => ({})),
			'standing',
		);
	});

	it('has not stalled because the machine was asleep', () => {
		const watch = new Watch(0);
		watchUntil(watch, 0, 10 * SECOND, all);
		const awake = 3600 * SECOND;
		assert.equal(watch.look(awake, false), 'moving');
		assert.equal(
			watchUntil(watch, awake, awake + 100 * SECOND, () => ({})),
			'standing',
		);
	});
});
