// Puts the story's documents on the content server that `scripts/network` has started, if it has, so that
// the portal shows them. The municipality signs for all of them.

/** For how long a server takes what was signed, in milliseconds: less than the ten minutes that it allows. */
const LASTS = 8 * 60_000;
/** How long one answer is waited for, in milliseconds. */
const PATIENCE = 20_000;
/** How many are put at the same time. */
const AT_ONCE = 4;

/**
 * Puts all documents on the server.
 *
 * @param {string} server its address, with a slash at its end
 * @param {import('./documents.mjs').Documents} documents
 * @param {object} key the pair of a stakeholder
 * @param {string} genesis the hash of the first block
 * @returns {Promise<number>} how many it has taken
 */
export async function putTexts(server, documents, key, genesis) {
	const waiting = [...documents.made];
	let taken = 0;
	const work = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const text = documents.textOf(next.fingerprint);
			if (await put(server, next.fingerprint, text, key, genesis)) {
				taken += 1;
			}
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return taken;
}

async function put(server, fingerprint, text, key, genesis) {
	const url = `${server}texts/${fingerprint.slice(2)}`;
	const Authorization = order(fingerprint, key, genesis);
	try {
		const signal = AbortSignal.timeout(PATIENCE);
		return (await fetch(url, { method: 'PUT', headers: { Authorization }, body: text, signal })).ok;
	} catch {
		return false;
	}
}

/** What the server asks for: who puts what where until when, in the order of the names, and signed. */
function order(fingerprint, key, genesis) {
	const until = `${new Date(Date.now() + LASTS).toISOString().slice(0, 19)}Z`;
	const fields = { account: key.address, action: 'put', fingerprint, genesis, until };
	const lines = [
		'Doverie: keep this text on the servers of the chambers.',
		'action: put',
		`fingerprint: ${fingerprint}`,
		`network: ${genesis}`,
		`until: ${until}`,
	];
	const signature = key.sign(`<Bytes>${lines.join('\n')}</Bytes>`);
	const encoded = Buffer.from(JSON.stringify(fields)).toString('base64url');
	return `Doverie ${encoded}.${Buffer.from(signature).toString('hex')}`;
}
