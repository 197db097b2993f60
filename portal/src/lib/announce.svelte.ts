// SPDX-License-Identifier: Apache-2.0

/** What screen readers are told when something changes that has no focus. */

export const announcement: { text: string } = $state({ text: '' });

/** The same words twice are said twice: a no-break space makes them another text. */
export function announce(text: string): void {
	announcement.text = announcement.text === text ? `${text} ` : text;
}
