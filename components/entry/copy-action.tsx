/** The control that copies a citation: asks in which form, and says when it is done. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { NOTICE } from '../../engine/timings.ts';
import type { TextKey } from '../../locales/languages.ts';
import { ActionIcon } from '../action-icon.tsx';
import { useText } from '../text.tsx';
import type { CitationFormat } from './citation.ts';

export interface CopyActionProps {
  /** Copies the citation; false if the browser did not let it. */
  readonly onCopy: (format: CitationFormat) => Promise<boolean>;
}

type Stage = 'closed' | 'choosing' | 'copied' | 'failed';

const SAID: Readonly<Partial<Record<Stage, TextKey>>> = { copied: 'copy_done', failed: 'copy_failed' };
const CHOICES = 'citation-forms';

export function CopyAction({ onCopy }: CopyActionProps) {
  const { t } = useText();
  const [stage, setStage] = useState<Stage>('closed');
  const button = useRef<HTMLButtonElement>(null);
  const said = SAID[stage];

  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => setStage('closed'), NOTICE);
    return () => clearTimeout(timer);
  }, [said]);

  async function copy(format: CitationFormat): Promise<void> {
    // The button that was pressed goes; who uses the keyboard goes on from the one before it.
    button.current?.focus({ preventScroll: true });
    setStage((await onCopy(format)) ? 'copied' : 'failed');
  }

  return (
    <div class="copy">
      <span class="copy__said" role="status">
        {said && t(said)}
      </span>
      <button
        type="button"
        ref={button}
        aria-label={t('action_copy')}
        title={t('action_copy')}
        aria-expanded={stage === 'choosing'}
        aria-controls={stage === 'choosing' ? CHOICES : undefined}
        onClick={() => setStage(stage === 'choosing' ? 'closed' : 'choosing')}
      >
        <ActionIcon name={stage === 'copied' ? 'done' : 'copy'} />
      </button>
      {stage === 'choosing' && (
        <div class="copy__forms" id={CHOICES}>
          <button type="button" onClick={() => copy('plain')}>
            {t('copy_plain')}
          </button>
          <button type="button" onClick={() => copy('markdown')}>
            {t('copy_markdown')}
          </button>
        </div>
      )}
    </div>
  );
}
