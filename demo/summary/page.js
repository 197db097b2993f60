// The page's own script: the other language.

for (const button of document.querySelectorAll('button[data-language]')) {
	button.addEventListener('click', () => {
		document.documentElement.lang = button.dataset.language;
		document.title = button.dataset.title;
		for (const each of document.querySelectorAll('button[data-language]')) {
			each.setAttribute('aria-pressed', String(each === button));
		}
	});
}
