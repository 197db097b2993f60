// When what happens, in blocks. A day of the rules is a block on this chain, so two weeks of voting take
// 42 seconds; a block that nobody waits for is time to read.

/** Blocks between the announcement of the first decision and the phases of the process it opens. */
const PHASES = { drafting: 30, deliberation: 36, decision: 41, followUp: 88 };
/** For how many blocks pledges are taken. */
const PLEDGING = 20;
/** How much longer it all takes where somebody reads along. */
const READING = 1.3;
/** How long somebody reads, in milliseconds for a letter, and at most. */
const LETTER = 18;
const LONGEST_PAUSE = 4000;

export function makePlan(isFast) {
	const stretch = (blocks) => Math.round(blocks * (isFast ? 1 : READING));
	return {
		phases: {
			open: 1,
			...Object.fromEntries(Object.entries(PHASES).map(([name, at]) => [name, stretch(at)])),
		},
		pledging: stretch(PLEDGING),
		/** How long to wait after a text before the next one. */
		pause: (text) => (isFast ? 0 : Math.min(text.length * LETTER, LONGEST_PAUSE)),
	};
}
