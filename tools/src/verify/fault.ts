export type FaultCode =
  | 'wrong-form'
  | 'wrong-seq'
  | 'foreign-meeting'
  | 'time-goes-back'
  | 'broken-chain'
  | 'wrong-hash'
  | 'unlawful'
  | 'wrong-result'
  | 'bad-checkpoint'
  | 'missing-checkpoint'
  | 'ends-in-a-vote'
  | 'other-key';

/** Why an entry cannot be believed. */
export interface Fault {
  readonly code: FaultCode;
  /** One sentence part for a person, without a full stop. */
  readonly reason: string;
}

export const fault = (code: FaultCode, reason: string): Fault => ({ code, reason });
export const unlawful = (reason: string): Fault => fault('unlawful', reason);
