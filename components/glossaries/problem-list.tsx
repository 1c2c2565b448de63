/**
 * Lists the mistakes in a glossary file. For each mistake it shows the entry, the field, and the value that
 * the format expects.
 */
import type { PackProblem } from '../../engine/packs/problems.ts';
import { useText } from '../text.tsx';
import { expectedText } from './expected-text.ts';

export interface ProblemListProps {
  /** Heading of the list: the name of the file, and what the mistakes mean for the user. */
  readonly title: string;
  readonly problems: readonly PackProblem[];
}

function ProblemLocation({ entry }: Pick<PackProblem, 'entry'>) {
  const { t } = useText();
  if (entry === undefined) return <>{t('problem_file')}</>;
  const { number, name } = entry;
  return (
    <>{name === undefined ? t('problem_entry', { number }) : t('problem_entry_named', { number, name })}</>
  );
}

export function ProblemList({ title, problems }: ProblemListProps) {
  const texts = useText();
  return (
    <div class="problems">
      <p class="problems__title">{title}</p>
      <ul class="problems__list">
        {problems.map(({ entry, field, expected }, index) => (
          <li key={index} class="problems__problem">
            <span class="problems__place">
              <ProblemLocation entry={entry} />
              {field !== '' && (
                <>
                  {' '}
                  <code class="problems__field">{field}</code>
                </>
              )}
            </span>{' '}
            {texts.t('problem_expected', { expected: expectedText(expected, texts) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
