import type { PublishedStream } from '../program/published-stream';

/** The programme of a meeting, as far as it takes what is published to it. */
export interface Studio {
  readonly meetingId: string;
  /** Whether somebody may publish a source of this name. */
  takesSource(name: string): boolean;
  /** Null: nobody publishes it any more. */
  sourcePublished(name: string, stream: PublishedStream | null): void;
  memberPublished(memberId: string, stream: PublishedStream | null): void;
  memberSpeaks(memberId: string, speaks: boolean): void;
}
