// SPDX-License-Identifier: Apache-2.0

// Codes read by the camera, where the browser can: what it sees stays in the browser.

interface Detector {
	detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}
type DetectorClass = {
	new (options: { formats: string[] }): Detector;
	getSupportedFormats(): Promise<string[]>;
};

const detectorClass = (): DetectorClass | undefined =>
	(globalThis as unknown as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** Can this browser read QR codes by a camera? */
export async function canScan(): Promise<boolean> {
	if (!navigator.mediaDevices?.getUserMedia) return false;
	const formats = await detectorClass()?.getSupportedFormats();
	return formats?.includes('qr_code') ?? false;
}

/** How often the picture is looked at. */
const EVERY_MS = 250;

/** Shows the camera's picture, and reads codes until one is taken. `take` says whether one was. */
export async function scan(
	video: HTMLVideoElement,
	take: (code: string) => boolean,
	stop: AbortSignal,
): Promise<void> {
	const Class = detectorClass();
	if (!Class) return;
	const stream = await navigator.mediaDevices.getUserMedia({
		video: { facingMode: 'environment' },
		audio: false,
	});
	const end = (): void => {
		for (const track of stream.getTracks()) track.stop();
		video.srcObject = null;
	};
	if (stop.aborted) return end();
	video.srcObject = stream;
	await video.play();
	const detector = new Class({ formats: ['qr_code'] });
	while (!stop.aborted) {
		const codes = await detector.detect(video).catch(() => []);
		if (codes.some(({ rawValue }) => take(rawValue))) break;
		await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
	}
	end();
}
