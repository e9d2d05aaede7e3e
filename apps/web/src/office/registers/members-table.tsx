import type { Council, Member } from '@kworum/contracts';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import { dateInWords } from '../../ui/locales/times';
import { useLanguage } from '../../ui/locales/use-language';
import { isHeld, today } from './mandate';
import { MandateEndForm } from './mandate-end-form';

interface MembersTableProps {
  readonly council: Council;
  readonly onChange: (council: Council) => void;
}

/** Everybody of the term, lapsed mandates included, in the order of seats. */
export function MembersTable({ council, onChange }: MembersTableProps) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState<string | null>(null);
  const members = [...council.members].sort(
    (one, other) => one.seat - other.seat || one.mandateFrom.localeCompare(other.mandateFrom),
  );
  const held = members.filter((member) => isHeld(member, today())).length;
  return (
    <section className="card register">
      <p className="soft">{t('registers.mandatesHeld', { count: held, size: council.statutorySize })}</p>
      <div className="register-scroll">
        <table className="register-table">
          <thead>
            <tr>
              <th scope="col">{t('registers.seat')}</th>
              <th scope="col">{t('registers.name')}</th>
              <th scope="col">{t('registers.club')}</th>
              <th scope="col">{t('registers.mandate')}</th>
              <th scope="col">
                <span className="seen-by-readers-only">{t('console.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <Fragment key={member.memberId}>
                <MemberRow member={member} onEnd={() => setEnding(member.memberId)} />
                {member.memberId === ending && (
                  <tr>
                    <td colSpan={5}>
                      <MandateEndForm
                        member={member}
                        onCancel={() => setEnding(null)}
                        onDone={(changed) => {
                          setEnding(null);
                          onChange(changed);
                        }}
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function MemberRow({ member, onEnd }: { readonly member: Member; readonly onEnd: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { seat, name, function: role, club, mandateFrom, mandateUntil, mandateEndReason } = member;
  const from = dateInWords(mandateFrom, language);
  return (
    <tr className={isHeld(member, today()) ? '' : 'register-past'}>
      <td className="register-number">{seat}</td>
      <th scope="row">
        {name} <span className="soft register-detail">{role}</span>
      </th>
      <td>{club ?? t('registers.noClub')}</td>
      <td>
        {mandateUntil === null
          ? t('registers.mandateFrom', { from })
          : t('registers.mandateFromTo', { from, to: dateInWords(mandateUntil, language) })}
        {mandateEndReason !== null && <span className="soft register-detail">{mandateEndReason}</span>}
      </td>
      <td className="register-act">
        {mandateUntil === null && (
          <PressButton
            size="small"
            look="quiet"
            aria-label={t('registers.endMandateOf', { name })}
            onPress={onEnd}
          >
            {t('registers.endMandate')}
          </PressButton>
        )}
      </td>
    </tr>
  );
}
