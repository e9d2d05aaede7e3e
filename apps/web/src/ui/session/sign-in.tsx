import type { Session } from '@kworum/contracts';
import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api';
import type { Answer, FailureCode } from '../api/problem';
import { PressButton } from '../components/press-button';
import { TextInput } from '../components/text-input';
import { CentredPage } from './centred-page';
import { keyFrom } from './key-from-address';

interface SignInProps {
  readonly title: string;
  readonly failure: FailureCode | null;
  /** Screens of the room sign in by key only. */
  readonly passwords: boolean;
  readonly onAnswer: (answer: Answer<Session>) => void;
}

export function SignIn({ title, failure, passwords, onAnswer }: SignInProps) {
  const { t } = useTranslation();
  const [byKey, setByKey] = useState(!passwords);
  const [key, setKey] = useState('');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const call = byKey ? api.signInWithKey(keyFrom(key)) : api.signIn({ login, password });
    void call.then((answer) => {
      setBusy(false);
      onAnswer(answer);
    });
  };
  return (
    <CentredPage title={byKey ? t('session.keyTitle') : t('session.signIn')} above={title} icon={KeyRound}>
      {byKey && <p className="soft">{t('session.keyHelp')}</p>}
      <form className="stack" onSubmit={submit}>
        {byKey ? (
          <TextInput
            label={t('session.key')}
            value={key}
            onChange={setKey}
            autoFocus
            required
            autoComplete="off"
          />
        ) : (
          <>
            <TextInput
              label={t('session.login')}
              name="login"
              value={login}
              onChange={setLogin}
              autoFocus
              required
              autoComplete="username"
            />
            <TextInput
              label={t('session.password')}
              name="password"
              type="password"
              value={password}
              onChange={setPassword}
              required
              autoComplete="current-password"
            />
          </>
        )}
        {failure && (
          <p className="form-error" role="alert">
            {t(`failure.${failure}`)}
          </p>
        )}
        <PressButton
          type="submit"
          look="main"
          size="large"
          isDisabled={busy || (byKey ? key.trim() === '' : login === '')}
        >
          {t('session.signIn')}
        </PressButton>
        {passwords && (
          <PressButton look="quiet" onPress={() => setByKey(!byKey)}>
            {byKey ? t('session.byPassword') : t('session.byKey')}
          </PressButton>
        )}
      </form>
    </CentredPage>
  );
}
