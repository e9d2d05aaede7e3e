import { useTranslation } from 'react-i18next';
import type { NamedOutcome } from './named-outcomes';
import { choicesInOrder } from './outcome';

/** What a member's open ballot of an election says of the candidates, in one line. */
export function NamedMarks({ marks }: { readonly marks: NonNullable<NamedOutcome['marks']> }) {
  const { t } = useTranslation();
  if (marks.length === 0) return <span className="named-marks soft">{t('election.blankBallot')}</span>;
  const groups = choicesInOrder.flatMap((choice) => {
    const candidates = marks.filter((mark) => mark.choice === choice).map(({ candidate }) => candidate);
    return candidates.length === 0 ? [] : [`${t(`outcomeOfOne.${choice}`)}: ${candidates.join(', ')}`];
  });
  return <span className="named-marks">{groups.join('; ')}</span>;
}
