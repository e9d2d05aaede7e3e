import type { VoteView } from '@kworum/contracts';
import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NamedMarks } from './named-marks';
import type { NamedOutcome } from './named-outcomes';
import { outcomesInOrder } from './outcome';
import { OutcomeIcon } from './outcome-icon';
import { outcomeKey, outcomeOfOneKey } from './vote-words';

interface NamedListProps {
  readonly list: readonly NamedOutcome[];
  readonly matter: VoteView['matter'];
  readonly legend?: boolean;
}

/**
 * Who voted how: names with a shape and a colour, and the meaning of the shapes below.
 * Of a secret vote only who voted; of an open election what the ballot says of the candidates.
 */
export function NamedList({ list, matter, legend = true }: NamedListProps) {
  const { t } = useTranslation();
  const used = outcomesInOrder.filter((outcome) => list.some((entry) => entry.outcome === outcome));
  const rollCall = list.some((entry) => entry.channel === 'roll-call');
  return (
    <div className="named">
      <ul className="named-list" aria-label={t('common.namedList')}>
        {list.map(({ seat, name, outcome, channel, marks }) => (
          <li key={seat} className={`named-seat named-${outcome}`}>
            <OutcomeIcon outcome={outcome} />
            <span className="named-name">
              {name}
              {marks && <NamedMarks marks={marks} />}
            </span>
            <span className="seen-by-readers-only">: {t(outcomeOfOneKey(matter, outcome))}</span>
            {channel === 'roll-call' && (
              <Megaphone size={16} className="named-channel" aria-label={t('procedure.byRollCall')} />
            )}
          </li>
        ))}
      </ul>
      {(legend || rollCall) && (
        <ul className="named-legend" aria-hidden>
          {legend &&
            used.map((outcome) => (
              <li key={outcome}>
                <OutcomeIcon outcome={outcome} size={16} /> {t(outcomeKey(matter, outcome))}
              </li>
            ))}
          {rollCall && (
            <li>
              <Megaphone size={16} /> {t('procedure.byRollCall')}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
