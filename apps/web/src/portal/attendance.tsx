import type { PublicMeeting } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { RemoteMark } from '../ui/components/remote-mark';
import type { Language } from '../ui/locales/language';
import { timeOfDay } from '../ui/locales/times';
import { useLanguage } from '../ui/locales/use-language';

type Attendance = PublicMeeting['attendance'];
type Stay = Attendance[number]['stays'][number];

/** Who took part and when, in the order of seats; who took part from elsewhere is marked so. */
export function AttendanceList({ attendance }: { readonly attendance: Attendance }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (attendance.length === 0) return null;
  return (
    <section className="attendance">
      <h2>{t('public.attendance')}</h2>
      <ul>
        {attendance.map(({ seat, name, stays }) => (
          <li key={seat}>
            <span className="attendance-name">{name}</span>
            {stays.length === 0 && <span className="soft">{t('outcomeOfOne.absent')}</span>}
            {stays.map((stay) => (
              <span key={stay.from} className="attendance-stay">
                {timesOf(stay, language)} {stay.remote && <RemoteMark />}
                {stay.remote && <span aria-hidden>{t('common.remote')}</span>}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `09:02–12:40`; open at the end while the person is still there. */
function timesOf({ from, to }: Stay, language: Language): string {
  return `${timeOfDay(from, language)}–${to === null ? '' : timeOfDay(to, language)}`;
}
