import type { PublicMeeting, VoteRecord } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { MomentLinks } from './archive/moment-link';
import { VoteCard } from './vote-card';

interface AgendaWithVotesProps {
  readonly agenda: PublicMeeting['agenda'];
  readonly votes: readonly VoteRecord[];
  readonly planned: boolean;
}

/** The agenda, each item with the votes taken on it. */
export function AgendaWithVotes({ agenda, votes, planned }: AgendaWithVotesProps) {
  const { t } = useTranslation();
  return (
    <section className="public-agenda">
      <h2>{t('common.agenda')}</h2>
      {!planned && votes.length === 0 && <p className="soft">{t('public.noVotes')}</p>}
      <ol>
        {agenda.map((item) => (
          <li key={item.itemId}>
            <p className="public-item">
              <span className="public-item-number">{item.number}.</span> {item.title}
            </p>
            <MomentLinks refId={item.itemId} words="watchItem" />
            {votes
              .filter((vote) => vote.itemNumber === item.number)
              .map((vote) => (
                <VoteCard
                  key={vote.voteId}
                  vote={vote}
                  agenda={agenda}
                  repeated={votes.find((earlier) => earlier.voteId === vote.revote?.of)}
                />
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
