import { Module } from '@nestjs/common';
import { VoteRecordStore } from './vote-record.store';

/** The register of announced votes: written by the meeting, read by the public pages. */
@Module({ providers: [VoteRecordStore], exports: [VoteRecordStore] })
export class VoteRecordsModule {}
