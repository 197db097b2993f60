// SPDX-License-Identifier: Apache-2.0
// The light client, in a thread of its own: it would keep the page from answering.

// By its own name: polkadot-api says of all its files that to import them does nothing, and bundlers
// leave this one out.
import '@polkadot-api/smoldot/worker';
