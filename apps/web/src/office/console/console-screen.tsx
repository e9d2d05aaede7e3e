import type { OfficeSnapshot } from '@kworum/contracts';
import { useState } from 'react';
import { OfflineBar } from '../../ui/components/offline-bar';
import { QuorumLost } from '../../ui/components/quorum-lost';
import { RehearsalBand } from '../../ui/components/rehearsal-band';
import type { LiveState, SendCommand } from '../../ui/live/live-store';
import { useCommand } from '../../ui/live/use-command';
import { AmendmentsPanel } from '../amendments/amendments-panel';
import { Discussion } from '../floor/discussion';
import { RemotePanel } from '../remote/remote-panel';
import { AgendaPanel } from './agenda-panel';
import { callOrder } from './call-order';
import { ConsoleBar } from './console-bar';
import { LatestResults } from './latest-results';
import { ProgrammeMonitor } from './programme-monitor';
import { SeatsPanel } from './seats-panel';
import { StepPanel } from './step-panel';
import { type AskedAction, actionsOf } from './vote-action';
import { VoteActionForm } from './vote-action-form';
import { VoteInFocus } from './vote-in-focus';

interface ConsoleScreenProps {
  readonly live: LiveState<'office'>;
  readonly snapshot: OfficeSnapshot;
  readonly sendCommand: SendCommand;
}

/** Everything of a running meeting on one screen. */
export function ConsoleScreen({ live, snapshot, sendCommand }: ConsoleScreenProps) {
  const hand = useCommand(sendCommand);
  const [asked, setAsked] = useState<AskedAction | null>(null);
  const [rollCallOf, setRollCallOf] = useState<string | null>(null);
  const { vote, meeting } = snapshot;
  const voting = vote?.status === 'open' || vote?.status === 'closed';
  const mayStart = meeting.phase === 'open' && !voting && !hand.busy;
  const rollCall = vote?.status === 'open' && vote.voteId === rollCallOf;
  const calling = rollCall && callOrder(snapshot.seats).waiting.length > 0;
  const remote = live.remote?.meetingId === snapshot.meetingId ? live.remote : undefined;
  const askedVote = lawfullyAsked(asked, snapshot);
  return (
    <div className="console">
      <ConsoleBar snapshot={snapshot} status={live.status} />
      <RehearsalBand rehearsal={meeting.rehearsal} />
      <OfflineBar offlineSince={live.offlineSince} refusal={live.refusal} />
      <QuorumLost quorum={snapshot.quorum} />
      <div className="console-columns">
        {/* Without a button in it the column could not be scrolled by keyboard. */}
        <div className="console-column" {...(mayStart ? {} : { tabIndex: 0 })}>
          <AgendaPanel
            agenda={snapshot.agenda}
            {...(mayStart ? { onStart: (itemId: string) => hand.send({ type: 'item.start', itemId }) } : {})}
          />
        </div>
        <main className="console-column console-centre">
          <StepPanel snapshot={snapshot} hand={hand} quiet={calling || askedVote !== null} />
          {asked && askedVote && (
            <VoteActionForm
              key={`${asked.kind} ${asked.voteId}`}
              kind={asked.kind}
              vote={askedVote}
              snapshot={snapshot}
              busy={hand.busy}
              onCancel={() => setAsked(null)}
              onSend={(command) => {
                setAsked(null);
                hand.send(command);
              }}
            />
          )}
          <VoteInFocus
            snapshot={snapshot}
            sendCommand={sendCommand}
            hand={hand}
            rollCall={rollCall}
            onRollCall={(on) => setRollCallOf(on && vote ? vote.voteId : null)}
            onAsk={setAsked}
          />
          {meeting.phase === 'open' && !voting && <AmendmentsPanel snapshot={snapshot} hand={hand} />}
          {meeting.phase === 'open' && !voting && <Discussion snapshot={snapshot} hand={hand} />}
          <LatestResults snapshot={snapshot} onAsk={setAsked} />
        </main>
        <aside className="console-column">
          {remote && meeting.remoteAllowed && <RemotePanel room={remote} />}
          <ProgrammeMonitor
            meetingId={snapshot.meetingId}
            councilId={meeting.councilId}
            onAir={meeting.phase === 'open'}
            rtc={remote?.available === true}
            {...(live.programme ? { programme: live.programme } : {})}
          />
          <SeatsPanel snapshot={snapshot} onCommand={hand.send} />
        </aside>
      </div>
    </div>
  );
}

/** The vote that a form is open for, as long as what it asks may still be done. */
function lawfullyAsked(asked: AskedAction | null, snapshot: OfficeSnapshot) {
  const vote = snapshot.votes.find((one) => one.voteId === asked?.voteId);
  return asked && vote && actionsOf(vote, snapshot).includes(asked.kind) ? vote : null;
}
