/**
 * Shows the progress and the result of an import. If the import needs a decision of the user, shows the
 * question.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useKeptFocus } from '../../components/forms/use-kept-focus.ts';
import { ProblemList } from '../../components/glossaries/problem-list.tsx';
import { useText } from '../../components/text.tsx';
import { Importing } from './Importing.tsx';
import type { Import } from './use-import.ts';

/** HTML id of the button that opens the dialog for choosing a file. */
export const IMPORT_BUTTON = 'import-file';

function Question({
  title,
  canReplace,
  answer,
}: { title: string; canReplace: boolean } & Pick<Import, 'answer'>) {
  const { t } = useText();
  const both = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => both.current?.focus(), []);
  return (
    <>
      <p>{t('import_exists', { title })}</p>
      <div class="import__buttons">
        <button type="button" class="button" ref={both} onClick={() => answer('both')}>
          {t('import_both')}
        </button>
        {canReplace && (
          <button type="button" class="button" onClick={() => answer('replace')}>
            {t('import_replace')}
          </button>
        )}
        <button type="button" class="button" onClick={() => answer('cancel')}>
          {t('editor_cancel')}
        </button>
      </div>
    </>
  );
}

function Result({ state, answer }: Pick<Import, 'state' | 'answer'>) {
  const { t, count } = useText();
  switch (state.stage) {
    case 'idle':
    case 'working':
      return null;
    case 'cancelled':
      return (
        <div class="import__result">
          <p>{t('import_cancelled')}</p>
        </div>
      );
    case 'failed':
      return <p class="field__problem">{t('import_failed', { file: state.file })}</p>;
    case 'unreadable':
      return <p class="field__problem">{t('import_unreadable', { file: state.file })}</p>;
    case 'refused':
      return <ProblemList title={t('import_refused', { file: state.file })} problems={state.problems} />;
    case 'exists':
      return (
        <div class="import__result">
          <Question title={state.title} canReplace={state.canReplace} answer={answer} />
        </div>
      );
    case 'done':
      return (
        <div class="import__result">
          <p>{count('import_done', state.names, { title: state.title })}</p>
          {state.isOff && <p>{t('import_off')}</p>}
        </div>
      );
  }
}

/** Shows the state of an import. Assistive technology announces the result when it appears. */
export function ImportResult({ state, answer, cancel }: Pick<Import, 'state' | 'answer' | 'cancel'>) {
  const keepFocus = useKeptFocus();

  function take(choice: Parameters<Import['answer']>[0]): void {
    keepFocus(IMPORT_BUTTON); // the pressed button disappears with the question
    answer(choice);
  }

  function end(): void {
    keepFocus(IMPORT_BUTTON);
    cancel();
  }

  return (
    <>
      {state.stage === 'working' && <Importing {...state} onCancel={end} />}
      <div role="alert">
        <Result state={state} answer={take} />
      </div>
    </>
  );
}
