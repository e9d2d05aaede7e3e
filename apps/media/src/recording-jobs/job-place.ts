/** Where a job works and what with; it is handed to the process that does it. */
export interface JobPlace {
  readonly ffmpeg: string;
  /** `DATA_DIR/recordings/{meetingId}`. */
  readonly directory: string;
  /** `DATA_DIR/recording-seals`. */
  readonly sealsDirectory: string;
  /** `DATA_DIR/live`: the last minute of the broadcast. */
  readonly liveDirectory: string;
  readonly serverUrl: string;
  readonly mediaKey: string;
  /** What a job leaves free on the disk. */
  readonly reservedBytes: number;
}

/** How far a job is, 0 to 1. */
export type Progress = (done: number) => void;
