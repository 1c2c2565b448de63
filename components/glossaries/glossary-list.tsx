/** Lists the glossaries in the user's order, each with its buttons. */
import type { ListedGlossary } from '../../engine/packs/states.ts';
import { useKeptFocus } from '../forms/use-kept-focus.ts';
import { useText } from '../text.tsx';
import { type ExportFormat, GlossaryRow } from './glossary-row.tsx';

export interface GlossaryListProps {
  readonly glossaries: readonly ListedGlossary[];
  /** Number of names in the bundled glossary. */
  readonly bundledNames: number;
  readonly onSwitch: (id: string, isOn: boolean) => void;
  /** Moves the glossary with this id to the index `to` of the list, counted from 0. */
  readonly onMove: (id: string, to: number) => void;
  readonly onEdit: (id: string) => void;
  readonly onExport: (id: string, format: ExportFormat) => void;
  readonly onRemove: (id: string) => void;
}

export function GlossaryList({
  glossaries,
  bundledNames,
  onSwitch,
  onMove,
  onEdit,
  onExport,
  onRemove,
}: GlossaryListProps) {
  const { t } = useText();
  const keepFocus = useKeptFocus();

  function move(id: string, direction: 'up' | 'down', to: number): void {
    if (to < 0 || to >= glossaries.length) return;
    keepFocus(`glossary-${id}-${direction}`);
    onMove(id, to);
  }

  function remove(id: string, index: number): void {
    const neighbour = glossaries[index + 1] ?? glossaries[index - 1];
    if (neighbour !== undefined) keepFocus(`glossary-${neighbour.id}-switch`);
    onRemove(id);
  }

  return (
    <ul class="glossaries" aria-label={t('glossaries_title')}>
      {glossaries.map((glossary, index) => (
        <GlossaryRow
          key={glossary.id}
          glossary={glossary}
          bundledNames={bundledNames}
          isFirst={index === 0}
          isLast={index === glossaries.length - 1}
          onSwitch={(isOn) => onSwitch(glossary.id, isOn)}
          onMove={(direction) => move(glossary.id, direction, direction === 'up' ? index - 1 : index + 1)}
          onEdit={() => onEdit(glossary.id)}
          onExport={(format) => onExport(glossary.id, format)}
          onRemove={() => remove(glossary.id, index)}
        />
      ))}
    </ul>
  );
}
