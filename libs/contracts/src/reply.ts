import { meetingRefusalCodes } from '@kworum/domain';

/** Refusals that the meeting's rules do not know: of the wire, the sign-in and the storage. */
export const serverRefusalCodes = [
  'malformed-command',
  'unknown-meeting',
  'not-signed-in',
  'command-id-reused',
  'too-many-commands',
  'not-recorded',
  'internal-error',
] as const;

export const refusalCodes = [...meetingRefusalCodes, ...serverRefusalCodes] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Proof that a command is durably recorded: where it stands in the journal. */
export interface Receipt {
  readonly commandId: string;
  readonly meetingId: string;
  /** The last journal entry that the command led to. */
  readonly seq: number;
  /** That entry's hash, 64 lower-case hex digits. */
  readonly hash: string;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
}

export type CommandReply =
  | {
      readonly ok: true;
      readonly receipt: Receipt;
      /** The answer to `token.request`: the blinded message signed, base64. */
      readonly blindSignature?: string;
    }
  | {
      readonly ok: false;
      readonly code: RefusalCode;
      /** True when the same command, sent again with the same id, may succeed. */
      readonly retry: boolean;
      /** For developers and logs; screens have words of their own for each code. */
      readonly detail: string;
    };

/** How people read a receipt aloud: `7F3A-91C2`. */
export function receiptCode(receipt: Pick<Receipt, 'hash'>): string {
  const digits = receipt.hash.slice(0, 8).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}
