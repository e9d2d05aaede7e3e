import { bestCryptography } from '../journal/cryptography';
import { Journal, readJournal } from '../journal/format';
import { WrongForm } from '../journal/reading';
import { Findings, readKey, verifyJournal } from '../journal/verify-journal';

/** Why nothing can be said of what was given. */
export type Refused = 'noJson' | 'noJournal' | 'noKey' | 'notFound' | 'unreachable' | 'unreadable';

/** How far the verification of one journal has come. */
export type Verification =
  | { readonly step: 'reading' }
  | { readonly step: 'checking'; readonly checked: number; readonly of: number }
  | { readonly step: 'refused'; readonly why: Refused }
  | {
      readonly step: 'done';
      readonly journal: Journal;
      readonly findings: Findings;
      /** Whether the reader named the key that was expected. */
      readonly pinned: boolean;
    };

export type Given = { readonly text: string } | { readonly refused: Refused };

/** The journal that the server publishes of a meeting. */
export async function publishedJournal(meetingId: string): Promise<Given> {
  try {
    const answer = await fetch(`/api/public/meetings/${encodeURIComponent(meetingId)}/journal`);
    if (answer.ok) return { text: await answer.text() };
    return { refused: answer.status >= 500 ? 'unreachable' : 'notFound' };
  } catch {
    return { refused: 'unreachable' };
  }
}

export async function journalInFile(file: Blob): Promise<Given> {
  try {
    return { text: await file.text() };
  } catch {
    return { refused: 'unreadable' };
  }
}

/** Entries between two looks at the page. */
const stride = 50;

/**
 * Verifies a journal, telling every step.
 * @param expectedKey base64; empty to take the key in the file
 */
export async function verifyGiven(
  given: Given,
  expectedKey: string,
  tell: (verification: Verification) => void,
): Promise<void> {
  const journal = 'text' in given ? parse(given.text) : given.refused;
  if (typeof journal === 'string') return tell({ step: 'refused', why: journal });
  const pinned = expectedKey !== '';
  const key = readKey(journal.key.name, pinned ? expectedKey : journal.key.publicKey);
  if (!key) return tell({ step: 'refused', why: 'noKey' });
  const of = journal.entries.length;
  tell({ step: 'checking', checked: 0, of });
  const findings = await verifyJournal(journal, {
    key,
    // A page that came over http has no cryptography of the browser, whatever its type says.
    cryptography: await bestCryptography((crypto as Partial<Crypto>).subtle),
    onProgress: async (checked) => {
      if (checked % stride > 0) return;
      tell({ step: 'checking', checked, of });
      // The browser paints between tasks only.
      await new Promise<void>((painted) => setTimeout(painted));
    },
  });
  tell({ step: 'done', journal, findings, pinned });
}

function parse(text: string): Journal | Refused {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'noJson';
  }
  try {
    return readJournal(value);
  } catch (error) {
    if (error instanceof WrongForm) return 'noJournal';
    throw error;
  }
}
