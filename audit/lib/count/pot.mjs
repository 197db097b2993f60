// The money of a campaign, counted from its events by its terms: what is taken and
// what waits, who moves up, what pools add, when a veto goes to decision, what those who leave take
// with them, what a milestone pays, and what goes back to whom.

import { byChamber, byKind, CHAMBERS, chamberOf, kindOf } from './chambers.mjs';

/** How many times the optimum is taken in all, with what waits. */
const TIMES_OPTIMUM = 4n;
/** The most pools of a campaign. */
const MAX_POOLS = 8;
/** What a pool can do for this many citizens is what it weighs among others. */
const CROWD = 100n;
/** With fewer citizens than this, vetoes count by money alone. */
const LEAST_HEADS = 5n;
/** Shares are in millionths. */
const MILLION = 1_000_000n;

/** A campaign's pot. A method with a capital letter is named after the event that it enters. */
export class Pot {
	funds = {
		pledged: 0n,
		waiting: 0n,
		matched: 0n,
		honoured: 0n,
		sponsored: 0n,
		returned: 0n,
		paid: 0n,
		refunded: 0n,
		left: 0n,
		freed: 0n,
		gone: 0n,
		dust: 0n,
		unsettled: 0n,
		byPledger: {
			chambers: byChamber(() => byKind(nobody)),
			unregistered: nobody(),
		},
		pools: 0n,
		movements: 0n,
	};
	pools = [];
	/** By owner. */
	pledges = new Map();
	/** In order. */
	waiting = [];
	nextPlace = 0n;
	/** By donor. */
	receipts = new Map();
	ledger = [];
	refunds = false;
	/** Those who have refused the evidence that is in review. */
	refusals = new Set();
	deadlineMoved = false;
	/** What the pool weighed that was displaced in this call. */
	displaced = undefined;
	/** How many times a milestone was approved, or got another payee. */
	round = 0n;
	/** Money and citizens that have vetoed in this round. */
	vetoes = { money: 0n, citizens: 0n };
	/** The exit window that is open, or was open last. */
	exit = { number: 0n };

	/** The account of the pot. */
	account = undefined;
	state = 'Open';
	#subject;
	#findings;

	/**
	 * @param {bigint} number of the campaign
	 * @param {object} terms of the campaign, of which the events say no more than minimum and optimum
	 * @param {(number: bigint) => boolean} keepsVote whether no decision has taken somebody's vote
	 */
	constructor(number, terms, keepsVote, findings) {
		this.terms = terms;
		this.keepsVote = keepsVote;
		this.#subject = `Campaign ${number}`;
		this.#findings = findings;
	}

	/** Enters an event of this block. */
	enter(name, data, { now, number }) {
		this.#at = `${name} in block ${number}`;
		this[name]?.(data, now);
	}

	#at = '';

	equal(counted, said, what) {
		this.#findings.compare('movements', `${this.#subject}, ${this.#at}, ${what}`, counted, said);
	}

	must(isSo, what) {
		const sentence = () => `${this.#subject}, ${this.#at}: it is not so that ${what}`;
		this.#findings.expect('movements', isSo, sentence);
	}

	CampaignOpened({ minimum, optimum, pot }) {
		this.account = pot;
		this.equal(this.terms.minimum, minimum, 'the minimum');
		this.equal(this.terms.optimum, optimum, 'the optimum');
	}

	CampaignFunded({ raised, matched, honoured }, block) {
		this.state = 'Funded';
		this.must(this.waiting.length === 0 || this.room() === 0n, 'whoever waited has moved up');
		for (const [i, added] of this.settlement().entries()) {
			this.pools[i].settled = added;
			this.funds.matched += added;
			this.funds.unsettled += added;
		}
		this.equal(this.funds.matched, matched, 'what the pools add');
		this.equal(this.raised(), raised, 'what was raised');
		this.equal(this.funds.honoured, honoured, 'what was honoured');
		this.must(this.counted() >= this.terms.minimum, 'the minimum is met');
		if (this.funds.matched > 0n) {
			this.move(block, { Matched: { amount: this.funds.matched } });
		}
	}

