import { Injectable } from '@nestjs/common';

type Listener = (councilId: string) => void;

/** Tells after the commit that a council's list of meetings, or a meeting's phase, has changed. */
@Injectable()
export class MeetingChanges {
  private readonly listeners: Listener[] = [];

  on(listener: Listener): void {
    this.listeners.push(listener);
  }

  emit(councilId: string): void {
    for (const listener of this.listeners) listener(councilId);
  }
}
