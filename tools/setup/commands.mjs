import { check } from './check.mjs';
import { demo, start } from './serve.mjs';
import { test } from './test.mjs';
import { tool } from './tool.mjs';

/** Each takes the arguments and gives the exit code. */
export const commands = {
  demo,
  start,
  test,
  check,
  rehearse: tool('rehearse', 'server'),
  bench: tool('bench', 'server'),
  faults: tool('faults', 'server'),
  verify: tool('verify', 'tools'),
};
