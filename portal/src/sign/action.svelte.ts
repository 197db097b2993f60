// SPDX-License-Identifier: Apache-2.0

/**
 * One thing that somebody signs, from the first click to the final block. It goes on when the page shows
 * something else, and is found again when the page is loaded anew.
 */

import { blake2b256 } from '@polkadot-labs/hdkd-helpers';
import type { Transaction } from 'polkadot-api';
import { getApi, getClient } from '../chain';
import { fromHex, toHex } from '../lib/hex';
import { whereIs } from './lookup';
import { type Built, meant } from './meant';
import { pause, within } from './patience';
import { forget, type Pending, remember, remembered, tab } from './pending';
import { messageOf, SigningProblem, walletProblem } from './problem';
import { isInvalid, type Reason, reasonOfFailure, reasonOfInvalid } from './refusal';
import { isBusy, isOver, isSent, type Stage } from './stage';
import type { Account, Intent } from './types';

/** For how many blocks a transaction is good: twelve minutes. Wallets are slow, and finality may be. */
const GOOD_FOR = 256;
/** A block counts its part of a mortality from a multiple; so nobody counts on the last ones. */
const RESERVE = 16;
/** How long the chain may take to answer. */
const ANSWERS_WITHIN = 60_000;
/** How long an earlier transaction of the account is waited for. */
const EARLIER_WITHIN = 60_000;
/** After so long without a word somebody looks: a connection that was lost in between says nothing more. */
const QUIET = 20_000;
/** How long until it is tried again to find out where something is. */
const ASK_AGAIN = 3_000;

const unanswered = () => new SigningProblem('offline');
const answered = <T>(question: Promise<T>): Promise<T> => within(ANSWERS_WITHIN, question, unanswered);

/** The chain refuses it, and it is in no block. */
class Refused extends Error {
	constructor(readonly reason: Reason) {
		super(`${reason.pallet}.${reason.name}`);
	}
}

export class Action {
	stage: Stage = $state.raw({ step: 'ready' });
	/** Signed, and good to be sent (again). */
	pending: Pending | undefined = $state.raw();
	/** Was it sent before the page was loaded? */
	readonly isRestored: boolean;
	#isPrepared = false;
	/** What was signed. */
	#call: string | undefined;

	constructor(
		readonly sentences: readonly string[],
		/** Where to go afterwards. */
		readonly back: string,
		pending?: Pending,
	) {
		this.pending = pending;
		this.isRestored = pending !== undefined;
	}

	/** Does everything, once: what is clicked twice happens once. */
	async run(intent: Intent, account: Account, prepare?: (account: Account) => Promise<void>): Promise<void> {
		if (isBusy(this.stage)) return;
		// At once, so that a second click in the same moment finds it busy.
		this.stage = { step: prepare && !this.#isPrepared ? 'preparing' : 'signing' };
		try {
			const build = await answered(meant(() => built(intent)));
			await this.#prepare(account, prepare);
			this.pending = await this.#signOnce(build, account);
			await this.#check(this.pending);
			underWay.add(this);
			await this.#seeThrough(this.pending, true);
		} catch (error) {
			this.#stop(error);
		}
	}

	/** Goes on with what was sent before the page was loaded. */
	async resume(): Promise<void> {
		if (!this.pending || isBusy(this.stage)) return;
		this.stage = { step: 'looking' };
		try {
			await this.#seeThrough(this.pending, false);
		} catch (error) {
			this.#stop(error);
		}
	}

	async #prepare(account: Account, prepare?: (account: Account) => Promise<void>): Promise<void> {
		if (!prepare || this.#isPrepared) return;
		try {
			await prepare(account);
		} catch (error) {
			throw error instanceof SigningProblem ? error : new SigningProblem('preparing', messageOf(error));
		}
		this.#isPrepared = true;
	}

	/** What is signed and still good need not be signed again: it was refused for now, and nothing else. */
	async #signOnce(build: () => Promise<Built>, account: Account): Promise<Pending> {
		await this.#waitForEarlier(account.address);
		const [client, api] = await answered(Promise.all([getClient(), getApi()]));
		const [final, nonce] = await answered(
			Promise.all([
				client.getFinalizedBlock(),
				api.apis.AccountNonceApi.account_nonce(account.address, { at: 'best' }),
			]),
		);
		const { transaction, call } = await answered(build());
		const signed = this.pending;
		const isSame = signed?.address === account.address && signed.nonce === nonce && this.#call === call;
		if (signed && isSame && final.number + RESERVE < signed.goodUntil) return signed;
		this.#call = call;
		const mortality = { mortal: true, period: GOOD_FOR } as const;
		const bytes = await transaction
			.sign(account.signer, { at: final.hash, mortality, nonce, tip: 0n })
			.catch((error: unknown) => Promise.reject(walletProblem(error)));
		return {
			hash: toHex(blake2b256(bytes)),
			transaction: toHex(bytes),
			address: account.address,
			sentences: [...this.sentences],
			nonce,
			signedAt: final.number,
			goodUntil: final.number + GOOD_FOR,
			back: this.back,
		};
	}

