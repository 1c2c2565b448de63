/** Something that is so or is not so. */

export interface TickBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

export function TickBox({ label, hint, isTicked, onTick }: TickBoxProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={isTicked} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span class="choice__text">
        {label}
        {hint !== undefined && <span class="choice__hint">{hint}</span>}
      </span>
    </label>
  );
}
