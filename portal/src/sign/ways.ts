// SPDX-License-Identifier: Apache-2.0

/** Where to go after a refusal, for what people are refused for most. */

type Way = 'admission' | 'me' | 'object';

const WAYS: Record<string, Way> = {
	'Quota.NobodyPays': 'admission',
	'Quota.UsedUp': 'me',
	'Stakeholders.UnknownStakeholder': 'admission',
	'Stakeholders.KeyFrozen': 'object',
};

/** Errors that several pallets have. */
const SHARED: Record<string, Way> = {
	NotInGoodStanding: 'me',
	NotOnRoll: 'me',
	KeyTooNew: 'me',
};

/** The page that helps, where there is one. */
export function wayAfter(name: string): Way | undefined {
	return WAYS[name] ?? SHARED[name.split('.')[1] ?? ''];
}

export const HREFS: Record<Way, string> = { admission: '#/admission', me: '#/me', object: '#/me/object' };
