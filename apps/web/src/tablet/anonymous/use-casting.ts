import type { OwnView, VoteView } from '@kworum/contracts';
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { SendCommand } from '../../ui/live/live-store';
import { AnonymousCasting, type CastingState } from './anonymous-casting';
import { type KeptToken, parsed } from './kept-token';
import { VotingDeskContext } from './voting-desk';

/** Null outside a meeting. */
export const CastingContext = createContext<AnonymousCasting | null>(null);

/** What casts in the anonymous votes of a meeting, for as long as the meeting is on screen. */
export function useNewCasting(
  { memberId, meetingId }: OwnView,
  sendCommand: SendCommand,
  vote: VoteView | null,
): AnonymousCasting {
  const desk = useContext(VotingDeskContext);
  const [casting] = useState(() => new AnonymousCasting(desk, sendCommand, memberId, meetingId));
  useEffect(() => () => casting.stop(), [casting]);
  const isComing = vote !== null && vote.anonymous && vote.announcedAt === null;
  useEffect(() => {
    // Early, so that the press need not wait; a failure is no matter yet, for the press tries again.
    // Ahead of time only: casting loads it again, and says so when it cannot.
    if (isComing && desk.canBlind) void desk.loadCraft().catch(() => undefined);
  }, [isComing, desk]);
  return casting;
}

/** The token of a vote on this device, and how its ballot fares. */
export function useCasting(voteId: string): {
  readonly casting: AnonymousCasting;
  readonly state: CastingState;
  readonly kept: KeptToken | null;
} {
  const casting = useContext(CastingContext);
  if (!casting) throw new Error('Anonymous ballots are cast in a meeting');
  const { keep } = casting.desk;
  const state = useSyncExternalStore(casting.subscribe, casting.state);
  const stored = useSyncExternalStore(keep.subscribe, () => keep.stored(casting.memberId, voteId));
  const kept = useMemo(() => parsed(stored), [stored]);
  const isOfThisVote = state.step !== 'none' && state.voteId === voteId;
  return { casting, state: isOfThisVote ? state : { step: 'none' }, kept };
}
