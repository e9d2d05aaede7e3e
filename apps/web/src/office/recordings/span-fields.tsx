import { ChevronLeft, ChevronRight, MapPin, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../../ui/components/press-button';
import type { Playback } from '../../ui/recording/use-playback';
import { cueTime } from './cue-time';

/** Seconds of the recording; null: not marked yet. */
export interface Span {
  readonly from: number | null;
  readonly to: number | null;
}

interface SpanFieldsProps {
  readonly span: Span;
  readonly playback: Playback;
  readonly onChange: (change: Partial<Span>) => void;
}

/** Where a fragment begins and ends: marked while the recording plays, then moved by seconds. */
export function SpanFields({ span, playback, onChange }: SpanFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="span-fields">
      <Mark
        name={t('recordings.spanFrom')}
        at={span.from}
        playback={playback}
        onMark={(from) => onChange({ from })}
      />
      <Mark
        name={t('recordings.spanTo')}
        at={span.to}
        playback={playback}
        onMark={(to) => onChange({ to })}
      />
      <PressButton
        size="small"
        icon={<Play aria-hidden size={16} />}
        isDisabled={span.from === null}
        onPress={() => playback.seek(span.from ?? 0, true)}
      >
        {t('recordings.playSpan')}
      </PressButton>
    </div>
  );
}

interface MarkProps {
  readonly name: string;
  readonly at: number | null;
  readonly playback: Playback;
  readonly onMark: (at: number) => void;
}

function Mark({ name, at, playback, onMark }: MarkProps) {
  const { t } = useTranslation();
  const move = (seconds: number) => {
    const moved = Math.max(0, (at ?? playback.position) + seconds);
    onMark(moved);
    playback.seek(moved, false);
  };
  return (
    <div className="span-mark" role="group" aria-label={name}>
      <span className="label">{name}</span>
      <b>{at === null ? t('recordings.notSet') : cueTime(at)}</b>
      <PressButton
        size="small"
        icon={<MapPin aria-hidden size={16} />}
        onPress={() => onMark(playback.position)}
      >
        {t('recordings.here')}
      </PressButton>
      <PressButton size="small" look="quiet" isDisabled={at === null} onPress={() => move(-1)}>
        <ChevronLeft size={18} aria-label={t('recordings.earlier')} />
      </PressButton>
      <PressButton size="small" look="quiet" isDisabled={at === null} onPress={() => move(1)}>
        <ChevronRight size={18} aria-label={t('recordings.later')} />
      </PressButton>
    </div>
  );
}
