// Metrics on a network of four organisations: every one that the alert rules, the dashboard and the
// guide name is there, and this chain's own say what happens.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eventually, moreFinalised, pair, randomFingerprint, record, send } from './lib/chain.mjs';
import { setUp, tearDown } from './lib/fixture.mjs';
import { act, open, vote } from './lib/governance.mjs';
import {
	described,
	metricsOf,
	namesIn,
	nodeExporter,
	PROMETHEUS,
	panels,
	rules,
	valueIn,
} from './lib/metrics.mjs';
import { kill, ORGANISATIONS, start } from './lib/network.mjs';

const CHAMBERS = ORGANISATIONS.map(({ name }) => name);

describe('metrics', { timeout: 600_000 }, () => {
	// An API for the node of each organisation, by name.
	const nodes = {};
	let api, alice, bob, charlie, dave;

	before(async () => {
		({ api, alice, bob, charlie, dave } = await setUp(nodes));
		await moreFinalised(api, 2 * CHAMBERS.length);
	});

	after(() => tearDown(nodes));

	/** Waits until the municipality's node shows this. */
	function shows(name, labels, is) {
		return eventually(`${name} ${is}`, async () =>
			is(valueIn(await metricsOf('municipality'), name, labels)),
		);
	}

	it('finds the names in an expression', () => {
		const expression =
			'max by (chain) (increase(a_total{b="c{", d=~"e"}[5m])) > 0.5 * f or g unless on (h) i == 1e3';
		assert.deepEqual(namesIn(expression), ['a_total', 'f', 'g', 'i']);
		assert.deepEqual(namesIn('timestamp(x) - x > 12'), ['x', 'x']);
	});

	it('every metric that rules and dashboard name is there', async () => {
		const machine = nodeExporter();
		const expressions = [...Object.entries(rules()), ...panels()];
		assert.ok(expressions.length > 80, `${expressions.length} expressions`);
		for (const { name } of ORGANISATIONS) {
			// Some appear with the first block that a validator makes.
			const metrics = await eventually(`${name} has made a block`, async () => {
				const found = await metricsOf(name);
				return valueIn(found, 'doverie_own_blocks_total') > 0 && found;
			});
			for (const [where, expression] of expressions) {
				const names = namesIn(expression);
				assert.ok(names.length > 0, `${where}: ${expression}`);
				for (const metric of names) {
					const known = metrics.has(metric) || machine.has(metric) || PROMETHEUS.includes(metric);
					assert.ok(known, `${where}: ${name} shows no ${metric}`);
				}
			}
		}
	});

	it("the guide describes the chain's own metrics, all of them", async () => {
		const names = [...(await metricsOf('municipality')).keys()];
		const own = names.filter((name) => name.startsWith('doverie_'));
		assert.deepEqual([...described()].sort(), own.sort());
	});

	it('four validators make blocks, one for each chamber', async () => {
		for (const { name } of ORGANISATIONS) {
			const metrics = await metricsOf(name);
			assert.equal(valueIn(metrics, 'doverie_validators'), 4);
			assert.equal(valueIn(metrics, 'doverie_own_seat'), 1);
			assert.equal(valueIn(metrics, 'doverie_seats_without_recent_block'), 0);
			assert.equal(valueIn(metrics, 'doverie_validators_disabled'), 0);
			assert.ok(valueIn(metrics, 'doverie_finality_lag_blocks') <= 10);
			assert.ok(Math.abs(valueIn(metrics, 'doverie_block_delay_seconds')) < 10);
			const age = Date.now() / 1000 - valueIn(metrics, 'doverie_best_block_time_seconds');
			assert.ok(age >= 0 && age < 30, `${age} s`);
			for (const chamber of CHAMBERS) {
				assert.equal(valueIn(metrics, 'doverie_seats', { chamber, state: 'live' }), 1);
				assert.equal(valueIn(metrics, 'doverie_seats', { chamber, state: 'vacant' }), 0);
				assert.equal(valueIn(metrics, 'doverie_dormant_chamber', { chamber }), 0);
				const [series] = metrics
					.get('doverie_validator_blocks_total')
					.filter(({ labels }) => labels.chamber === chamber);
				assert.ok(series.value > 0, `${name} has seen no block of ${chamber}`);
				assert.ok(series.labels.name.length > 0 && series.labels.validator.length > 40);
			}
		}
	});

	it('ballots and open decisions count', async () => {
		const before_ = valueIn(await metricsOf('municipality'), 'doverie_ballots_total');
		const call = api.tx.stakeholders.addRegistrar('Municipality', pair('//Third').address);
		const { number } = await open(api, alice, 'Ordinary', call);
		await shows('doverie_open_decisions', { rule: 'ordinary' }, (open) => open === 1);
		await vote(
			api,
			number,
			[alice, bob, charlie, dave].map((voter) => [voter, 'Yes']),
		);
		await shows('doverie_ballots_total', {}, (ballots) => ballots === before_ + 4);
		await shows('doverie_open_decisions', { rule: 'ordinary' }, (open) => open === 0);
	});

	it('what nobody pays for counts', async () => {
		const before_ = valueIn(await metricsOf('municipality'), 'doverie_quota_refusals_total');
		await assert.rejects(send(api, record(api, randomFingerprint()), pair('//Nobody')));
		await shows('doverie_quota_refusals_total', {}, (refused) => refused > before_);
		assert.ok(valueIn(await metricsOf('municipality'), 'doverie_pool_limit_transactions') > 1000);
	});

	it('money is shown in euros', async () => {
		const metrics = await metricsOf('municipality');
		const issuance = (await api.query.balances.totalIssuance()).toNumber() / 1e6;
		assert.ok(issuance > 0);
		assert.equal(valueIn(metrics, 'doverie_issuance_euros'), issuance);
		assert.equal(valueIn(metrics, 'doverie_pots_euros'), 0);
		assert.equal(valueIn(metrics, 'doverie_issued_today_euros'), 0);
		assert.ok(valueIn(metrics, 'doverie_issue_ceiling_euros') > 0);
		const version = api.runtimeVersion.specVersion.toNumber();
		assert.equal(valueIn(metrics, 'doverie_runtime_spec_version'), version);
		assert.equal(valueIn(metrics, 'doverie_node_spec_version'), version);
	});

	it('a validator that is down is named, until it is back', async () => {
		kill('business');
		await shows('doverie_seats_without_recent_block', {}, (silent) => silent === 1);
		const missed = (await metricsOf('municipality')).get('doverie_validator_missed_blocks_total');
		const [business] = missed.filter(({ labels }) => labels.chamber === 'business');
		assert.ok(business.value >= 3, `${business.value} missed`);
		// It was not this node.
		const own = valueIn(await metricsOf('municipality'), 'doverie_own_missed_blocks_total');
		assert.ok(own < business.value, `${own} missed by this node`);
		start('business');
		await shows('doverie_seats_without_recent_block', {}, (silent) => silent === 0);
	});

	it('what a registrar announces counts in its chamber', async () => {
		const reasons = randomFingerprint();
		const announce = api.tx.stakeholders.announceSuspension(bob.address, reasons);
		await act(api, bob, record(api, reasons), announce);
		await shows('doverie_announced_acts', { chamber: 'business' }, (acts) => acts === 1);
		// It takes effect by itself.
		await shows('doverie_announced_acts', { chamber: 'business' }, (acts) => acts === 0);
	});

	it('all figures could be read', async () => {
		for (const { name } of ORGANISATIONS) {
			assert.equal(valueIn(await metricsOf(name), 'doverie_figures_failures_total'), 0, name);
		}
	});
});
