import type { Session } from '@kworum/contracts';
import { useCallback, useEffect, useState } from 'react';
import { api } from '../api/api';
import type { Answer, FailureCode } from '../api/problem';
import { takeKeyFromAddress } from './key-from-address';

export type SessionStep =
  | { readonly step: 'loading' | 'unreachable' | 'not-set-up' }
  | { readonly step: 'signed-out'; readonly failure: FailureCode | null }
  | { readonly step: 'signed-in'; readonly session: Session };

export interface SessionInHand {
  readonly state: SessionStep;
  /** Takes over what a sign-in or the set-up answered. */
  readonly signedIn: (answer: Answer<Session>) => void;
  readonly signOut: () => void;
  readonly refresh: () => void;
}

const retryAfterMs = 2000;

/** Who uses this browser: by a key in the address, else by the cookie it has. */
export function useSession(): SessionInHand {
  const [state, setState] = useState<SessionStep>({ step: 'loading' });

  const signedIn = useCallback((answer: Answer<Session>) => {
    setState(
      answer.ok
        ? { step: 'signed-in', session: answer.value }
        : { step: 'signed-out', failure: answer.failure.code },
    );
  }, []);
  const refresh = useCallback(() => {
    void find().then(setState);
  }, []);
  const signOut = useCallback(() => {
    void api.signOut().then(refresh);
  }, [refresh]);

  useEffect(() => {
    const key = takeKeyFromAddress();
    if (key === null) refresh();
    else void api.signInWithKey(key).then(signedIn);
  }, [refresh, signedIn]);
  useEffect(() => {
    if (state.step !== 'unreachable') return;
    const timer = setTimeout(refresh, retryAfterMs);
    return () => clearTimeout(timer);
  }, [state, refresh]);

  return { state, signedIn, signOut, refresh };
}

async function find(): Promise<SessionStep> {
  const answer = await api.session();
  if (!answer.ok) {
    return answer.failure.code === 'unreachable'
      ? { step: 'unreachable' }
      : { step: 'signed-out', failure: answer.failure.code };
  }
  const { setUp, session } = answer.value;
  if (session) return { step: 'signed-in', session };
  return setUp ? { step: 'signed-out', failure: null } : { step: 'not-set-up' };
}
