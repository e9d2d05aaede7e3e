import { enArchive } from '../ui/locales/en-archive';
import { enConsole } from '../ui/locales/en-console';
import { enLook } from '../ui/locales/en-look';
import { enOffice } from '../ui/locales/en-office';
import { enPrepare } from '../ui/locales/en-prepare';
import { enProgramme } from '../ui/locales/en-programme';
import { enAmendment } from '../ui/locales/en-question';
import { enRecordings } from '../ui/locales/en-recordings';
import { enRefusals } from '../ui/locales/en-refusals';
import { enRegisters } from '../ui/locales/en-registers';
import { enMatter, enPhase, enRule } from '../ui/locales/en-rules';
import { enRemote } from '../ui/locales/en-remote';
import { enSession } from '../ui/locales/en-session';
import { enShared } from '../ui/locales/en-shared';
import type { ScreenWords } from '../ui/locales/language';
import { plArchive } from '../ui/locales/pl-archive';
import { plConsole } from '../ui/locales/pl-console';
import { plLook } from '../ui/locales/pl-look';
import { plOffice } from '../ui/locales/pl-office';
import { plPrepare } from '../ui/locales/pl-prepare';
import { plProgramme } from '../ui/locales/pl-programme';
import { plAmendment } from '../ui/locales/pl-question';
import { plRecordings } from '../ui/locales/pl-recordings';
import { plRefusals } from '../ui/locales/pl-refusals';
import { plRegisters } from '../ui/locales/pl-registers';
import { plMatter, plPhase, plRule } from '../ui/locales/pl-rules';
import { plRemote } from '../ui/locales/pl-remote';
import { plSession } from '../ui/locales/pl-session';
import { plShared } from '../ui/locales/pl-shared';

export const officeWords = {
  pl: {
    ...plShared,
    session: plSession,
    office: plOffice,
    look: plLook,
    registers: plRegisters,
    archive: plArchive,
    recordings: plRecordings,
    console: plConsole,
    programme: plProgramme,
    remote: plRemote,
    prepare: plPrepare,
    amendment: plAmendment,
    rule: plRule,
    matter: plMatter,
    phase: plPhase,
    refusal: plRefusals,
  },
  en: {
    ...enShared,
    session: enSession,
    office: enOffice,
    look: enLook,
    registers: enRegisters,
    archive: enArchive,
    recordings: enRecordings,
    console: enConsole,
    programme: enProgramme,
    remote: enRemote,
    prepare: enPrepare,
    amendment: enAmendment,
    rule: enRule,
    matter: enMatter,
    phase: enPhase,
    refusal: enRefusals,
  },
} satisfies ScreenWords;
