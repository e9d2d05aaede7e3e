import type { AgendaItemView, VoteView } from '@kworum/contracts';

type Question = VoteView['question'];
type AgendaChange = Extract<Question, { kind: 'agenda-change' }>['change'];
type Agenda = readonly AgendaItemView[];

/** What a vote is about beyond its subject, in one line; null when the subject says it all. */
export function questionWords(question: Question, agenda: Agenda): string | null {
  switch (question.kind) {
    case 'plain':
      return null;
    case 'election': {
      const round = question.round > 1 ? `Tura ${question.round}. ` : '';
      return `${round}Do obsadzenia: ${question.seats}, kandydatów: ${question.candidates.length}`;
    }
    case 'agenda-change':
      return `Zmiana porządku obrad: ${changeWords(question.change, agenda)}`;
    case 'amendment':
      return `Poprawka: „${question.title}” (wnosi: ${question.author})`;
    case 'block':
      return blockWords(question.itemIds, agenda);
  }
}

function changeWords(change: AgendaChange, agenda: Agenda): string {
  switch (change.kind) {
    case 'add':
      return `nowy punkt ${named(change)}`;
    case 'remove':
      return `zdjęcie punktu ${named(change)}`;
    case 'move': {
      const after = numberOf(change.afterItemId, agenda);
      const place = change.afterItemId === null ? 'na początek' : after === null ? '' : `po punkcie ${after}`;
      return `punkt ${named(change)} ${place}`.trimEnd();
    }
  }
}

function blockWords(itemIds: readonly string[], agenda: Agenda): string {
  const numbers = itemIds.flatMap((itemId) => numberOf(itemId, agenda) ?? []);
  return `Głosowanie łączne nad punktami: ${numbers.join(', ')}`;
}

function named({ number, title }: Pick<AgendaItemView, 'number' | 'title'>): string {
  return `${plainNumber(number)} „${title}”`;
}

function numberOf(itemId: string | null, agenda: Agenda): string | null {
  const item = agenda.find((one) => one.itemId === itemId);
  return item ? plainNumber(item.number) : null;
}

/** `5` of `5.`: the sentence around it has its own full stop. */
export function plainNumber(number: string): string {
  return number.replace(/\.$/, '');
}
