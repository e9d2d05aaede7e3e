import { useVerifyWords } from '../words/use-verify-words';
import type { Verification } from './verification';

/** How far it is, or why it cannot begin. The place stays for who listens to it. */
export function VerificationProgress({ verification }: { readonly verification: Verification | null }) {
  const words = useVerifyWords();
  if (verification?.step === 'refused') {
    return (
      <p className="form-error" role="alert">
        {words.refused[verification.why]}
      </p>
    );
  }
  if (verification?.step === 'checking') {
    const { checked, of } = verification;
    const sentence = words.checking(checked, of);
    return (
      <div className="verify-progress">
        <progress max={of} value={checked} aria-label={sentence} />
        <span aria-hidden>{sentence}</span>
      </div>
    );
  }
  return <div role="status">{verification?.step === 'reading' ? words.reading : ''}</div>;
}
