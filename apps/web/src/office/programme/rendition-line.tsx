import { useTranslation } from 'react-i18next';

interface RenditionLineProps {
  /** As the media process names them; absent or empty: there is nothing to play yet. */
  readonly renditions: readonly string[] | undefined;
  /** The encoder did not take every frame of late. */
  readonly behind: boolean;
}

const named = ['programme', 'audio'] as const;
const isNamed = (name: string): name is (typeof named)[number] => named.some((one) => one === name);

/** What the public's players choose from, and whether this computer keeps up with it. */
export function RenditionLine({ renditions = [], behind }: RenditionLineProps) {
  const { t } = useTranslation();
  if (renditions.length === 0) return null;
  const words = renditions.map((name) => (isNamed(name) ? t(`programme.renditions.${name}`) : name));
  return (
    <p className="recording-line">
      {[
        t('programme.renditions.offered', { renditions: words.join(', ') }),
        t(behind ? 'programme.renditions.behind' : 'programme.renditions.keepsUp'),
      ].join(' · ')}
    </p>
  );
}
