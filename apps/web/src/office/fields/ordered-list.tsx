import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { useTranslation } from 'react-i18next';
import { movedBy, movedTo } from './moved';

interface OrderedRow {
  readonly id: string;
  /** What readers hear, and what the buttons are named after. */
  readonly name: string;
  readonly content: ReactNode;
}

interface OrderedListProps {
  readonly label: string;
  readonly rows: readonly OrderedRow[];
  readonly disabled: boolean;
  /** The order that is asked for; the rows follow when the server has it. */
  readonly onOrder: (ids: readonly string[]) => void;
}

/** Rows that are put in order by dragging, or by the buttons of each row. */
export function OrderedList({ label, rows, disabled, onOrder }: OrderedListProps) {
  const ids = rows.map(({ id }) => id);
  const order = (next: readonly string[]) => {
    if (next.some((id, index) => id !== ids[index])) onOrder(next);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: disabled,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return;
      order(movedTo(ids, new Set([...keys].map(String)), String(target.key), target.dropPosition));
    },
  });
  return (
    <GridList
      aria-label={label}
      className="ordered"
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
    >
      {rows.map(({ id, name, content }, index) => (
        <GridListItem key={id} id={id} textValue={name} className="ordered-row">
          <Grip name={name} />
          <div className="ordered-content">{content}</div>
          <MoveButtons
            name={name}
            up={disabled || index === 0 ? null : () => order(movedBy(ids, id, -1))}
            down={disabled || index === rows.length - 1 ? null : () => order(movedBy(ids, id, 1))}
          />
        </GridListItem>
      ))}
    </GridList>
  );
}

function Grip({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  return (
    <Button slot="drag" className="ordered-grip" aria-label={t('console.drag', { name })}>
      <GripVertical aria-hidden size={16} />
    </Button>
  );
}

interface MoveButtonsProps {
  readonly name: string;
  /** Null where the row cannot go. */
  readonly up: (() => void) | null;
  readonly down: (() => void) | null;
}

function MoveButtons({ name, up, down }: MoveButtonsProps) {
  const { t } = useTranslation();
  return (
    <span className="ordered-moves">
      <Button
        className="ordered-move"
        isDisabled={up === null}
        aria-label={t('console.moveUp', { name })}
        onPress={() => up?.()}
      >
        <ArrowUp aria-hidden size={16} />
      </Button>
      <Button
        className="ordered-move"
        isDisabled={down === null}
        aria-label={t('console.moveDown', { name })}
        onPress={() => down?.()}
      >
        <ArrowDown aria-hidden size={16} />
      </Button>
    </span>
  );
}
