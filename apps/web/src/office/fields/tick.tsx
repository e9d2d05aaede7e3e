import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';

interface TickProps {
  readonly selected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly children: ReactNode;
}

/** Yes or no. */
export function Tick({ selected, onChange, children }: TickProps) {
  return (
    <Checkbox className="checkbox" isSelected={selected} onChange={onChange}>
      <span className="checkbox-box" aria-hidden />
      <span>{children}</span>
    </Checkbox>
  );
}
