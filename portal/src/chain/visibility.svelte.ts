// SPDX-License-Identifier: Apache-2.0

/** Whether somebody can see the page: a tab in the background reads nothing. */
export const visibility = $state({ isVisible: globalThis.document?.visibilityState !== 'hidden' });

globalThis.document?.addEventListener('visibilitychange', () => {
	visibility.isVisible = document.visibilityState !== 'hidden';
});
