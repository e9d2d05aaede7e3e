import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** The whole screen for one message. */
export function Notice({ icon: Icon, title, text, children }: NoticeProps) {
  return (
    <main className="notice">
      <Icon aria-hidden size={44} className="notice-icon" />
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </main>
  );
}
