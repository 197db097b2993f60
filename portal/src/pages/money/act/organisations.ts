// SPDX-License-Identifier: Apache-2.0

// Organisations to choose from, for offices.

import type { Organisations } from '../../../read/register';
import { common } from '../../../text/common';
import type { Option } from '../../../ui/types';

/** Those in good standing, as answers to a question: the value is the number on the roll. */
export function optionsOf(
	{ organisations }: Organisations,
	without: readonly (number | undefined)[] = [],
): Option[] {
	return organisations
		.filter(({ number, state }) => state?.standing === 'Admitted' && !without.includes(number))
		.map(({ number, name, state }) => ({
			value: String(number),
			label: state ? `${name} (${common().chamber[state.chamber]})` : name,
		}));
}
