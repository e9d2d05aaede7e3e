import type { VoteView } from '@kworum/contracts';
import { AnnulmentNote } from '../ui/votes/annulment-note';

/** A vote that has lost its force: the question stays in sight, the reason stands below it. */
export function AnnulledVote({ vote }: { readonly vote: VoteView }) {
  return (
    <main className="hall-closed hall-annulled">
      <h1 className="hall-title">{vote.subject}</h1>
      {vote.annulment && <AnnulmentNote reason={vote.annulment.reason} />}
    </main>
  );
}
