/** How long to rest on a mark before its card opens: a slider for the eye, and a number for who wants it exactly. */
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../text.tsx';

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
  const { t, count } = useText();
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
      <legend class="field__legend">{t('delay_legend')}</legend>
      <div class="delay">
        <input
          class="delay__range"
          type="range"
          aria-label={t('delay_label')}
          aria-valuetext={count('delay_value', Number(draft))}
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
          aria-label={t('delay_label_unit')}
          aria-invalid={isWrong}
          aria-describedby="delay-problem"
          min={shortest}
          max={longest}
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onChange={(event) => commit(event.currentTarget.value)}
        />
        <span class="delay__unit">{t('delay_unit')}</span>
      </div>
      <p class="field__problem" id="delay-problem" role="alert">
        {isWrong && t('delay_problem', { shortest, longest, delay })}
      </p>
    </fieldset>
  );
}
