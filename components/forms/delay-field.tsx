/** A field for the hover delay: a slider, and a text field for an exact number. */
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../text.tsx';

export interface DelayFieldProps {
  /** Hover delay, in ms. */
  readonly delay: number;
  /** Smallest and largest delay that the user can choose, in ms. */
  readonly shortest: number;
  readonly longest: number;
  readonly onDelay: (delay: number) => void;
}

/** Step of the slider, in ms. */
const STEP = 50;

export function DelayField({ delay, shortest, longest, onDelay }: DelayFieldProps) {
  const { t, count } = useText();
  const [draft, setDraft] = useState(String(delay));
  const [isWrong, setIsWrong] = useState(false);

  useEffect(() => {
    setDraft(String(delay));
    setIsWrong(false);
  }, [delay]);

  /**
   * Reports the delay if it is valid. Called when a drag or typing has ended, so that values in between are
   * not stored.
   */
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