	/** The chain counts what an account sends: the next number is known when the last one is in a block. */
	async #waitForEarlier(address: string): Promise<void> {
		const until = performance.now() + EARLIER_WITHIN;
		while (underWay.sentBy(address, this) && performance.now() < until) {
			this.stage = { step: 'waiting' };
			await pause(300);
		}
		this.stage = { step: 'signing' };
	}

	/** Asks before anything is sent, for those who pay, too. */
	async #check(pending: Pending): Promise<void> {
		this.stage = { step: 'checking' };
		const reason = await answered(whyRefused(pending));
		if (reason) throw new Refused(reason);
	}

	/** Follows it until it is final, however often the connection is lost. */
	async #seeThrough(pending: Pending, isNew: boolean): Promise<void> {
		remember(pending, tab);
		let wasRefused: Reason | undefined;
		for (let known = isNew; ; known = false) {
			if (!known && (await this.#look(pending, wasRefused))) break;
			if (this.stage.step === 'inBlock') {
				await pause(ASK_AGAIN);
				continue;
			}
			try {
				await this.#follow(pending);
				break;
			} catch (error) {
				// Where it is not valid, it may be in a block by now. Everything else is a matter of the connection.
				wasRefused = isInvalid(error) ? await reasonFor(error, pending) : undefined;
				if (!known || !wasRefused) await pause(ASK_AGAIN);
			}
		}
		forget(pending.hash, tab);
	}

	/** Looks where it is. True: there is nothing more to come. */
	async #look(pending: Pending, wasRefused: Reason | undefined): Promise<boolean> {
		const found = await lookFor(pending);
		switch (found?.state) {
			case undefined:
				return false;
			case 'inBlock':
				this.#isIn(found.block, found.final, found.ok, found.failure);
				return found.final;
			case 'somewhere':
				this.stage = { step: 'final' };
				return true;
			case 'lapsed':
			case 'replaced':
				throw new SigningProblem(found.state);
			case 'waiting':
				if (wasRefused) throw new Refused(wasRefused);
				this.#isSent();
				return false;
		}
	}

	/** Hands it to the network, and hears what becomes of it. Ends when it is final, fails when it hears nothing. */
	async #follow(pending: Pending): Promise<void> {
		const client = await getClient();
		let timer: ReturnType<typeof setTimeout> | undefined;
		let stop = () => {};
		const ended = new Promise<void>((resolve, reject) => {
			const wait = () => {
				clearTimeout(timer);
				timer = setTimeout(() => reject(new Error('Nothing was heard of it')), QUIET);
			};
			wait();
			const subscription = client.submitAndWatch(fromHex(pending.transaction)).subscribe({
				next: (event) => {
					wait();
					if (event.type === 'broadcasted') this.#isSent();
					else if (event.type === 'txBestBlocksState' && !event.found) this.#isSent();
					else if (event.type === 'txBestBlocksState' && event.found)
						this.#isIn(event.block, false, event.ok, event.dispatchError);
					else if (event.type === 'finalized') this.#isIn(event.block, true, event.ok, event.dispatchError);
				},
				error: reject,
				complete: resolve,
			});
			stop = () => subscription.unsubscribe();
		});
		try {
			await ended;
		} finally {
			clearTimeout(timer);
			stop();
		}
	}

	#isSent(): void {
		if (this.stage.step !== 'sent') this.stage = { step: 'sent', since: Date.now() };
	}

	#isIn(
		{ number, hash }: { number: number; hash: string },
		final: boolean,
		ok: boolean,
		failure: unknown,
	): void {
		const block = { number, hash };
		if (!final) this.stage = { step: 'inBlock', block };
		else if (ok) this.stage = { step: 'final', block };
		else this.stage = { step: 'failed', block, reason: reasonOfFailure(failure) };
		if (isOver(this.stage)) this.pending = undefined;
	}

	#stop(error: unknown): void {
		const { pending } = this;
		if (pending) forget(pending.hash, tab);
		if (error instanceof Refused) {
			// What may pass is kept: the same signature can be sent later.
			if (!error.reason.mayPass) this.pending = undefined;
			this.stage = { step: 'refused', reason: error.reason };
			return;
		}
		const { kind, detail } =
			error instanceof SigningProblem ? error : new SigningProblem('other', messageOf(error));
		if (kind !== 'offline') this.pending = undefined;
		this.stage = { step: 'problem', kind, detail };
	}
}

