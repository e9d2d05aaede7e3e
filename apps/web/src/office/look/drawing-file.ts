import type { CoatOfArms } from '@kworum/contracts';

type Drawing = NonNullable<CoatOfArms['drawing']>;

/** As the contract has it. */
const mostSvg = 100_000;
const mostPngBytes = 200_000;

/** What a chosen file holds, or why it cannot be sent. What is in an SVG the server judges. */
export async function drawingOf(file: File): Promise<Drawing | 'too-large' | 'other-kind'> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) {
    return bytes.length > mostPngBytes ? 'too-large' : { kind: 'png', base64: base64Of(bytes) };
  }
  const text = await file.text();
  if (!text.includes('<svg')) return 'other-kind';
  return text.length > mostSvg ? 'too-large' : { kind: 'svg', text };
}

function base64Of(bytes: Uint8Array): string {
  const portion = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += portion) {
    text += String.fromCharCode(...bytes.subarray(at, at + portion));
  }
  return btoa(text);
}
