import { useTranslation } from 'react-i18next';
import type { Failure } from '../../ui/api/problem';

/** Why a form was refused, with the fields that the server names. */
export function FailureWords({ failure }: { readonly failure: Failure | null }) {
  const { t } = useTranslation();
  if (!failure) return null;
  return (
    <div className="form-error" role="alert">
      {t(`failure.${failure.code}`)}
      {failure.errors.map(({ path, message }) => (
        <div key={path}>
          {path}: {message}
        </div>
      ))}
    </div>
  );
}
