/** A button that asks for a file. */
import { useRef } from 'preact/hooks';

export interface FileButtonProps {
  /** Of the button. */
  readonly id: string;
  readonly label: string;
  /** What the browser's dialog offers: MIME types and endings. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

export function FileButton({ id, label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);

  function take(): void {
    const file = input.current?.files?.[0];
    if (file !== undefined) onFile(file);
    if (input.current !== null) input.current.value = ''; // so that the same file can be chosen again when it has been mended
  }

  return (
    <>
      <button type="button" id={id} class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input ref={input} type="file" hidden accept={accept} onChange={take} />
    </>
  );
}
