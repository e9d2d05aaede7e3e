import { enAnonymous } from '../ui/locales/en-anonymous';
import { enCall } from '../ui/locales/en-call';
import { enRefusals } from '../ui/locales/en-refusals';
import { enSession } from '../ui/locales/en-session';
import { enShared } from '../ui/locales/en-shared';
import { enTablet } from '../ui/locales/en-tablet';
import type { ScreenWords } from '../ui/locales/language';
import { plAnonymous } from '../ui/locales/pl-anonymous';
import { plCall } from '../ui/locales/pl-call';
import { plRefusals } from '../ui/locales/pl-refusals';
import { plSession } from '../ui/locales/pl-session';
import { plShared } from '../ui/locales/pl-shared';
import { plTablet } from '../ui/locales/pl-tablet';

export const tabletWords = {
  pl: {
    ...plShared,
    session: plSession,
    tablet: plTablet,
    anonymous: plAnonymous,
    call: plCall,
    refusal: plRefusals,
  },
  en: {
    ...enShared,
    session: enSession,
    tablet: enTablet,
    anonymous: enAnonymous,
    call: enCall,
    refusal: enRefusals,
  },
} satisfies ScreenWords;
