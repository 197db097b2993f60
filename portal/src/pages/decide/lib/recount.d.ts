// SPDX-License-Identifier: Apache-2.0

/** The independent count of `audit/`, which is plain JavaScript: what the tests here use of it. */
declare module '*/audit/lib/count/outcome.mjs' {
	export function outcomeOf(
		rule: { chambers: object; concurrence: bigint; overall: object },
		rolls: object,
		tallies: object,
		conditions: { consent: object; dormant: object; revival: boolean; held: boolean },
	): { concurring: bigint; overall: boolean; consents: boolean; verdict: string };
}
