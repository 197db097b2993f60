// One node by itself, with crowds of people who have accounts on its chain from the first block. It
// makes no block until it is told to: what waits in its pool by then is what the first block is made
// of, however slow the machine is.

import { execFileSync, spawn } from 'node:child_process';
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { cryptoWaitReady, encodeAddress } from '@polkadot/util-crypto';
import { eventually } from './chain.mjs';
import { endpoint, SS58_PREFIX } from './network.mjs';

/** The keys with which //Alice makes blocks and finalises them. */
const KEYS = {
	aura: '0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d',
	gran: '0x88dc3417d5058ec4b4503e0c12ea1a0a89be200fe98922423d4334014fa6b0ee',
};
/** How long a node may take until it answers: its first block has tens of thousands of items. */
const START_MILLISECONDS = 300_000;
/** An end, even if nobody stops it. */
const MAX_SECONDS = 600;
/** How many transactions are handed over in one request. */
const AT_ONCE = 200;
/** What stands before the 32 bytes of a secret key of ed25519, where Node.js reads one. */
const SECRET = Buffer.from('302e020100300506032b657004220420', 'hex');
/** What stands before a signature of ed25519: which kind it is. */
const ED25519 = Uint8Array.of(0);

const sha256 = (data) => createHash('sha256').update(data).digest();

/**
 * The keys of a crowd: `count` people, of whom nobody is in a crowd of another name. They are of
 * ed25519, which Node.js knows by itself: thousands are made and used in a second.
 */
export async function crowd(name, count) {
	await cryptoWaitReady();
	return Array.from({ length: count }, (_, i) => {
		const key = Buffer.concat([SECRET, sha256(`${name} ${i}`)]);
		const secret = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
		const publicKey = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
		return { secret, publicKey, address: encodeAddress(publicKey, SS58_PREFIX) };
	});
}

/** A citizen as a chain specification has it. */
function citizen({ address, publicKey }) {
	const hash = `0x${sha256(publicKey).toString('hex')}`;
	const expires = 10_000_000;
	return {
		account: address,
		chamber: 'CivilSociety',
		evidence: hash,
		expires,
		name: null,
		tag: hash,
	};
}

/**
 * The specification of a chain on which these are citizens, and these own tokens, in the smallest
 * unit: with one seat, unless another chain is named. Raw: the first block is made once, and not by
 * every node that starts.
 *
 * @param {(patch: object) => void} [change] changes what else there is in the first block
 */
