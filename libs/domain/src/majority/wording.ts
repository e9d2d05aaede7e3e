import { CandidateResult, ElectionTerms, electedIn } from './election';
import { Counts } from './outcome';
import { Majority, MajorityBase, MajorityRuleId, NamedRuleId } from './rule';
import { Verdict } from './verdict';

export type Locale = 'pl' | 'en';
/** One sentence in every language of the screens. */
export type Wording = Readonly<Record<Locale, string>>;

/** What is put to the vote; it decides the word of the verdict. */
export const matters = ['resolution', 'motion', 'election', 'recall', 'quorum', 'test'] as const;
/**
 * `election` and `recall` are of persons: where the act says so, by secret ballot. `quorum` asks only who is
 * there (sprawdzenie kworum), `test` decides nothing (głosowanie próbne).
 */
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
  election: {
    passed: { pl: 'Wybrano', en: 'Elected' },
    failed: { pl: 'Nie dokonano wyboru', en: 'Nobody elected' },
  },
  recall: {
    passed: { pl: 'Odwołano', en: 'Recalled' },
    failed: { pl: 'Nie odwołano', en: 'Not recalled' },
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
  'absolute-secret': {
    pl: 'Bezwzględna większość w głosowaniu tajnym: więcej ZA niż PRZECIW i WSTRZYMUJĄCYCH SIĘ razem',
    en: 'Absolute majority in a secret ballot: more for than against and abstaining together',
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

/** Where members choose among candidates nobody votes against one, so that these majorities mean something plainer. */
const amongCandidates: Partial<Record<MajorityBase, Wording>> = {
  against: { pl: 'Wybór większością głosów: najwięcej oddanych', en: 'Elected by the most votes' },
  'against-and-abstain': {
    pl: 'Bezwzględna większość: więcej niż połowa oddanych głosów',
    en: 'Absolute majority: more than half of the ballots cast',
  },
};

export function wordOf(verdict: Pick<Verdict, 'passed'>, matter: Matter): Wording {
  return words[matter][verdict.passed ? 'passed' : 'failed'];
}

/** The rule in words for the people who vote by it, without its legal basis. */
export function ruleText(majority: Majority, election: Pick<ElectionTerms, 'method'> | null = null): Wording {
  const among = election?.method === 'choose' ? amongCandidates[majority.base] : undefined;
  const isPlain = majority.numerator === majority.denominator && majority.strictness === 'strict';
  if (among && isPlain) return among;
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

/** Who is elected, who is level, and what stays empty, in one sentence. */
export function explainElection(terms: ElectionTerms, results: readonly CandidateResult[]): Wording {
  const [first] = results;
  if (!first) throw new RangeError('An election without candidates has no result');
  const { verdict } = first;
  const word = electionWord(terms, results);
  const parts = verdict.reason === 'no-quorum' ? [withoutQuorum(verdict)] : standingParts(terms, results);
  const sentence = (locale: Locale) =>
    `${word[locale]}: ${parts.map((part) => part[locale]).join('; ')} (${verdict.legalBasis})`;
  return { pl: sentence('pl'), en: sentence('en') };
}

/** The one word of an election: somebody is elected, or nobody. */
export function electionWord(terms: ElectionTerms, results: readonly CandidateResult[]): Wording {
  const elected = electedIn(results).length;
  if (elected === 0) return words.election.failed;
  return elected === terms.seats ? words.election.passed : { pl: 'Wybrano część', en: 'Elected in part' };
}

function standingParts(terms: ElectionTerms, results: readonly CandidateResult[]): readonly Wording[] {
  const named = (candidates: readonly CandidateResult[]) =>
    candidates
      .toSorted((a, b) => b.counts.for - a.counts.for)
      .map(({ candidateId, counts }) => {
        const name = terms.candidates.find((one) => one.candidateId === candidateId)?.name ?? '';
        return `${name} (${counts.for})`;
      })
      .join(', ');
  const elected = electedIn(results);
  const tied = results.filter(({ standing }) => standing === 'tied');
  const empty = terms.seats - elected.length;
  const parts: Wording[] = [];
  if (elected.length > 0) parts.push({ pl: named(elected), en: named(elected) });
  if (tied.length > 0) {
    parts.push({ pl: `równa liczba głosów: ${named(tied)}`, en: `level: ${named(tied)}` });
  }
  if (elected.length > 0 && empty > 0) {
    parts.push({ pl: `miejsca nieobsadzone: ${empty}`, en: `seats left: ${empty}` });
  }
  if (parts.length === 0) {
    parts.push({ pl: 'nikt nie uzyskał wymaganej większości', en: 'nobody reached the majority' });
  }
  return parts;
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
    case 'absolute-secret':
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
