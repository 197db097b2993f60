// SPDX-License-Identifier: Apache-2.0
// Which form an act has. Those without one are in simple.ts.

import type { Component } from 'svelte';
import type { Act } from '../../../read/debate/acts';
import Argue from './Argue.svelte';
import EditText from './EditText.svelte';
import Invite from './Invite.svelte';
import Judge from './Judge.svelte';
import Link from './Link.svelte';
import Meeting from './Meeting.svelte';
import Pick from './Pick.svelte';
import Propose from './Propose.svelte';
import type { FormProps } from './plan';
import ReadFirst from './ReadFirst.svelte';
import Reasons from './Reasons.svelte';
import Report from './Report.svelte';
import Respond from './Respond.svelte';

export const FORMS: Partial<Record<Act, Component<FormProps>>> = {
	propose: Propose,
	'promote-amendment': Propose,
	meeting: Meeting,
	endorse: ReadFirst,
	'accept-co-authorship': ReadFirst,
	'accept-link': ReadFirst,
	argue: Argue,
	'new-version': EditText,
	amend: EditText,
	rebase: EditText,
	'accept-amendment': EditText,
	'reject-amendment': Reasons,
	depart: Reasons,
	invite: Invite,
	'strike-endorsement': Invite,
	'remove-co-author': Pick,
	unlink: Pick,
	link: Link,
	respond: Respond,
	report: Report,
	judge: Judge,
};
