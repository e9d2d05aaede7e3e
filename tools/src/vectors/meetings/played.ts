import { idOf } from '../fixed-ids';
import { playMeeting } from '../play';
import { PlayedMeeting } from '../played-meeting';
import type { HandedIn, Step } from '../steps';
import { agendaChanges, onDemand } from './agenda-changes';
import { amendments } from './amendments';
import { anonymousVotes } from './anonymous-votes';
import { councilRules } from './council-rules';
import { openElection } from './open-election';
import { secretVotes } from './secret-votes';

const played = (name: string, script: readonly (Step | HandedIn)[]) =>
  new PlayedMeeting(playMeeting(idOf(`meeting of ${name}`), script));

/** Honest meetings beyond the plain votes. */
export const secretMeeting = played('secret votes', secretVotes);
export const electionMeeting = played('an open election', openElection);
export const agendaMeeting = played('agenda changes', agendaChanges);
export const demandedMeeting = played('a demand', onDemand);
export const amendmentsMeeting = played('amendments', amendments);
export const rulesMeeting = played('council rules', councilRules);
export const anonymousMeeting = played('anonymous votes', anonymousVotes);
