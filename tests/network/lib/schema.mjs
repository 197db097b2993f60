// Says where a value is not what a JSON Schema asks for: of the schema's words those that the
// document of the node's JSON-RPC has.

const TYPES = {
	array: Array.isArray,
	boolean: (value) => typeof value === 'boolean',
	integer: Number.isInteger,
	null: (value) => value === null,
	object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
	string: (value) => typeof value === 'string',
};

/**
 * @param {object} schema
 * @param {unknown} value
 * @param {object} document in which references are found
 * @param {string} [place] of the value, for what is said
 * @returns {string[]} what is wrong, each with its place; nothing if all is well
 */
export function faults(schema, value, document, place = '') {
	const within = (inner, part, at) => faults(inner, part, document, `${place}${at}`);
	if (schema.$ref) {
		return within(resolve(document, schema.$ref), value, '');
	}
	const types = [schema.type ?? []].flat();
	if (types.length && !types.some((type) => TYPES[type](value))) {
		return [`${place || 'the answer'} is no ${types.join(' or ')}: ${JSON.stringify(value)}`];
	}
	if (schema.enum && !schema.enum.includes(value)) {
		return [`${place} is none of ${schema.enum}: ${JSON.stringify(value)}`];
	}
	if (schema.oneOf) {
		const fits = schema.oneOf.map((way) => within(way, value, ''));
		return fits.filter((found) => !found.length).length === 1
			? []
			: [`${place} fits none, or several, of ${fits.length} ways`, ...fits.flat()];
	}
	const found = [];
	if (TYPES.object(value)) {
		const missing = (schema.required ?? []).filter((name) => !(name in value));
		found.push(...missing.map((name) => `${place}.${name} is missing`));
		for (const [name, inner] of Object.entries(schema.properties ?? {})) {
			found.push(...(name in value ? within(inner, value[name], `.${name}`) : []));
		}
		// An object that is described in full has nothing else.
		const others = Object.keys(value).filter((name) => !(name in (schema.properties ?? value)));
		found.push(...others.map((name) => `${place}.${name} is not described`));
	}
	if (TYPES.array(value)) {
		const of = (index) => (Array.isArray(schema.items) ? schema.items[index] : schema.items);
		found.push(...value.flatMap((part, index) => within(of(index) ?? {}, part, `[${index}]`)));
	}
	return found;
}

function resolve(document, reference) {
	const steps = reference.replace('#/', '').split('/');
	return steps.reduce((inner, step) => inner[step], document);
}
