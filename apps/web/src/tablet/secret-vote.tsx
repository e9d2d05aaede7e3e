import type { OwnView, VoteView } from '@kworum/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SendCommand } from '../ui/live/live-store';
import { NoBallotInTime, RefusedBallot } from './ballot-badges';
import { ballotWords } from './ballot-words';
import { ChoiceButtons } from './choice-buttons';
import { ConfirmBallot } from './confirm-ballot';
import { type BallotContent, marksOf } from './election-marks';
import { ElectionPaper } from './election-paper';
import { SecretOnItsWay, SecretRecorded } from './secret-fate';
import { useSecretBallot } from './use-secret-ballot';

interface SecretVoteProps {
  readonly vote: VoteView;
  readonly own: OwnView;
  readonly sendCommand: SendCommand;
  readonly timeIsUp: boolean;
}

interface Draft {
  readonly content: BallotContent;
  readonly toConfirm: boolean;
}

/** A single choice stands as large as on its button. */
const choiceWords = (words: string, content: BallotContent) =>
  typeof content === 'string' ? words.toUpperCase() : words;

/** A secret vote: choose, confirm, final. The confirmation forgets the choice; only its sending still holds it. */
export function SecretVote({ vote, own, sendCommand, timeIsUp }: SecretVoteProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft | null>(null);
  const { recorded, pending, refused, cast } = useSecretBallot(vote.voteId, own, sendCommand);
  if (recorded) return <SecretRecorded {...recorded} />;
  if (pending) return <SecretOnItsWay retrying={pending === 'retrying'} />;
  const fate = (
    <>
      {refused && <RefusedBallot code={refused} />}
      {timeIsUp && <NoBallotInTime />}
    </>
  );
  if (draft?.toConfirm && !timeIsUp) {
    const { content } = draft;
    return (
      <ConfirmBallot
        title={t('tablet.yourChoice', { choice: choiceWords(ballotWords(t, vote, content), content) })}
        tone={typeof content === 'string' ? content : null}
        help={t('tablet.confirmFinal')}
        onConfirm={() => {
          setDraft(null);
          cast(content);
        }}
        onBack={() => setDraft(typeof content === 'string' ? null : { content, toConfirm: false })}
      />
    );
  }
  const { question, matter } = vote;
  if (question.kind === 'election') {
    const marks = marksOf(draft?.content);
    return (
      <ElectionPaper
        {...{ question, marks, timeIsUp }}
        onChange={(content) => setDraft({ content, toConfirm: false })}
        submit={{
          label: t('tablet.toConfirmation'),
          press: () => setDraft({ content: marks, toConfirm: true }),
        }}
        status={fate}
      />
    );
  }
  return (
    <>
      <ChoiceButtons
        {...{ matter, timeIsUp }}
        status={null}
        onChoose={(content) => setDraft({ content, toConfirm: true })}
      />
      <div className="ballot-line" role="status">
        {refused || timeIsUp ? fate : <span className="soft">{t('tablet.pressToChoose')}</span>}
      </div>
    </>
  );
}
