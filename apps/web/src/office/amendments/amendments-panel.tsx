import type { OfficeSnapshot } from '@kworum/contracts';
import { FilePenLine, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import type { CommandInHand } from '../../ui/live/use-command';
import { canPrepare } from '../console/can-prepare';
import { isPutToVote } from '../console/next-step';
import { OrderedList } from '../fields/ordered-list';
import { pendingAmendments } from '../prepare-vote/vote-situation';
import { AmendmentForm } from './amendment-form';
import { amendmentVote } from './amendment-vote';
import { DecidedAmendments } from './decided-amendments';
import { DropForm } from './drop-form';

interface AmendmentsPanelProps {
  readonly snapshot: OfficeSnapshot;
  readonly hand: CommandInHand;
}

/** Changes proposed to the draft of the current item, in the order of voting. Nothing where nobody votes on a draft. */
export function AmendmentsPanel({ snapshot, hand }: AmendmentsPanelProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const [dropping, setDropping] = useState<string | null>(null);
  const item = snapshot.agenda.find(({ status }) => status === 'current');
  if (!item) return null;
  const { itemId } = item;
  const known = snapshot.amendments.filter((amendment) => amendment.itemId === itemId);
  if (known.length === 0 && (!isPutToVote(item.title) || !canPrepare(snapshot))) return null;
  const pending = pendingAmendments(snapshot, itemId);
  const decided = known.filter(({ status }) => status !== 'pending');
  const voted = decided.filter(({ status }) => status !== 'dropped').map(({ amendmentId }) => amendmentId);
  const [next] = pending;
  return (
    <section className="panel amendments">
      <div className="panel-head">
        <h2>{t('console.amendments')}</h2>
        {!adding && (
          <PressButton
            size="small"
            look="quiet"
            icon={<Plus aria-hidden size={16} />}
            onPress={() => setAdding(true)}
          >
            {t('console.addAmendment')}
          </PressButton>
        )}
      </div>
      {pending.length > 1 && <p className="soft">{t('console.amendmentsHelp')}</p>}
      {pending.length > 0 && (
        <OrderedList
          label={t('console.amendments')}
          disabled={hand.busy}
          onOrder={(ids) => hand.send({ type: 'amendments.order', itemId, amendmentIds: [...voted, ...ids] })}
          rows={pending.map(({ amendmentId, title, author }, index) => ({
            id: amendmentId,
            name: title,
            content: (
              <>
                <span className="amendment-what">
                  <b>
                    {index + 1}. {title}
                  </b>{' '}
                  <span className="soft">{author}</span>
                </span>
                <PressButton
                  size="small"
                  look="quiet"
                  isDisabled={hand.busy}
                  aria-label={t('console.dropAmendmentLong', { title })}
                  onPress={() => setDropping(amendmentId)}
                >
                  {t('console.dropAmendment')}
                </PressButton>
              </>
            ),
          }))}
        />
      )}
      {pending
        .filter(({ amendmentId }) => amendmentId === dropping)
        .map((amendment) => (
          <DropForm
            key={amendment.amendmentId}
            amendment={amendment}
            onCancel={() => setDropping(null)}
            onDrop={(reason) => {
              setDropping(null);
              hand.send({ type: 'amendment.drop', amendmentId: amendment.amendmentId, reason });
            }}
          />
        ))}
      {next && canPrepare(snapshot) && (
        <div className="other-steps">
          <PressButton
            size="small"
            icon={<FilePenLine aria-hidden size={16} />}
            isDisabled={hand.busy}
            onPress={() =>
              hand.send(amendmentVote(next, t('prepare.subject.amendment', { title: next.title })))
            }
          >
            {t('console.voteOnAmendment')} 1
          </PressButton>
        </div>
      )}
      <DecidedAmendments amendments={decided} />
      {adding && (
        <AmendmentForm
          onCancel={() => setAdding(false)}
          onSubmit={(title, author) => {
            setAdding(false);
            hand.send({ type: 'amendment.submit', itemId, title, author });
          }}
        />
      )}
    </section>
  );
}
