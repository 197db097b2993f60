// SPDX-License-Identifier: Apache-2.0

/** Texts off the chain: found by fingerprint, made, put on the content servers, erased. */

export { MAX_TEXT_BYTES, MAX_TITLE, makeText, TextFault } from './envelope';
export { type Found, findText } from './find';
export { MAX_REFERENCE, REASONS, type Reason } from './order';
export { eraseText, type Failure, putText } from './put';
