import { anAgenda, anAnnouncedVote, aVote } from '@kworum/testing';
import { dateRangeLine } from '../packager/date-range';
import { ProgrammeMarks } from './programme-marks';

const serverTime = '2026-11-26T10:00:00.000Z';
const at = (seconds: number): string => new Date(Date.parse(serverTime) + seconds * 1000).toISOString();
/** The clock of the programme is another one: a minute ahead. */
const onAir = (seconds: number): number => Date.parse(serverTime) + 60_000 + seconds * 1000;
const quotedOnAir = (seconds: number): string => `"${new Date(onAir(seconds)).toISOString()}"`;

const open = { ...aVote({ status: 'open' }), openedAt: at(-5), subject: 'Zmiana budżetu "na 2027"' };
const announced = { ...anAnnouncedVote(), openedAt: at(-5), announcedAt: at(20) };
const nothing = { agenda: [], vote: null };
const voteLines = (marks: ProgrammeMarks, from = 0): readonly string[] =>
  marks.lines(from).filter((line) => line.includes('pl.kworum.vote'));

describe('the marks of a programme', () => {
  it('tell where a vote begins, on the clock of the programme, and nothing of how it goes', () => {
    const marks = new ProgrammeMarks();
    marks.show({ ...nothing, serverTime, vote: open }, onAir(0));
    expect(voteLines(marks)).toEqual([
      `#EXT-X-DATERANGE:ID="vote-${open.voteId}",CLASS="pl.kworum.vote",START-DATE=${quotedOnAir(-5)},` +
        `X-VOTE-ID="${open.voteId}",X-NUMBER="${open.number}",X-SUBJECT="Zmiana budżetu ”na 2027”"`,
    ]);
  });

  it('add the end and the status at the announcement, and change nothing that was said', () => {
    const marks = new ProgrammeMarks();
    marks.show({ ...nothing, serverTime, vote: { ...open, voteId: announced.voteId } }, onAir(0));
    const [before] = voteLines(marks);
    marks.show({ ...nothing, serverTime: at(20), vote: { ...announced, subject: 'Inny' } }, onAir(21));
    const [after] = voteLines(marks);
    // The picture shows it from the moment on when it was told.
    expect(after).toContain(`END-DATE=${quotedOnAir(21)}`);
    expect(after).toContain('X-STATUS="announced"');
    for (const attribute of before!.match(/X-[A-Z-]+="[^"]*"|START-DATE="[^"]*"/g)!) {
      expect(after).toContain(attribute);
    }
  });

  it('say of a vote that was annulled that it was', () => {
    const marks = new ProgrammeMarks();
    const annulled = {
      ...open,
      status: 'annulled' as const,
      annulment: { at: at(3), reason: 'tajny powód' },
    };
    marks.show({ ...nothing, serverTime, vote: annulled }, onAir(0));
    expect(voteLines(marks)[0]).toContain('X-STATUS="annulled"');
    expect(voteLines(marks)[0]).not.toContain('tajny');
  });

  it('end a vote that gave way to another', () => {
    const marks = new ProgrammeMarks();
    marks.show({ ...nothing, serverTime, vote: open }, onAir(0));
    marks.show({ ...nothing, serverTime: at(9) }, onAir(9));
    expect(voteLines(marks)[0]).toContain(`END-DATE=${quotedOnAir(9)}`);
  });

  it('stay as long as they overlap the playlist', () => {
    const marks = new ProgrammeMarks();
    marks.show({ ...nothing, serverTime: at(20), vote: announced }, onAir(20));
    expect(voteLines(marks, onAir(20))).toHaveLength(1);
    expect(voteLines(marks, onAir(20) + 1)).toHaveLength(0);
  });

  it('tell of items that were begun, and of one that was taken up again twice', () => {
    const [item] = anAgenda(1);
    const marks = new ProgrammeMarks();
    const first = { ...item!, startedAt: at(-60), endedAt: at(-30) };
    const again = { ...item!, startedAt: at(0), endedAt: null };
    const pending = { ...item!, startedAt: null, endedAt: null };
    for (const one of [pending, first, again])
      marks.show({ serverTime, vote: null, agenda: [one] }, onAir(0));
    const lines = marks.lines(0);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(`END-DATE=${quotedOnAir(-30)}`);
    expect(lines[1]).toMatch(/CLASS="pl\.kworum\.item".*X-ITEM-ID=.*X-NUMBER=.*X-TITLE=/);
  });

  it('let no subject break out of its attribute', () => {
    const hostile = 'a",X-STATUS="announced\r\n#EXT-X-ENDLIST\u2028b';
    const line = dateRangeLine({
      id: 'v',
      class: voteClass,
      start: 0,
      end: null,
      says: { SUBJECT: hostile },
    });
    expect(line.split(/[\r\n\u2028]/)).toHaveLength(1);
    expect(line.match(/"/g)).toHaveLength(8);
  });
});

const voteClass = 'pl.kworum.vote';
