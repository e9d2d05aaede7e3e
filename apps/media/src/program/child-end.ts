/** How a child process ended, for a log line. */
export function childEnd(code: number | null, signal: NodeJS.Signals | null, errors: string): string {
  const how = signal ? `signal ${signal}` : `code ${code}`;
  const lastLine = errors.trim().split('\n').at(-1)?.trim();
  return lastLine && code !== 0 ? `${how}: ${lastLine}` : how;
}

const mostErrorText = 4000;

/** The end of what a child says on its standard error. */
export class ErrorText {
  private kept = '';

  push(chunk: Buffer): void {
    this.kept = (this.kept + chunk.toString()).slice(-mostErrorText);
  }

  get text(): string {
    return this.kept;
  }
}
