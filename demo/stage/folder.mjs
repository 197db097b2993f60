// What the demo keeps on the disk, all in one folder of its own: the network, the documents, the page.

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** What may be in it. Anything else is somebody's, and not touched. */
const OWN = ['network', 'single', 'documents', 'green-sofia.html'];

const STATE = process.env.XDG_STATE_HOME || join(homedir(), '.local', 'state');

/** The folder. */
export const FOLDER = resolve(process.env.DOVERIE_DEMO_DIR || join(STATE, 'doverie', 'demo'));

export const NETWORK = join(FOLDER, 'network');
export const SINGLE = join(FOLDER, 'single');
export const DOCUMENTS = join(FOLDER, 'documents');
export const PAGE = join(FOLDER, 'green-sofia.html');

/** Makes the folder, unless it holds what the demo did not make. */
export function claimFolder() {
	const others = existsSync(FOLDER)
		? readdirSync(FOLDER).filter((each) => !OWN.includes(each))
		: [];
	if (others.length > 0) {
		throw new Error(
			`${FOLDER} holds something other than a demo (${others.join(', ')}); name an empty folder in ` +
				'DOVERIE_DEMO_DIR, or one that does not exist yet',
		);
	}
	mkdirSync(FOLDER, { recursive: true });
}

/** Has an earlier run left a network? */
export function hasEarlierNetwork() {
	return [NETWORK, SINGLE].some((folder) => existsSync(folder));
}

/** Deletes the documents and the page of an earlier run. */
export function clearFolder() {
	rmSync(DOCUMENTS, { recursive: true, force: true });
	rmSync(PAGE, { force: true });
}
