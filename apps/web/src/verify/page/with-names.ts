import type { Meeting } from '../journal/meeting';

/** What an objection found, with people and items by name where the journal has named them. */
export function withNames(detail: string, meeting: Meeting | null): string {
  return meeting ? namesIn(meeting).reduce((text, [id, name]) => text.replaceAll(id, name), detail) : detail;
}

function namesIn({ plan, agenda, votes }: Meeting): readonly (readonly [string, string])[] {
  const questions = [...votes.values()].map(({ prepared }) => prepared.question);
  return [
    ...plan.seats.map(({ memberId, name }) => [memberId, name] as const),
    ...agenda.map(({ itemId, number, title }) => [itemId, `${number}. ${title}`] as const),
    ...questions.flatMap((question) =>
      question.kind === 'election'
        ? question.candidates.map(({ candidateId, name }) => [candidateId, name] as const)
        : [],
    ),
  ];
}
