import { Module } from '@nestjs/common';
import { JournalSigner } from './journal-signer';
import { JournalStore } from './journal.store';

@Module({ providers: [JournalStore, JournalSigner], exports: [JournalStore, JournalSigner] })
export class JournalModule {}
