import type { CommandReply, LiveCommand, OfficeSnapshot, RefusalCode } from '@kworum/contracts';
import { testId } from '@kworum/testing';
import { act } from '@testing-library/react';
import { renderScreen } from '../../ui/render-screen';
import { ConsoleScreen } from './console-screen';

const receipt = {
  commandId: testId(9, 1),
  meetingId: testId(1, 1),
  seq: 41,
  hash: 'ab'.repeat(32),
  at: '2026-11-26T09:42:20.000Z',
};

/** The console with its commands caught: `sent` holds them in order, `acknowledge` and `refuse` answer the latest. */
export function showConsole(first: OfficeSnapshot) {
  const sent: LiveCommand[] = [];
  let settle: (reply: CommandReply) => void = () => undefined;
  const consoleOf = (snapshot: OfficeSnapshot) => (
    <ConsoleScreen
      live={{ status: 'online', offlineSince: null, snapshot, own: null, idle: false, refusal: null }}
      snapshot={snapshot}
      sendCommand={(command) => {
        sent.push(command);
        return new Promise((resolve) => (settle = resolve));
      }}
    />
  );
  const { rerender } = renderScreen(consoleOf(first));
  const answer = (reply: CommandReply) =>
    act(() => {
      settle(reply);
      return Promise.resolve();
    });
  return {
    sent,
    show: (snapshot: OfficeSnapshot) => rerender(consoleOf(snapshot)),
    acknowledge: () => answer({ ok: true, receipt }),
    refuse: (code: RefusalCode) => answer({ ok: false, code, retry: false, detail: '' }),
  };
}
