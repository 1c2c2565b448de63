/** A checkbox with a label and an optional hint. */

export interface CheckboxProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Checkbox({ label, hint, checked, onChange }: CheckboxProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span class="choice__text">
        {label}
        {hint !== undefined && <span class="choice__hint">{hint}</span>}
      </span>
    </label>
  );
}
