import { Counts } from '../majority/outcome';
import { Meeting, Vote, entitledMembers } from './state';

/** Where the numbers of a secret vote themselves would tell how single members voted. */
export const secrecyWarnings = ['few-voters', 'unanimous'] as const;
export type SecrecyWarning = (typeof secrecyWarnings)[number];

/** Before the opening: too few to hide among; after the close: everybody chose alike, so that everybody knows. */
export function secrecyWarningsOf(meeting: Meeting, vote: Vote): readonly SecrecyWarning[] {
  if (vote.ballot === 'open') return [];
  const voters = vote.result ? vote.ballots.length : entitledMembers(meeting, vote).length;
  const warnings: SecrecyWarning[] = [];
  if (voters < meeting.plan.rules.secretWarningBelow) warnings.push('few-voters');
  if (isUnanimous(vote)) warnings.push('unanimous');
  return warnings;
}

function isUnanimous({ result, ballots }: Vote): boolean {
  if (!result || ballots.length === 0) return false;
  const counted = result.candidates?.map(({ counts }) => counts) ?? (result.counts ? [result.counts] : []);
  return counted.some((counts: Counts) =>
    [counts.for, counts.against, counts.abstain].includes(ballots.length),
  );
}
