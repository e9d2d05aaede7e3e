import { stripDifference } from './difference';
import { plainLook } from './look';
import { renderOverlay } from './render';
import type { LowerThird } from './lower-third-view';
import type { OverlayView } from './view';

const long = `${'Zmiana uchwały w sprawie zasad udzielania dotacji na prace przy zabytkach '.repeat(5)}(druk nr 43)`;
const counts = { for: 60, against: 45, abstain: 15 };
const views: readonly (readonly [string, LowerThird | null])[] = [
  ['no lower third', null],
  ['a long item', { kind: 'item', label: 'Punkt 12a', title: long }],
  ['a long name', { kind: 'speaker', label: 'Punkt 5', name: long, title: long }],
  [
    'a vote',
    {
      ...{ kind: 'vote', status: 'open', label: 'Głosowanie 112', subject: long },
      ...{ question: long, line: 'x', filled: 0.3 },
    },
  ],
  [
    'a result',
    { kind: 'result', passed: false, label: 'Nie przyjęto', question: null, subject: long, counts },
  ],
  [
    'a result of a question',
    { kind: 'result', passed: true, label: 'Przyjęto', question: long, subject: long, counts },
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
        const picture = renderOverlay({ badge, warning, lowerThird }, plainLook, { width, height });
        for (const strip of [picture.badge, picture.warning, picture.lowerThird]) {
          if (strip === null) continue;
          expect(strip.x + strip.width).toBeLessThanOrEqual(width);
          expect(strip.y + strip.height).toBeLessThanOrEqual(height);
          expect([strip.x, strip.y, strip.width, strip.height].filter((value) => value % 2)).toEqual([]);
        }
      }
    },
  );

  it('covers at most the lower third of the picture with the longest texts', () => {
    for (const [, lowerThird] of views) {
      const picture = renderOverlay({ badge, warning, lowerThird }, plainLook, { width: 1280, height: 720 });
      expect(picture.lowerThird?.y ?? 720).toBeGreaterThan(480);
    }
  });

  it('leaves the upper third to the picture even with twelve candidates', () => {
    const view = { badge, warning, lowerThird: anElection(12) };
    const { lowerThird } = renderOverlay(view, plainLook, { width: 1280, height: 720 });
    expect(lowerThird?.y).toBeGreaterThan(240);
  });

  it('differs from a frame that does not show it', () => {
    const size = { width: 640, height: 360 };
    const item = { kind: 'item', label: 'Punkt 1', title: 'Otwarcie' } as const;
    const view: OverlayView = { badge, warning: null, lowerThird: item };
    const strip = renderOverlay(view, plainLook, size).lowerThird;
    expect(strip && stripDifference(new Uint8Array(345_600).fill(128), size, strip)).toBeGreaterThan(50);
  });
});
