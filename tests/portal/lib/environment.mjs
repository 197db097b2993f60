// Imported before whatever reads the environment, since the network is started from it.

/** Another port than a portal that somebody works with. */
process.env.DOVERIE_PORTAL_PORT ??= '28080';

/** What the tests run on. */
export const NEEDED = {
	DOVERIE_NODE: 'the node',
	DOVERIE_CONTENT: 'the server of texts',
	DOVERIE_PORTAL: 'the portal, built',
};

/** Where the portal is served. */
export const PORTAL = `http://127.0.0.1:${process.env.DOVERIE_PORTAL_PORT}/`;

/** The browser. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** For how long a step is waited for, in milliseconds: two busy cores take their time. */
export const STEP = 90_000;