	CampaignCancelled() {
		this.refunds = true;
		this.state = 'Cancelled';
	}

	CampaignFailed({ cause, left }) {
		this.refunds = true;
		this.state = 'Failed';
		this.equal(this.unpaid(), left, 'what is left');
		if (cause === 'MinimumMissed') {
			this.must(!this.hasEnough(), 'the minimum is missed');
		}
	}

	DeadlineMoved() {
		this.must(!this.hasEnough(), 'the minimum would be missed');
		this.must(!this.deadlineMoved, 'it moves once');
		this.deadlineMoved = true;
	}

	Pledged({ owner, account, kind, amount, waiting }, block) {
		const { optimum } = this.terms;
		const offered = amount + waiting;
		const inAll = this.counted() + this.funds.waiting + offered;
		this.must(inAll <= TIMES_OPTIMUM * optimum, 'no more is taken in all');
		const rightNow = this.waiting.length > 0 ? 0n : least(offered, this.room());
		this.equal(rightNow, amount, 'what is above the optimum waits, and who comes after those');
		if (amount > 0n) {
			this.take(owner, kind, amount);
		}
		if (waiting > 0n) {
			this.join(owner, kind, waiting);
		}
		this.move(block, { Pledged: { owner, from: account, amount, waiting } });
	}

	PledgeWithdrawn({ owner, account, amount, waiting }, block) {
		const name = nameOf(owner);
		const [ofPledge, ofPlace] = [amount, waiting];
		const waits = this.waiting.find((place) => nameOf(place.owner) === name)?.amount ?? 0n;
		this.equal(least(waits, ofPledge + ofPlace), ofPlace, 'what waits goes first');
		this.takeWaiting(name, ofPlace);
		if (ofPledge > 0n) {
			const pledge = this.pledges.get(name);
			const figure = this.figure(pledge.kind);
			leave(figure, pledge.amount);
			pledge.amount -= ofPledge;
			this.claim(pledge);
			if (pledge.amount > 0n) {
				join(figure, pledge.amount);
			} else {
				this.pledges.delete(name);
			}
			this.funds.pledged -= ofPledge;
			this.funds.unsettled -= ofPledge;
		}
		this.move(block, {
			Withdrawn: { owner, to: account, amount: ofPledge, waiting: ofPlace },
		});
	}

	MovedUp({ owner, kind, amount }, block) {
		const [first] = this.waiting;
		this.equal(first.owner, owner, 'who waits first, and moves up first');
		const moved = least(first.amount, this.room());
		this.equal(moved, amount, 'as much as there is room for');
		this.takeWaiting(nameOf(first.owner), moved);
		this.take(first.owner, kind, moved);
		this.move(block, { MovedUp: { owner: first.owner, amount: moved } });
	}

	/** What an account had before it was registered becomes the stakeholder's. */
	Adopted({ by, account, amount, waiting }) {
		const owner = { Stakeholder: by };
		const [name, before] = [owner, { Account: account }].map(nameOf);
		const earlier = this.pledges.get(before);
		const own = this.pledges.get(name);
		this.equal(earlier?.amount ?? 0n, amount, 'what the account had pledged');
		this.pledges.delete(before);
		if (earlier && own) {
			leave(this.figure(earlier.kind), earlier.amount);
			this.figure(own.kind).amount += earlier.amount;
			own.amount += earlier.amount;
			own.vetoed = own.vetoed > earlier.vetoed ? own.vetoed : earlier.vetoed;
		} else if (earlier) {
			this.pledges.set(name, earlier);
		}

		const waits = this.waiting.filter((place) => [name, before].includes(nameOf(place.owner)));
		const theirs = waits.find((place) => nameOf(place.owner) === before);
		this.equal(theirs?.amount ?? 0n, waiting, 'what of it waited');
		if (theirs && waits.length === 2) {
			// Together at the later place.
			const [first, second] = waits;
			second.kind = waits.find((place) => place !== theirs).kind;
			second.amount += first.amount;
			this.waiting.splice(this.waiting.indexOf(first), 1);
			second.owner = owner;
		} else if (theirs) {
			theirs.owner = owner;
		}
	}

