/** Shows the progress of the running import, and a button that cancels it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../../components/text.tsx';

export interface ImportingProps {
  readonly file: string;
  /** Share of the import that is done, from 0 to 1. */
  readonly share: number;
  /** True until the imported glossary begins to be written to storage. */
  readonly canCancel: boolean;
  readonly onCancel: () => void;
}

export function Importing({ file, share, canCancel, onCancel }: ImportingProps) {
  const { t } = useText();
  const cancel = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(document.activeElement);
  useLayoutEffect(() => {
    // If the user dropped the file on the page, no element had the focus, and the focus stays as it is.
    if (hadFocus.current !== document.body) cancel.current?.focus();
  }, []);
  return (
    <div class="import__working">
      <label class="import__progress">
        {t('import_working', { file })}
        <progress max={1} value={share} />
      </label>
      <button type="button" class="button" ref={cancel} disabled={!canCancel} onClick={onCancel}>
        {t('editor_cancel')}
      </button>
    </div>
  );
}
