/** Buttons in the upper corner of a card. None of them changes the page. */
import { ActionIcon, type ActionName } from '../action-icon.tsx';
import { useText } from '../text.tsx';
import type { CitationFormat } from './citation.ts';
import { CopyAction } from './copy-action.tsx';

export interface CardActionsProps {
  readonly isPinned: boolean;
  readonly onPin: (isPinned: boolean) => void;
  /** Copies the citation. Resolves to false if the browser refuses. */
  readonly onCopy: (format: CitationFormat) => Promise<boolean>;
  /**
   * Shows the entry in the side panel. If `undefined`, the button is hidden; some browsers have no side
   * panel.
   */
  readonly onOpenPanel: (() => void) | undefined;
  /**
   * Goes to the next or the previous mention of the entry on the page. If `undefined`, both buttons are
   * hidden.
   */
  readonly onStep: ((direction: 'next' | 'previous') => void) | undefined;
  readonly onClose: () => void;
}

interface ActionProps {
  readonly label: string;
  readonly icon: ActionName;
  readonly isPressed?: boolean;
  readonly onPress: () => void;
}

function Action({ label, icon, isPressed, onPress }: ActionProps) {
  return (
    <button type="button" aria-label={label} title={label} aria-pressed={isPressed} onClick={() => onPress()}>
      <ActionIcon name={icon} isFilled={isPressed === true} />
    </button>
  );
}

export function CardActions({ isPinned, onPin, onCopy, onOpenPanel, onStep, onClose }: CardActionsProps) {
  const { t } = useText();
  return (
    <div class="actions">
      {onStep !== undefined && (
        <>
          <Action label={t('action_previous')} icon="previous" onPress={() => onStep('previous')} />
          <Action label={t('action_next')} icon="next" onPress={() => onStep('next')} />
        </>
      )}
      <CopyAction onCopy={onCopy} />
      {onOpenPanel !== undefined && <Action label={t('action_panel')} icon="panel" onPress={onOpenPanel} />}
      <Action label={t('action_pin')} icon="pin" isPressed={isPinned} onPress={() => onPin(!isPinned)} />
      <Action label={t('action_close')} icon="close" onPress={onClose} />
    </div>
  );
}
