import { printable } from './printable';
import type { CandidateReport, ElectionReport, VoteReport } from './vote-report';
import type { Counts } from './vote-shapes';

/** A vote for a person: one line, and in an election one for every candidate. */
export function voteLines(vote: VoteReport): string[] {
  const { number, rule, result, election } = vote;
  const ballot = vote.anonymous ? 'secret, anonymous' : vote.ballot;
  const subject = `${printable(vote.subject)}${remarksOn(vote)}`;
  if (election) {
    const rows = election.candidates.map(candidateLine);
    return [`  ${number}. ${electionEnd(election)} (${ballot}, ${rule}): ${subject}`, ...rows];
  }
  if (!result) return [`  ${number}. no result (${ballot}, ${rule}): ${subject}`];
  const { passed, reason, counts } = result;
  const end = passed ? 'passed' : 'not passed';
  return [`  ${number}. ${end} (${ballot}, ${rule}, ${reason}): ${figures(counts)}: ${subject}`];
}

function electionEnd({ round, seats, candidates }: ElectionReport): string {
  const elected = candidates.filter(({ standing }) => standing === 'elected').length;
  return `elected ${elected} of ${seats}${round === 1 ? '' : ` in round ${round}`}`;
}

function candidateLine({ name, standing, reason, counts }: CandidateReport): string {
  return `     ${printable(name)}: ${standing.replace('-', ' ')} (${reason}): ${figures(counts)}`;
}

function figures(counts: Counts): string {
  return `for ${counts.for}, against ${counts.against}, abstain ${counts.abstain}, no vote ${counts.noVote}, absent ${counts.absent}, excluded ${counts.excluded}`;
}

function remarksOn({ matter, revoteOf, corrections, annulment }: VoteReport): string {
  const remarks = [
    ...(matter === 'test' ? ['test vote'] : []),
    ...(revoteOf === null ? [] : [`repeats vote ${revoteOf}`]),
    ...(corrections === 0 ? [] : [`declared mistakes: ${corrections}`]),
    ...(annulment === null ? [] : [`annulled: ${printable(annulment)}`]),
  ];
  return remarks.length === 0 ? '' : ` [${remarks.join('; ')}]`;
}
