import type { ReactNode } from 'react';
import { Button, type ButtonProps } from 'react-aria-components/Button';

export interface PressButtonProps extends Omit<ButtonProps, 'className' | 'children' | 'style'> {
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** The one button of all screens. */
export function PressButton({ look = 'plain', size = 'medium', icon, children, ...props }: PressButtonProps) {
  return (
    <Button {...props} className={`press press-${look} press-${size}`}>
      {icon}
      <span>{children}</span>
    </Button>
  );
}
