/** A button for what cannot be taken back: the first press asks, in the page. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface ConfirmButtonProps {
  readonly label: string;
  /** Said instead of the label where that needs to be told from others. */
  readonly name?: string;
  readonly isQuiet?: boolean;
  readonly question: string;
  /** The answers: what is done, and what leaves all as it is. */
  readonly yes: string;
  readonly no: string;
  /** What is said once it is done; nothing where the button goes away with it. */
  readonly done?: string;
  readonly onConfirm: () => void;
}

export function ConfirmButton({ label, name, isQuiet = false, question, yes, no, done, onConfirm }: ConfirmButtonProps) {
  const [state, setState] = useState<'idle' | 'asking' | 'done'>('idle');
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  const isAsking = state === 'asking';

  // The pressed button has made way for others: the focus goes to the harmless one, and back.
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
    event.stopPropagation(); // what is around it stays open
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
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
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
