// SPDX-License-Identifier: Apache-2.0

/** What is on record: who put which fingerprint there, when, in which version, and what others say of it. */

import type { Api, BlockRef } from '../chain/types';
import { CHAMBERS, type ChamberName } from '../ui/types';

export const RECORD_KINDS = [
	'Statement',
	'Minutes',
	'Contract',
	'Analysis',
	'Position',
	'Evidence',
	'Other',
] as const;
/** The kinds that people choose from. Proposals and amendments are put on record by their own calls. */
export type OwnKind = (typeof RECORD_KINDS)[number];
type RecordKind = OwnKind | 'Proposal' | 'Amendment';

export const ATTESTATIONS = ['Signs', 'Witnesses', 'Disputes'] as const;
export type AttestationKind = (typeof ATTESTATIONS)[number];

export type Author = { stakeholder: number } | { registrar: string };

export interface Agreement {
	parties: { number: number; hasSigned: boolean }[];
	inForceSince?: number;
	/** The parties of what was in force before it. */
	succeeds: number[];
}

export interface Entry {
	fingerprint: string;
	author: Author;
	/** Is there no record of the same fingerprint in an earlier block? */
	isFirst: boolean;
	account: string;
	chamber?: ChamberName;
	block: number;
	time: Date;
	kind: RecordKind;
	/** How many documents it stands for; none: it is one document. */
	batch?: bigint;
	partOfProposal: boolean;
	locator: string;
	first: string;
	version: number;
	replaces?: string;
	replacedBy?: string;
	latest: string;
	signs: number;
	witnesses: number;
	disputes: number;
	agreement?: Agreement;
	/** What has come into force in the place of this agreement, if something has. */
	supersededBy?: string;
}

export interface Attestation {
	by: number;
	kind: AttestationKind;
	account: string;
	chamber: ChamberName;
	block: number;
	reasons?: string;
}

type Raw = Awaited<ReturnType<Api['apis']['RecordsViews']['lookup']>>[number];
type RawAuthor = Raw['author'];

function authorOf({ type, value }: RawAuthor): Author {
	return type === 'Stakeholder' ? { stakeholder: value } : { registrar: value };
}

/** An author, as calls and views take it. */
export function rawAuthor(author: Author): RawAuthor {
	return 'stakeholder' in author
		? { type: 'Stakeholder', value: author.stakeholder }
		: { type: 'Registrar', value: author.registrar };
}

export function isSameAuthor(one: Author, other: Author): boolean {
	const [a, b] = [rawAuthor(one), rawAuthor(other)];
	return a.type === b.type && a.value === b.value;
}

function agreementOf({
	parties,
	signed,
	in_force_since,
	succeeds,
}: NonNullable<Raw['agreement']>): Agreement {
	return {
		parties: parties.map((number, i) => ({ number, hasSigned: signed[i] === true })),
		inForceSince: in_force_since,
		succeeds,
	};
}

function entryOf(fingerprint: string, raw: Raw): Entry {
	const { record, agreement } = raw;
	return {
		fingerprint,
		author: authorOf(raw.author),
		isFirst: raw.is_first,
		account: record.account,
		chamber: record.chamber?.type,
		block: record.block,
		time: new Date(Number(record.time)),
		kind: record.kind.type,
		batch: record.content.type === 'Batch' ? record.content.value.count : undefined,
		partOfProposal: record.part_of_proposal,
		locator: record.locator,
		first: record.first,
		version: record.version,
		replaces: record.replaces,
		replacedBy: record.replaced_by,
		latest: raw.latest,
		...record.attestations,
		agreement: agreement && agreementOf(agreement),
	};
}

/** The records of a fingerprint, in the order of their blocks. */
export async function lookup(api: Api, at: BlockRef, fingerprint: string): Promise<Entry[]> {
	const found = await api.apis.RecordsViews.lookup(fingerprint, { at: at.hash });
	return Promise.all(found.map((raw) => withSuccessor(api, at, entryOf(fingerprint, raw))));
}

