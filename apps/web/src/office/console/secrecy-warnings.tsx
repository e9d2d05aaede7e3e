import type { OfficeSnapshot, VoteView } from '@kworum/contracts';
import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface SecrecyWarningsProps {
  readonly warnings: OfficeSnapshot['secrecyWarnings'];
  readonly vote: Pick<VoteView, 'status' | 'entitled' | 'cast'>;
}

/** Where the numbers themselves would tell how members voted, and what to do about it. */
export function SecrecyWarnings({ warnings, vote: { status, entitled, cast } }: SecrecyWarningsProps) {
  const { t } = useTranslation();
  const before = status === 'prepared';
  return warnings.map((warning) => (
    <p key={warning} className="check-override secrecy-warning" role="note">
      <EyeOff aria-hidden size={18} />
      <span>
        {warning === 'unanimous'
          ? t('console.secrecy.unanimous')
          : t(before ? 'console.secrecy.fewBefore' : 'console.secrecy.fewAfter', {
              count: before ? entitled : cast,
            })}
      </span>
    </p>
  ));
}
