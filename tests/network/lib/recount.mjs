// Counts the money of a campaign again, from nothing but the events of its pallet. Whoever has the
// blocks can do it, and compare with what the view functions say.

import assert from 'node:assert/strict';
import { Enum, Option } from '@polkadot/types-codec';
import { stringCamelCase } from '@polkadot/util';
import { inBursts } from './chain.mjs';
import { CHAMBERS, eventsAt } from './governance.mjs';

/** The events of one pallet in all blocks from `first` to `last`: `{ block, event }` in order. */
export async function eventsOf(api, pallet, first, last) {
	const blocks = Array.from({ length: last - first + 1 }, (_, i) => first + i);
	const found = [];
	await inBursts(blocks, 20, async (block) => {
		const events = await eventsAt(api, block);
		found[block - first] = events
			.filter(({ section }) => section === pallet)
			.map((event) => ({ block, event }));
	});
	return found.flat();
}

/** What an answer of a view function says, to compare: texts, and every number as a bigint. */
export function plain(codec) {
	if (codec.toBigInt) {
		return codec.toBigInt();
	}
	if (codec instanceof Option) {
		return codec.isNone ? null : plain(codec.unwrap());
	}
	if (codec instanceof Enum) {
		return { [codec.type]: plain(codec.inner) };
	}
	if (codec instanceof Map) {
		return Object.fromEntries([...codec].map(([name, value]) => [name, plain(value)]));
	}
	return Array.isArray(codec) ? [...codec].map(plain) : codec.toString();
}

/**
 * Counts a campaign again. What pools add to pledges is not taken from the events but calculated by
 * the rule, and must be what the events say.
 *
 * @param {{ block: number, event: object }[]} events of the pallet, in order
 * @param {number} number of the campaign
 * @returns {{ funds: object, pools: object[], pledges: object, ledger: object[] }} in the form of
 *   `plain`: the figures, who has put up what, who has pledged and is not refunded, the movements
 */
export function recount(events, number) {
	const books = new Books();
	for (const { block, event } of events) {
		const { method, data } = event;
		if (data.campaign?.eq(number)) {
			books[method]?.(data, BigInt(block));
		}
	}
	return books.closed();
}

/** What is known of a campaign so far. Each method is named after the event that it enters. */
class Books {
	funds = {
		pledged: 0n,
		matched: 0n,
		honoured: 0n,
		sponsored: 0n,
		returned: 0n,
		paid: 0n,
		refunded: 0n,
		dust: 0n,
		unsettled: 0n,
		byPledger: {
			chambers: Object.fromEntries(
				CHAMBERS.map((name) => [name, { organisations: nobody(), citizens: nobody() }]),
			),
			unregistered: nobody(),
		},
		movements: 0n,
	};
	pools = [];
	pledges = {};
	ledger = [];
	refunds = false;

	CampaignOpened({ optimum }) {
		this.optimum = optimum.toBigInt();
	}

	CampaignCancelled() {
		this.refunds = true;
	}

	CampaignFailed({ left }) {
		this.refunds = true;
		assert.equal(left.toBigInt(), this.raised() - this.funds.paid, 'what is left');
	}

	PoolOpened({ pool, sponsor, ratio, cap, total }, block) {
		assert.equal(pool.toNumber(), this.pools.length, 'pools are numbered in order');
		this.pools.push({
			sponsor: sponsor.toString(),
			ratio: plain(ratio),
			cap: cap.toBigInt(),
			total: total.toBigInt(),
			matched: 0n,
			returned: 0n,
			refunded: null,
		});
		this.funds.sponsored += total.toBigInt();
		this.move(block, { Sponsored: { from: sponsor.toString(), amount: total.toBigInt() } });
	}

	Pledged({ who, kind, offered, amount, matched }, block) {
		const from = who.toString();
		const taken = least(offered.toBigInt(), this.room());
		assert.equal(amount.toBigInt(), taken, 'no more is taken than there is room');
		const before = this.pledges[from];
		const pledge = { amount: before?.amount ?? 0n, matched: before?.matched ?? [], kind };
		if (before) {
			leave(this.figure(before.kind), before.amount);
		}
		pledge.amount += taken;
		join(this.figure(kind), pledge.amount);
		this.pledges[from] = pledge;
		this.funds.pledged += taken;

		const added = kind.isStakeholder && kind.asStakeholder.kind.isCitizen ? this.match(pledge) : 0n;
		assert.equal(matched.toBigInt(), added, 'what the pools add');
		this.funds.unsettled += taken + added;
		this.move(block, { Pledged: { from, amount: taken, matched: added } });
	}

