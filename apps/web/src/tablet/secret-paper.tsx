import type { VoteView } from '@kworum/contracts';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoBallotInTime } from './ballot-badges';
import { ballotWords } from './ballot-words';
import { ChoiceButtons } from './choice-buttons';
import { ConfirmBallot } from './confirm-ballot';
import { type BallotContent, marksOf } from './election-marks';
import { ElectionPaper } from './election-paper';

interface SecretPaperProps {
  readonly vote: VoteView;
  readonly timeIsUp: boolean;
  /** What became of an earlier ballot; null: nothing to say. */
  readonly fate: ReactNode;
  readonly onCast: (content: BallotContent) => void;
}

interface Draft {
  readonly content: BallotContent;
  readonly toConfirm: boolean;
}

/** A single choice stands as large as on its button. */
const choiceWords = (words: string, content: BallotContent) =>
  typeof content === 'string' ? words.toUpperCase() : words;

/** The paper of a secret vote: choose, confirm, final. The confirmation forgets the choice. */
export function SecretPaper({ vote, timeIsUp, fate, onCast }: SecretPaperProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft | null>(null);
  const status = (
    <>
      {fate}
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
          onCast(content);
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
        {...{ question, marks, timeIsUp, status }}
        onChange={(content) => setDraft({ content, toConfirm: false })}
        submit={{
          label: t('tablet.toConfirmation'),
          press: () => setDraft({ content: marks, toConfirm: true }),
        }}
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
        {fate !== null || timeIsUp ? status : <span className="soft">{t('tablet.pressToChoose')}</span>}
      </div>
    </>
  );
}
