/** How long to rest on a mark before its card opens: a slider for the eye, and a number for who wants it exactly. */
import { useEffect, useState } from 'preact/hooks';

export interface DelayFieldProps {
  /** Milliseconds. */
  readonly delay: number;
  readonly shortest: number;
  readonly longest: number;
  readonly onDelay: (delay: number) => void;
}

/** A step of the slider, in milliseconds. */
const STEP = 50;

export function DelayField({ delay, shortest, longest, onDelay }: DelayFieldProps) {
  const [draft, setDraft] = useState(String(delay));
  const [isWrong, setIsWrong] = useState(false);

  useEffect(() => {
    setDraft(String(delay));
    setIsWrong(false);
  }, [delay]);

  /** At the end of a drag, or when the number has been typed: nobody wants every value between. */
  function commit(text: string): void {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    const isGood = Number.isInteger(value) && value >= shortest && value <= longest;
    setDraft(text);
    setIsWrong(!isGood);
    if (isGood && value !== delay) onDelay(value);
  }

  return (
    <fieldset class="field">
      <legend class="field__legend">Rest on a mark before its card opens</legend>
      <div class="delay">
        <input
          class="delay__range"
          type="range"
          aria-label="Delay"
          aria-valuetext={`${draft} milliseconds`}
          min={shortest}
          max={longest}
          step={STEP}
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onChange={(event) => commit(event.currentTarget.value)}
        />
        <input
          class="input delay__number"
          type="number"
          aria-label="Delay in milliseconds"
          aria-invalid={isWrong}
          aria-describedby="delay-problem"
          min={shortest}
          max={longest}
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onChange={(event) => commit(event.currentTarget.value)}
        />
        <span class="delay__unit">ms</span>
      </div>
      <p class="field__problem" id="delay-problem" role="alert">
        {isWrong && `Type a whole number from ${shortest} to ${longest}. Until then it stays ${delay} ms.`}
      </p>
    </fieldset>
  );
}
