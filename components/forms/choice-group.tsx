/** A group of radio buttons. */

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Explanation below the label. */
  readonly hint?: string;
}

export interface ChoiceGroupProps<T extends string> {
  /**
   * Value for the `name` attribute that joins these radio buttons to a group. It must be unique on the page.
   */
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

export function ChoiceGroup<T extends string>({
  name,
  legend,
  choices,
  chosen,
  onChoose,
}: ChoiceGroupProps<T>) {
  return (
    <fieldset class="field">
      <legend class="field__legend">{legend}</legend>
      {choices.map(({ value, label, hint }) => {
        const hintId = hint && `${name}-${value}-hint`;
        return (
          <label key={value} class="choice">
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              aria-describedby={hintId}
              onChange={() => onChoose(value)}
            />
            <span class="choice__text">
              {label}
              {hint !== undefined && (
                <span class="choice__hint" id={hintId}>
                  {hint}
                </span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
