// Anyone checks a file, at nodes of other organisations than the one that everything was sent to.

import { lookup } from '../../../tests/network/lib/chain.mjs';
import { fingerprintOf } from '../../stage/documents.mjs';
import { m } from '../../words.mjs';
import { rollOf } from '../steps.mjs';

export async function play(story) {
	const { stage, api, cast, facts, documents } = story;
	await story.say(m('verify.intro'));
	const text = documents.textOf(facts.firstEvidence);
	await story.say(m('verify.file', { file: documents.fileOf(facts.firstEvidence) }));
	const fingerprint = fingerprintOf(text);
	await story.check(m('verify.computed', { fingerprint }), fingerprint, facts.firstEvidence);

	const nodes = Object.values(stage.apis);
	const found = await Promise.all(
		nodes.map(async (node) => {
			const [{ author, record }] = await lookup(node, fingerprint);
			return [author.asStakeholder.toNumber(), record.block.toNumber(), record.time.toNumber()];
		}),
	);
	const [[, block, time]] = found;
	const author = await rollOf(api, cast.school);
	await story.check(
		m('verify.asked', {
			count: nodes.length,
			number: author,
			block: String(block),
			time: new Date(time).toISOString().slice(0, 19).replace('T', ' '),
		}),
		found,
		nodes.map(() => [author, block, time]),
	);
	const [{ latest }] = await lookup(nodes.at(-1), facts.versions[0]);
	await story.check(m('verify.newer'), latest.toHex(), facts.versions[1]);
}
