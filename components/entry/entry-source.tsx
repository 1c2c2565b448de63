/** Shows parts of an entry: its source, its glossary, and its summary. */
import type { Entry, GlossaryLabel, Source } from '../../engine/glossary.ts';
import { Phrase, useText } from '../text.tsx';
import { readableDate } from './dates.ts';
import { languageOfEntry } from './entry-language.ts';
import { ageAgainstPage } from './source-age.ts';

export interface SourceLineProps {
  readonly source: Source;
  /** Language of the source's author, title and publisher. */
  readonly lang?: string | undefined;
  /** Publication date of the current page, such as `2026-09-01`. */
  readonly pageDate?: string | undefined;
}

/**
 * Shows author, title, publisher and date of a source. If `pageDate` is given, also says how far apart the
 * two dates are.
 */
export function SourceLine({ source, lang, pageDate }: SourceLineProps) {
  const texts = useText();
  const age = pageDate === undefined ? undefined : ageAgainstPage(source.date, pageDate, texts);
  const values = {
    author: <span lang={lang}>{source.author}</span>,
    title: <cite lang={lang}>{source.title}</cite>,
    publisher: <span lang={lang}>{source.publisher}</span>,
    date: <time dateTime={source.date}>{readableDate(source.date, texts)}</time>,
    age,
  };
  return (
    <p class="entry__source">
      <Phrase text={texts.t(age === undefined ? 'source' : 'source_with_age')} values={values} />
    </p>
  );
}

/** Says which glossary an entry is from. Used for entries of all glossaries except the bundled one. */
export function GlossaryLine({ from, lang }: { from: GlossaryLabel; lang: string | undefined }) {
  const { t } = useText();
  return (
    <p class="entry__source">
      <Phrase
        text={t(from.isDeployed ? 'from_organisation' : 'from_reader')}
        values={{ title: <cite lang={lang}>{from.title}</cite> }}
      />
    </p>
  );
}

/** Id of the source for undisputed facts that need no citation (see data/sources.yaml). */
const GENERAL_KNOWLEDGE = 'general';

export interface SummaryProps {
  readonly entry: Entry;
}

/** Shows the summary. A label marks summaries of the bundled glossary that are general knowledge. */
export function Summary({ entry }: SummaryProps) {
  const texts = useText();
  const { t } = texts;
  const { summary, summarySource, from } = entry;
  return (
    <p class="entry__summary">
      <span lang={languageOfEntry(entry, texts)}>{summary}</span>
      {from === undefined && summarySource === GENERAL_KNOWLEDGE && (
        <>
          {' '}
          <span class="entry__origin" title={t('general_hint')}>
            {t('general')}
          </span>
        </>
      )}
    </p>
  );
}
