// SPDX-License-Identifier: Apache-2.0

/** What a form tells its fields, and a field what is in it. */

import { getContext, setContext } from 'svelte';
import type { FieldError } from './types';

const FORM = Symbol('form');
const FIELD = Symbol('field');

interface FormContext {
	readonly errors: FieldError[];
}

interface FieldContext {
	readonly id: string;
	readonly describedBy: string | undefined;
	readonly invalid: boolean;
}

export function provideForm(context: FormContext): void {
	setContext(FORM, context);
}

export function provideField(context: FieldContext): void {
	setContext(FIELD, context);
}

export function fieldContext(): FieldContext | undefined {
	return getContext<FieldContext | undefined>(FIELD);
}

/** What is wrong with a field: what it is told, or what its form knows. */
export function errorFinder(): (id: string, told?: string) => string | undefined {
	const form = getContext<FormContext | undefined>(FORM);
	return (id, told) => told || form?.errors.find((error) => error.id === id)?.text;
}

/** The ids of what describes a field, as an attribute. */
export function describedBy(...ids: (string | false | undefined)[]): string | undefined {
	return ids.filter(Boolean).join(' ') || undefined;
}
