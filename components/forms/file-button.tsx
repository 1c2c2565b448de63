/** A button that opens the browser's dialog for choosing a file. */
import { useRef } from 'preact/hooks';

export interface FileButtonProps {
  /** HTML id for the button element. */
  readonly id: string;
  readonly label: string;
  /** MIME types and file extensions that the dialog lets the user choose, separated by commas. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

export function FileButton({ id, label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);

  function handleChange(): void {
    const file = input.current?.files?.[0];
    if (file !== undefined) onFile(file);
    if (input.current !== null) input.current.value = ''; // otherwise choosing the same file again, once it is fixed, has no effect
  }

  return (
    <>
      <button type="button" id={id} class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input ref={input} type="file" hidden accept={accept} onChange={handleChange} />
    </>
  );
}
