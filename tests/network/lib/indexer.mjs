// An indexer on a network of the tests, and its REST.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './chain.mjs';
import { endpoint, ports } from './network.mjs';

/** The binary. */
export const INDEXER = process.env.DOVERIE_INDEXER;
/** The places of the file's nodes that are free: each indexer takes a port of one. */
const places = [9, 8, 7];

/** One that follows the node of the municipality, in a folder of its own. */
export class Indexer {
	constructor() {
		assert.ok(INDEXER, 'DOVERIE_INDEXER names the binary of doverie-indexer');
		this.data = mkdtempSync(join(tmpdir(), 'doverie-indexer-'));
		this.port = ports(places.shift()).prometheus;
		this.base = `http://127.0.0.1:${this.port}`;
	}

	/** Starts it, on the tables that are there. */
	start() {
		const node = endpoint('municipality');
		const listen = `127.0.0.1:${this.port}`;
		const options = ['run', '--node', node, '--data', this.data, '--listen', listen];
		const indexer = spawn(INDEXER, options, { stdio: ['ignore', 'inherit', 'inherit'] });
		this.ended = new Promise((resolve) => indexer.once('exit', resolve));
		this.process = indexer;
		process.once('exit', () => indexer.kill('SIGKILL'));
		return this;
	}

	/** Ends it as a power cut would. */
	async kill() {
		this.process?.kill('SIGKILL');
		await this.ended;
	}

	/** Ends it for good. */
	async remove() {
		await this.kill();
		rmSync(this.data, { recursive: true, force: true });
	}

	/** Asks for JSON. */
	async ask(path) {
		const response = await fetch(this.base + path);
		assert.equal(response.status, 200, `${path}: ${await response.clone().text()}`);
		return response.json();
	}

	/** The rows of a table, page by page. */
	async rowsOf(table, filter = '') {
		const rows = [];
		for (let after = ''; ; ) {
			const page = await this.ask(`/v1/${table}?limit=1000${filter}${after}`);
			rows.push(...page.rows);
			if (page.next === null) {
				return rows;
			}
			after = `&after=${encodeURIComponent(page.next)}`;
		}
	}

	/** Waits until a block is in the tables. */
	indexed(number) {
		return eventually(`block ${number} is in the tables`, async () => {
			const status = await this.ask('/v1/status').catch(() => ({}));
			return status.block >= number;
		});
	}

	/** Compares its tables with the chain. */
	check() {
		const options = ['check', '--node', endpoint('municipality'), '--data', this.data];
		return execFileSync(INDEXER, options, { encoding: 'utf8' });
	}
}
