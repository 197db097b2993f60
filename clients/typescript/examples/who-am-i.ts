// SPDX-License-Identifier: Apache-2.0
// What does the register say of an account, and how much can it send free of charge?
//
//   node --experimental-websocket dist/examples/who-am-i.js ws://127.0.0.1:9944 ADDRESS

import { connect } from 'doverie-client';

const [url, address] = process.argv.slice(2) as [string, string];
const { client, api } = connect(url);
const at = { at: 'finalized' } as const;
const stakeholder = await api.view.Stakeholders.stakeholder(address, at);
const quota = await api.view.Quota.quota(address, at);
if (stakeholder) {
	const { number, name, kind, chamber, standing, votes_from: votesFrom, expires } = stakeholder;
	console.log(`Number ${number}, ${name ?? 'without a public name'}`);
	console.log(`${kind.type} in ${chamber.type}`);
	console.log(`Standing: ${standing.type}`);
	console.log(`Votes in what opens from block ${votesFrom} on`);
	console.log(`Admitted until block ${expires}`);
} else {
	console.log("Nobody's key");
}
if (quota) {
	console.log(`Quota left: ${(quota.available * 100n) / (quota.full || 1n)} %`);
} else {
	console.log('No quota: pays for what it sends');
}
client.destroy();
