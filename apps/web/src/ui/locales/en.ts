import { enAnonymous } from './en-anonymous';
import { enCall } from './en-call';
import { enConsole } from './en-console';
import { enHall } from './en-hall';
import { enLook } from './en-look';
import { enOffice } from './en-office';
import { enPrepare } from './en-prepare';
import { enProgramme } from './en-programme';
import { enPublic } from './en-public';
import { enArchive } from './en-archive';
import { enAmendment } from './en-question';
import { enRecordings } from './en-recordings';
import { enRefusals } from './en-refusals';
import { enRegisters } from './en-registers';
import { enMatter, enPhase, enRule } from './en-rules';
import { enRemote } from './en-remote';
import { enSession } from './en-session';
import { enShared } from './en-shared';
import { enTablet } from './en-tablet';
import type { Words } from './words';

export const en: Words = {
  ...enShared,
  session: enSession,
  amendment: enAmendment,
  prepare: enPrepare,
  console: enConsole,
  tablet: enTablet,
  anonymous: enAnonymous,
  call: enCall,
  look: enLook,
  office: enOffice,
  registers: enRegisters,
  programme: enProgramme,
  remote: enRemote,
  hall: enHall,
  public: enPublic,
  archive: enArchive,
  recordings: enRecordings,
  refusal: enRefusals,
  rule: enRule,
  matter: enMatter,
  phase: enPhase,
};
