// SPDX-License-Identifier: Apache-2.0
// Stands between polkadot-api and the light client, and hands on operations of `chainHead` so that none
// is ever refused for want of a place. Two faults meet there otherwise, and nothing is answered any more:
//
// - smoldot 3.4.1 has 32 places. A question for several items of storage takes one for each of them, and
//   gives back one alone when it has ended. So it is asked here for one item at a time.
// - polkadot-api lets what was refused wait until another operation has ended; and a question of which a
//   part was refused ends only when that part is answered, which waits in the same line.

import type { JsonRpcProvider } from 'polkadot-api';

type Connection = ReturnType<JsonRpcProvider>;
type Sent = Parameters<Connection['send']>[0];
type Heard = Parameters<Parameters<JsonRpcProvider>[0]>[0];

/** How many operations smoldot has at a time. */
export const AT_ONCE = 16;

const STARTED = ['chainHead_v1_call', 'chainHead_v1_body', 'chainHead_v1_storage'];
const STORAGE = 'chainHead_v1_storage';
const STOP = 'chainHead_v1_stopOperation';
const UNFOLLOW = 'chainHead_v1_unfollow';
/** With what the ids begin of what is asked here. Those of polkadot-api begin with a digit. */
const OWN = 'operations-';

const INACCESSIBLE = 'operationInaccessible';
const FAILED = [INACCESSIBLE, 'operationError'];
const DONE = ['operationCallDone', 'operationBodyDone', 'operationStorageDone'];

/** What was asked: one operation for polkadot-api, and one or several for smoldot. */
interface Question {
	id: Sent['id'];
	subscription: string;
	/** By what polkadot-api knows it. */
	operation?: string;
	/** How many of its parts have not ended. */
	left: number;
	hasEnded: boolean;
}

interface Part {
	question: Question;
	request: Sent;
}

interface Event {
	event: string;
	operationId?: string;
}

/** Passes everything on, and operations in their turn. */
export function inTurn(provider: JsonRpcProvider): JsonRpcProvider {
	return (hear) => {
		const operations = new Operations((message) => connection.send(message), hear);
		const connection = provider((message) => operations.hear(message));
		return {
			send: (message) => operations.send(message),
			disconnect: () => connection.disconnect(),
		};
	};
}

class Operations {
	readonly #send: (message: Sent) => void;
	readonly #tell: (message: Heard) => void;
	#waiting: Part[] = [];
	/** What smoldot has not said yet whether it begins, by the id of the request. */
	readonly #asked = new Map<unknown, Part>();
	/** What it has begun, by its name for it. */
	readonly #running = new Map<string, Part>();
	#lastId = 0;

	constructor(send: (message: Sent) => void, tell: (message: Heard) => void) {
		this.#send = send;
		this.#tell = tell;
	}

	send(message: Sent): void {
		if (STARTED.includes(message.method)) {
			this.#waiting.push(...this.#partsOf(message));
			this.#next();
			return;
		}
		if (message.method === STOP) {
			this.#stop(message.params?.[1]);
		} else if (message.method === UNFOLLOW) {
			this.#forget(message.params?.[0]);
		}
		this.#send(message);
		this.#next();
	}

	hear(message: Heard): void {
		if (!('method' in message)) {
			const part = this.#asked.get(message.id);
			if (part) {
				this.#asked.delete(message.id);
				this.#answered(part, message);
				this.#next();
			} else if (!String(message.id).startsWith(OWN)) {
				this.#tell(message);
			}
			return;
		}
		const event: Event | undefined = message.params?.result;
		if (event?.operationId !== undefined) {
			this.#happened(message, event, event.operationId);
		} else {
			if (event?.event === 'stop') {
				this.#forget(message.params.subscription);
			}
			this.#tell(message);
		}
		this.#next();
	}

	/** One for each item of storage; everything else is one. */
	#partsOf(message: Sent): Part[] {
		const [subscription, hash, items, child] = message.params ?? [];
		const several = message.method === STORAGE && Array.isArray(items) && items.length > 1;
		const question = {
			id: message.id,
			subscription,
			left: several ? items.length : 1,
			hasEnded: false,
		};
		if (!several) {
			return [{ question, request: message }];
		}
		return items.map((item) => ({
			question,
			request: { ...message, id: this.#newId(), params: [subscription, hash, [item], child] },
		}));
	}

	#next(): void {
		while (this.#waiting.length > 0 && this.#asked.size + this.#running.size < AT_ONCE) {
			const part = this.#waiting.shift() as Part;
			this.#asked.set(part.request.id, part);
			this.#send(part.request);
		}
	}

	/** Smoldot has begun with it, or says that it does not. */
	#answered(part: Part, message: Heard): void {
		const { question } = part;
		const operation: string | undefined = 'result' in message ? message.result?.operationId : undefined;
		if (question.hasEnded) {
			this.#stopPart(question, operation);
			return;
		}
		if (operation !== undefined) {
			this.#running.set(operation, part);
		}
		if (question.operation === undefined) {
			// Of several parts the first gives its name to all of them.
			question.operation = operation;
			this.#tell({ ...message, id: question.id ?? null });
		} else if (operation === undefined) {
			this.#tellOf(question, { event: INACCESSIBLE });
		}
		if (operation === undefined) {
			this.#end(question);
		}
	}

	/** Smoldot has something to say of an operation. Of what was stopped nobody wants to hear. */
	#happened(message: Heard, event: Event, operation: string): void {
		const question = this.#running.get(operation)?.question;
		if (!question) {
			return;
		}
		if (FAILED.includes(event.event)) {
			this.#running.delete(operation);
			this.#end(question);
		} else if (DONE.includes(event.event)) {
			this.#running.delete(operation);
			question.left -= 1;
			if (question.left > 0) {
				return;
			}
		}
		this.#tellOf(question, event, message);
	}

	#tellOf({ subscription, operation }: Question, event: Event, message?: Heard): void {
		this.#tell({
			jsonrpc: '2.0',
			method: 'chainHead_v1_followEvent',
			...message,
			params: { subscription, result: { ...event, operationId: operation } },
		});
	}

	/** Polkadot-api wants it no longer. */
	#stop(operation: unknown): void {
		const part = [...this.#running.values(), ...this.#asked.values(), ...this.#waiting].find(
			({ question }) => operation !== undefined && question.operation === operation,
		);
		if (part) {
			this.#end(part.question);
		}
	}

	/** Nothing more of it is asked, and what runs is stopped. */
	#end(question: Question): void {
		question.hasEnded = true;
		this.#waiting = this.#waiting.filter((part) => part.question !== question);
		for (const [operation, part] of this.#running) {
			if (part.question === question) {
				this.#running.delete(operation);
				this.#stopPart(question, operation);
			}
		}
	}

	#stopPart({ subscription }: Question, operation: string | undefined): void {
		if (operation !== undefined) {
			const params = [subscription, operation];
			this.#send({ jsonrpc: '2.0', id: this.#newId(), method: STOP, params });
		}
	}

	/** A subscription has ended, and with it what ran under it. What waits is refused when it is asked. */
	#forget(subscription: unknown): void {
		for (const [operation, { question }] of this.#running) {
			if (question.subscription === subscription) {
				this.#running.delete(operation);
			}
		}
	}

	#newId(): string {
		this.#lastId += 1;
		return `${OWN}${this.#lastId}`;
	}
}
