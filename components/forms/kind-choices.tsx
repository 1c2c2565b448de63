/** Checkboxes for the kinds of entries to mark. */
import { ENTRY_KINDS, type EntryKind } from '../../engine/glossary.ts';
import { KindIcon } from '../entry/kind-icon.tsx';
import { useText } from '../text.tsx';

export interface KindChoicesProps {
  readonly chosen: readonly EntryKind[];
  readonly onChoose: (kinds: readonly EntryKind[]) => void;
}

export function KindChoices({ chosen, onChoose }: KindChoicesProps) {
  const { t } = useText();

  function set(kind: EntryKind, isMarked: boolean): void {
    onChoose(ENTRY_KINDS.filter((other) => (other === kind ? isMarked : chosen.includes(other))));
  }

  return (
    <fieldset class="field">
      <legend class="field__legend">{t('kinds_legend')}</legend>
      <div class="kinds">
        {ENTRY_KINDS.map((kind) => (
          <label key={kind} class="choice">
            <input
              type="checkbox"
              checked={chosen.includes(kind)}
              onChange={(event) => set(kind, event.currentTarget.checked)}
            />
            <span class="choice__text choice__text--icon">
              <KindIcon kind={kind} />
              {t(`kinds_${kind}`)}
            </span>
          </label>
        ))}
      </div>
      <p class="field__note" role="status">
        {chosen.length === 0 && t('kinds_none')}
      </p>
    </fieldset>
  );
}
