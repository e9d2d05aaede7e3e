import { stripDifference } from './difference';
import { plainLook } from './look';
import { namedChoices, type NamedGrid } from './named-grid-view';
import { OverlayRenderer, renderOverlay, stripsOf } from './render';
import type { LowerThird } from './lower-third-view';
import type { OverlayView } from './view';

const long = `${'Zmiana uchwały w sprawie zasad udzielania dotacji na prace przy zabytkach '.repeat(5)}(druk nr 43)`;
const counts = { for: 60, against: 45, abstain: 15 };
const views: readonly (readonly [string, LowerThird | null])[] = [
  ['no lower third', null],
  ['a long item', { kind: 'item', label: 'Punkt 12a', title: long }],
  ['a long name', { kind: 'speaker', label: 'Punkt 5', name: long, function: long, title: long }],
  ['a break', { kind: 'recess', label: 'Punkt 12a', words: 'Przerwa w obradach', title: long }],
  [
    'a vote',
    {
      ...{ kind: 'vote', status: 'open', label: 'Głosowanie 112', subject: long },
      ...{ question: long, line: 'x', filled: 0.3 },
    },
  ],
  [
    'a result',
    {
      kind: 'result',
      passed: false,
      label: 'Nie przyjęto',
      question: null,
      subject: long,
      counts,
      note: long,
    },
  ],
  [
    'a result of a question',
    { kind: 'result', passed: true, label: 'Przyjęto', question: long, subject: long, counts, note: long },
  ],
];
function anElection(candidates: number): LowerThird {
  const line = { name: long, standing: 'elected', figures: [60, 45, 15] } as const;
  return {
    ...{ kind: 'election', verdict: 'passed', label: 'Nie dokonano wyboru', subject: long },
    ...{ candidates: Array.from({ length: candidates }, () => line), more: 3 },
  };
}
const elections = [1, 4, 5, 12].map((count) => [`an election of ${count}`, anElection(count)] as const);
const warning = 'Brak kworum: obecnych 30, wymagane 31';
const badge = { text: `${long}, 26 listopada 2026`, rehearsal: true };
const clock = { kind: 'over', seconds: 5999 } as const;

/** The longest of everything around a lower third. */
function aView(lowerThird: LowerThird | null, change: Partial<OverlayView> = {}): OverlayView {
  return { badge, warning, lowerThird, clock, captions: long, names: null, ...change };
}

function aGrid(people: number, clubs: number): NamedGrid {
  const perClub = Math.ceil(people / clubs);
  return {
    ...{ passed: true, label: 'Nie udzielono wotum zaufania', subject: long },
    counts: { for: 60, against: 45, abstain: 15, 'no-vote': 10, absent: 12, excluded: 2 },
    clubs: Array.from({ length: clubs }, (_, club) => ({
      club: long,
      people: Array.from({ length: Math.max(0, Math.min(perClub, people - club * perClub)) }, (__, at) => ({
        name: long,
        choice: namedChoices[at % namedChoices.length]!,
      })),
    })),
  };
}
const sizes = [
  [1280, 720],
  [640, 360],
  [1920, 1080],
  [720, 576],
] as const;

describe('the rendered overlay', () => {
  it.each([...views, ...elections])(
    'with %s stays inside pictures of every size, on even pixels',
    (_, lowerThird) => {
      for (const [width, height] of sizes) {
        const picture = renderOverlay(aView(lowerThird), plainLook, { width, height });
        for (const strip of stripsOf(picture)) {
          expect(strip.x + strip.width).toBeLessThanOrEqual(width);
          expect(strip.y + strip.height).toBeLessThanOrEqual(height);
          expect([strip.x, strip.y, strip.width, strip.height].filter((value) => value % 2)).toEqual([]);
        }
      }
    },
  );

  it('covers at most the lower third of the picture with the longest texts', () => {
    for (const [, lowerThird] of views) {
      const picture = renderOverlay(aView(lowerThird), plainLook, { width: 1280, height: 720 });
      expect(picture.lowerThird?.y ?? 720).toBeGreaterThan(480);
    }
  });

  it('leaves the upper third to the picture even with twelve candidates', () => {
    const view = aView(anElection(12));
    const { lowerThird } = renderOverlay(view, plainLook, { width: 1280, height: 720 });
    expect(lowerThird?.y).toBeGreaterThan(240);
  });

  it('differs from a frame that does not show it', () => {
    const size = { width: 640, height: 360 };
    const item = { kind: 'item', label: 'Punkt 1', title: 'Otwarcie' } as const;
    const view = aView(item);
    const strip = renderOverlay(view, plainLook, size).lowerThird;
    expect(strip && stripDifference(new Uint8Array(345_600).fill(128), size, strip)).toBeGreaterThan(50);
  });

  it.each([1, 15, 23, 60])('has %s names inside the picture', (people) => {
    for (const [width, height] of sizes) {
      for (const clubs of [1, 7]) {
        const view = aView(null, { names: aGrid(people, clubs) });
        const [strip, ...others] = stripsOf(renderOverlay(view, plainLook, { width, height }));
        expect(others).toEqual([]);
        expect(strip!.x + strip!.width).toBeLessThanOrEqual(width);
        expect(strip!.y + strip!.height).toBeLessThanOrEqual(height);
      }
    }
  });

  it('draws again only the part that has changed', () => {
    const renderer = new OverlayRenderer(plainLook, { width: 640, height: 360 });
    const speaker = {
      kind: 'speaker',
      label: 'Punkt 5',
      name: 'Halina Mazur',
      function: null,
      title: null,
    } as const;
    const before = renderer.render(aView(speaker));
    const later = renderer.render(aView(speaker, { clock: { kind: 'over', seconds: 6000 } }));
    expect(later.clock).not.toBe(before.clock);
    expect(later).toEqual({ ...before, clock: later.clock });
    expect(later.lowerThird).toBe(before.lowerThird);
    expect(later.captions).toBe(before.captions);
    expect(later.clock!.width * later.clock!.height).toBeLessThan((640 * 360) / 50);
  });

  it('keeps captions to two lines, above the card', () => {
    const size = { width: 1280, height: 720 };
    const { lowerThird, captions } = renderOverlay(aView(anElection(1)), plainLook, size);
    expect(captions!.height).toBeLessThan(110);
    expect(captions!.y + captions!.height).toBeLessThan(lowerThird!.y + 20);
  });
});
