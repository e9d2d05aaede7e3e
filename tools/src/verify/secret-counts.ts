import { difference } from './comparison';
import { Fault, fault } from './fault';
import type { Urn } from './outcomes';
import type { Counts } from './vote-shapes';

/** Nobody can repeat a secret counting; but it has exactly the ballots of the vote, and all other seats. */
export function secretCountsFault(claim: string, counts: Counts, urn: Urn): Fault | null {
  const { for: votesFor, against, abstain } = counts;
  const counted = votesFor + against + abstain;
  if (counted !== urn.ballots) {
    return fault('wrong-result', `${counted} ballots were counted, there are ${urn.ballots}`);
  }
  return difference(claim, counts, { for: votesFor, against, abstain, ...urn.withoutBallot });
}
