/** Something this machine lacks. The message is one sentence for the person at the terminal. */
export class Unmet extends Error {}
