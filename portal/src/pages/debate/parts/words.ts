// SPDX-License-Identifier: Apache-2.0

import { findText } from '../../../texts';

export interface Written {
	body: string;
	lang: string;
}

/** The words of a text; undefined where it cannot be shown, or is a document of another kind. */
export async function wordsOf(fingerprint: string): Promise<Written | undefined> {
	const found = await findText(fingerprint).catch(() => undefined);
	return found?.state === 'found' && found.body !== '' ? found : undefined;
}
