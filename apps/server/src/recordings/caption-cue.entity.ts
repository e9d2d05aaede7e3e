import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What was said, by the clock of the meeting: a recording that is made anew keeps its captions. */
@Entity('caption_cue')
@Index('caption_cue_meeting', ['meetingId', 'startedAt'])
export class CaptionCueRow {
  @PrimaryColumn({ name: 'cue_id', type: 'varchar', length: 36 })
  cueId!: string;

  @Column({ name: 'meeting_id', type: 'varchar', length: 36 })
  meetingId!: string;

  @Column({ name: 'started_at', type: 'varchar', length: 24 })
  startedAt!: string;

  @Column({ name: 'ended_at', type: 'varchar', length: 24 })
  endedAt!: string;

  @Column({ name: 'caption', type: 'text' })
  text!: string;
}
