// The chain's own clock: its blocks. Whatever the story waits for, it looks at each new block whether
// it is there.

import { PATIENCE } from '../../tests/network/lib/chain.mjs';

export class Clock {
	best = 0;
	final = 0;
	#listeners = new Set();
	#unsubscribe = [];

	/** Follows the chain at a node. */
	async follow(api) {
		for (const stop of this.#unsubscribe) {
			stop();
		}
		this.#unsubscribe = await Promise.all([
			api.rpc.chain.subscribeNewHeads(({ number }) => this.#tick('best', number.toNumber())),
			api.rpc.chain.subscribeFinalizedHeads(({ number }) => this.#tick('final', number.toNumber())),
		]);
	}

	/** Follows nothing any more, since the node goes. */
	forget() {
		this.#unsubscribe = [];
	}

	/** Calls `listener` at each new block, final or not. Returns what ends that. */
	listen(listener) {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/**
	 * Looks at each block whether `probe` answers something true, and returns that.
	 *
	 * @param {string} what it waits for, for the error
	 * @param {() => Promise<unknown>} probe
	 * @param {number} [patience] milliseconds without a new block after which it gives up
	 */
	until(what, probe, patience = PATIENCE) {
		return new Promise((resolve, reject) => {
			let timer;
			let isLooking = false;
			let isOver = false;
			const settle = (settled, value) => {
				isOver = true;
				clearTimeout(timer);
				stop();
				settled(value);
			};
			const giveUp = () => {
				settle(reject, new Error(`No new block within ${patience / 1000} s, waiting for: ${what}`));
			};
			const look = async () => {
				if (isOver) {
					return;
				}
				clearTimeout(timer);
				timer = setTimeout(giveUp, patience);
				if (isLooking) {
					return;
				}
				isLooking = true;
				try {
					const answer = await probe();
					if (answer && !isOver) {
						settle(resolve, answer);
					}
				} catch (error) {
					settle(reject, error);
				}
				isLooking = false;
			};
			const stop = this.listen(look);
			look();
		});
	}

	#tick(which, number) {
		this[which] = Math.max(this[which], number);
		for (const listener of [...this.#listeners]) {
			listener(this);
		}
	}
}