	/** The pools add theirs to a pledge, in their order. Returns how much. */
	match(pledge) {
		let added = 0n;
		for (const [i, pool] of this.pools.entries()) {
			pledge.matched[i] ??= 0n;
			const more = least(
				aim(pool, pledge.amount) - pledge.matched[i],
				pool.total - pool.matched,
				this.room(),
			);
			pledge.matched[i] += more;
			pool.matched += more;
			this.funds.matched += more;
			added += more;
		}
		return added;
	}

	PledgeWithdrawn({ who, amount, unmatched }, block) {
		const to = who.toString();
		const pledge = this.pledges[to];
		const withdrawn = amount.toBigInt();
		const figure = this.figure(pledge.kind);
		leave(figure, pledge.amount);
		pledge.amount -= withdrawn;
		if (pledge.amount > 0n) {
			join(figure, pledge.amount);
		} else {
			delete this.pledges[to];
		}
		let back = 0n;
		for (const [i, matched] of pledge.matched.entries()) {
			const kept = least(matched, aim(this.pools[i], pledge.amount));
			pledge.matched[i] = kept;
			this.pools[i].matched -= matched - kept;
			back += matched - kept;
		}
		assert.equal(unmatched.toBigInt(), back, 'what goes back to the pools');
		this.funds.pledged -= withdrawn;
		this.funds.matched -= back;
		this.funds.unsettled -= withdrawn + back;
		this.move(block, { Withdrawn: { to, amount: withdrawn, unmatched: back } });
	}

	DeclarationHonoured({ received }) {
		assert.ok(received.toBigInt() <= this.room(), 'there is room for it');
		this.funds.honoured += received.toBigInt();
	}

	MilestonePaid({ milestone, to, amount }, block) {
		this.funds.paid += amount.toBigInt();
		this.move(block, {
			Paid: { milestone: milestone.toBigInt(), to: to.toString(), amount: amount.toBigInt() },
		});
	}

	Refunded({ who, pledged, amount }, block) {
		const to = who.toString();
		assert.equal(pledged.toBigInt(), this.pledges[to].amount, 'the whole pledge is refunded');
		delete this.pledges[to];
		this.funds.refunded += amount.toBigInt();
		this.funds.unsettled -= pledged.toBigInt();
		this.move(block, { Refunded: { to, amount: amount.toBigInt() } });
	}

	PoolRefunded({ pool: place, sponsor, unused, matched }, block) {
		const to = sponsor.toString();
		const pool = this.pools[place.toNumber()];
		pool.returned += unused.toBigInt();
		this.funds.returned += unused.toBigInt();
		if (unused.toBigInt() > 0n) {
			this.move(block, { Returned: { to, amount: unused.toBigInt() } });
		}
		if (this.refunds && pool.refunded === null) {
			pool.refunded = matched.toBigInt();
			this.funds.refunded += matched.toBigInt();
			this.funds.unsettled -= pool.matched;
		}
		if (matched.toBigInt() > 0n) {
			this.move(block, { MatchRefunded: { to, amount: matched.toBigInt() } });
		}
	}

	DustMoved({ amount }, block) {
		this.funds.dust += amount.toBigInt();
		this.move(block, { Dust: { amount: amount.toBigInt() } });
	}

	raised() {
		return this.funds.pledged + this.funds.matched;
	}

	/** How much more is taken. */
	room() {
		return this.optimum - this.raised() - this.funds.honoured;
	}

	figure(kind) {
		const { chambers, unregistered } = this.funds.byPledger;
		if (kind.isUnregistered) {
			return unregistered;
		}
		const { chamber, kind: sort } = kind.asStakeholder;
		const ofChamber = chambers[stringCamelCase(chamber.type)];
		return ofChamber[sort.isCitizen ? 'citizens' : 'organisations'];
	}

	/** What the pot holds. */
	held() {
		const { pledged, sponsored, returned, paid, refunded, dust } = this.funds;
		return pledged + sponsored - returned - paid - refunded - dust;
	}

	/** A line of the ledger. */
	move(block, what) {
		this.ledger.push({ block, what, balance: this.held() });
		this.funds.movements += 1n;
	}

	closed() {
		const { funds, pools, ledger } = this;
		const pledges = Object.fromEntries(
			Object.entries(this.pledges).map(([account, { amount, matched }]) => [
				account,
				{ amount, matched },
			]),
		);
		return { funds, pools, pledges, ledger, held: this.held() };
	}
}

function nobody() {
	return { pledgers: 0n, amount: 0n };
}

function join(figure, amount) {
	figure.pledgers += 1n;
	figure.amount += amount;
}

function leave(figure, amount) {
	figure.pledgers -= 1n;
	figure.amount -= amount;
}

/** What a pool adds to a pledge of this much, where nothing else limits it. */
function aim({ ratio, cap }, pledged) {
	return least((pledged * ratio.adds) / ratio.per, cap);
}

function least(...amounts) {
	return amounts.reduce((a, b) => (a < b ? a : b));
}