/** Where an error has no name, and the chain says nothing, either. */
const UNNAMED: Reason = { pallet: 'Transaction', name: 'Call' };

async function reasonFor(error: unknown, pending: Pending): Promise<Reason> {
	const asked = () => answered(whyRefused(pending)).catch(() => undefined);
	return reasonOfInvalid(error) ?? (await asked()) ?? UNNAMED;
}

async function built({ call }: Intent): Promise<Transaction> {
	return call(await getApi());
}

async function lookFor(pending: Pending) {
	try {
		const [client, api] = await Promise.all([getClient(), getApi()]);
		return await answered(whereIs(pending, client, api));
	} catch {
		// Without a connection nobody knows. It is asked again.
		return undefined;
	}
}

/** Why the chain would not take it now. */
async function whyRefused({ transaction }: Pending): Promise<Reason | undefined> {
	const [client, api] = await Promise.all([getClient(), getApi()]);
	const { hash } = (await client.getBestBlocks())[0] ?? (await client.getFinalizedBlock());
	const answer = await api.apis.QuotaViews.refusal(fromHex(transaction), hash, { at: hash });
	if (!answer) return undefined;
	const { pallet, name, advice, may_pass: mayPass } = answer;
	return { pallet, name, advice, mayPass };
}

/** What has been sent from this tab, the latest first. */
class UnderWay {
	list: readonly Action[] = $state.raw([]);

	add(action: Action): void {
		if (!this.list.includes(action)) this.list = [action, ...this.list].slice(0, 16);
	}

	remove(action: Action): void {
		this.list = this.list.filter((each) => each !== action);
	}

	/** Is there another one of this account that no block has yet? */
	sentBy(address: string, except: Action): boolean {
		return this.list.some(
			(each) =>
				each !== except &&
				each.pending?.address === address &&
				isSent(each.stage) &&
				each.stage.step !== 'inBlock',
		);
	}

	/** Takes up what was sent before the page was loaded. */
	restore(): void {
		for (const pending of remembered(tab)) {
			if (this.list.some((each) => each.pending?.hash === pending.hash)) continue;
			const action = new Action(pending.sentences, pending.back, pending);
			this.add(action);
			void action.resume();
		}
	}
}

export const underWay = new UnderWay();

underWay.restore();
