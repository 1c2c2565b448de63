/**
 * Shows one glossary in the list, with its buttons. Bundled and deployed glossaries can only be moved, and
 * switched on or off.
 */
import type { ListedGlossary } from '../../engine/packs/states.ts';
import { ActionIcon } from '../action-icon.tsx';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { useText } from '../text.tsx';

/**
 * Format of an exported glossary. `raw` is for a damaged glossary: it is exported exactly as it is stored.
 */
export type ExportFormat = 'json' | 'csv' | 'raw';
type Direction = 'up' | 'down';

export interface GlossaryRowProps {
  readonly glossary: ListedGlossary;
  /** Number of names in the bundled glossary. */
  readonly bundledNames: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onMove: (direction: Direction) => void;
  readonly onEdit: () => void;
  readonly onExport: (format: ExportFormat) => void;
  readonly onRemove: () => void;
}

/** Returns the title that is shown for a glossary. For the bundled glossary this is the extension's name. */
export function glossaryTitle(glossary: ListedGlossary): string {
  return glossary.origin === 'bundled' ? 'Sidelight' : glossary.title;
}

const ORIGINS = {
  bundled: 'glossary_bundled',
  organisation: 'glossary_deployed',
  damaged: 'glossary_damaged',
} as const;

interface MoveButtonProps {
  readonly id: string;
  readonly direction: Direction;
  readonly title: string;
  /**
   * True if the glossary is at the end of the list and cannot move further. The button is then disabled but
   * not removed, so that it keeps the focus.
   */
  readonly isAtEnd: boolean;
  readonly onMove: (direction: Direction) => void;
}

function MoveButton({ id, direction, title, isAtEnd, onMove }: MoveButtonProps) {
  const { t } = useText();
  const label = t(`glossary_${direction}`);
  return (
    <button
      type="button"
      id={`glossary-${id}-${direction}`}
      class="button button--icon"
      aria-label={`${label}: ${title}`}
      title={label}
      aria-disabled={isAtEnd}
      onClick={() => onMove(direction)}
    >
      <ActionIcon name={direction === 'up' ? 'previous' : 'next'} />
    </button>
  );
}

interface ActionsProps extends Pick<GlossaryRowProps, 'onEdit' | 'onExport' | 'onRemove'> {
  readonly id: string;
  readonly title: string;
  /**
   * True if the stored glossary cannot be read. The user can then only export it as it is stored, or remove
   * it.
   */
  readonly isDamaged: boolean;
}

function OwnGlossaryActions({ id, title, isDamaged, onEdit, onExport, onRemove }: ActionsProps) {
  const { t } = useText();
  const actions = isDamaged
    ? [{ name: 'raw', label: t('glossary_raw'), act: () => onExport('raw') }]
    : [
        { name: 'edit', label: t('glossary_edit'), act: onEdit },
        { name: 'json', label: t('glossary_json'), act: () => onExport('json') },
        { name: 'csv', label: t('glossary_csv'), act: () => onExport('csv') },
      ];
  return (
    <div class="glossary__actions">
      {actions.map(({ name, label, act }) => (
        <button
          key={name}
          type="button"
          id={`glossary-${id}-${name}`}
          class="button button--quiet"
          aria-label={`${label}: ${title}`}
          onClick={act}
        >
          {label}
        </button>
      ))}
      <ConfirmButton
        label={t('glossary_remove')}
        name={`${t('glossary_remove')}: ${title}`}
        isQuiet
        question={t('glossary_remove_question', { title })}
        yes={t('glossary_remove')}
        no={t('glossary_keep')}
        onConfirm={onRemove}
      />
    </div>
  );
}

export function GlossaryRow({ glossary, ...rest }: GlossaryRowProps) {
  const { t, count } = useText();
  const { bundledNames, isFirst, isLast, onSwitch, onMove } = rest;
  const { id, origin, isOn } = glossary;
  const title = glossaryTitle(glossary);
  const names =
    origin === 'damaged'
      ? undefined
      : count('glossary_names', origin === 'bundled' ? bundledNames : glossary.entries);
  const notes = [names, origin === 'user' ? undefined : t(ORIGINS[origin])].filter(
    (note) => note !== undefined,
  );
  return (
    <li class="glossary">
      <div class="glossary__head">
        <label class="choice">
          <input
            type="checkbox"
            id={`glossary-${id}-switch`}
            checked={isOn}
            disabled={origin === 'damaged' && !isOn}
            aria-describedby={`glossary-${id}-note`}
            onChange={(event) => onSwitch(event.currentTarget.checked)}
          />
          <span class="choice__text">
            <span class="glossary__title" lang={'language' in glossary ? glossary.language : undefined}>
              {title}
            </span>
            <span class="choice__hint" id={`glossary-${id}-note`}>
              {notes.join(', ')}
            </span>
          </span>
        </label>
        <div class="glossary__moves">
          <MoveButton id={id} direction="up" title={title} isAtEnd={isFirst} onMove={onMove} />
          <MoveButton id={id} direction="down" title={title} isAtEnd={isLast} onMove={onMove} />
        </div>
      </div>
      {(origin === 'user' || origin === 'damaged') && (
        <OwnGlossaryActions id={id} title={title} isDamaged={origin === 'damaged'} {...rest} />
      )}
    </li>
  );
}
