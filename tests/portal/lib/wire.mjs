// The connection between a page and the node that it trusts: it can be cut, and what is sent to the
// network can be held back on its way.

/** By which methods a page hands over a transaction. */
const HANDS_OVER = /"method":"(transaction\w*_v1_(broadcast|submitAndWatch)|author_submit\w*)"/;

export class Wire {
	#sockets = new Set();
	#isCut = false;
	#held;

	/** To be called before the page opens; the visitor must trust a node. */
	static async of({ page }) {
		const wire = new Wire();
		await page.routeWebSocket(/^ws:/, (socket) => wire.#open(socket));
		return wire;
	}

	#open(socket) {
		if (this.#isCut) {
			socket.close();
			return;
		}
		const node = socket.connectToServer();
		this.#sockets.add(socket).add(node);
		socket.onMessage((message) => {
			if (this.#held && HANDS_OVER.test(message)) {
				this.#held.arrive();
				this.#held.messages.push(() => node.send(message));
			} else {
				node.send(message);
			}
		});
		node.onMessage((message) => socket.send(message));
	}

	/** From now on transactions stay on the way. Returns what resolves when the first one is. */
	hold() {
		const messages = [];
		const arrived = new Promise((resolve) => {
			this.#held = { messages, arrive: resolve };
		});
		return arrived;
	}

	/** What was held back arrives. */
	release() {
		const { messages } = this.#held;
		this.#held = undefined;
		for (const send of messages) {
			send();
		}
	}

	/** From now on there is no connection. */
	async cut() {
		this.#isCut = true;
		await Promise.all([...this.#sockets].map((socket) => socket.close()));
		this.#sockets.clear();
	}

	/** There can be one again. */
	mend() {
		this.#isCut = false;
	}
}
