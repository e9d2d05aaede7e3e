import type { VoteSummary } from '@kworum/contracts';
import { Ellipsis } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type { AskedAction, VoteAction } from './vote-action';

interface VoteActionsMenuProps {
  readonly vote: VoteSummary;
  readonly actions: readonly VoteAction[];
  readonly onAsk: (asked: AskedAction) => void;
}

/** What may follow a vote, out of the way until it is needed. */
export function VoteActionsMenu({ vote: { voteId, number }, actions, onAsk }: VoteActionsMenuProps) {
  const { t } = useTranslation();
  if (actions.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className="press press-quiet press-small" aria-label={t('console.actionsOf', { number })}>
        <Ellipsis aria-hidden size={18} />
      </Button>
      <Popover className="popover">
        <Menu className="choices">
          {actions.map((kind) => (
            <MenuItem key={kind} className="choices-item" onAction={() => onAsk({ kind, voteId })}>
              {t(`console.action.${kind}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
