import type { HallSnapshot } from '@kworum/contracts';
import { Circle, CircleCheck } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { SpeakingTime } from '../ui/components/speaker-card';
import { FloorKind } from '../ui/components/floor-kind';
import { RemoteMark } from '../ui/components/remote-mark';
import { QuestionLine } from '../ui/votes/question-line';
import { VoteMarks } from '../ui/votes/vote-marks';
import { CandidateNames } from './candidate-names';
import { HallSeats } from './hall-seats';

const shownWaiting = 4;

/** Item, speaker with countdown, who is next, quorum. */
export function BetweenVotes({ snapshot }: { readonly snapshot: HallSnapshot }) {
  const { t } = useTranslation();
  const { floor, speakersList, meeting, vote } = snapshot;
  return (
    <main className="hall-between">
      {meeting.phase !== 'open' && <p className="hall-soft">{meeting.councilName}</p>}
      <h1 className="hall-title">{titleOf(snapshot, t)}</h1>
      {meeting.phase === 'prepared' && <PresentMembers seats={snapshot.seats} />}
      {vote?.status === 'prepared' && (
        <div className="hall-prepared">
          <span className="hall-soft">{t('common.preparedVote')}</span>
          <p className="hall-prepared-subject">{vote.subject}</p>
          <div className="hall-facts">
            <QuestionLine vote={vote} agenda={snapshot.agenda} />
            <VoteMarks vote={vote} />
          </div>
          <CandidateNames vote={vote} />
        </div>
      )}
      {floor && (
        <section className="hall-speaker">
          <div>
            <p className="hall-soft">{t('common.speaking')}</p>
            <p className="hall-speaker-name">{floor.name}</p>
            <p className="hall-speaker-function">{floor.function}</p>
          </div>
          <SpeakingTime floor={floor} />
        </section>
      )}
      {speakersList.length > 0 && (
        <section>
          <h2 className="hall-soft">{t('common.speakersList')}</h2>
          <ol className="hall-waiting">
            {speakersList.slice(0, shownWaiting).map((request, index) => (
              <li key={request.requestId}>
                <span className="hall-soft">{index + 1}.</span> {request.name}{' '}
                <FloorKind kind={request.kind} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <footer className="hall-foot">
        <HallQuorum snapshot={snapshot} />
      </footer>
    </main>
  );
}

function PresentMembers({ seats }: Pick<HallSnapshot, 'seats'>) {
  const { t } = useTranslation();
  return (
    <section className="hall-present">
      <h2 className="hall-soft">{t('hall.presentMembers')}</h2>
      <HallSeats
        entries={seats.map(({ seat, name, present, remote }) => ({
          seat,
          name,
          look: present ? 'is-done' : 'is-waiting',
          icon: present ? <CircleCheck aria-hidden /> : <Circle aria-hidden />,
          words: t(present ? 'hall.present' : 'outcomeOfOne.absent'),
          ...(present && remote ? { mark: <RemoteMark size="1em" /> } : {}),
        }))}
      />
    </section>
  );
}

export function HallQuorum({
  snapshot: { quorum, meeting },
}: {
  readonly snapshot: Pick<HallSnapshot, 'quorum' | 'meeting'>;
}) {
  const { t } = useTranslation();
  return (
    <span className={quorum.reached ? 'hall-quorum' : 'hall-quorum hall-quorum-missing'}>
      {quorum.reached
        ? t('common.quorum', { present: quorum.present, size: meeting.statutorySize })
        : t('common.quorumMissing', { present: quorum.present, required: quorum.required })}
    </span>
  );
}

/** The current item, or why there is none. */
export function titleOf({ agenda, meeting: { phase } }: HallSnapshot, t: TFunction): string {
  const item = phase === 'open' ? agenda.find(({ status }) => status === 'current') : undefined;
  return item?.title ?? t(wordsWithoutItem(phase));
}

function wordsWithoutItem(phase: HallSnapshot['meeting']['phase']) {
  if (phase === 'open') return 'common.betweenItems';
  return phase === 'closed' ? 'hall.after' : 'common.beforeSession';
}
