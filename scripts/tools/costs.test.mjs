import assert from 'node:assert/strict';
import { it } from 'node:test';
import { diskAYear, filled, tables, trafficAMonth } from './costs.mjs';

const costs = {
	'a block, bytes of disk': { archive: 1000, pruned: 100 },
	'a record, bytes of disk': { archive: 2000, pruned: 200 },
	'a validator without transactions, bytes a second': { in: 1000, out: 2000 },
	'a record, bytes sent and received by a validator': { in: 300, out: 600 },
	'memory, MiB': { validator: 512, pruned: 256 },
	'a block executed again, milliseconds': 1.5,
};

it('a year has 10,512,000 blocks, and 365 days of actions', () => {
	assert.equal(diskAYear(1000, 0, 0), 10.512);
	assert.equal(diskAYear(0, 1000, 1000), 0.365);
	assert.equal(diskAYear(1000, 1000, 1000), 10.877);
});

it('a month has 30 days', () => {
	assert.equal(trafficAMonth(1000, 0, 0), 2.592);
	assert.equal(trafficAMonth(0, 1000, 1000), 0.03);
});

it('the tables say what was measured, with and without what scripts/bench has', () => {
	const alone = tables(costs);
	assert.match(alone.disk, /\| no transactions \| 10\.5 \| 1\.1 \|/);
	assert.match(alone.disk, /\| 100,000 records a day \| 83\.5 \| 8\.4 \|/);
	assert.match(alone.traffic, /\| no transactions \| 2\.6 \| 5\.2 \|/);
	assert.equal(alone.kinds, undefined);
	const kinds = { ballots: { 'disk, bytes each': 1000 } };
	assert.match(tables(costs, kinds).kinds, /\| ballots \| 1,000 \| 3\.7 \|/);
});

it('a table comes in the place of the one before, and needs a place', () => {
	const page = '# Costs\n\n<!-- disk -->\n\nold\n\n<!-- end -->\n\n<!-- time -->\n<!-- end -->\n';
	const once = filled(page, { disk: 'new' });
	assert.equal(once, page.replace('old', 'new'));
	assert.equal(filled(once, { disk: 'new' }), once);
	assert.throws(() => filled(page, { traffic: 'x' }), /no place/);
});
