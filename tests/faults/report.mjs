// The table of what was drilled, and the figures: printed, and kept in docs/faults.md. What is not run
// this time stays there as it was.

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../../docs/faults.md', import.meta.url));
const HEADS = {
	drills: [
		'Drill',
		'What is done',
		'Meanwhile',
		'Recovered after',
		'Final blocks, states, seats checked',
	],
	figures: ['Figure', 'What is measured', 'Result'],
};

/** A row of a table, as it stands in the file. */
const line = (cells) => `| ${cells.join(' | ')} |`;

/** One machine is not another. */
function machine() {
	const processors = cpus();
	const memory = Math.round(totalmem() / 1024 ** 3);
	return `${processors.length} × ${processors[0].model}, ${memory} GiB`;
}

/** How long a recovery took, or several. */
export function inSeconds(recovered) {
	const each = [recovered].flat().map((seconds) => seconds.toFixed(1));
	return `${each.join(', ')} s`;
}

/** The rows of a table that the file has, by the name in the first cell. */
function kept(text, heads) {
	const lines = text.split('\n');
	const start = lines.indexOf(line(heads)) + 2;
	const rows = new Map();
	for (let i = start; start > 1 && lines[i]?.startsWith('|'); i++) {
		const name = /^\| `([a-z-]+)`/.exec(lines[i])?.[1];
		rows.set(name, [...(rows.get(name) ?? []), lines[i]]);
	}
	return rows;
}

function table(heads, names, rows) {
	const all = names.flatMap((name) => rows.get(name) ?? []);
	return [line(heads), line(heads.map(() => '---')), ...all].join('\n');
}

/**
 * Writes what is new into the file.
 *
 * @param {{drills: string[], figures: string[]}} names of all that there are, in their order
 * @param {{drills: Map, figures: Map}} found the cells behind the name, of each row of each name
 */
export function write(names, found) {
	const before = (() => {
		try {
			return readFileSync(FILE, 'utf8');
		} catch {
			return '';
		}
	})();
	const parts = {};
	for (const [part, heads] of Object.entries(HEADS)) {
		const rows = kept(before, heads);
		for (const [name, all] of found[part]) {
			rows.set(
				name,
				all.map((cells) => line([`\`${name}\``, ...cells])),
			);
		}
		parts[part] = table(heads, names[part], rows);
	}
	writeFileSync(FILE, page(parts));
}

const page = ({ drills, figures }) => `# Faults

What befalls machines, networks, disks, clocks, keys and people is done here to a network of validators of the
released binary, each on a machine of its own: a network namespace with an address, and a router between them.
\`scripts/faults\` does it and writes this page; \`scripts/faults NAME\` does one of them. The figures were
measured on one machine, which all validators share: ${machine()}.

After each drill:

- what any honest node has ever seen as final is still there, at every honest node, under the same hash;
- all honest nodes agree on the last block that is final everywhere, and on the root of its state;
- nobody has lost a seat by an offence, but who was meant to, in \`twins\`. A row without the number of seats is of a
  run that did not look at them;
- the state of each of them, read whole, has that root and passes every check that the pallets have
  (\`try_state\`), by \`doverie-try-upgrade check\`.

A drill for which this does not hold fails, and is not in the table. *Recovered after* is the time from the moment
when the fault ended, or when the node was started again, until every honest node sees a block as final that was
made after it. With the floods of transactions (\`flood-free\`, \`flood-paid\`) the fault ends when the last one is handed
over, and the pools of all nodes have to be empty first: their time is above all that of working off what waits.

## Drills

${drills}

Clocks are made wrong by a library that is preloaded into the node (\`tests/faults/clock.c\`). A validator that
withholds blocks is an ordinary one whose packets the router drops during its slots and a while longer; one that
censors is an ordinary one that is started with \`--pool-limit 0\`.

## Figures

${figures}

The ten thousand blocks and the hundred thousand are made by one validator whose clock runs faster. The nodes that
fetch the ten thousand have a clock that is right, and so does the validator by then. What blocks and records take of
the disk is measured with four whose clocks run faster, while they are stopped: tables, and the entries of indices.
`;

/** Prints a table for people at a terminal. */
export function print(found) {
	for (const [part, heads] of Object.entries(HEADS)) {
		if (found[part].size === 0) {
			continue;
		}
		console.log(`\n${heads.join(' | ')}`);
		for (const [name, all] of found[part]) {
			for (const cells of all) {
				console.log([name, ...cells].join(' | '));
			}
		}
	}
}
