// The clock by which deadlines count. It says the number of the block, less the blocks in which it has
// stood still: while a migration rebuilds the state, it does.

/** What the clock says in a block, by what the state at its end says of its rests. */
export function timeOf({ number, rests: { since, blocks } }) {
	return (since ?? BigInt(number)) - blocks;
}

/** Does it stand still in a block? In the one in which a rest ends it still does. */
export function standsStill({ number, rests: { since, until } }) {
	return since !== null || (until > 0n && until === BigInt(number));
}