	ClaimsRenewed({ owner, kind }) {
		this.must(this.pledges.has(nameOf(owner)), 'there is something to count');
		this.take(owner, kind, 0n);
	}

	PoolOpened({ pool, sponsor, account, ratio, cap, total }, block) {
		this.equal(this.funds.pools, pool, 'pools are numbered in order');
		this.must(this.pools.length < MAX_POOLS, 'there is room for it');
		this.funds.pools += 1n;
		const opened = {
			number: pool,
			sponsor,
			ratio,
			cap,
			total,
			claims: 0n,
			settled: 0n,
			gone: 0n,
			freed: 0n,
			exit: 0n,
			goneBefore: 0n,
			returned: 0n,
			refunded: null,
			vetoed: 0n,
		};
		if (this.displaced !== undefined) {
			this.must(weight(opened) > this.displaced, 'it weighs more than the one it has displaced');
			this.displaced = undefined;
		}
		this.pools.push(opened);
		this.putUp(opened, account, total, block);
	}

	PoolToppedUp({ pool, account, amount, total }, block) {
		const found = this.pool(pool);
		found.total += amount;
		this.equal(found.total, total, 'what is in the pool');
		this.putUp(found, account, amount, block);
	}

	putUp({ sponsor }, account, amount, block) {
		this.funds.sponsored += amount;
		this.move(block, { Sponsored: { sponsor, from: account, amount } });
	}

	PoolDisplaced({ pool, account, amount }, block) {
		const displaced = this.pool(pool);
		this.equal(MAX_POOLS, this.pools.length, 'there is no room for another');
		this.displaced = weight(displaced);
		this.must(
			this.pools.every((pool) => weight(pool) >= this.displaced),
			'none weighs less',
		);
		this.equal(displaced.total, amount, 'all of it goes back');
		this.pools.splice(this.pools.indexOf(displaced), 1);
		this.funds.sponsored -= displaced.total;
		const { sponsor, total } = displaced;
		this.move(block, { Displaced: { sponsor, to: account, amount: total } });
	}

	ReceiptAttested({ donor, received }) {
		this.receipts.set(donor, { received, counts: false });
	}

	DeclarationHonoured({ donor, received }) {
		const receipt = this.receipts.get(donor);
		this.equal(receipt.received, received, 'what was attested is confirmed');
		this.must(receipt.received <= this.room(), 'there is room for it');
		const { minimum, optimum, declaredShare } = this.terms;
		const limit = least((optimum * declaredShare) / MILLION, optimum - minimum);
		receipt.counts = true;
		this.funds.honoured += receipt.received;
		this.must(this.funds.honoured <= limit, 'no more is honoured than the terms allow');
	}

	ReceiptRevoked({ donor }) {
		const { received, counts } = this.receipts.get(donor);
		this.funds.honoured -= counts ? received : 0n;
		this.receipts.delete(donor);
	}

	EvidenceSubmitted() {
		this.refusals.clear();
	}

	ReviewersReplaced() {
		this.refusals.clear();
	}

	EvidenceApproved({ by }) {
		this.refusals.delete(by);
	}

	EvidenceRefused({ by }) {
		this.must(!this.refusals.has(by), 'nobody refuses twice');
		this.refusals.add(by);
	}

	MilestoneRefused() {
		this.must(this.refusals.size >= this.terms.approvals, 'as many refuse as would approve');
		this.refusals.clear();
	}

	MilestoneApproved() {
		this.startRound();
	}

	PayeeChanged() {
		this.startRound();
	}

	startRound() {
		this.round += 1n;
		this.vetoes = { money: 0n, citizens: 0n };
	}

