import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A secret ballot while its vote is open: encrypted, so that not even the database's write-ahead log, which
 * holds it beside the entry that says who has voted, tells what it says. Gone at the close.
 */
@Entity('sealed_ballot', { withoutRowid: true })
@Index('sealed_ballot_vote', ['voteId'])
export class SealedBallotRow {
  /** Random. */
  @PrimaryColumn({ name: 'ballot_key', type: 'varchar', length: 32 })
  ballotKey!: string;

  @Column({ name: 'vote_id', type: 'varchar', length: 36 })
  voteId!: string;

  @Column({ type: 'text' })
  sealed!: string;
}
