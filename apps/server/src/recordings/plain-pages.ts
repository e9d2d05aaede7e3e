import type { MeetingSummary, PublicRecording } from '@kworum/contracts';

/** For browsers that run no scripts: addresses, words and the browser's own player. */
export function listPage(meetings: readonly MeetingSummary[]): string {
  const rows = meetings.map(
    ({ meetingId, title, councilName, date }) =>
      `<li><a href="/nagrania/${meetingId}">${text(title)}</a>, ${text(councilName)}, ${text(date)}</li>`,
  );
  return page(
    'Nagrania sesji',
    rows.length > 0 ? `<ul>${rows.join('')}</ul>` : '<p>Nie ma jeszcze nagrań.</p>',
  );
}

export function recordingPage(
  { meetingId, title, councilName, date }: MeetingSummary,
  recording: PublicRecording,
): string {
  const { playlist, captions, chapters, redactions } = recording;
  const parts = [
    `<p>${text(councilName)}, ${text(date)}</p>`,
    playlist === null ? absence(recording) : player(playlist, recording),
    ...redactions.map(
      ({ from, to, legalBasis }) =>
        `<p>Fragment usunięty${from === null || to === null ? '' : ` (${clock(from)}–${clock(to)})`}: ${text(legalBasis)}</p>`,
    ),
    '<h2>Przebieg posiedzenia</h2><ul>',
    ...chapters.map(({ from, title: { pl } }) =>
      playlist === null || from === null
        ? `<li>${text(pl)}</li>`
        : `<li><a href="/posiedzenia/${meetingId}?t=${from}">${clock(from)}</a> ${text(pl)}</li>`,
    ),
    '</ul><h2>Do pobrania</h2><ul>',
    ...downloads(meetingId, title, recording),
    captions === null ? '' : `<li><a href="${captions}" download>Napisy (WebVTT)</a></li>`,
    '</ul><p><a href="/nagrania">Wszystkie nagrania</a></p>',
  ];
  return page(title, parts.join('\n'));
}

function player(playlist: string, { captions, downloads: files }: PublicRecording): string {
  const whole = files.find(({ kind }) => kind === 'export');
  return [
    '<video controls playsinline width="640">',
    whole ? `<source src="${whole.path}" type="video/mp4">` : '',
    `<source src="${playlist}" type="application/vnd.apple.mpegurl">`,
    captions === null ? '' : `<track kind="captions" src="${captions}" srclang="pl" label="Napisy" default>`,
    '</video>',
  ].join('');
}

function downloads(meetingId: string, meeting: string, { downloads: files }: PublicRecording): string[] {
  return [
    ...files.map(
      ({ path, title }) => `<li><a href="${path}" download>${text(title ?? meeting)} (MP4)</a></li>`,
    ),
    `<li><a href="/api/public/meetings/${meetingId}/chapters.vtt" download>Rozdziały (WebVTT)</a></li>`,
  ];
}

function absence({ withheld, redacting }: PublicRecording): string {
  if (withheld) return `<p>Nagranie nie jest udostępnione: ${text(withheld.legalBasis)}</p>`;
  return redacting
    ? '<p>Z nagrania jest teraz usuwany fragment.</p>'
    : '<p>To posiedzenie nie ma udostępnionego nagrania.</p>';
}

/** Enough to be read well on a telephone and by night; the rest is the browser's. */
const look = [
  ':root { color-scheme: light dark; --link: #1a4d8f; --line: #d5dbe5 }',
  '@media (prefers-color-scheme: dark) { :root { --link: #9cc3ff; --line: #3a4657 } }',
  'body { margin: 0; font: 18px/1.5 system-ui, sans-serif }',
  'main { max-width: 720px; margin: 0 auto; padding: 16px 20px 48px }',
  'h1 { font-size: 28px; line-height: 1.2 } h2 { margin-top: 32px; font-size: 20px }',
  'ul { padding: 0; list-style: none } li { padding: 10px 0; border-top: 1px solid var(--line) }',
  'a { color: var(--link) } a:focus-visible { outline: 3px solid; outline-offset: 2px }',
  'video { width: 100%; height: auto; border-radius: 10px; background: #000 }',
].join('\n');

function page(title: string, body: string): string {
  return [
    '<!doctype html><html lang="pl"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${text(title)}</title><style>${look}</style></head><body><main><h1>${text(title)}</h1>`,
    body,
    '</main></body></html>',
  ].join('\n');
}

function clock(seconds: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

const escapes: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};

function text(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}
