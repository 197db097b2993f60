// SPDX-License-Identifier: Apache-2.0

/** Nothing is waited for without an end. */

export function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What a promise comes to; throws what `late` makes if it has come to nothing in time. */
export async function within<T>(milliseconds: number, promise: Promise<T>, late: () => Error): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const over = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(late()), milliseconds);
	});
	try {
		return await Promise.race([promise, over]);
	} finally {
		clearTimeout(timer);
	}
}
