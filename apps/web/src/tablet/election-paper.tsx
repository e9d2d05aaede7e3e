import { ArrowDown } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../ui/components/press-button';
import { CandidateApproval } from './candidate-approval';
import { CandidateTick } from './candidate-tick';
import { type Election, marked, markedIn, type Marks, ticked } from './election-marks';
import { useHiddenBelow } from './use-hidden-below';

interface ElectionPaperProps {
  readonly question: Election;
  readonly marks: Marks;
  readonly onChange: (marks: Marks) => void;
  readonly timeIsUp: boolean;
  readonly submit: {
    readonly label: string;
    readonly press: () => void;
    readonly disabled?: boolean;
  };
  readonly status: ReactNode;
}

/** The ballot paper of an election. Counter and button stay in sight, and say when candidates are below them. */
export function ElectionPaper({ question, marks, onChange, timeIsUp, submit, status }: ElectionPaperProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const below = useHiddenBelow(list, foot);
  const { candidates, method, seats } = question;
  const full = method === 'choose' && seats > 1 && markedIn(marks) >= seats;
  return (
    <div className="paper">
      <ul
        ref={list}
        className={`paper-list paper-${method}${candidates.length === 1 ? ' paper-single' : ''}`}
        aria-label={t('election.candidates')}
      >
        {candidates.map(({ candidateId, name }) => (
          <li key={candidateId}>
            {method === 'choose' ? (
              <CandidateTick
                name={name}
                chosen={marks[candidateId] !== undefined}
                disabled={timeIsUp || (full && marks[candidateId] === undefined)}
                onPress={() => onChange(ticked(marks, candidateId, seats))}
              />
            ) : (
              <CandidateApproval
                name={name}
                choice={marks[candidateId] ?? null}
                disabled={timeIsUp}
                onChoose={(choice) => onChange(marked(marks, candidateId, choice))}
              />
            )}
          </li>
        ))}
      </ul>
      <div ref={foot} className="paper-foot">
        {below > 0 && (
          <div className="paper-more">
            <PressButton icon={<ArrowDown aria-hidden />} onPress={() => showLast(list.current)}>
              {t('tablet.moreBelow', { below })}
            </PressButton>
          </div>
        )}
        <div className="paper-count">
          <PaperCount question={question} marks={marks} full={full} />
        </div>
        <div className="paper-status">{status}</div>
        <PressButton
          look="main"
          size="large"
          isDisabled={timeIsUp || (submit.disabled ?? false)}
          onPress={submit.press}
        >
          {submit.label}
        </PressButton>
      </div>
    </div>
  );
}

function showLast(list: HTMLUListElement | null): void {
  list?.lastElementChild?.scrollIntoView({ behavior: 'smooth', block: 'center' });
}

interface PaperCountProps {
  readonly question: Election;
  readonly marks: Marks;
  readonly full: boolean;
}

function PaperCount({ question: { method, seats, candidates }, marks, full }: PaperCountProps) {
  const { t } = useTranslation();
  const count = markedIn(marks);
  if (method === 'choose') {
    return (
      <>
        <b role="status">{t('tablet.chosenOf', { chosen: count, seats })}</b>
        <span className="soft">{t(full ? 'tablet.paperFull' : 'tablet.chooseHelp', { seats })}</span>
      </>
    );
  }
  const open = candidates.length - count;
  return (
    <>
      <b role="status">{t('tablet.markedOf', { marked: count, candidates: candidates.length })}</b>
      <span className="soft">{open > 0 ? t('tablet.unmarked', { open }) : t('tablet.allMarked')}</span>
    </>
  );
}