/** Where a document is said to be, by the first record of it that names a place. */
export interface Place {
	onRecord: boolean;
	locator?: string;
}

export async function readPlace(api: Api, at: BlockRef, fingerprint: string): Promise<Place> {
	const records = await api.apis.RecordsViews.lookup(fingerprint, { at: at.hash });
	return {
		onRecord: records.length > 0,
		locator: records.map(({ record }) => record.locator).find((locator) => locator !== ''),
	};
}

/** One author's record of a fingerprint; null: there is none. */
async function recordOf(api: Api, at: BlockRef, fingerprint: string, author: Author): Promise<Entry | null> {
	const found = await api.apis.RecordsViews.record_of(fingerprint, rawAuthor(author), { at: at.hash });
	return found ? entryOf(fingerprint, found) : null;
}

/** The most versions that are walked along. */
const MOST_VERSIONS = 32;

/** An agreement is in force until a later version of it is: that may not be the next one. */
async function withSuccessor(api: Api, at: BlockRef, entry: Entry): Promise<Entry> {
	if (entry.agreement?.inForceSince === undefined) return entry;
	let next = entry.replacedBy;
	for (let i = 0; next && i < MOST_VERSIONS; i += 1) {
		const later = await recordOf(api, at, next, entry.author);
		if (later?.agreement?.inForceSince !== undefined) return { ...entry, supersededBy: next };
		next = later?.replacedBy;
	}
	return entry;
}

/** The versions of an author's document, the latest first, from this fingerprint down. */
export async function versionsOf(api: Api, at: BlockRef, latest: string, author: Author): Promise<Entry[]> {
	const versions: Entry[] = [];
	let next: string | undefined = latest;
	while (next && versions.length < MOST_VERSIONS) {
		const entry: Entry | null = await recordOf(api, at, next, author);
		if (!entry) break;
		versions.push(entry);
		next = entry.replaces;
	}
	return versions;
}

/** Attestations of a record in the order in which they are stored, those after `after`. */
export async function attestationsOf(
	api: Api,
	at: BlockRef,
	{ fingerprint, author }: Pick<Entry, 'fingerprint' | 'author'>,
	after: Pick<Attestation, 'by' | 'kind'> | undefined,
	limit: number,
): Promise<Attestation[]> {
	const last: [number, { type: AttestationKind; value: undefined }] | undefined = after && [
		after.by,
		{ type: after.kind, value: undefined },
	];
	const options = { at: at.hash };
	const page = await api.apis.RecordsViews.attestations(fingerprint, rawAuthor(author), last, limit, options);
	return page.map(({ by, kind, attestation }) => ({
		by,
		kind: kind.type,
		account: attestation.account,
		chamber: attestation.chamber.type,
		block: attestation.block,
		reasons: attestation.reasons,
	}));
}

/** Is this account a registrar of some chamber, who is not on hold? */
export async function isRegistrar(api: Api, at: BlockRef, address: string): Promise<boolean> {
	const all = await Promise.all(
		CHAMBERS.map((type) =>
			api.apis.StakeholdersViews.registrars({ type, value: undefined }, { at: at.hash }),
		),
	);
	return all.some((registrars) => registrars.includes(address));
}

/** Which of the three somebody has said of a record already. */
export async function ownAttestations(
	api: Api,
	at: BlockRef,
	{ fingerprint, author }: Pick<Entry, 'fingerprint' | 'author'>,
	number: number,
): Promise<AttestationKind[]> {
	const keys = ATTESTATIONS.map(
		(type): AttestationKey => [
			[fingerprint, rawAuthor(author)],
			[number, { type, value: undefined }],
		],
	);
	const found = await api.query.Records.Attestations.getValues(keys, { at: at.hash });
	return ATTESTATIONS.filter((_, i) => found[i] !== undefined);
}

type AttestationKey = [[string, RawAuthor], [number, { type: AttestationKind; value: undefined }]];
