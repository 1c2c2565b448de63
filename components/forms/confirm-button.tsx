/** A button for an action without undo. The first press asks for confirmation in the page. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface ConfirmButtonProps {
  readonly label: string;
  /** Accessible name, for a label that is not unique on the page. */
  readonly name?: string;
  readonly isQuiet?: boolean;
  readonly question: string;
  /** Label of the button that confirms. */
  readonly yes: string;
  /** Label of the button that cancels. */
  readonly no: string;
  /** Announcement after the action. Missing if the action removes the button. */
  readonly done?: string;
  readonly onConfirm: () => void;
}

export function ConfirmButton({
  label,
  name,
  isQuiet = false,
  question,
  yes,
  no,
  done,
  onConfirm,
}: ConfirmButtonProps) {
  const [state, setState] = useState<'idle' | 'asking' | 'done'>('idle');
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  const isAsking = state === 'asking';

  // The pressed button disappears. The focus goes to the button that cancels, and back afterwards.
  useLayoutEffect(() => {
    if (isAsking || wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  function confirm(): void {
    onConfirm();
    setState('done');
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation(); // keeps the surrounding form or dialog open
    setState('idle');
  }

  if (!isAsking) {
    return (
      <div class="confirm">
        <button
          key="ask"
          type="button"
          class={isQuiet ? 'button button--quiet' : 'button'}
          aria-label={name}
          ref={first}
          onClick={() => setState('asking')}
        >
          {label}
        </button>
        <span class="confirm__done" role="status">
          {state === 'done' && done}
        </span>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would suggest fields
    <div class="confirm confirm--asking" role="group" aria-label={name ?? label} onKeyDown={handleKey}>
      <p class="confirm__question">{question}</p>
      <button key="no" type="button" class="button" ref={first} onClick={() => setState('idle')}>
        {no}
      </button>
      <button key="yes" type="button" class="button button--strong" onClick={confirm}>
        {yes}
      </button>
    </div>
  );
}
