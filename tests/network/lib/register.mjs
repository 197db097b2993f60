// What the tests do with the register: look somebody up, announce, act as several people together,
// and count again what is announced.

import assert from 'node:assert/strict';
import { encodeMultiAddress, sortAddresses } from '@polkadot/util-crypto';
import { randomFingerprint, record } from './chain.mjs';
import { act, eventsOf } from './governance.mjs';
import { SS58_PREFIX } from './network.mjs';
import { view } from './views.mjs';

/** The kinds of what is announced, by the act itself and by the event of its taking effect. */
const KINDS = { Suspend: 'Suspension', Revoke: 'Revocation', MoveKey: 'KeyMove' };
const TAKES_EFFECT = { Suspended: 'Suspension', Revoked: 'Revocation', KeyMoved: 'KeyMove' };

/** How many stakeholders are asked for at once. */
const PAGE = 2;

/** What the register says of the stakeholder whose key this is now; undefined where it is nobody's. */
export async function registered(api, { address }, at) {
	const found = await view(api, 'Stakeholders', 'stakeholder', [address], at);
	return found.isSome ? found.unwrap() : undefined;
}

/** A registrar announces that a key moves, and puts its reasons on record with it. */
export function announceKeyMove(api, registrar, from, to) {
	const reasons = randomFingerprint();
	const announce = api.tx.stakeholders.announceKeyMove(from.address, to.address, reasons);
	return act(api, registrar, record(api, reasons), announce);
}

/** What is announced of a stakeholder. */
export function announced(api, { address }, at) {
	return view(api, 'Stakeholders', 'announced', [address], at);
}

/**
 * All that is announced of stakeholders of a chamber, asked for in pages: in the form in which
 * `recountAnnouncements` answers.
 */
export async function announcedIn(api, chamber, at) {
	const found = [];
	for (;;) {
		const from = found.length === 0 ? 0 : found.at(-1).number + 1;
		const page = await view(api, 'Stakeholders', 'announced_in', [chamber, from, PAGE], at);
		if (page.length === 0) {
			return found;
		}
		for (const { number, announcement } of page) {
			const { act: announcedAct, takesEffect, secondedBy, objection } = announcement;
			found.push({
				number: number.toNumber(),
				kind: KINDS[announcedAct.type],
				takesEffect: takesEffect.toNumber(),
				seconded: secondedBy.isSome,
				objected: objection.isSome,
			});
		}
	}
}

/**
 * Counts again, from nothing but the events of the blocks, what is announced and has not come to its
 * end. Fails where something took effect that was not announced, not seconded and not yet due, or
 * objected to and not decided. It takes it that whoever was a registrar still is.
 *
 * @param {import('@polkadot/api').ApiPromise} api
 * @param {number} last the block
 * @returns {Promise<object[]>} `{ number, kind, takesEffect, seconded, objected }` each, in the order
 *   of the roll
 */
export async function recountAnnouncements(api, last) {
	const open = new Map();
	for (const { block, event } of await eventsOf(api, 'stakeholders', 1, last)) {
		const { method, data } = event;
		const number = data.number?.toNumber();
		const named = data.act?.type;
		const kind = KINDS[named] ?? named ?? TAKES_EFFECT[method];
		const key = `${number} ${kind}`;
		const announcement = open.get(key);
		if (method === 'Announced') {
			assert.ok(!announcement, `${key} was announced already`);
			const takesEffect = data.takesEffect.toNumber();
			open.set(key, { number, kind, takesEffect, seconded: false, objected: false });
		} else if (method === 'Seconded') {
			announcement.seconded = true;
		} else if (method === 'Objected') {
			announcement.objected = true;
		} else if (method === 'ObjectionSettled') {
			announcement.carriedOut = data.carriedOut.isTrue;
			if (!announcement.carriedOut) {
				open.delete(key);
			}
		} else if (TAKES_EFFECT[method]) {
			assert.ok(announcement, `${key} was announced`);
			const { takesEffect, seconded, objected, carriedOut } = announcement;
			const inTime = block >= takesEffect || (kind === 'Suspension' && seconded);
			assert.ok(objected ? carriedOut : inTime, `${key} could take effect in block ${block}`);
			open.delete(key);
		} else if (method === 'ObjectionWithdrawn') {
			announcement.objected = false;
			announcement.takesEffect = data.takesEffect.toNumber();
		} else if (['AnnouncementWithdrawn', 'AnnouncementLapsed'].includes(method)) {
			assert.ok(open.delete(key), `${key} was announced`);
		} else if (['Left', 'AdmissionUndone'].includes(method) || data.upheld?.isTrue) {
			for (const each of Object.values(KINDS)) {
				open.delete(`${number} ${each}`);
			}
		}
	}
	return [...open.values()].sort((a, b) => a.number - b.number);
}

/** The account of several people of whom this many act together. */
export function multisig(people, threshold) {
	const addresses = people.map(({ address }) => address);
	const address = encodeMultiAddress(addresses, threshold, SS58_PREFIX);
	return { address, addresses, threshold };
}

/**
 * What one of several people sends so that all together make a call: whoever is the first proposes
 * it, and with the last it is made.
 */
export async function together(api, { address, addresses, threshold }, who, call) {
	const others = sortAddresses(addresses.filter((each) => each !== who.address));
	const underWay = await api.query.multisig.multisigs(address, call.method.hash);
	const when = underWay.isSome ? underWay.unwrap().when : null;
	const { method } = call;
	const { weight } = await api.call.transactionPaymentCallApi.queryCallInfo(
		method.toHex(),
		method.encodedLength,
	);
	return api.tx.multisig.asMulti(threshold, others, when, method, weight);
}
