import type { SeatView } from '@kworum/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import { choicesInOrder } from '../../ui/votes/outcome';
import { Pills } from '../fields/pills';
import { Tick } from '../fields/tick';
import { type ElectionQuestion, type Marks, mayChoose } from './election-marks';

interface CalledMarksProps {
  readonly member: SeatView;
  readonly question: ElectionQuestion;
  readonly disabled: boolean;
  readonly onMarks: (marks: Marks) => void;
}

/** The ballot paper of an open election, for the member whose name is read aloud. */
export function CalledMarks({ member: { name }, question, disabled, onMarks }: CalledMarksProps) {
  const { t } = useTranslation();
  const [marks, setMarks] = useState<Marks>({});
  const { method, seats, candidates } = question;
  const mark = (candidateId: string, choice: Marks[string] | null) => {
    const { [candidateId]: _before, ...others } = marks;
    setMarks(choice === null ? others : { ...others, [candidateId]: choice });
  };
  const chosen = Object.keys(marks).length;
  return (
    <div className="called-marks" role="group" aria-label={name}>
      {candidates.map(({ candidateId, name: candidate }) =>
        method === 'choose' ? (
          <Tick
            key={candidateId}
            selected={marks[candidateId] === 'for'}
            onChange={(on) => mark(candidateId, on ? 'for' : null)}
          >
            {candidate}
          </Tick>
        ) : (
          <Pills
            key={candidateId}
            label={candidate}
            value={marks[candidateId] ?? 'abstain'}
            options={choicesInOrder.map((id) => ({ id, words: t(`choice.${id}`) }))}
            onChange={(choice) => mark(candidateId, choice)}
          />
        ),
      )}
      <div className="form-buttons">
        <PressButton
          look="main"
          isDisabled={disabled || !mayChoose(question, chosen)}
          aria-label={t('console.enterMarksOf', { name })}
          onPress={() => onMarks(marks)}
        >
          {t('console.enterMarks')}
        </PressButton>
        {method === 'choose' && (
          <span className="soft">{t('console.chooseAtMost', { count: chosen, seats })}</span>
        )}
      </div>
    </div>
  );
}
