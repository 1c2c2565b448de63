/** A `<select>` field with a label. */

export interface SelectFieldProps<T extends string> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T | undefined;
  readonly onChoose: (value: T) => void;
}

export function SelectField<T extends string>({ id, label, options, chosen, onChoose }: SelectFieldProps<T>) {
  function choose(value: string): void {
    const option = options.find((one) => one.value === value);
    if (option !== undefined) onChoose(option.value);
  }
  return (
    <div>
      <label class="field__legend" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="input"
        value={chosen ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
