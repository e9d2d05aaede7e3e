import { useCallback, useRef, useState } from 'react';
import { Given, Verification, verifyGiven } from './verification';

/** One verification at a time: a new one takes the place of what runs. */
export function useVerification() {
  const [verification, setVerification] = useState<Verification | null>(null);
  const latest = useRef(0);
  const verify = useCallback(async (given: Promise<Given>, expectedKey: string) => {
    latest.current += 1;
    const own = latest.current;
    const tell = (next: Verification) => {
      if (own === latest.current) setVerification(next);
    };
    tell({ step: 'reading' });
    await verifyGiven(await given, expectedKey, tell);
  }, []);
  return { verification, verify };
}
