import type { AgendaItemView, OwnView, VoteView } from '@kworum/contracts';
import { Ban } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../ui/components/press-button';
import type { CommandInHand } from '../ui/live/use-command';
import { QuestionLine } from '../ui/votes/question-line';
import { VoteMarks } from '../ui/votes/vote-marks';
import { HttpsNeeded } from './anonymous/anonymous-fate';
import { useCasting } from './anonymous/use-casting';

interface PreparedVoteProps {
  readonly vote: VoteView;
  readonly own: OwnView;
  readonly room: CommandInHand;
  readonly agenda: readonly AgendaItemView[];
}

/** A vote that is coming: the moment to declare a conflict of interest. */
export function PreparedVote({ vote, own, room, agenda }: PreparedVoteProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const { casting } = useCasting(vote.voteId);
  const declare = () => {
    setAsked(false);
    room.send({ type: 'recusal.declare', voteId: vote.voteId });
  };
  return (
    <section className="vote-notice" aria-live="polite">
      <p className="label">{t('common.preparedVote')}</p>
      <h2>{vote.subject}</h2>
      <QuestionLine vote={vote} agenda={agenda} />
      {vote.question.kind === 'election' && (
        <p>
          {t('election.candidatesAre', {
            names: vote.question.candidates.map(({ name }) => name).join(', '),
          })}
        </p>
      )}
      <VoteMarks vote={vote} />
      {vote.anonymous && !casting.desk.canBlind && <HttpsNeeded />}
      {vote.matter === 'test' && <p className="soft">{t('tablet.testHelp')}</p>}
      {own.excluded ? (
        <p className="excluded-line">
          <Ban aria-hidden size={20} /> {t('tablet.excluded')}
        </p>
      ) : concernsInterests(vote) ? (
        <div className="recusal">
          {asked ? (
            <>
              <PressButton look="danger" onPress={declare}>
                {t('tablet.confirmConflict')}
              </PressButton>
              <PressButton look="quiet" onPress={() => setAsked(false)}>
                {t('common.cancel')}
              </PressButton>
            </>
          ) : (
            <PressButton isDisabled={room.busy} onPress={() => setAsked(true)}>
              {t('tablet.declareConflict')}
            </PressButton>
          )}
          <p className="soft">{t('tablet.declareConflictHelp')}</p>
        </div>
      ) : null}
    </section>
  );
}

/** Nobody has a legal interest in who is there or in whether the devices work. */
function concernsInterests({ matter }: VoteView): boolean {
  return matter !== 'quorum' && matter !== 'test';
}
