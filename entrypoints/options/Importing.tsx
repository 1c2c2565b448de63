/** The import that is under way: how far it is, and the way to end it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../../components/text.tsx';

export interface ImportingProps {
  readonly file: string;
  /** How much is done, from 0 to 1. */
  readonly share: number;
  /** Not any more where it is being stored. */
  readonly canCancel: boolean;
  readonly onCancel: () => void;
}

export function Importing({ file, share, canCancel, onCancel }: ImportingProps) {
  const { t } = useText();
  const cancel = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(document.activeElement);
  useLayoutEffect(() => {
    if (hadFocus.current !== document.body) cancel.current?.focus(); // not where a file was dropped
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
