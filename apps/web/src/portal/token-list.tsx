import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tokenMark } from '../ui/votes/token-mark';

/** Cards of the ballots counted without a name, folded away, with a search for one's own. */
export function TokenList({ tokens }: { readonly tokens: readonly string[] }) {
  const { t } = useTranslation();
  const [sought, setSought] = useState('');
  const cards = tokens
    .map((token) => ({ token, mark: tokenMark(token) }))
    .sort((one, other) => (one.mark < other.mark ? -1 : 1));
  const found = cards.filter((card) => matches(card, sought));
  return (
    <details className="token-list">
      <summary>{t('public.showTokens', { count: tokens.length })}</summary>
      <p className="soft">{t('public.tokensHelp')}</p>
      <label className="field">
        {t('public.findToken')}
        <input
          type="search"
          value={sought}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => setSought(target.value)}
        />
      </label>
      <p role="status">{sought.trim() !== '' && t('public.tokensFound', { found: found.length })}</p>
      <ul>
        {found.map(({ token, mark }) => (
          <li key={token}>
            <b>{mark}</b> <code>{token}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface Card {
  readonly token: string;
  readonly mark: string;
}

/** By its mark, with or without dashes, or by a part of the whole token. */
function matches({ token, mark }: Card, sought: string): boolean {
  const words = sought.trim();
  const digits = words.replace(/[\s-]/g, '').toUpperCase();
  return mark.replaceAll('-', '').includes(digits) || token.includes(words);
}
