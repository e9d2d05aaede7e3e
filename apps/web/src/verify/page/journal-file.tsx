import { FileJson } from 'lucide-react';
import { type ChangeEvent, type DragEvent, useState } from 'react';
import { useVerifyWords } from '../words/use-verify-words';

/** Takes the file of a journal, chosen or dropped. */
export function JournalFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const words = useVerifyWords();
  const [above, setAbove] = useState(false);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) onFile(file);
    // The same file may have changed on the disk and be chosen again.
    target.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setAbove(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setAbove(true);
  };
  return (
    <label
      className={above ? 'verify-file verify-file-above' : 'verify-file'}
      onDragOver={hover}
      onDragLeave={() => setAbove(false)}
      onDrop={drop}
    >
      <FileJson aria-hidden size={28} />
      <span>
        <b>{words.file}</b> {words.fileHelp}
      </span>
      <input type="file" accept=".json,application/json" onChange={choose} />
    </label>
  );
}