	MilestoneVetoed({ owner, weight: money }) {
		this.must(!this.isThird(), 'what a third has vetoed is decided');
		const pledge = this.pledges.get(nameOf(owner));
		const pools = this.poolsOf(owner);
		const putIn = pools.reduce((total, pool) => total + inIt(pool), pledge?.amount ?? 0n);
		this.equal(putIn, money, 'what the owner has put in');
		for (const each of pledge ? [pledge, ...pools] : pools) {
			this.must(each.vetoed !== this.round, 'nobody vetoes twice');
			each.vetoed = this.round;
		}
		this.vetoes.money += putIn;
		const isHead = pledge && isCitizen(pledge.kind) && this.keepsVote(owner.Stakeholder);
		this.vetoes.citizens += isHead ? 1n : 0n;
	}

	VetoPutToDecision() {
		this.must(this.isThird(), 'a third of the money, or of the citizens, veto it');
	}

	/**
	 * Have those who vetoed put in a third of the money, or are they a third of the citizens, and not
	 * just a few?
	 */
	isThird() {
		const { money, citizens } = this.vetoes;
		const all = CHAMBERS.map((name) => this.funds.byPledger.chambers[name].citizens.pledgers);
		const pledging = all.reduce((total, each) => total + each, 0n);
		const byHeads = citizens >= LEAST_HEADS && citizens * 3n >= pledging;
		return money * 3n >= this.staying() || byHeads;
	}

	ExitOpened({ raised, left }) {
		this.exit = { number: this.exit.number + 1n, raised: this.staying(), left: this.unpaid() };
		this.equal(this.exit.raised, raised, 'what was put in by those who are in');
		this.equal(this.exit.left, left, 'what is left of that');
	}

	ExitClosed({ staying }) {
		this.equal(this.staying(), staying, 'what was put in by those who have stayed');
	}

	Left({ owner, account, pledged, amount, freed }, block) {
		const name = nameOf(owner);
		const pledge = this.pledges.get(name);
		this.equal(pledge?.amount ?? 0n, pledged, 'the whole pledge leaves');
		let back = 0n;
		let toPools = 0n;
		if (pledge) {
			back = this.shareOnLeaving(pledge.amount);
			leave(this.figure(pledge.kind), pledge.amount);
			this.pledges.delete(name);
			this.funds.unsettled -= pledge.amount;
			this.funds.gone += pledge.amount;
			for (const claim of pledge.claims) {
				const pool = this.pool(claim.pool);
				toPools += pool ? this.free(pool, part(claim.amount, pool.settled, pool.claims)) : 0n;
			}
		}
		for (const pool of this.poolsOf(owner)) {
			toPools += this.free(pool, inIt(pool));
		}
		this.equal(back, amount, 'what the pledger leaves with');
		this.equal(toPools, freed, 'what comes back to pools');
		this.funds.left += back;
		this.move(block, { Left: { owner, to: account, amount: back, freed: toPools } });
	}

	/** This much of what a pool has added leaves. Returns what comes back to the pool. */
	free(pool, added) {
		const { number } = this.exit;
		if (pool.exit !== number) {
			pool.exit = number;
			pool.goneBefore = pool.gone;
		}
		const leaves = least(added, inIt(pool));
		const before = this.shareOnLeaving(pool.gone - pool.goneBefore);
		pool.gone += leaves;
		const freed = this.shareOnLeaving(pool.gone - pool.goneBefore) - before;
		pool.freed += freed;
		this.funds.unsettled -= leaves;
		this.funds.gone += leaves;
		this.funds.freed += freed;
		return freed;
	}

	/** What goes with this much that was put in, by the figures at the opening of the exit window. */
	shareOnLeaving(putIn) {
		return part(putIn, this.exit.left, this.exit.raised);
	}

	MilestonePaid({ milestone, to, amount }, block) {
		const { milestones } = this.terms;
		const isLast = milestone === BigInt(milestones.length) - 1n;
		const { share } = milestones[milestone];
		const due = isLast ? this.unpaid() : least(part(this.staying(), share, MILLION), this.unpaid());
		this.equal(due, amount, 'what the milestone pays');
		this.funds.paid += due;
		this.move(block, {
			Paid: { milestone, to, amount: due },
		});
	}

