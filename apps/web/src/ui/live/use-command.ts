import type { LiveCommand, Receipt, RefusalCode } from '@kworum/contracts';
import { useCallback, useRef, useState } from 'react';
import type { SendCommand } from './live-store';

/** What became of the latest press. */
export type CommandProgress =
  | { readonly step: 'none' }
  | { readonly step: 'sending' | 'retrying'; readonly command: LiveCommand }
  | { readonly step: 'acknowledged'; readonly command: LiveCommand; readonly receipt: Receipt }
  | { readonly step: 'refused'; readonly command: LiveCommand; readonly code: RefusalCode };

export interface CommandInHand {
  readonly progress: CommandProgress;
  /** A press without an answer yet. */
  readonly busy: boolean;
  readonly send: (command: LiveCommand) => void;
  readonly forget: () => void;
}

/** Sends commands and tells how the latest one fares. */
export function useCommand(sendCommand: SendCommand): CommandInHand {
  const [progress, setProgress] = useState<CommandProgress>({ step: 'none' });
  const press = useRef(0);

  const send = useCallback(
    (command: LiveCommand) => {
      const mine = ++press.current;
      const show = (next: CommandProgress) => {
        if (press.current === mine) setProgress(next);
      };
      show({ step: 'sending', command });
      void sendCommand(command, () => show({ step: 'retrying', command })).then((reply) =>
        show(
          reply.ok
            ? { step: 'acknowledged', command, receipt: reply.receipt }
            : { step: 'refused', command, code: reply.code },
        ),
      );
    },
    [sendCommand],
  );
  const forget = useCallback(() => {
    press.current += 1;
    setProgress({ step: 'none' });
  }, []);

  const busy = progress.step === 'sending' || progress.step === 'retrying';
  return { progress, busy, send, forget };
}
