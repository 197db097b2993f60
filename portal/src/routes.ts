// SPDX-License-Identifier: Apache-2.0

/** Every address of the portal, and the page that it shows. */

import type { Component } from 'svelte';
import type { Route } from './lib/matching';

export interface PageProps {
	/** What stands in the place of the placeholders, in their order. */
	params: string[];
	query: URLSearchParams;
}

export type PageComponent = Component<PageProps>;

/** The first that fits is taken: fixed words stand above placeholders. */
export const ROUTES: readonly Route[] = [
	{ path: '/', page: 'debate/Home', section: 'part' },
	{ path: '/processes', page: 'debate/Processes', section: 'part' },
	{ path: '/process/:n', page: 'debate/Process', section: 'part' },
	{ path: '/process/:n/propose', page: 'debate/Propose', section: 'part' },
	{ path: '/proposal/:n', page: 'debate/Proposal', section: 'part' },
	{ path: '/proposal/:n/versions', page: 'debate/Versions', section: 'part' },
	{ path: '/proposal/:n/:word', page: 'debate/Act', section: 'part' },

	{ path: '/decisions', page: 'decide/Decisions', section: 'decisions' },
	{ path: '/decision/:n', page: 'decide/Decision', section: 'decisions' },
	{ path: '/decision/:n/:word', page: 'decide/Act', section: 'decisions' },
	{ path: '/decide', page: 'decide/OpenDecision', section: 'decisions' },

	{ path: '/campaigns', page: 'money/Campaigns', section: 'money' },
	{ path: '/campaign/:n', page: 'money/Campaign', section: 'money' },
	{ path: '/campaign/:n/:word', page: 'money/Act', section: 'money' },
	{ path: '/money', page: 'money/Money', section: 'money' },
	{ path: '/money/:word', page: 'money/Act', section: 'money' },

	{ path: '/records', page: 'decide/Records', section: 'records' },
	{ path: '/records/new', page: 'decide/NewRecord', section: 'records' },
	{ path: '/record/:hash', page: 'decide/Record', section: 'records' },
	{ path: '/record/:hash/attest', page: 'decide/Attest', section: 'records' },

	{ path: '/organisations', page: 'register/Organisations', section: 'organisations' },
	{ path: '/organisation/:n', page: 'register/Organisation', section: 'organisations' },
	{ path: '/registrars', page: 'register/Registrars', section: 'organisations' },
	{ path: '/announced', page: 'register/Announced', section: 'organisations' },
	{ path: '/validators', page: 'register/Validators', section: 'organisations' },
	{ path: '/desk', page: 'register/Desk', section: 'me' },
	{ path: '/desk/*', page: 'register/Desk', section: 'me' },
	{ path: '/office', page: 'register/Office', section: 'me' },
	{ path: '/office/*', page: 'register/Office', section: 'me' },

	{ path: '/account', page: 'account/Account', section: 'me' },
	{ path: '/me', page: 'account/Me', section: 'me' },
	{ path: '/me/:word', page: 'account/Act', section: 'me' },
	{ path: '/admission', page: 'account/Admission', section: 'me' },

	{ path: '/settings', page: 'chain/Settings' },
	{ path: '/block/:any', page: 'chain/Block' },

	{ path: '/glossary', page: 'static/Glossary' },
	{ path: '/accessibility', page: 'static/Accessibility' },
	{ path: '/privacy', page: 'static/Privacy' },
	{ path: '/about', page: 'static/About' },
];

const pages = import.meta.glob<{ default: PageComponent }>([
	'./pages/*/*.svelte',
	'!./pages/static/NotFound.svelte',
]);

/** Fetches a page. Undefined where there is no such file. */
export async function loadPage(page: string): Promise<PageComponent | undefined> {
	return (await pages[`./pages/${page}.svelte`]?.())?.default;
}
