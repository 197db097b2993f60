// SPDX-License-Identifier: Apache-2.0
// Connects this browser to the chain, by its own light client or by a node that somebody trusts, and
// keeps it connected. Whom to trust is for people to say: nothing here changes it.

import type { PolkadotClient } from 'polkadot-api';
import { fetchBeginning, genesisOf } from './beginning';
import { type Choice, readChoice, writeChoice } from './choice';
import { ConfigError, loadConfig, type NetworkConfig } from './config';
import { keep, kept } from './database';
import { FetchError } from './fetch';
import { follow } from './follow';
import { chain, type Trouble } from './state.svelte';
import type { Api, Named, Session, TrustedNode } from './types';
import { Watch } from './watch';

/** A chain that can be asked. */
interface Opened {
	client: PolkadotClient;
	api: Api;
	/** Whether this browser checks what it is told. */
	isChecked: boolean;
	/** Fails when it can be asked no longer. */
	ended: Promise<never>;
}

/** How often to look whether blocks come. */
const LOOK = 5000;
/** How long an answer to that may take. */
const LOOK_PATIENCE = 4000;
/** How long after the first final block to write down what the next start is faster with. */
const KEEP_AFTER = 15_000;
/** How long nothing may be final with others there, before it is tried from the beginning. */
const SYNC_PATIENCE = 90_000;
/** How many looks pass, in a stall, between two questions whether others are further: half a minute. */
const ASK_EVERY = 6;
/** How often in a row they must be, for this client to begin again. */
const BEHIND = 2;
/** How long to wait before it is tried again: the more often, the longer. */
const PAUSES = [1000, 3000, 10_000, 30_000];
/** How many crashes within how long are enough. */
const MOST_CRASHES = 3;
const CRASHES_WITHIN = 600_000;

/** Each attempt has a number. What an earlier one still says is not heard. */
let attempt = 0;
let failures = 0;
let crashes: number[] = [];
let close: () => void = () => {};
let waiting = deferred<Opened>();
let starting: Promise<void> | undefined;

/** Connects, once the page has been painted. */
export function start(): Promise<void> {
	starting ??= begin();
	return starting;
}

/** The chain, as soon as something final is known. */
export async function open(): Promise<Opened> {
	void start();
	return waiting.promise;
}

/** What the chain stores and answers, as soon as something final is known. Ask anew after a while. */
export async function getApi(): Promise<Api> {
	return (await open()).api;
}

/** The client of the same chain: to send transactions, and for what is asked past the runtime. */
export async function getClient(): Promise<PolkadotClient> {
	return (await open()).client;
}

/** Checks everything in this browser. */
export function use(mode: 'light'): void;
/** Trusts a node from now on. */
export function use(mode: 'node', url: string): void;
export function use(mode: 'light' | 'node', url = ''): void {
	const choice: Choice = mode === 'light' ? { mode } : { mode, url };
	writeChoice(choice);
	starting ??= Promise.resolve();
	choose(choice);
	chain.final = chain.best = chain.spec = chain.upgradedFrom = undefined;
	retry();
}

/** Tries it again at once. */
export function retry(): void {
	failures = 0;
	crashes = [];
	void connect();
}

async function begin(): Promise<void> {
	choose(readChoice());
	chain.genesis ??= await kept<string>('genesis');
	await painted();
	addEventListener('online', () => {
		if (chain.phase === 'offline') {
			retry();
		}
	});
	await connect();
}

/** After the first picture, or a second later where there is none, as in a hidden window. */
function painted(): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve, 1000);
		requestAnimationFrame(() => setTimeout(resolve, 0));
	});
}

function choose(choice: Choice): void {
	chain.mode = choice.mode;
	chain.node = choice.mode === 'node' ? { name: hostOf(choice.url), url: choice.url } : undefined;
}

/** What a node is called that has no other name. */
function hostOf(url: string): Named {
	const { host } = new URL(url);
	return { bg: host, en: host };
}

async function connect(): Promise<void> {
	close();
	attempt += 1;
	const mine = attempt;
	const isCurrent = () => mine === attempt;
	chain.stall = undefined;
	// Who is offline stays it until somebody answers.
	if (chain.phase !== 'offline') {
		chain.phase = 'starting';
		chain.trouble = undefined;
	}
	try {
		const config = await loadConfig();
		const session = await (chain.mode === 'light' ? light(config, isCurrent) : node(config, isCurrent));
		if (isCurrent()) {
			run(session, isCurrent);
		} else {
			session.end();
		}
	} catch (error) {
		if (isCurrent()) {
			fail(troubleOf(error));
		}
	}
}

async function light(config: NetworkConfig, isCurrent: () => boolean): Promise<Session> {
	const { startLight } = await import('./light');
	return startLight(config.beginning, {
		genesis: noteGenesis,
		crashed: () => {
			if (isCurrent()) {
				crashes.push(Date.now());
				fail({ kind: 'crashed' });
			}
		},
	});
}

/** Whoever says where to begin can show another chain: it is told to whoever has followed one here before. */
function noteGenesis(hash: string): void {
	if (chain.genesis && chain.genesis !== hash) {
		chain.genesisBefore = chain.genesisBefore === hash ? undefined : (chain.genesisBefore ?? chain.genesis);
	}
	chain.genesis = hash;
}

