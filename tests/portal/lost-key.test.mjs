// A key that is lost: its move is announced at the desk of a registrar, in Bulgarian. Whoever still has
// the old key stops a move that is not theirs; and whoever has the new one goes on where they were.

import './lib/environment.mjs';
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { eventually, pair, reached } from '../network/lib/chain.mjs';
import { announced, registered } from '../network/lib/register.mjs';
import { announceMoveAtDesk } from './lib/desk.mjs';
import { register } from './lib/story.mjs';
import { world } from './lib/world.mjs';

/** On this chain the week in which one objects has seven blocks, which a busy machine may miss. */
const TRIES = ['//First', '//Second', '//Third'];

const SAID = {
	announced: 'Регистратор е обявил, че регистрацията ви ще премине към друг ключ.',
	object: 'Възразете',
	nothing: 'няма обявено нищо, затова няма и срещу какво да възразите',
	will: 'Възразявате срещу прехвърлянето на регистрацията си към друг ключ.',
	objected: 'Възразили сте. Не влиза в сила, докато не решат камарите.',
	registration: 'Регистрация',
	notRegistered: 'Този акаунт не е регистриран',
};

describe('a lost key in the portal', { timeout: 900_000 }, () => {
	const the = world();
	let desk;

	before(
		async () => {
			await register(the, ...TRIES, '//Loser');
			desk = await the.page({ wallet: ['//Dave'] });
			await desk.connect();
		},
		{ timeout: 200_000 },
	);

	/** Somebody on the page of their own. */
	async function atHome(name, language = 'bg') {
		const visitor = await the.page({ language, wallet: [name] });
		await visitor.connect();
		await visitor.open('#/me');
		await visitor.loaded();
		return visitor;
	}

	/** Objects to the move that is announced; whether that was in time. */
	async function objectsInTime(visitor) {
		const isSeen = visitor.main.getByText(SAID.announced);
		const isOver = visitor.main.getByText(SAID.notRegistered);
		await isSeen.or(isOver).first().waitFor();
		if (await isOver.isVisible()) {
			return false;
		}
		await visitor.click(SAID.object);
		const next = visitor.main.getByRole('button', { name: 'Напред', exact: true });
		const nothing = visitor.main.getByText(SAID.nothing);
		await next.or(nothing).first().waitFor();
		if (await nothing.isVisible()) {
			return false;
		}
		await next.click();
		await visitor.see(SAID.will);
		await visitor.click(visitor.words.send);
		return (await visitor.outcome()).startsWith(visitor.words.done);
	}

	it('whoever has the old key sees that a move is announced, objects, and stays registered', async () => {
		for (const name of TRIES) {
			const visitor = await atHome(name);
			const key = pair(name);
			const announcing = announceMoveAtDesk(desk, key.address, pair(`${name}/new`).address);
			const [isInTime] = await Promise.all([objectsInTime(visitor), announcing]);
			if (isInTime) {
				const [{ announcement }] = await announced(the.api, key);
				await visitor.open('#/me');
				await visitor.see(SAID.objected);
				await reached(the.api, announcement.takesEffect.toNumber() + 2);
				assert.ok(await registered(the.api, key), 'the key is still that of the registration');
				await visitor.reload();
				await visitor.heading(SAID.registration);
				return;
			}
			await visitor.close();
		}
		assert.fail(`None of ${TRIES.length} objected within seven blocks`);
	});

	it('a move to which nobody objects takes effect, and the new key has the page', async () => {
		const [old, fresh] = ['//Loser', '//Loser/new'].map(pair);
		const loser = await atHome('//Loser', 'en');
		await loser.heading('Registration');
		const { number } = await registered(the.api, old);
		const owner = await the.page({ language: 'en', wallet: ['//Loser/new'] });
		await owner.connect();
		await owner.open('#/me');
		await owner.see('This account is not registered');

		await announceMoveAtDesk(desk, old.address, fresh.address);
		const moved = await eventually('the key has moved', () => registered(the.api, fresh));
		assert.equal(moved.number.toNumber(), number.toNumber(), 'with the number on the roll');

		// Both pages see it by themselves.
		await owner.heading('Registration');
		await owner.see(
			new RegExp(`^${number.toNumber()}$`),
			owner.main.locator('[aria-labelledby="registration"]'),
		);
		await loser.see(
			'Was it registered before? Then the registration may have moved to another key.',
		);
	});
});
