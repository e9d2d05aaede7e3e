import type { CaptionCue } from '@kworum/contracts';
import { Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../ui/api/api';
import { PressButton } from '../../ui/components/press-button';
import { cueTime, parseCueTime } from './cue-time';

interface CaptionRowProps {
  readonly meetingId: string;
  readonly cue: CaptionCue;
  /** It is being said at this moment of the recording. */
  readonly said: boolean;
  readonly onPlay: (from: number) => void;
  /** The server holds other captions now. */
  readonly onChanged: () => void;
}

/** Characters of a line, about: browsers that fit the field to its text do not need it. */
const lineLength = 46;

type Trouble = 'badTime' | 'unsaved' | null;

/** One caption: its times and its text save themselves when they are left. */
export function CaptionRow({ meetingId, cue, said, onPlay, onChanged }: CaptionRowProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(cue.from === null ? '' : cueTime(cue.from));
  const [to, setTo] = useState(cue.to === null ? '' : cueTime(cue.to));
  const [text, setText] = useState(cue.text);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const time = cue.from === null ? t('recordings.unplaced') : cueTime(cue.from);
  const save = () => {
    const [begin, end, words] = [parseCueTime(from), parseCueTime(to), text.trim()];
    if (words === '' || (begin === cue.from && end === cue.to && words === cue.text)) return;
    if (begin === null || end === null || end <= begin) {
      setTrouble('badTime');
      return;
    }
    void api.changeCaption(meetingId, cue.cueId, { from: begin, to: end, text: words }).then((answer) => {
      setTrouble(answer.ok ? null : 'unsaved');
      if (answer.ok) onChanged();
    });
  };
  const remove = () => {
    void api.removeCaption(meetingId, cue.cueId).then((answer) => {
      setTrouble(answer.ok ? null : 'unsaved');
      if (answer.ok) onChanged();
    });
  };
  const fields = [
    { name: t('recordings.captionFrom'), value: from, set: setFrom },
    { name: t('recordings.captionTo'), value: to, set: setTo },
  ];
  return (
    <tr className={said ? 'caption-said' : ''}>
      {fields.map(({ name, value, set }) => (
        <td key={name}>
          <input
            value={value}
            aria-label={t('recordings.captionOf', { what: name, time })}
            aria-invalid={trouble === 'badTime'}
            inputMode="decimal"
            onChange={({ target }) => set(target.value)}
            onBlur={save}
          />
        </td>
      ))}
      <td>
        <textarea
          rows={text.split('\n').reduce((rows, line) => rows + Math.ceil(line.length / lineLength) || 1, 0)}
          value={text}
          maxLength={1000}
          aria-label={t('recordings.captionOf', { what: t('recordings.captionText'), time })}
          onChange={({ target }) => setText(target.value)}
          onBlur={save}
        />
        {trouble && (
          <p className="field-error" role="alert">
            {t(`recordings.${trouble}`)}
          </p>
        )}
      </td>
      <td className="caption-buttons">
        <PressButton
          size="small"
          look="quiet"
          isDisabled={cue.from === null}
          onPress={() => onPlay(cue.from ?? 0)}
        >
          <Play size={17} aria-label={t('recordings.playFrom', { time })} />
        </PressButton>
        <PressButton size="small" look="quiet" onPress={remove}>
          <Trash2 size={17} aria-label={t('recordings.remove', { time })} />
        </PressButton>
      </td>
    </tr>
  );
}