async function node(config: NetworkConfig, isCurrent: () => boolean): Promise<Session> {
	const { callNode } = await import('./node');
	const url = chain.node?.url ?? '';
	chain.node = config.nodes.find((known: TrustedNode) => known.url === url) ?? chain.node;
	const genesis = await fetchBeginning(config.beginning).then(genesisOf, () => undefined);
	return callNode(url, (found) => {
		const isOurs = isCurrent() && (genesis ?? found) === found;
		if (isOurs) {
			noteGenesis(found);
		} else if (isCurrent()) {
			fail({ kind: 'otherChain' });
		}
		return isOurs;
	});
}

/** Follows the chain, and looks every few seconds whether it goes on. */
function run(session: Session, isCurrent: () => boolean): void {
	const { client } = session;
	const api: Api = client.getUnsafeApi();
	const ended = deferred<never>();
	ended.promise.catch(() => {});
	const begun = Date.now();
	const watch = new Watch(begun);
	let isFollowing = false;
	let isClosed = false;
	let looks = 0;
	let behind = 0;
	let keeping: ReturnType<typeof setTimeout>;
	chain.phase = 'syncing';
	chain.trouble = undefined;

	let unfollow = () => {};
	const heard = {
		final: () => {
			watch.sawFinal(Date.now());
			chain.phase = 'following';
			chain.trouble = chain.stall = undefined;
			if (!isFollowing) {
				isFollowing = true;
				failures = 0;
				waiting.resolve({ client, api, isChecked: chain.mode === 'light', ended: ended.promise });
				void keep('genesis', chain.genesis);
				keeping = setTimeout(() => session.keep().catch(() => {}), KEEP_AFTER);
			}
		},
		best: () => watch.sawBest(Date.now()),
		ended: again,
	};
	void session.isOurs.then(() => {
		if (isCurrent() && !isClosed) {
			unfollow = follow(client, api, heard);
		}
	});
	const looking = setInterval(look, LOOK);
	close = () => {
		close = () => {};
		isClosed = true;
		clearInterval(looking);
		clearTimeout(keeping);
		unfollow();
		session.end();
		ended.reject(new EndedError());
		if (isFollowing) {
			waiting = deferred();
		}
	};

	function again(): void {
		if (isCurrent()) {
			void connect();
		}
	}

	async function look(): Promise<void> {
		const isReachable = await inTime(session.reachable()).catch(() => false);
		if (!isCurrent() || chain.phase === 'failed') {
			return;
		}
		const verdict = watch.look(Date.now(), isReachable);
		if (verdict === 'unreachable') {
			chain.phase = 'offline';
			chain.trouble = { kind: chain.mode === 'light' ? 'noPeers' : 'noAnswer' };
		} else if (chain.phase === 'offline') {
			chain.phase = isFollowing ? 'following' : 'syncing';
			chain.trouble = undefined;
		}
		chain.stall = verdict === 'notFinal' ? 'finality' : verdict === 'standing' ? 'blocks' : undefined;
		looks += 1;
		if (chain.stall && looks % ASK_EVERY === 0 && (await isBehind())) {
			again();
		} else if (verdict === 'waiting' && Date.now() - begun > SYNC_PATIENCE) {
			again();
		}
	}

	/** Whether others have been further for a while, so that this client has come to an end in silence. */
	async function isBehind(): Promise<boolean> {
		const now = await inTime(session.isBehind(chain.final?.number ?? 0)).catch(() => false);
		behind = now ? behind + 1 : 0;
		return behind >= BEHIND;
	}
}

/** Whatever was asked of a connection that has ended. */
export class EndedError extends Error {
	constructor() {
		super('The connection has ended');
		this.name = 'EndedError';
	}
}

/** A promise that others keep. */
function deferred<T>() {
	let resolve: (value: T) => void = () => {};
	let reject: (error: Error) => void = () => {};
	const promise = new Promise<T>((keepIt, breakIt) => {
		resolve = keepIt;
		reject = breakIt;
	});
	return { promise, resolve, reject };
}

function inTime<T>(answer: Promise<T>): Promise<T> {
	return Promise.race([
		answer,
		new Promise<never>((_, reject) => {
			setTimeout(() => reject(new Error('No answer')), LOOK_PATIENCE);
		}),
	]);
}

/** Says what is wrong, and tries again where that can help. */
function fail(trouble: Trouble): void {
	close();
	chain.trouble = trouble;
	crashes = crashes.filter((time) => time > Date.now() - CRASHES_WITHIN);
	const isFinal = trouble.kind === 'otherChain' || trouble.kind === 'config';
	const helps = !isFinal && crashes.length < MOST_CRASHES;
	chain.phase = helps ? 'offline' : 'failed';
	if (helps) {
		const mine = attempt;
		const pause = PAUSES[Math.min(failures, PAUSES.length - 1)];
		failures += 1;
		setTimeout(() => {
			if (mine === attempt) {
				void connect();
			}
		}, pause);
	}
}

function troubleOf(error: unknown): Trouble {
	if (error instanceof ConfigError) {
		return { kind: 'config', problems: error.problems };
	}
	if (error instanceof FetchError) {
		return { kind: error.url.endsWith('/network.json') ? 'noConfig' : 'noBeginning' };
	}
	return { kind: 'start', detail: error instanceof Error ? error.message : String(error) };
}
