import { difference } from './comparison';
import { Fault, fault } from './fault';
import type { CountsWithoutBallot } from './outcomes';
import type { Counts } from './vote-shapes';

/** Nobody can repeat a secret counting; but it has exactly the ballots that were issued, and all other seats. */
export function secretCountsFault(
  claim: string,
  counts: Counts,
  issued: number,
  withoutBallot: CountsWithoutBallot,
): Fault | null {
  const { for: votesFor, against, abstain } = counts;
  const counted = votesFor + against + abstain;
  if (counted !== issued) {
    return fault('wrong-result', `${counted} ballots were counted, ${issued} were issued`);
  }
  return difference(claim, counts, { for: votesFor, against, abstain, ...withoutBallot });
}