	Refunded({ owner, account, pledged, amount }, block) {
		const name = nameOf(owner);
		const pledge = this.pledges.get(name);
		this.equal(pledge.amount, pledged, 'the whole pledge is refunded');
		const share = part(pledge.amount, this.unpaid(), this.staying());
		this.equal(share, amount, 'the share of what is left');
		this.pledges.delete(name);
		this.funds.refunded += share;
		this.funds.unsettled -= pledge.amount;
		this.move(block, { Refunded: { owner, to: account, amount: share } });
	}

	WaitingRefunded({ owner, account, amount }, block) {
		const place = this.takePlace(nameOf(owner));
		this.equal(place.amount, amount, 'all that waited goes back');
		this.move(block, {
			WaitingRefunded: { owner, to: account, amount: place.amount },
		});
	}

	PoolRefunded({ pool: number, account, unused, matched }, block) {
		const pool = this.pool(number);
		const { sponsor } = pool;
		const rest = pool.total - pool.settled + pool.freed - pool.returned;
		this.equal(rest, unused, 'what was not needed, or came back');
		pool.returned += rest;
		this.funds.returned += rest;
		if (rest > 0n) {
			this.move(block, { Returned: { sponsor, to: account, amount: rest } });
		}
		let share = 0n;
		if (this.refunds && pool.refunded === null) {
			share = part(inIt(pool), this.unpaid(), this.staying());
			pool.refunded = share;
			this.funds.refunded += share;
			this.funds.unsettled -= inIt(pool);
		}
		this.equal(share, matched, 'the share of what had been added');
		if (share > 0n) {
			this.move(block, { MatchRefunded: { sponsor, to: account, amount: share } });
		}
	}

	DustMoved({ amount }, block) {
		this.equal(0n, this.funds.unsettled, 'everybody is refunded');
		const dust = this.unpaid() - this.funds.refunded - this.funds.dust;
		this.equal(dust, amount, 'what rounding has left');
		this.funds.dust += dust;
		this.move(block, { Dust: { amount: dust } });
	}

	/** A pledge, or more of one, for which there is room. */
	take(owner, kind, amount) {
		const name = nameOf(owner);
		const pledge = this.pledges.get(name) ?? { amount: 0n, claims: [], kind, vetoed: 0n };
		if (pledge.amount > 0n) {
			leave(this.figure(pledge.kind), pledge.amount);
		}
		pledge.amount += amount;
		pledge.kind = kind;
		join(this.figure(kind), pledge.amount);
		this.pledges.set(name, pledge);
		this.funds.pledged += amount;
		this.funds.unsettled += amount;
		this.claim(pledge);
	}

	/** The pools count a pledge as it is now. */
	claim(pledge) {
		for (const { pool, amount } of pledge.claims) {
			const found = this.pool(pool);
			if (found) {
				found.claims -= amount;
			}
		}
		const claiming = isCitizen(pledge.kind) ? this.pools : [];
		pledge.claims = claiming
			.map((pool) => ({ pool: pool.number, amount: aim(pool, pledge.amount) }))
			.filter(({ amount }) => amount > 0n);
		for (const { pool, amount } of pledge.claims) {
			this.pool(pool).claims += amount;
		}
	}

	/** What each pool adds if it is settled now. */
	settlement() {
		const offers = this.pools.map(({ total, claims }) => least(total, claims));
		const offered = offers.reduce((total, offer) => total + offer, 0n);
		const room = this.room();
		return offers.map((offer) => (offered <= room ? offer : part(offer, room, offered)));
	}

	/** Puts an amount at the end of the waiting list, with what the owner has waiting already. */
	join(owner, kind, amount) {
		const earlier = this.takePlace(nameOf(owner))?.amount ?? 0n;
		this.waiting.push({ place: this.nextPlace, owner, amount: earlier + amount, kind });
		this.nextPlace += 1n;
		this.funds.waiting += earlier + amount;
	}

