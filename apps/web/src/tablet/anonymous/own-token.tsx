import { CircleAlert, CircleCheck } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import { useAnswer } from '../../ui/api/use-answer';
import { tokenMark } from '../../ui/votes/token-mark';
import type { KeptToken } from './kept-token';
import { useCasting } from './use-casting';

/** After the announcement: whether the token of this device is on the public list. Nothing without a token. */
export function OwnToken({ voteId }: { readonly voteId: string }) {
  const { kept } = useCasting(voteId);
  // What was found is forgotten, but stays to be read until the screen changes.
  const [held] = useState(kept);
  return held && <TokenOnList held={held} />;
}

function TokenOnList({ held }: { readonly held: KeptToken }) {
  const { t } = useTranslation();
  const { voteId, token, fate } = held;
  const { casting } = useCasting(voteId);
  const read = useCallback(() => api.publicVote(voteId), [voteId]);
  const { answer } = useAnswer(read);
  const isListed = answer?.ok ? (answer.value.tokens ?? []).includes(token) : null;
  // A ballot that should be there and is not: the token stays, as evidence.
  const isSettled = isListed !== null && (isListed || fate === 'held');
  useEffect(() => {
    if (isSettled) casting.desk.keep.forget(casting.memberId, voteId);
  }, [isSettled, casting, voteId]);
  const mark = <b>{t('anonymous.mark', { mark: tokenMark(token) })}</b>;
  if (isListed === null) {
    return (
      <p className="own-token" role="status">
        {t(answer ? 'anonymous.listFailed' : 'anonymous.lookingUp')} {mark}
      </p>
    );
  }
  const words = isListed ? 'found' : fate === 'held' ? 'unused' : 'missing';
  const Icon = isListed ? CircleCheck : CircleAlert;
  return (
    <div className={isListed ? 'own-token own-token-found' : 'own-token own-token-missing'} role="status">
      <p className="own-token-words">
        <Icon aria-hidden size={24} /> {t(`anonymous.${words}`)}
      </p>
      <p>
        {mark} {t(`anonymous.${words}Help`)}
      </p>
    </div>
  );
}
