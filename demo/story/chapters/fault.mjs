// A validator loses its power, and comes back. Three of four go on; a single one stands still.

import { m } from '../../words.mjs';

const NAME = 'academia';
/** For how many blocks it is gone. */
const GONE = 5;
/** For how many it is watched before and afterwards. */
const SOME = 2;

export async function play(story) {
	const { stage } = story;
	await (stage.network.isSingle ? alone(story) : amongFour(story));
}

async function amongFour(story) {
	const { stage, clock, facts } = story;
	await story.say(m('fault.intro'));
	const watch = new Watch(stage);
	for (const { name } of stage.nodes) {
		await watch.follow(name);
	}
	await goOn(story, m('fault.together'), SOME);
	const before = clock.final;
	watch.leave(NAME);
	await stage.kill(NAME);
	watch.mark('killed');
	await story.say(m('fault.killed', { block: String(before) }));
	const until = before + GONE;
	await goOn(story, m('fault.goesOn', { block: String(until) }), GONE);
	await story.check(m('fault.final', { block: String(until) }), clock.final >= until, true);
	await story.say(m('fault.returns'));
	watch.mark('returned');
	await stage.restart(NAME);
	await watch.follow(NAME);
	await story.wait(m('fault.catchesUp'), async () => {
		const { best, final } = await watch.heightOf(NAME);
		return final >= until && best + 1 >= clock.best;
	});
	const hash = (api) => api.rpc.chain.getBlockHash(until);
	const hashes = await Promise.all(Object.values(stage.apis).map(hash));
	await story.check(m('fault.same'), new Set(hashes.map(String)).size, 1);
	await goOn(story, m('fault.togetherAgain'), SOME);
	facts.fault = watch.end();
}

/** Waits for some more final blocks. */
function goOn(story, message, count) {
	const until = story.clock.final + count;
	return story.wait(message, async () => story.clock.final >= until, until);
}

async function alone(story) {
	const { stage, clock } = story;
	// Nobody hears from a node that is gone what has become of a transaction.
	await story.wait(m('fault.allFinal'), async () => story.isAllFinal);
	await story.say(m('fault.alone'));
	const before = clock.final;
	const hash = (await story.api.rpc.chain.getBlockHash(before)).toHex();
	await stage.kill('municipality');
	await story.say(m('fault.aloneKilled', { block: String(before) }));
	await stage.restart('municipality');
	await story.wait(m('fault.aloneWaits'), async () => clock.final > before, before + 1);
	const again = (await story.api.rpc.chain.getBlockHash(before)).toHex();
	await story.check(m('fault.aloneSame', { block: String(before) }), again, hash);
}

/** Notes how high each validator is, at each of its final blocks. */
class Watch {
	#points = [];
	#marks = [];
	#stops = new Map();
	#began = performance.now();

	constructor(stage) {
		this.stage = stage;
	}

	get #now() {
		return (performance.now() - this.#began) / 1000;
	}

	mark(what) {
		this.#marks.push({ what, seconds: this.#now });
	}

	async follow(name) {
		const note = ({ number }) => {
			this.#points.push({ name, seconds: this.#now, height: number.toNumber() });
		};
		const { chain } = this.stage.apis[name].rpc;
		this.#stops.set(name, await chain.subscribeFinalizedHeads(note));
	}

	leave(name) {
		this.#stops.get(name)();
	}

	async heightOf(name) {
		const { chain } = this.stage.apis[name].rpc;
		const [best, head] = await Promise.all([chain.getHeader(), chain.getFinalizedHead()]);
		const final = await chain.getHeader(head);
		return { best: best.number.toNumber(), final: final.number.toNumber() };
	}

	/** What was noted: `points` and `marks`. */
	end() {
		for (const name of this.#stops.keys()) {
			this.leave(name);
		}
		return { points: this.#points, marks: this.#marks };
	}
}