export function specification(citizens, owners, amount, from = 'dev', change = () => {}) {
	const stdio = ['ignore', 'pipe', 'ignore'];
	const exported = (...options) =>
		execFileSync(process.env.DOVERIE_NODE, ['export-chain-spec', ...options], {
			maxBuffer: 256 * 1024 * 1024,
			stdio,
		});
	const chain = JSON.parse(exported('--chain', from));
	const { patch } = chain.genesis.runtimeGenesis;
	patch.stakeholders.stakeholders.push(...citizens.map(citizen));
	patch.balances.balances.push(...owners.map(({ address }) => [address, amount]));
	change(patch);
	const folder = mkdtempSync(join(tmpdir(), 'doverie-lone-'));
	try {
		const file = join(folder, 'chain.json');
		writeFileSync(file, JSON.stringify(chain));
		return exported('--chain', file, '--raw');
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** A node that runs. */
export class Lone {
	/** Starts one on a chain of its own, with further flags. It answers, and makes no block. */
	static async start(chain, flags = []) {
		const lone = new Lone();
		lone.folder = mkdtempSync(join(tmpdir(), 'doverie-lone-'));
		lone.log = join(lone.folder, 'log');
		const file = join(lone.folder, 'chain.json');
		writeFileSync(file, chain);
		const url = new URL(endpoint('municipality'));
		lone.http = `http://${url.host}`;
		const log = openSync(lone.log, 'w');
		lone.process = spawn(
			'timeout',
			[
				['--kill-after=10', MAX_SECONDS, process.env.DOVERIE_NODE],
				['--chain', file, '--base-path', join(lone.folder, 'data'), '--database', 'paritydb'],
				['--validator', '--force-authoring', '--node-key', '1'.padStart(64, '0')],
				['--listen-addr', '/ip4/127.0.0.1/tcp/0', '--no-mdns', '--no-telemetry', '--no-prometheus'],
				['--rpc-port', url.port, '--rpc-methods', 'unsafe', ...flags],
			].flat(),
			{ stdio: ['ignore', log, log] },
		);
		lone.ended = new Promise((resolve) => lone.process.once('exit', resolve));
		try {
			const answers = () => lone.rpc('chain_getHeader').catch(() => false);
			await eventually('the node answers', answers, START_MILLISECONDS);
			const provider = new WsProvider(url.href, 1000);
			lone.api = await ApiPromise.create({ provider, noInitWarn: true, throwOnConnect: true });
		} catch (error) {
			await lone.stop();
			throw error;
		}
		return lone;
	}

	async stop() {
		await this.api?.disconnect();
		this.process.kill();
		await this.ended;
		rmSync(this.folder, { recursive: true, force: true });
	}

	/** What it has written so far. */
	said() {
		return readFileSync(this.log, 'utf8');
	}

	async #post(body) {
		const response = await fetch(this.http, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(body),
		});
		return response.json();
	}

	async rpc(method, ...params) {
		const { result, error } = await this.#post({ jsonrpc: '2.0', id: 1, method, params });
		if (error) {
			throw new Error(`${error.code}: ${error.message}: ${error.data}`);
		}
		return result;
	}

	/** Lets it make blocks. */
	async makeBlocks() {
		for (const [type, key] of Object.entries(KEYS)) {
			await this.rpc('author_insertKey', type, '//Alice', key);
		}
	}

	/**
	 * Hands over bytes as transactions, in this order. Returns for each what the node says against
	 * it: `{ code, data }`, or nothing where it takes it.
	 */
	async submitAll(transactions) {
		const said = [];
		for (let i = 0; i < transactions.length; i += AT_ONCE) {
			const requests = transactions.slice(i, i + AT_ONCE).map((bytes, id) => ({
				jsonrpc: '2.0',
				id,
				method: 'author_submitExtrinsic',
				params: [`0x${Buffer.from(bytes).toString('hex')}`],
			}));
			for (const { id, error } of await this.#post(requests)) {
				said[i + id] = error;
			}
		}
		return said;
	}

	/** How many transactions wait. */
	async waiting() {
		return (await this.rpc('author_pendingExtrinsics')).length;
	}
}

/**
 * One call, signed by each of these with the same nonce: they all sign the same bytes, so that these
 * are made once.
 */
export function signedByAll(api, tx, signers, { nonce = 0, tip = 0 } = {}) {
	const [first] = signers;
	const signature = (signer) => Buffer.concat([ED25519, sign(null, message, signer.secret)]);
	let message;
	const spy = {
		address: first.address,
		addressRaw: first.publicKey,
		publicKey: first.publicKey,
		type: 'ed25519',
		sign: (bytes) => {
			message = Uint8Array.from(bytes);
			return signature(first);
		},
	};
	const { genesisHash, runtimeVersion } = api;
	const copy = api.tx(api.createType('Call', tx.method.toU8a()));
	copy.sign(spy, { nonce, tip, era: 0, blockHash: genesisHash, genesisHash, runtimeVersion });
	const template = Buffer.from(copy.toU8a());
	const account = template.indexOf(first.publicKey);
	// Behind the account.
	const rest = account + first.publicKey.length;
	return signers.map((signer) => {
		const bytes = Buffer.from(template);
		bytes.set(signer.publicKey, account);
		bytes.set(signature(signer), rest);
		return bytes;
	});
}
