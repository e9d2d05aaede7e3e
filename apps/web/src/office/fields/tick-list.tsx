import { type ReactNode, useId } from 'react';
import { Tick } from './tick';

interface TickListProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly words: ReactNode }[];
  readonly selected: readonly string[];
  readonly onChange: (selected: readonly string[]) => void;
}

/** Several of a list; the order is the list's own, not that of ticking. */
export function TickList({ label, options, selected, onChange }: TickListProps) {
  const heading = useId();
  const set = (id: string, on: boolean) =>
    onChange(options.map((option) => option.id).filter((one) => (one === id ? on : selected.includes(one))));
  return (
    <div className="tick-list" role="group" aria-labelledby={heading}>
      <span id={heading} className="tick-list-label">
        {label}
      </span>
      {options.map(({ id, words }) => (
        <Tick key={id} selected={selected.includes(id)} onChange={(on) => set(id, on)}>
          {words}
        </Tick>
      ))}
    </div>
  );
}
