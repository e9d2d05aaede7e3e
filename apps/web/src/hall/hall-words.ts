import { enHall } from '../ui/locales/en-hall';
import { enSession } from '../ui/locales/en-session';
import { enShared } from '../ui/locales/en-shared';
import type { ScreenWords } from '../ui/locales/language';
import { plHall } from '../ui/locales/pl-hall';
import { plSession } from '../ui/locales/pl-session';
import { plShared } from '../ui/locales/pl-shared';

export const hallWords = {
  pl: {
    ...plShared,
    session: plSession,
    hall: plHall,
  },
  en: {
    ...enShared,
    session: enSession,
    hall: enHall,
  },
} satisfies ScreenWords;
