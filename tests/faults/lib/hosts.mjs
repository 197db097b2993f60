// Machines, each a network namespace of its own, with a link to a router, which is the namespace that
// scripts/faults runs in. What the router does not pass on is lost without a word, as in a network.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** The router's address, at which the machines see whoever asks them from here. */
const ROUTER = '10.77.0.254';
/** Rules of the router, before those that every system has. */
const PREFERENCE = 100;

const ip = (...words) => execFileSync('ip', words, { stdio: ['ignore', 'ignore', 'pipe'] });

/** A machine's address. */
export const address = (place) => `10.77.0.${place}`;

const host = (place) => `host${place}`;
const made = new Set();
/** Who is cut off from whom, as `from to` each. */
const cuts = new Set();

/** Prepares the router. */
export function prepare() {
	ip('link', 'set', 'lo', 'up');
	ip('address', 'add', `${ROUTER}/32`, 'dev', 'lo');
	writeFileSync('/proc/sys/net/ipv4/ip_forward', '1');
	// Or what is cut in one direction would not be passed on in the other, either.
	for (const links of ['all', 'default']) {
		writeFileSync(`/proc/sys/net/ipv4/conf/${links}/rp_filter`, '0');
	}
}

/** Makes a machine, unless it is there. */
export function make(place) {
	if (made.has(place)) {
		return;
	}
	const [name, link] = [host(place), `link${place}`];
	ip('netns', 'add', name);
	ip('link', 'add', link, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name);
	ip('link', 'set', link, 'up');
	ip('route', 'add', `${address(place)}/32`, 'dev', link, 'src', ROUTER);
	const inside = (...words) => ip('-n', name, ...words);
	inside('link', 'set', 'lo', 'up');
	inside('address', 'add', `${address(place)}/32`, 'dev', 'eth0');
	inside('link', 'set', 'eth0', 'up');
	inside('route', 'add', `${ROUTER}/32`, 'dev', 'eth0');
	inside('route', 'add', 'default', 'via', ROUTER, 'dev', 'eth0');
	made.add(place);
}

/** What has to stand before a command for it to run on a machine. The process is the command's own. */
export const on = (place) => ['nsenter', `--net=/run/netns/${host(place)}`, '--'];

/** Nothing of what one machine sends gets to another. */
export function cutOneWay(from, to) {
	const key = `${from} ${to}`;
	if (!cuts.has(key)) {
		rule('add', from, to);
		cuts.add(key);
	}
}

/** Ends that. */
export function passOneWay(from, to) {
	if (cuts.delete(`${from} ${to}`)) {
		rule('del', from, to);
	}
}

/** No machine of one side reaches one of the other. */
export function cut(one, other) {
	for (const a of one) {
		for (const b of other) {
			cutOneWay(a, b);
			cutOneWay(b, a);
		}
	}
}

/** All machines reach each other. */
export function heal() {
	for (const key of [...cuts]) {
		passOneWay(...key.split(' '));
	}
}

function rule(what, from, to) {
	const ends = ['from', address(from), 'to', address(to)];
	ip('rule', what, ...ends, 'pref', String(PREFERENCE), 'type', 'blackhole');
}
