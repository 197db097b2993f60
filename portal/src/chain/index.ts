// SPDX-License-Identifier: Apache-2.0
// The chain, for the rest of the portal.

export { isNodeAddress, loadConfig, type NetworkConfig } from './config';
export { getApi, getClient, retry, start, use } from './connection';
export { live, type Read, type Reading } from './live.svelte';
export { chain } from './state.svelte';
export type { Api, BlockRef, Mode, Named, Phase, TrustedNode } from './types';
export { timeOf } from './units';
