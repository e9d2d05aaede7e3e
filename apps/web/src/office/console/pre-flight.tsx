import type { OfficeSnapshot, VoteView } from '@kworum/contracts';
import { Check, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandInHand } from '../../ui/live/use-command';
import { useLanguage } from '../../ui/locales/use-language';
import { QuestionLine } from '../../ui/votes/question-line';
import { VoteMarks } from '../../ui/votes/vote-marks';
import { ballotFormKey } from '../../ui/votes/vote-words';
import { Consent } from './consent';
import { SecrecyWarnings } from './secrecy-warnings';

interface PreFlightProps {
  readonly snapshot: OfficeSnapshot;
  readonly vote: VoteView;
  readonly hand: CommandInHand;
}

/** What has to be right before a vote opens, read off one by one. */
export function PreFlight({ snapshot, vote, hand }: PreFlightProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { quorum, seats, devices } = snapshot;
  const connected = new Set(devices.filter((device) => device.connected).map((device) => device.memberId));
  const names = (chosen: typeof seats) => chosen.map((seat) => seat.name).join(', ');
  const excluded = seats.filter((seat) => seat.excluded);
  const silent = seats.filter((seat) => seat.present && !seat.excluded && !connected.has(seat.memberId));
  const fails = new Set(snapshot.failingChecks);
  // What consent is missing, and from whom, is said beside the button that records it.
  const stated = snapshot.failingChecks.filter(
    (code) => code !== 'consent-missing' || snapshot.onDemandOf === null,
  );
  const figures = { present: quorum.present, required: quorum.required };
  return (
    <section className="panel">
      <h2>{t('office.preFlight')}</h2>
      <p className="vote-subject">{vote.subject}</p>
      <QuestionLine vote={vote} agenda={snapshot.agenda} />
      <VoteMarks vote={vote} />
      <ul className="checks">
        <CheckLine fine={!fails.has('no-quorum')}>
          {t(quorum.reached ? 'office.preFlightQuorum' : 'office.preFlightNoQuorum', figures)}
        </CheckLine>
        <CheckLine fine>
          {vote.ruleText[language]}, {vote.legalBasis}, {t(ballotFormKey(vote.ballot))}
        </CheckLine>
        {vote.anonymous && <CheckLine fine>{t('console.anonymous')}</CheckLine>}
        <CheckLine fine={!fails.has('nobody-entitled')}>
          {t('office.preFlightEntitled', { count: vote.entitled })}.{' '}
          {excluded.length > 0
            ? t('office.preFlightExcluded', { names: names(excluded) })
            : t('office.preFlightNobodyExcluded')}
        </CheckLine>
        <CheckLine fine={silent.length === 0}>
          {silent.length === 0
            ? t('office.preFlightDevices')
            : t('office.preFlightSilent', { names: names(silent) })}
        </CheckLine>
      </ul>
      <Consent vote={vote} applicant={snapshot.onDemandOf} hand={hand} />
      <SecrecyWarnings warnings={snapshot.secrecyWarnings} vote={vote} />
      {stated.map((code) => (
        <p key={code} className="check-override">
          {t(`console.checkFails.${code}`)}
        </p>
      ))}
    </section>
  );
}

function CheckLine({ fine, children }: { readonly fine: boolean; readonly children: ReactNode }) {
  return (
    <li className={fine ? 'check-fine' : 'check-warning'}>
      {fine ? <Check aria-hidden size={18} strokeWidth={3} /> : <TriangleAlert aria-hidden size={18} />}
      <span>{children}</span>
    </li>
  );
}
