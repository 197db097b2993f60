// The four chambers, the two kinds of stakeholder, and figures for each.

/** The chambers, as figures name them. */
export const CHAMBERS = ['municipality', 'business', 'academia', 'civilSociety'];

/** How figures name a chamber or kind that a variant names: `CivilSociety` becomes `civilSociety`. */
const lower = (name) => name[0].toLowerCase() + name.slice(1);

export const chamberOf = lower;

/** `Organisation` becomes `organisations`. */
export function kindOf(kind) {
	return `${lower(kind)}s`;
}

/** What `of` says for each chamber. */
export function byChamber(of) {
	return Object.fromEntries(CHAMBERS.map((name) => [name, of(name)]));
}

/** What `of` says for each kind of stakeholder. */
export function byKind(of) {
	return { organisations: of('organisations'), citizens: of('citizens') };
}

/** Nobody on any roll. */
export function noSizes() {
	return byChamber(() => byKind(() => 0n));
}

export function copySizes(sizes) {
	return byChamber((chamber) => ({ ...sizes[chamber] }));
}

export function isNobody(sizes) {
	return CHAMBERS.every((name) => sizes[name].organisations === 0n && sizes[name].citizens === 0n);
}
