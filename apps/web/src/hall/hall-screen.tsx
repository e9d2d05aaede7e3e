import type { HallPicture, HallSnapshot } from '@kworum/contracts';
import { Landmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { QuorumLost } from '../ui/components/quorum-lost';
import { RehearsalBand } from '../ui/components/rehearsal-band';
import type { LiveState } from '../ui/live/live-store';
import { AnnulledVote } from './annulled-vote';
import { BetweenVotes } from './between-votes';
import { ClosedVote } from './closed-vote';
import { HallClock } from './hall-clock';
import { HallResult } from './hall-result';
import { isResultOnShow } from './is-result-on-show';
import { OpenVote } from './open-vote';
import { PicturedHall } from './pictured-hall';
import { StaleMark } from './stale-mark';
import { wantsPicture } from './wants-picture';

interface HallScreenProps {
  readonly councilName: string;
  readonly live: LiveState<'hall'>;
}

/** Until the server has said what the office wants. */
const noPicture: HallPicture = { picture: 'never', sound: false };

/** The television of the room, read from ten metres. Never blank: the last state stays, with its age. */
export function HallScreen({ councilName, live }: HallScreenProps) {
  const { t } = useTranslation();
  const { snapshot, offlineSince } = live;
  if (!snapshot) {
    return (
      <div className="hall hall-empty">
        <Landmark aria-hidden className="hall-emblem" />
        <h1>{councilName}</h1>
        <p className="hall-soft">{live.idle ? t('hall.noMeeting') : t(`connection.${live.status}`)}</p>
        <HallClock />
        {offlineSince !== null && <StaleMark since={offlineSince} />}
      </div>
    );
  }
  return (
    <div className="hall">
      <RehearsalBand rehearsal={snapshot.meeting.rehearsal} />
      <QuorumLost quorum={snapshot.quorum} />
      <div className="hall-content">
        <HallTop snapshot={snapshot} />
        <HallMain snapshot={snapshot} picture={live.hallPicture ?? noPicture} />
      </div>
      {offlineSince !== null && <StaleMark since={offlineSince} />}
    </div>
  );
}

function HallTop({ snapshot: { meeting, agenda, vote } }: { readonly snapshot: HallSnapshot }) {
  const { t } = useTranslation();
  const item = agenda.find((candidate) => candidate.status === 'current');
  const inVote = vote !== null && vote.status !== 'prepared';
  return (
    <header className="hall-top">
      <span>
        {meeting.title}
        {item && <> · {t('common.item', { number: item.number })}</>}
      </span>
      <span className="hall-top-end">
        {inVote && <span>{t('common.vote', { number: vote.number })}</span>}
        <HallClock />
      </span>
    </header>
  );
}

interface HallMainProps {
  readonly snapshot: HallSnapshot;
  readonly picture: HallPicture;
}

/** A vote, its result and its annulment come before every picture. */
function HallMain({ snapshot, picture }: HallMainProps) {
  const { vote, agenda, seats } = snapshot;
  if (vote?.status === 'open') return <OpenVote {...{ vote, agenda, seats }} />;
  if (vote?.status === 'closed') return <ClosedVote vote={vote} agenda={agenda} />;
  if (vote?.status === 'annulled' && isResultOnShow(snapshot)) return <AnnulledVote vote={vote} />;
  if (vote?.status === 'announced' && vote.result && isResultOnShow(snapshot)) {
    return <HallResult vote={vote} result={vote.result} snapshot={snapshot} />;
  }
  if (wantsPicture(snapshot, picture)) return <PicturedHall snapshot={snapshot} sound={picture.sound} />;
  return <BetweenVotes snapshot={snapshot} />;
}
