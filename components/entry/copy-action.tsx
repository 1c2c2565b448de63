/**
 * A button that copies a citation. A press shows one button per format; after the choice it announces if
 * copying worked.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { NOTICE } from '../../engine/timings.ts';
import type { TextKey } from '../../locales/languages.ts';
import { ActionIcon } from '../action-icon.tsx';
import { useText } from '../text.tsx';
import type { CitationFormat } from './citation.ts';

export interface CopyActionProps {
  /** Copies the citation. Resolves to false if the browser refuses. */
  readonly onCopy: (format: CitationFormat) => Promise<boolean>;
}

type Stage = 'closed' | 'choosing' | 'copied' | 'failed';

const ANNOUNCEMENTS: Readonly<Partial<Record<Stage, TextKey>>> = {
  copied: 'copy_done',
  failed: 'copy_failed',
};
const CHOICES = 'citation-formats';

export function CopyAction({ onCopy }: CopyActionProps) {
  const { t } = useText();
  const [stage, setStage] = useState<Stage>('closed');
  const button = useRef<HTMLButtonElement>(null);
  const announcement = ANNOUNCEMENTS[stage];

  useEffect(() => {
    if (announcement === undefined) return undefined;
    const timer = setTimeout(() => setStage('closed'), NOTICE);
    return () => clearTimeout(timer);
  }, [announcement]);

  async function copy(format: CitationFormat): Promise<void> {
    // The pressed button disappears, so the focus goes to the button that opened the choices.
    button.current?.focus({ preventScroll: true });
    setStage((await onCopy(format)) ? 'copied' : 'failed');
  }

  return (
    <div class="copy">
      <span class="copy__status" role="status">
        {announcement && t(announcement)}
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
        <div class="copy__formats" id={CHOICES}>
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
