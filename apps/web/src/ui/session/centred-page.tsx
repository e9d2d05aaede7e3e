import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Appearance } from '../components/appearance';

interface CentredPageProps {
  readonly title: string;
  readonly above?: string;
  readonly icon?: LucideIcon;
  readonly children?: ReactNode;
}

/** One thing to read or do, in the middle of the screen. */
export function CentredPage({ title, above, icon: Icon, children }: CentredPageProps) {
  return (
    <div className="centred">
      <div className="centred-corner">
        <Appearance />
      </div>
      <main className="centred-card">
        {Icon && <Icon aria-hidden className="centred-icon" size={34} />}
        {above !== undefined && <p className="label">{above}</p>}
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
