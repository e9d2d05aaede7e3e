import type { EntityManager } from 'typeorm';

/** An open transaction, handed from the service that owns it to the stores that write in it. */
export type Transaction = EntityManager;
