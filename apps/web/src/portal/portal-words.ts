import { enArchive } from '../ui/locales/en-archive';
import { enPublic } from '../ui/locales/en-public';
import { enPhase } from '../ui/locales/en-rules';
import { enShared } from '../ui/locales/en-shared';
import type { ScreenWords } from '../ui/locales/language';
import { plArchive } from '../ui/locales/pl-archive';
import { plPublic } from '../ui/locales/pl-public';
import { plPhase } from '../ui/locales/pl-rules';
import { plShared } from '../ui/locales/pl-shared';

export const portalWords = {
  pl: {
    ...plShared,
    public: plPublic,
    archive: plArchive,
    phase: plPhase,
  },
  en: {
    ...enShared,
    public: enPublic,
    archive: enArchive,
    phase: enPhase,
  },
} satisfies ScreenWords;
