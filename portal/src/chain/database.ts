// SPDX-License-Identifier: Apache-2.0
// The browser's database. Two tables: readings, and a few things that spare the next start some
// fetching. Where there is none, as in some private windows, memory takes the place of the first, and
// nothing that of the second.

import type { Entry, Store } from './cache';
import { MemoryStore } from './memory';

const NAME = 'doverie';
const VERSION = 1;
/** Some browsers neither open it in private windows nor say that they do not. */
const PATIENCE = 3000;

let opening: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
	opening ??= Promise.race([open(), tooLate()]);
	return opening;
}

function open(): Promise<IDBDatabase> {
	const request = indexedDB.open(NAME, VERSION);
	request.onupgradeneeded = () => {
		request.result.createObjectStore('readings', { keyPath: 'key' }).createIndex('stored', 'stored');
		request.result.createObjectStore('kept');
	};
	return result(request).then((database) => {
		// Another window with a later version of the portal must not wait for this one.
		database.onversionchange = () => database.close();
		return database;
	});
}

function tooLate(): Promise<never> {
	return new Promise((_, reject) => {
		setTimeout(() => reject(new Error('The browser does not open its database')), PATIENCE);
	});
}

function result<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

async function table(name: 'readings' | 'kept', mode: IDBTransactionMode): Promise<IDBObjectStore> {
	return (await database()).transaction(name, mode).objectStore(name);
}

/** Where readings are kept. */
export async function readings(): Promise<Store> {
	try {
		await database();
		return new DatabaseStore();
	} catch {
		return new MemoryStore();
	}
}

class DatabaseStore implements Store {
	async get(key: string): Promise<Entry | undefined> {
		return result((await table('readings', 'readonly')).get(key));
	}

	async put(entry: Entry): Promise<void> {
		await result((await table('readings', 'readwrite')).put(entry));
	}

	async count(): Promise<number> {
		return result((await table('readings', 'readonly')).count());
	}

	async oldest(count: number): Promise<string[]> {
		const index = (await table('readings', 'readonly')).index('stored');
		const keys: string[] = [];
		return new Promise((resolve, reject) => {
			const request = index.openKeyCursor();
			request.onerror = () => reject(request.error);
			request.onsuccess = () => {
				const cursor = request.result;
				if (!cursor || keys.length >= count) {
					resolve(keys);
					return;
				}
				keys.push(String(cursor.primaryKey));
				cursor.continue();
			};
		});
	}

	async remove(keys: readonly string[]): Promise<void> {
		const readings = await table('readings', 'readwrite');
		await Promise.all(keys.map((key) => result(readings.delete(key))));
	}

	async clear(): Promise<void> {
		await result((await table('readings', 'readwrite')).clear());
	}
}

/** Something that was kept under a name; nothing, where nothing can be. */
export async function kept<T>(name: string): Promise<T | undefined> {
	try {
		return await result<T | undefined>((await table('kept', 'readonly')).get(name));
	} catch {
		return undefined;
	}
}

/** Keeps something, if that is possible. It must not matter. */
export async function keep(name: string, value: unknown): Promise<void> {
	try {
		await result((await table('kept', 'readwrite')).put(value, name));
	} catch {
		// The next start fetches it again.
	}
}

/** Forgets all that spares fetching. */
export async function forgetKept(): Promise<void> {
	try {
		await result((await table('kept', 'readwrite')).clear());
	} catch {
		// Then nothing was kept.
	}
}
