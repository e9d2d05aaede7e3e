import { Injectable } from '@nestjs/common';

type Listener = (tokenHash: string) => void;

/** Tells who holds connections of a session that it has ended. */
@Injectable()
export class SignedOut {
  private readonly listeners: Listener[] = [];

  on(listener: Listener): void {
    this.listeners.push(listener);
  }

  emit(tokenHash: string): void {
    for (const listener of this.listeners) listener(tokenHash);
  }
}
