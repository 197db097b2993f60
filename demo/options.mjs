// What `scripts/demo` was asked for.

export const LANGUAGES = ['en', 'bg'];

/**
 * Reads the arguments. Throws an error for people where they cannot be understood.
 *
 * @param {string[]} args
 * @returns {{ command: 'play' | 'stop', language: string, isFast: boolean, isSingle: boolean,
 *   page: string | undefined }}
 */
export function readOptions(args) {
	const options = { command: 'play', language: 'en', isFast: false, isSingle: false };
	const rest = [...args];
	const value = (name) => {
		const given = rest.shift();
		if (given === undefined || given.startsWith('--')) {
			throw new Error(`${name} needs a value: scripts/demo --help`);
		}
		return given;
	};
	while (rest.length > 0) {
		const arg = rest.shift();
		if (arg === 'stop') {
			options.command = 'stop';
		} else if (arg === '--fast') {
			options.isFast = true;
		} else if (arg === '--single') {
			options.isSingle = true;
		} else if (arg === '--lang') {
			options.language = language(value(arg));
		} else if (arg === '--html') {
			options.page = value(arg);
		} else {
			throw new Error(`there is no option ${arg}: scripts/demo --help`);
		}
	}
	return options;
}

function language(name) {
	if (!LANGUAGES.includes(name)) {
		throw new Error(`there is no language ${name}; it is one of ${LANGUAGES.join(', ')}`);
	}
	return name;
}
