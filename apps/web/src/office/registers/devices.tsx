import type { IssuedKey, Member } from '@kworum/contracts';
import { Check, Copy, MonitorPlay, TabletSmartphone } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import type { Answer, FailureCode } from '../../ui/api/problem';
import { useAnswer } from '../../ui/api/use-answer';
import { PressButton } from '../../ui/components/press-button';
import { isHeld, today } from './mandate';

/** Sign-in links for tablets and the hall screen. */
export function Devices() {
  const { t } = useTranslation();
  const { answer } = useAnswer(api.council);
  return (
    <>
      <h1>{t('office.devices')}</h1>
      <p className="soft">{t('office.deviceIntro')}</p>
      {answer && !answer.ok && <p className="form-error">{t(`failure.${answer.failure.code}`)}</p>}
      {answer?.ok && (
        <ul className="devices">
          <Device name={t('office.hallScreen')} icon={<MonitorPlay aria-hidden />} issue={api.issueHallKey} />
          {holdingMandate(answer.value.members).map((member) => (
            <Device
              key={member.memberId}
              name={member.name}
              detail={t('common.seat', { function: member.function, seat: member.seat })}
              icon={<TabletSmartphone aria-hidden />}
              issue={() => api.issueMemberKey(member.memberId)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function holdingMandate(members: readonly Member[]): readonly Member[] {
  const day = today();
  return members.filter((member) => isHeld(member, day));
}

interface DeviceProps {
  readonly name: string;
  readonly detail?: string;
  readonly icon: ReactNode;
  readonly issue: () => Promise<Answer<IssuedKey>>;
}

function Device({ name, detail, icon, issue }: DeviceProps) {
  const { t } = useTranslation();
  const [link, setLink] = useState<string | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const press = () => {
    void issue().then((answer) => {
      if (answer.ok) setLink(location.origin + answer.value.path);
      else setFailure(answer.failure.code);
    });
  };
  return (
    <li className="card device">
      {icon}
      <span className="device-who">
        <b>{name}</b>
        <span className="soft">{detail}</span>
      </span>
      {link === null ? (
        <PressButton size="small" onPress={press}>
          {t('office.issueLink')}
        </PressButton>
      ) : (
        <IssuedLink link={link} />
      )}
      {failure && <span className="form-error">{t(`failure.${failure}`)}</span>}
    </li>
  );
}

function IssuedLink({ link }: { readonly link: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  // Browsers give the clipboard to secure pages only; elsewhere the link stays selectable.
  const mayCopy = window.isSecureContext;
  const copy = () => void navigator.clipboard.writeText(link).then(() => setCopied(true));
  return (
    <span className="issued">
      <input
        readOnly
        value={link}
        aria-label={t('office.issueLink')}
        onFocus={(event) => event.target.select()}
      />
      {mayCopy && (
        <PressButton
          size="small"
          look="main"
          icon={copied ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
          onPress={copy}
        >
          {t(copied ? 'office.copied' : 'office.copyLink')}
        </PressButton>
      )}
    </span>
  );
}
