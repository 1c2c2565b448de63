/**
 * A button for an action that cannot be undone. The first press shows a question, with one button that
 * confirms and one that cancels.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface ConfirmButtonProps {
  readonly label: string;
  /** Accessible name of the button. Used if another button on the page has the same label. */
  readonly name?: string;
  readonly isQuiet?: boolean;
  readonly question: string;
  /** Label of the button that confirms. */
  readonly yes: string;
  /** Label of the button that cancels. */
  readonly no: string;
  /** Text that is announced after the action. Missing if the action removes this button from the page. */
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

  // A press replaces the pressed button. The focus moves to the button that cancels, and back at the end.
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
