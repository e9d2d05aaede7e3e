import { useEffect, useState } from 'react';
import { requestPicture } from '../../ui/api/picture';
import type { FailureCode } from '../../ui/api/problem';

/** While somebody drags through colours not every one of them is drawn. */
const settleMs = 200;
const retryMs = 2500;

export interface ShownPicture {
  /** The latest that came; null: none has. */
  readonly url: string | null;
  /** Why there is no newer one. */
  readonly failure: FailureCode | null;
}

/**
 * A picture that the server makes of `body`, again when that changes; one request at a time.
 * @param everyMs null: once, and again only while it fails.
 */
export function usePicture(path: string, body: string | null, everyMs: number | null): ShownPicture {
  const [shown, setShown] = useState<ShownPicture>({ url: null, failure: null });
  useEffect(() => {
    let over = false;
    let timer = setTimeout(() => void ask(), settleMs);
    async function ask(): Promise<void> {
      const answer = await requestPicture(path, body);
      if (over) return;
      if (answer.ok) setShown({ url: URL.createObjectURL(answer.value), failure: null });
      else setShown(({ url }) => ({ url, failure: answer.failure.code }));
      const pause = answer.ok ? everyMs : retryMs;
      if (pause !== null) timer = setTimeout(() => void ask(), pause);
    }
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [path, body, everyMs]);
  useEffect(() => {
    const { url } = shown;
    return () => {
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [shown]);
  return shown;
}
