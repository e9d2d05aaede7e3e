import { plainProgramme } from '@kworum/contracts';
import { aRoom } from '@kworum/testing';
import { untilOrdered } from './until-ordered';

const config = { pushTargets: [{ name: 'Serwis', url: 'rtmp://127.0.0.1/live/klucz' }] };
const { meeting } = aRoom();

it('sends a meeting to every other service, and a rehearsal to none, until the office says otherwise', () => {
  expect(untilOrdered({ meeting }, config)).toEqual(plainProgramme);
  const rehearsal = { meeting: { ...meeting, rehearsal: true } };
  expect(untilOrdered(rehearsal, config)).toEqual({ ...plainProgramme, pushOff: ['Serwis'] });
});
