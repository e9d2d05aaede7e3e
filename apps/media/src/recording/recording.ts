import path from 'node:path';
import type { Logger } from '@nestjs/common';
import { type RecordedPictureName, recordingPlaylistFile, type RecordingStatus } from '@kworum/contracts';
import type { MediaConfig } from '../config/config';
import type { SegmentSink } from '../packager/segment-sink';
import { DiskSpace } from './disk-space';
import { filesIn } from './file-names';
import { PictureRecorder } from './picture-recorder';
import { endLeftOpen } from './recording-playlist';

/**
 * What is kept of one meeting: `DATA_DIR/recordings/{meetingId}`. It begins when the meeting is opened: who talks
 * in the room before does not speak in a session.
 */
export class Recording {
  private readonly pictures: ReadonlyMap<RecordedPictureName, PictureRecorder>;
  private readonly space: DiskSpace;

  constructor(config: MediaConfig, meetingId: string, logger: Logger) {
    const directory = recordingDirectory(config, meetingId);
    this.space = new DiskSpace(directory, config.reservedBytes);
    this.pictures = new Map(
      config.recordedPictures.map((name) => [name, new PictureRecorder(directory, name, this.space, logger)]),
    );
  }

  /** Null: nothing is recorded here. */
  get status(): RecordingStatus | null {
    if (this.pictures.size === 0) return null;
    return {
      pictures: [...this.pictures.values()].map(({ status }) => status),
      freeBytes: this.space.freeBytes,
    };
  }

  /** Takes the segments of a picture; none when it is not recorded. */
  sinksOf(name: RecordedPictureName): readonly SegmentSink[] {
    const picture = this.pictures.get(name);
    return picture ? [picture] : [];
  }

  begin(): void {
    for (const picture of this.pictures.values()) picture.begin();
  }

  async close(how: { ended: boolean }): Promise<void> {
    this.space.close();
    await Promise.all([...this.pictures.values()].map((picture) => picture.close(how)));
  }
}

export function recordingDirectory({ recordingsDirectory }: MediaConfig, meetingId: string): string {
  return path.join(recordingsDirectory, meetingId);
}

/** The meeting was closed while no media process ran: its recording still waits for its end. */
export async function endRecordingLeftOpen(config: MediaConfig, meetingId: string): Promise<void> {
  const directory = recordingDirectory(config, meetingId);
  const files = await filesIn(directory);
  for (const name of config.recordedPictures) {
    const playlist = recordingPlaylistFile(name);
    if (files.includes(playlist)) await endLeftOpen(directory, playlist);
  }
}
