// SPDX-License-Identifier: Apache-2.0

/** What the components have in common. */

export type ChamberName = 'Municipality' | 'Business' | 'Academia' | 'CivilSociety';

export const CHAMBERS: readonly ChamberName[] = ['Municipality', 'Business', 'Academia', 'CivilSociety'];

/** What a colour means, wherever there is one. */
export type Tone = 'open' | 'good' | 'bad' | 'warn' | 'quiet';

/** What a part of a chart stands for. `first` to `fourth` are told apart and mean nothing. */
export type ChartTone = Tone | 'yes' | 'no' | 'abstain' | 'first' | 'second' | 'third' | 'fourth';

export interface Crumb {
	label: string;
	href: string;
}

/** What is wrong with a field, and its id: the summary of a form leads to it. */
export interface FieldError {
	id: string;
	text: string;
}

export interface Option<V extends string = string> {
	value: V;
	label: string;
	hint?: string;
	disabled?: boolean;
}

export interface ChamberFigures {
	chamber: ChamberName;
	yes: number;
	no: number;
	abstain: number;
	/** How many could have voted. */
	roll: number;
	/** How many must say yes for the chamber to pass. */
	quorumNeeded: number;
	passes: boolean;
}

export interface ChartPart {
	label: string;
	value: number;
	tone: ChartTone;
}

export interface ChartMark {
	at: number;
	label: string;
}

export interface TimelineStep {
	label: string;
	from?: Date;
	to?: Date;
	state: 'done' | 'now' | 'next';
	/** What else is to be said of it. */
	note?: string;
}
