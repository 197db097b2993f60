// The network, and who runs it.

import { view } from '../../../tests/network/lib/views.mjs';
import { m } from '../../words.mjs';

export async function play(story) {
	const { stage, api } = story;
	const { isSingle } = stage.network;
	await story.say(m('network.chambers'));
	await story.say(m(isSingle ? 'network.single' : 'network.four'));
	await story.table(
		[m('tables.node'), m('tables.address')],
		stage.nodes.map(({ name, url }) => [m(`nodes.${name}`), url]),
	);
	const geneses = Object.values(stage.apis).map((each) => each.genesisHash.toHex());
	await story.check(
		m('network.sameGenesis', { count: geneses.length, genesis: geneses[0] }),
		new Set(geneses).size,
		1,
	);
	const seats = await view(api, 'Validators', 'seats');
	await story.check(
		m(isSingle ? 'network.oneSeat' : 'network.seats'),
		[...seats].map(({ chamber }) => chamber.type).sort(),
		isSingle ? ['Municipality'] : ['Academia', 'Business', 'CivilSociety', 'Municipality'],
	);
	const from = story.clock.final;
	await story.wait(m('network.finality'), async () => story.clock.final > from, from + 1);
	await story.say(m('network.day'));
}
