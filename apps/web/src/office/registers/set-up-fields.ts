import type { Setup } from '@kworum/contracts';
import { parseGuests, parseMembers } from './parse-members';

/** The set-up as it is typed. */
export interface SetUpFields {
  readonly setupCode: string;
  readonly councilName: string;
  readonly statutorySize: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly members: string;
  readonly guests: string;
  readonly officeName: string;
  readonly login: string;
  readonly password: string;
}

export const emptySetUp: SetUpFields = {
  setupCode: '',
  councilName: '',
  statutorySize: '15',
  startsOn: '',
  endsOn: '',
  members: '',
  guests: '',
  officeName: '',
  login: '',
  password: '',
};

/** Whether the server may be asked; it still checks everything itself. */
export function isComplete(fields: SetUpFields): boolean {
  const { guests, members, login, password, statutorySize, ...texts } = fields;
  const size = Number(statutorySize);
  const parsed = parseMembers(members, size);
  return (
    Object.values(texts).every((text) => text.trim() !== '') &&
    Number.isInteger(size) &&
    size >= 1 &&
    parsed.people.length > 0 &&
    parsed.faults.length === 0 &&
    parseGuests(guests).faults.length === 0 &&
    login.trim().length >= 3 &&
    password.length >= 10 &&
    fields.startsOn < fields.endsOn
  );
}

/** The call's body; meaningful when `isComplete`. */
export function setupOf(fields: SetUpFields): Setup {
  const statutorySize = Number(fields.statutorySize);
  return {
    setupCode: fields.setupCode.trim(),
    office: { name: fields.officeName, login: fields.login, password: fields.password },
    council: {
      name: fields.councilName,
      statutorySize,
      term: { startsOn: fields.startsOn, endsOn: fields.endsOn },
      coatOfArms: null,
      demo: false,
      members: [...parseMembers(fields.members, statutorySize).people],
      guests: [...parseGuests(fields.guests).people],
    },
  };
}
