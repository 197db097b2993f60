// What a registrar does at the desk of the portal, in Bulgarian.

import { randomFingerprint } from '../../network/lib/chain.mjs';

/** The document that an act names, as a registrar writes and keeps it. */
async function writeEvidence(desk, words) {
	await desk.fill('Документът', words);
	await desk.click('Използвайте този текст');
	await desk.see('Отпечатъкът му:');
}

/** Registers the citizen whose code this is. */
export async function admitAtDesk(desk, code) {
	await desk.open('#/desk/admit');
	await desk.fill('Кодът на акаунта', code);
	await desk.see('Подписан на');
	await desk.click('Напред');
	await desk.heading('Кой е');
	await desk.click('Напред');
	await desk.heading('Етикетът за уникалност');
	await desk.fill('Етикетът', randomFingerprint());
	await desk.see('Етикетът е нов');
	await desk.click('Напред');
	await desk.heading('Какво сте видели');
	await writeEvidence(desk, 'Видях личната карта на заявителя днес, на гишето.');
	await desk.click('Напред');
	await desk.heading('Докога');
	await desk.click('Напред');
	await desk.see('Гражданин се регистрира в камарата');
	await desk.send();
}

/** Announces that the registration of somebody moves to another account. */
export async function announceMoveAtDesk(desk, from, to) {
	await desk.open('#/desk/move');
	await desk.fill('За кого се отнася?', from);
	// Who that is.
	await desk.main.locator('.found').waitFor();
	await desk.fill('Новият акаунт', to);
	await desk.choose('Проверих подпис от този акаунт по друг начин, пред притежателя му.');
	await writeEvidence(desk, 'Видях личната карта и документа за изгубения ключ.');
	await desk.click('Напред');
	await desk.see('Обявявате, че регистрацията');
	await desk.send();
}
