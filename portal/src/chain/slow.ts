// SPDX-License-Identifier: Apache-2.0

/** There is no answer yet, and it is still waited for. */
export class SlowError extends Error {
	override readonly name = 'SlowError';
}

export const isSlow = (error: Error | undefined): boolean => error instanceof SlowError;