	/** Takes somebody off the waiting list, if they are on it. */
	takePlace(name) {
		const at = this.waiting.findIndex(({ owner }) => nameOf(owner) === name);
		if (at < 0) {
			return undefined;
		}
		const [place] = this.waiting.splice(at, 1);
		this.funds.waiting -= place.amount;
		return place;
	}

	/** Takes a part of what somebody has waiting, which keeps its place; or all of it. */
	takeWaiting(name, amount) {
		const place = this.waiting.find(({ owner }) => nameOf(owner) === name);
		if (place?.amount === amount) {
			this.takePlace(name);
		} else if (place) {
			place.amount -= amount;
			this.funds.waiting -= amount;
		}
	}

	pool(number) {
		return this.pools.find((pool) => pool.number === number);
	}

	poolsOf(owner) {
		return this.pools.filter(({ sponsor }) => sponsor === owner.Stakeholder);
	}

	raised() {
		return this.funds.pledged + this.funds.matched;
	}

	/** What counts towards minimum and optimum. */
	counted() {
		return this.raised() + this.funds.honoured;
	}

	/** Is the minimum there, with what the pools would add? */
	hasEnough() {
		const forecast = this.settlement().reduce((total, added) => total + added, 0n);
		return this.counted() + forecast >= this.terms.minimum;
	}

	/** How much more is taken. */
	room() {
		return this.terms.optimum - this.counted();
	}

	/** What was put in by those who have not left, with what was added. */
	staying() {
		return this.raised() - this.funds.gone;
	}

	/** What is left of it. */
	unpaid() {
		const { paid, left, freed } = this.funds;
		return this.raised() - paid - left - freed;
	}

	/** What the pot holds. */
	held() {
		const { pledged, waiting, sponsored, returned, paid, refunded, left, dust } = this.funds;
		return pledged + waiting + sponsored - returned - paid - refunded - left - dust;
	}

	/** What goes back now to whoever asks for it. */
	refundable() {
		const { sponsored, matched, freed, returned, waiting } = this.funds;
		if (this.state === 'Open') {
			return 0n;
		}
		return this.refunds ? this.held() : sponsored - matched + freed - returned + waiting;
	}

	figure(kind) {
		const { chambers, unregistered } = this.funds.byPledger;
		if (!kind.Stakeholder) {
			return unregistered;
		}
		const { chamber, kind: as } = kind.Stakeholder;
		return chambers[chamberOf(chamber)][kindOf(as)];
	}

	/** A line of the ledger. */
	move(block, what) {
		this.ledger.push({ block, what, balance: this.held() });
		this.funds.movements += 1n;
	}

	/** What must be stored of it. */
	stored() {
		const { pools, waiting, ledger, nextPlace } = this;
		const queue = {
			first: waiting.at(0)?.place ?? null,
			last: waiting.at(-1)?.place ?? null,
			next: nextPlace,
		};
		return {
			funds: { ...this.funds, queue },
			pools,
			pledges: Object.fromEntries(this.pledges),
			waiting: waiting.map((place, i) => ({
				...place,
				before: waiting[i - 1]?.place ?? null,
				after: waiting[i + 1]?.place ?? null,
			})),
			ledger,
			held: this.held(),
		};
	}
}

/** How an owner is called here: by the roll number, or by the account. */
export function nameOf(owner) {
	return Object.entries(owner).flat().join(' ');
}

function isCitizen({ Stakeholder }) {
	return Stakeholder?.kind === 'Citizen';
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
	return least(part(pledged, ratio.adds, ratio.per), cap);
}

/** What a crowd of citizens can have of a pool at its cap, and no more than one for one. */
function weight({ ratio, cap, total }) {
	const reach = least(total, cap * CROWD);
	return least(reach, part(reach, ratio.adds, ratio.per));
}

/** What a pool has added and nobody has left with. */
function inIt({ settled, gone }) {
	return settled - gone;
}

/** `amount · numerator / denominator`, rounded down; nothing of nothing. */
function part(amount, numerator, denominator) {
	return denominator === 0n ? 0n : (amount * numerator) / denominator;
}

function least(...amounts) {
	return amounts.reduce((a, b) => (a < b ? a : b));
}
