// The civic euro: what was issued and redeemed, in all and by document, and whether it is there.

/** The reason for which money that is to be redeemed is on hold. */
const REDEMPTION = 'Redemption';

/** The supply. A method with a capital letter is named after the event that it enters. */
export class Supply {
	#issued;
	#redeemed;
	#documents = new Map();
	/** What is to be redeemed, by account. */
	#requested = new Map();
	#findings;

	/** @param {{ issued: bigint, redeemed: bigint }} first that of the first block */
	constructor({ issued, redeemed }, findings) {
		[this.#issued, this.#redeemed] = [issued, redeemed];
		this.#findings = findings;
	}

	get outstanding() {
		return this.#issued - this.#redeemed;
	}

	Issued({ amount, document }, { number }) {
		const isNew = !this.#documents.has(document);
		const what = `Block ${number} issued against ${document}, against which money had moved before`;
		this.#findings.expect('supply', isNew, what);
		this.#documents.set(document, { issued: amount, redeemed: 0n });
		this.#issued += amount;
	}

	Redeemed({ account, amount, document }, { number }) {
		const isNew = !this.#documents.has(document);
		const what = `Block ${number} redeemed against ${document}, against which money had moved before`;
		this.#findings.expect('supply', isNew, what);
		this.#documents.set(document, { issued: 0n, redeemed: amount });
		this.#redeemed += amount;
		this.#request(account, -amount, number);
	}

	RedemptionRequested({ account, amount }, { number }) {
		this.#request(account, amount, number);
	}

	RedemptionCancelled({ account, amount }, { number }) {
		this.#request(account, -amount, number);
	}

	#request(account, amount, block) {
		const left = (this.#requested.get(account) ?? 0n) + amount;
		const what = `In block ${block} ${account} had less on hold than was redeemed or freed`;
		this.#findings.expect('supply', left >= 0n, what);
		if (left === 0n) {
			this.#requested.delete(account);
		} else {
			this.#requested.set(account, left);
		}
	}

	/** Compares with what is stored at the end of the last block. */
	async check(state) {
		const counted = { issued: this.#issued, redeemed: this.#redeemed };
		const said = await state.value('Pledges', 'TotalSupply');
		this.#findings.compare('supply', 'The supply', counted, said);
		const issuance = await state.value('Balances', 'TotalIssuance');
		this.#findings.compare('supply', 'What is issued and not redeemed', this.outstanding, issuance);
		const view = await state.call('PledgesViews', 'custody');
		this.#findings.compare('supply', 'The supply as a view says it', counted, view.supply);
		await this.#checkDocuments(state);
		await this.#checkRequests(state);
		await this.#checkAccounts(state);
	}

	async #checkDocuments(state) {
		let stored = 0;
		for await (const [[document], said] of state.entries('Pledges', 'SupplyByDocument')) {
			stored += 1;
			const counted = this.#documents.get(document);
			this.#findings.compare('supply', `What moved against ${document}`, counted, said);
		}
		this.#findings.compare('supply', 'How many documents', this.#documents.size, stored);
	}

	async #checkRequests(state) {
		const stored = new Map();
		for await (const [[account], holds] of state.entries('Balances', 'Holds')) {
			const [hold] = holds.filter(({ id }) => id.Pledges === REDEMPTION);
			if (hold) {
				stored.set(account, hold.amount);
			}
		}
		const counted = Object.fromEntries(this.#requested);
		const said = Object.fromEntries(stored);
		this.#findings.compare('supply', 'What is to be redeemed', counted, said);
	}

	async #checkAccounts(state) {
		let [sum, accounts] = [0n, 0];
		for await (const [, { data }] of state.entries('System', 'Account')) {
			sum += data.free + data.reserved;
			accounts += 1;
		}
		this.#findings.note('accounts', accounts);
		this.#findings.compare('accounts', 'What all accounts have', this.outstanding, sum);
	}
}
