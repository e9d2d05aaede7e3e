import type { CommandReply, LiveCommand, Session } from '@kworum/contracts';
import { aMemberSnapshot, anOwnView, memberOf, testId } from '@kworum/testing';
import { act, fireEvent, screen } from '@testing-library/react';
import type { LiveState, SendCommand } from '../ui/live/live-store';
import { renderScreen } from '../ui/render-screen';
import { browserDesk, type VotingDesk, VotingDeskContext } from './anonymous/voting-desk';
import { CallMakerContext } from './remote/call-context';
import type { RemoteCall } from './remote/remote-call';
import { TabletScreen } from './tablet-screen';

const session: Session = {
  role: 'member',
  councilId: testId(2, 1),
  councilName: 'Rada Gminy Lipowa',
  personName: 'Ewa Woźniak',
  memberId: memberOf(7),
};

/** Who takes the server's part in place of the one that `showTablet` plays. */
interface OtherServer {
  readonly desk: VotingDesk;
  readonly sendCommand: SendCommand;
}

/** Shows the tablet of seat 7 and takes part of the server: what was sent, and how it is answered. */
export function showTablet(
  change: Partial<LiveState<'member'>> = {},
  server?: OtherServer,
  makeCall?: (meetingId: string) => RemoteCall,
) {
  const sent: LiveCommand[] = [];
  let answer: (reply: CommandReply) => void = () => undefined;
  let retry: () => void = () => undefined;
  const sendCommand = (command: LiveCommand, onRetry: () => void = () => undefined) => {
    sent.push(command);
    retry = onRetry;
    return new Promise<CommandReply>((resolve) => (answer = resolve));
  };
  const live = { status: 'online', offlineSince: null, idle: false, refusal: null } as const;
  const tablet = (shown: Partial<LiveState<'member'>>) => (
    <VotingDeskContext value={server?.desk ?? browserDesk}>
      <TabletScreen
        session={session}
        live={{ ...live, snapshot: aMemberSnapshot(), own: anOwnView(), ...shown }}
        sendCommand={server?.sendCommand ?? sendCommand}
        onSignOut={() => undefined}
      />
    </VotingDeskContext>
  );
  const wrapped = (shown: Partial<LiveState<'member'>>) =>
    makeCall ? <CallMakerContext value={makeCall}>{tablet(shown)}</CallMakerContext> : tablet(shown);
  const { container, rerender } = renderScreen(wrapped(change));
  const settle = (reply: CommandReply) =>
    act(() => {
      answer(reply);
      return Promise.resolve();
    });
  return {
    sent,
    container,
    show: (next: Partial<LiveState<'member'>>) => rerender(wrapped(next)),
    settle,
    refuse: (code: 'vote-over') => settle({ ok: false, code, retry: false, detail: '' }),
    failToDeliver: () => act(() => retry()),
  };
}

export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
