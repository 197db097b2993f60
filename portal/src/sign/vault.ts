// SPDX-License-Identifier: Apache-2.0

/** Where sealed keys lie: the browser's IndexedDB, by address. */

import type { Sealed } from './sealed';

const NAME = 'doverie-keys';
const KEYS = 'keys';

export async function kept(): Promise<Sealed[]> {
	return within('readonly', (keys) => keys.getAll() as IDBRequest<Sealed[]>);
}

export async function keptOf(address: string): Promise<Sealed | undefined> {
	return within('readonly', (keys) => keys.get(address) as IDBRequest<Sealed | undefined>);
}

export async function keep(sealed: Sealed): Promise<void> {
	await within('readwrite', (keys) => keys.put(sealed));
}

export async function destroy(address: string): Promise<void> {
	await within('readwrite', (keys) => keys.delete(address));
}

async function within<T>(mode: IDBTransactionMode, act: (keys: IDBObjectStore) => IDBRequest<T>): Promise<T> {
	const database = await opened();
	try {
		const transaction = database.transaction(KEYS, mode);
		const request = act(transaction.objectStore(KEYS));
		await new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(transaction.error);
			transaction.onerror = () => reject(transaction.error);
		});
		return request.result;
	} finally {
		database.close();
	}
}

function opened(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(NAME, 1);
		request.onupgradeneeded = () => request.result.createObjectStore(KEYS, { keyPath: 'address' });
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
