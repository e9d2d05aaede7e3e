import { plAnonymous } from './pl-anonymous';
import { plCall } from './pl-call';
import { plConsole } from './pl-console';
import { plHall } from './pl-hall';
import { plLook } from './pl-look';
import { plOffice } from './pl-office';
import { plPrepare } from './pl-prepare';
import { plProgramme } from './pl-programme';
import { plPublic } from './pl-public';
import { plArchive } from './pl-archive';
import { plAmendment } from './pl-question';
import { plRecordings } from './pl-recordings';
import { plRefusals } from './pl-refusals';
import { plRegisters } from './pl-registers';
import { plMatter, plPhase, plRule } from './pl-rules';
import { plRemote } from './pl-remote';
import { plSession } from './pl-session';
import { plShared } from './pl-shared';
import { plTablet } from './pl-tablet';

/** Every word there is. A screen loads its own part only. */
export const pl = {
  ...plShared,
  session: plSession,
  amendment: plAmendment,
  prepare: plPrepare,
  console: plConsole,
  tablet: plTablet,
  anonymous: plAnonymous,
  call: plCall,
  look: plLook,
  office: plOffice,
  registers: plRegisters,
  programme: plProgramme,
  remote: plRemote,
  hall: plHall,
  public: plPublic,
  archive: plArchive,
  recordings: plRecordings,
  refusal: plRefusals,
  rule: plRule,
  matter: plMatter,
  phase: plPhase,
};
