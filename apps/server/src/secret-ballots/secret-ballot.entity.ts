import type { BallotContent } from '@kworum/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A secret ballot after the close, as it was counted: no member, no time, no order. */
@Entity('secret_ballot', { withoutRowid: true })
@Index('secret_ballot_vote', ['voteId'])
export class SecretBallotRow {
  /** Random. */
  @PrimaryColumn({ name: 'ballot_key', type: 'varchar', length: 32 })
  ballotKey!: string;

  @Column({ name: 'vote_id', type: 'varchar', length: 36 })
  voteId!: string;

  @Column({ type: 'simple-json' })
  choice!: BallotContent;
}
