import type { LookSample } from '@kworum/contracts';
import { frameBytes } from '../picture-format';
import { blendStrips } from './blend';
import { design } from './drawing';
import type { OverlayLook } from './look';
import type { NamedChoice, NamedGrid } from './named-grid-view';
import { renderOverlay, stripsOf } from './render';
import { stillJpeg } from './still';
import type { OverlayView } from './view';

const subject = 'Podjęcie uchwały w sprawie zasad udzielania dotacji na prace przy zabytkach (druk nr 43)';
const counts = { for: 9, against: 3, abstain: 2, 'no-vote': 0, absent: 1, excluded: 0 };

/** Invented, with names that nobody takes for a council. */
const people: readonly (readonly [club: string | null, ...names: string[]])[] = [
  ['Klub pierwszy', 'Anna Przykładowa', 'Jan Wzorcowy', 'Maria Próbna', 'Piotr Testowy', 'Ewa Pokazowa'],
  ['Klub drugi', 'Adam Przykładowy', 'Zofia Wzorcowa', 'Marek Próbny', 'Irena Testowa', 'Karol Pokazowy'],
  ['Niezrzeszeni', 'Olga Przykładowa', 'Leon Wzorcowy', 'Wanda Próbna', 'Filip Testowy', 'Helena Pokazowa'],
];
const choices: readonly NamedChoice[] = ['for', 'for', 'against', 'for', 'abstain', 'for', 'for', 'absent'];

/** What a look does to the picture, drawn as it is drawn on air: a JPEG. */
export function lookSampleJpeg(councilName: string, look: OverlayLook, sample: LookSample): Promise<Buffer> {
  const frame = neutralFrame();
  blendStrips(frame, design, stripsOf(renderOverlay(sampleView(councilName, sample), look, design)));
  return stillJpeg(frame, design);
}

function sampleView(councilName: string, sample: LookSample): OverlayView {
  const view: OverlayView = {
    badge: { text: `Sesja, ${councilName}`, rehearsal: false },
    ...{ warning: null, lowerThird: null, clock: null, captions: null, names: null },
  };
  switch (sample) {
    case 'speaker':
    case 'captions':
      return {
        ...view,
        lowerThird: {
          ...{ kind: 'speaker', label: 'Punkt 5', name: 'Anna Przykładowa', function: 'radna' },
          title: subject,
        },
        clock: { kind: 'left', seconds: 151 },
        captions: sample === 'captions' ? 'Szanowni Państwo, przechodzimy do punktu piątego.' : null,
      };
    case 'vote':
      return {
        ...view,
        lowerThird: {
          ...{ kind: 'vote', status: 'open', label: 'Głosowanie 7', question: null, subject },
          ...{ line: 'Oddano 9 z 14 głosów', filled: 9 / 14 },
        },
      };
    case 'result':
      return {
        ...view,
        lowerThird: {
          ...{ kind: 'result', passed: true, label: 'Podjęto', question: null, subject, note: null, counts },
        },
      };
    case 'names':
      return { ...view, names: sampleNames() };
  }
}

function sampleNames(): NamedGrid {
  const clubs = people.map(([club, ...names], first) => ({
    club,
    people: names.map((name, at) => ({
      name,
      choice: choices[(first * 3 + at) % choices.length] ?? 'for',
    })),
  }));
  const all = clubs.flatMap((club) => club.people);
  const counted = { ...counts };
  for (const choice of Object.keys(counted) as NamedChoice[]) {
    counted[choice] = all.filter((person) => person.choice === choice).length;
  }
  return { passed: true, label: 'Podjęto', subject, counts: counted, clubs };
}

/** From light to dark, so that a look is seen on both. */
function neutralFrame(): Uint8Array {
  const { width, height } = design;
  const frame = new Uint8Array(frameBytes(design)).fill(128);
  for (let row = 0; row < height; row += 1) {
    frame.fill(Math.round(190 - (110 * row) / height), row * width, (row + 1) * width);
  }
  return frame;
}
