/** Why the server cannot start, in one sentence that says what to do; printed without a stack trace. */
export class StartupError extends Error {}
