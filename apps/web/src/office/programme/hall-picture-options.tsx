import { type HallPicture, hallPictures } from '@kworum/contracts';
import { useTranslation } from 'react-i18next';
import { Pills } from '../fields/pills';
import { Tick } from '../fields/tick';

interface HallPictureOptionsProps {
  readonly hall: HallPicture;
  readonly onChange: (hall: HallPicture) => void;
}

/** When the room sees the programme on its own screen, and whether it hears it. */
export function HallPictureOptions({ hall, onChange }: HallPictureOptionsProps) {
  const { t } = useTranslation();
  return (
    <div className="hall-options">
      <Pills
        label={t('programme.hall.picture')}
        value={hall.picture}
        options={hallPictures.map((id) => ({ id, words: t(`programme.hall.pictures.${id}`) }))}
        onChange={(picture) => onChange({ ...hall, picture })}
      />
      {hall.picture !== 'never' && (
        <Tick selected={hall.sound} onChange={(sound) => onChange({ ...hall, sound })}>
          {t('programme.hall.sound')}
        </Tick>
      )}
      {hall.picture !== 'never' && hall.sound && (
        <p className="field-help" role="status">
          {t('programme.hall.soundHelp')}
        </p>
      )}
    </div>
  );
}
