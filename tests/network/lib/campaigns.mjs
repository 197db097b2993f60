// What the tests do with campaigns and with the civic euro: read figures, page through lists, look
// into accounts.

import { view } from './views.mjs';

/** An amount in euro, written as text, in the token's smallest unit. */
export function euros(text) {
	const [whole, part = ''] = text.split('.');
	return BigInt(whole + part.padEnd(6, '0'));
}

/** A campaign as it is, whether or not a call has noted what time alone has changed. */
export async function campaign(api, number, at) {
	return (await view(api, 'Pledges', 'campaign', [number], at)).unwrap();
}

/** The whole ledger of a campaign, asked for in pages of this many movements. */
export async function ledger(api, number, limit, at) {
	const lines = [];
	for (;;) {
		const page = await view(api, 'Pledges', 'ledger', [number, lines.length, limit], at);
		lines.push(...page);
		if (page.length < limit) {
			return lines;
		}
	}
}

/** All pledges to a campaign that are not refunded, asked for in pages of this many. */
export async function pledges(api, number, limit, at) {
	const found = [];
	for (;;) {
		const after = found.at(-1)?.account ?? null;
		const page = await view(api, 'Pledges', 'pledges', [number, after, limit], at);
		found.push(...page);
		if (page.length < limit) {
			return found;
		}
	}
}

/** The number under which a stakeholder is on the roll. */
export async function rollNumber(api, { address }) {
	return (await view(api, 'Stakeholders', 'stakeholder', [address])).unwrap().number.toNumber();
}

/** What an account has on hold, by reason, for example `Pledges.Pot`. */
export async function onHold(api, address, at) {
	const { query } = at ? await api.at(at) : api;
	const holds = await query.balances.holds(address);
	return Object.fromEntries(
		holds.map(({ id, amount }) => [`${id.type}.${id.inner.type}`, amount.toBigInt()]),
	);
}

/** All that an account owns, on hold or not. */
export async function wealth(api, address) {
	return sum((await api.query.system.account(address)).data);
}

/** All that all accounts own together. */
export async function wealthOfAll(api) {
	const accounts = await api.query.system.account.entries();
	return accounts.reduce((total, [, { data }]) => total + sum(data), 0n);
}

function sum({ free, reserved }) {
	return free.toBigInt() + reserved.toBigInt();
}
