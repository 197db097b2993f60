// SPDX-License-Identifier: Apache-2.0
// Blocks as times. Nothing but the number of a block is certain in advance: times are estimates.

import type { BlockRef } from './types';

/** A block comes every three seconds. */
export const BLOCK_MILLISECONDS = 3000;

/** What a `Date` can hold. */
const LATEST = 8.64e15;

/** When a block was or will be, as blocks come every three seconds from `at` on. */
export function timeOf(block: number, at: BlockRef): Date {
	const from = at.time?.getTime() ?? Date.now();
	const time = from + (block - at.number) * BLOCK_MILLISECONDS;
	return new Date(Math.min(LATEST, Math.max(-LATEST, time)));
}

/** How many seconds this many blocks take. */
export function secondsOf(blocks: number): number {
	return (blocks * BLOCK_MILLISECONDS) / 1000;
}

/** In how many seconds a block comes, by the clock of this device. */
export function secondsUntil(block: number, at: BlockRef): number {
	return (timeOf(block, at).getTime() - Date.now()) / 1000;
}

/** The first block that comes no earlier than that, by the same estimate. */
export function blockAt(time: Date, at: BlockRef): number {
	const from = at.time?.getTime() ?? Date.now();
	return Math.max(0, at.number + Math.ceil((time.getTime() - from) / BLOCK_MILLISECONDS));
}

/** One entry of a header's digest, as polkadot-api reads it. */
interface DigestItem {
	type: string;
	value?: unknown;
}

/** The slot for which a block was made. Aura writes it into the header, so it costs no reading. */
export function slotOf(digests: readonly DigestItem[]): bigint | undefined {
	const claims = digests.filter(({ type }) => type === 'preRuntime').map(({ value }) => value as Claim);
	const claim = claims.find(({ engine }) => engine === 'aura' || engine === '0x61757261');
	return claim && littleEndian(claim.payload);
}

/** What stands in a header before it is sealed. Engines are four bytes: some print text, some digits. */
interface Claim {
	engine: string;
	payload: string;
}

/** The time of a block by its slot. */
export function timeOfSlot(slot: bigint | undefined): Date | undefined {
	const time = slot === undefined ? Number.NaN : Number(slot) * BLOCK_MILLISECONDS;
	return Math.abs(time) <= LATEST ? new Date(time) : undefined;
}

/** A number of eight bytes, the lowest first, after `0x`. */
function littleEndian(payload: string): bigint | undefined {
	const digits = /^0x([0-9a-f]{16})/i.exec(payload)?.[1];
	return digits === undefined ? undefined : BigInt(`0x${(digits.match(/../g) ?? []).reverse().join('')}`);
}
