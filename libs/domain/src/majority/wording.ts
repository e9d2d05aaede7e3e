import { Counts } from './outcome';
import { Majority, MajorityBase, MajorityRuleId, NamedRuleId } from './rule';
import { Verdict } from './verdict';

export type Locale = 'pl' | 'en';
/** One sentence in every language of the screens. */
export type Wording = Readonly<Record<Locale, string>>;

/** What is put to the vote; it decides the word of the verdict. */
export const matters = ['resolution', 'motion', 'quorum', 'test'] as const;
/** `quorum` asks only who is there (sprawdzenie kworum), `test` decides nothing (głosowanie próbne). */
export type Matter = (typeof matters)[number];

const words: Record<Matter, Record<'passed' | 'failed', Wording>> = {
  resolution: {
    passed: { pl: 'Podjęto', en: 'Adopted' },
    failed: { pl: 'Nie podjęto', en: 'Not adopted' },
  },
  motion: {
    passed: { pl: 'Przyjęto', en: 'Carried' },
    failed: { pl: 'Nie przyjęto', en: 'Not carried' },
  },
  quorum: {
    passed: { pl: 'Kworum jest', en: 'Quorum present' },
    failed: { pl: 'Brak kworum', en: 'No quorum' },
  },
  test: {
    passed: { pl: 'Głosowanie próbne', en: 'Test vote' },
    failed: { pl: 'Głosowanie próbne', en: 'Test vote' },
  },
};

const ruleTexts: Record<NamedRuleId, Wording> = {
  simple: {
    pl: 'Zwykła większość: więcej ZA niż PRZECIW',
    en: 'Simple majority: more for than against',
  },
  absolute: {
    pl: 'Bezwzględna większość: więcej ZA niż PRZECIW i WSTRZYMUJĄCYCH SIĘ razem',
    en: 'Absolute majority: more for than against and abstaining together',
  },
  'absolute-statutory': {
    pl: 'Bezwzględna większość ustawowego składu: ZA więcej niż połowa rady',
    en: 'Absolute majority of the statutory size: more than half of the council for',
  },
  'three-fifths-statutory': {
    pl: 'Większość 3/5 ustawowego składu rady',
    en: 'Three fifths of the statutory size of the council',
  },
  'two-thirds-statutory': {
    pl: 'Większość 2/3 ustawowego składu rady',
    en: 'Two thirds of the statutory size of the council',
  },
  quorum: {
    pl: 'Kworum: co najmniej połowa ustawowego składu rady',
    en: 'Quorum: at least half of the statutory size of the council',
  },
};

const baseTexts: Record<MajorityBase, Wording> = {
  against: { pl: 'głosów PRZECIW', en: 'the votes against' },
  'against-and-abstain': {
    pl: 'głosów PRZECIW i WSTRZYMUJĄCYCH SIĘ',
    en: 'the votes against and abstaining',
  },
  statutory: { pl: 'ustawowego składu rady', en: 'the statutory size of the council' },
  present: { pl: 'obecnych', en: 'the members present' },
  cast: { pl: 'oddanych głosów', en: 'the ballots cast' },
  entitled: { pl: 'uprawnionych do głosowania', en: 'the members entitled to vote' },
};

export function wordOf(verdict: Pick<Verdict, 'passed'>, matter: Matter): Wording {
  return words[matter][verdict.passed ? 'passed' : 'failed'];
}

/** The rule in words for the people who vote by it, without its legal basis. */
export function ruleText(majority: Majority): Wording {
  if (majority.rule !== 'fraction') return ruleTexts[majority.rule];
  const { numerator, denominator, base, strictness } = majority;
  const share = `${numerator}/${denominator}`;
  return strictness === 'strict'
    ? { pl: `Więcej niż ${share} ${baseTexts[base].pl}`, en: `More than ${share} of ${baseTexts[base].en}` }
    : { pl: `Co najmniej ${share} ${baseTexts[base].pl}`, en: `At least ${share} of ${baseTexts[base].en}` };
}

/** The verdict in one sentence with its legal basis, as it is announced and published. */
export function explainVerdict(verdict: Verdict, counts: Counts, matter: Matter): Wording {
  const word = wordOf(verdict, matter);
  const figures =
    verdict.reason === 'no-quorum' && matter !== 'test'
      ? withoutQuorum(verdict)
      : figuresOf(verdict.rule, verdict, counts);
  return {
    pl: `${word.pl}: ${figures.pl} (${verdict.legalBasis})`,
    en: `${word.en}: ${figures.en} (${verdict.legalBasis})`,
  };
}

function withoutQuorum({ quorum: { present, required }, statutorySize }: Verdict): Wording {
  return {
    pl: `brak kworum, obecnych ${present}, wymagane ${required} z ${statutorySize}`,
    en: `no quorum, ${present} present, ${required} of ${statutorySize} needed`,
  };
}

function figuresOf(rule: MajorityRuleId, { required, statutorySize }: Verdict, counts: Counts): Wording {
  switch (rule) {
    case 'simple':
      return {
        pl: `${counts.for} za, ${counts.against} przeciw, zwykła większość`,
        en: `${counts.for} for, ${counts.against} against, simple majority`,
      };
    case 'absolute':
    case 'fraction':
      return { pl: `${counts.for} za, wymagane ${required}`, en: `${counts.for} for, ${required} needed` };
    case 'quorum':
      return {
        pl: `obecność potwierdziło ${counts.for}, wymagane ${required} z ${statutorySize}`,
        en: `${counts.for} confirmed their presence, ${required} of ${statutorySize} needed`,
      };
    default:
      return {
        pl: `${counts.for} za, wymagane ${required} z ${statutorySize}`,
        en: `${counts.for} for, ${required} of ${statutorySize} needed`,
      };
  }
}
