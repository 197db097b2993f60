// What a node costs, as it was measured: docs/operators/costs.json, in two parts that are measured by
// different means.

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const FILE = new URL('../../../docs/operators/costs.json', import.meta.url);

function kept() {
	try {
		return JSON.parse(readFileSync(FILE, 'utf8'));
	} catch (error) {
		if (error.code === 'ENOENT') {
			return {};
		}
		throw error;
	}
}

/** Puts figures in the place of those of the same names. */
export function keepCosts(figures) {
	const processors = cpus();
	const machine = `${processors.length} × ${processors[0].model}`;
	writeFileSync(FILE, `${JSON.stringify({ ...kept(), machine, ...figures }, null, 2)}\n`);
	console.log(figures);
}
