// Makes the types of a chain from the metadata of one of its nodes, into `descriptors`:
//
//   npm run generate -- ws://127.0.0.1:9944

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const [url] = process.argv.slice(2);
if (!/^wss?:\/\//.test(url ?? '')) {
	console.error('usage: npm run generate -- ws://…');
	process.exit(2);
}

const FOLDER = new URL('.papi/', import.meta.url);
const CONFIG = new URL('polkadot-api.json', FOLDER);
const MADE = new URL('descriptors/', import.meta.url);
const TYPES = new URL('dist/', MADE);
/** Node.js before 22 has a WebSocket behind this. */
const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --experimental-websocket`;

function papi(...args) {
	const cwd = new URL('.', import.meta.url);
	const env = { ...process.env, NODE_OPTIONS };
	execFileSync('npx', ['papi', ...args], { cwd, env, stdio: 'inherit' });
}

// What there is of another chain with the same metadata it would leave: that has another genesis.
for (const made of [FOLDER, MADE]) {
	rmSync(made, { recursive: true, force: true });
}
mkdirSync(FOLDER);
// The types belong to this package, and are no package of their own.
const options = { noDescriptorsPackage: true };
const config = { version: 0, descriptorPath: 'descriptors', entries: {}, options };
writeFileSync(CONFIG, JSON.stringify(config));
papi('add', 'doverie', '--wsUrl', url, '--skip-codegen');
papi('generate');
// It would keep them out of the package that is published.
rmSync(new URL('.gitignore', MADE), { force: true });
// The types name each other without extensions. Whoever compiles for Node.js needs these: all types would
// be `any`.
for (const name of readdirSync(TYPES).filter((each) => each.endsWith('.d.ts'))) {
	const file = new URL(name, TYPES);
	const types = readFileSync(file, 'utf8');
	writeFileSync(file, types.replace(/( from ['"]\.\/[\w-]+)(?=['"])/g, '$1.js'));
}
