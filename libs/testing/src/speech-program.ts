import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What it does with the sound it is given. */
export type SpeechManner = 'speak' | 'recite' | 'babble' | 'flood' | 'nonsense' | 'deaf' | 'leave';

export const recited = [
  'Otwieram posiedzenie rady.',
  'Stwierdzam, że na sali jest kworum i obrady są prawomocne.',
  'Przechodzimy do punktu piątego: zasady udzielania dotacji.',
];

/**
 * A real program that speaks the captions protocol: for every half second of sound it says how loud that was. It
 * can also recite, a word in a third of a second; in other manners it does what no program should.
 */
const program = `
const manner = process.argv[2];
const say = (line) => process.stdout.write((typeof line === 'string' ? line : JSON.stringify(line)) + '\\n');
if (manner === 'leave') { process.stderr.write('no model\\n'); process.exit(3); }
if (manner === 'babble') setInterval(() => process.stdout.write('x'.repeat(4000)), 5);
if (manner === 'flood') setInterval(() => { for (let at = 0; at < 400; at += 1) say({ number: at }); }, 5);
if (manner === 'deaf') setInterval(() => {}, 1000);
if (manner === 'nonsense') {
  for (const line of ['no json', '[]', '{"number":-1}', '{"number":0,"text":1,"final":true,"from":0,"to":0}']) say(line);
  say({ number: 0, text: 'z przyszłości', final: true, from: 0, to: 1e12 });
}
let held = Buffer.alloc(0);
let [given, number] = [0, manner === 'nonsense' ? 5 : 0];
if (manner === 'speak' || manner === 'nonsense') process.stdin.on('data', (chunk) => {
  held = Buffer.concat([held, chunk]);
  while (held.length >= 16000) {
    let sum = 0;
    for (let at = 0; at < 16000; at += 2) sum += Math.abs(held.readInt16LE(at));
    held = held.subarray(16000);
    const text = sum / 8000 > 200 ? 'dźwięk' : 'cisza';
    say({ number, text, final: false, from: given, to: given + 250 });
    say({ number, text: text + ' ' + number, final: true, from: given, to: given + 500 });
    if (manner === 'nonsense') say({ number: number - 1, text: 'wstecz', final: true, from: 0, to: 1 });
    number += 1;
    given += 500;
  }
});
if (manner === 'recite') {
  const lines = ${JSON.stringify(recited)}.map((line) => line.split(' '));
  let [heard, begun, words] = [0, 0, 0];
  process.stdin.on('data', (chunk) => {
    heard += chunk.length / 32;
    while (heard - given >= 300) {
      const line = lines[number % lines.length];
      given += 300;
      words += 1;
      const final = words === line.length;
      say({ number, text: line.slice(0, words).join(' '), final, from: begun, to: given });
      if (final) [number, words, begun] = [number + 1, 0, given];
    }
  });
}
process.stdin.on('end', () => process.exit(0));
`;

/** @returns the command that runs it in that manner */
export async function speechProgram(directory: string, manner: SpeechManner): Promise<string> {
  const file = path.join(directory, 'speech-program.cjs');
  await writeFile(file, program);
  return `'${process.execPath}' '${file}' ${manner}`;
}
