// SPDX-License-Identifier: Apache-2.0
// What a form comes to: what will be said before signing, and what is signed.

import type { Transaction } from 'polkadot-api';
import type { Api } from '../../../chain/types';
import type { Act } from '../../../read/debate/acts';
import type { Scene } from '../../../read/debate/scene';
import type { Account } from '../../../sign';
import { debate } from '../../../text/debate';
import type { Said } from '../../../text/debate-acts';
import { numbered, titleOf } from '../parts/names';

export interface Plan {
	/** What the sentences speak of, in the language of the page. */
	said?: () => Partial<Said>;
	call: (api: Api) => Transaction | Promise<Transaction>;
	prepare?: (account: Account) => Promise<void>;
	/** Does it put a document on record by the way? */
	records?: boolean;
	/** What changes in a text, shown before it is sent. */
	changes?: { before: string; after: string };
}

export interface FormProps {
	act: Act;
	scene: Scene;
	/** What the address says besides. */
	query: URLSearchParams;
	/** Where drafts of this act are kept. */
	draftKey: string;
	onplan: (plan: Plan) => void;
}

/** What the sentences of every act may speak of. */
export function saidOf({ process, proposal }: Scene): Said {
	return {
		process: titleOf(process.title),
		proposal: proposal
			? numbered(proposal.info.number, proposal.info.title)
			: debate().process(process.number),
		version: proposal?.version.number ?? 0,
		number: 0,
		name: '',
		what: '',
		more: '',
	};
}

/** The proposal of a scene that has one: forms of proposals are shown with one only. */
export function proposalOf(scene: Scene) {
	if (!scene.proposal) throw new Error('There is no proposal here');
	return scene.proposal;
}
