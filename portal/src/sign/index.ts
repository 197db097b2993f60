// SPDX-License-Identifier: Apache-2.0

/** Who signs, and what is signed. The component that signs is `Send.svelte`. */

export { account } from './account.svelte';
export type { Account, Intent } from './types';
