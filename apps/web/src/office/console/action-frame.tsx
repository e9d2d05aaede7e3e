import type { VoteSummary } from '@kworum/contracts';
import { type FormEvent, type ReactNode, useId } from 'react';
import type { PressButtonProps } from '../../ui/components/press-button';
import { FormButtons } from '../fields/form-buttons';

interface ActionFrameProps {
  readonly title: string;
  readonly help: string;
  readonly vote: VoteSummary;
  readonly submit: string;
  readonly look?: NonNullable<PressButtonProps['look']>;
  readonly disabled: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The frame of the forms that follow a vote: which vote, what it leads to, the fields, and a way back. */
export function ActionFrame({ title, help, vote, children, ...actions }: ActionFrameProps) {
  const heading = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!actions.disabled) actions.onSubmit();
  };
  return (
    <section className="panel action-form" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <p className="vote-subject">{vote.subject}</p>
      <p className="soft">{help}</p>
      <form className="vote-form" onSubmit={submit}>
        {children}
        <FormButtons look={actions.look} disabled={actions.disabled} onCancel={actions.onCancel}>
          {actions.submit}
        </FormButtons>
      </form>
    </section>
  );
}
