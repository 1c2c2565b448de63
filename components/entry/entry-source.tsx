/** Where an entry is from. */
import type { Entry, GlossaryLabel, Source } from '../../engine/glossary.ts';
import { Phrase, useText } from '../text.tsx';
import { readableDate } from './dates.ts';
import { languageOfEntry } from './entry-language.ts';
import { ageAgainstPage } from './source-age.ts';

export interface SourceLineProps {
  readonly source: Source;
  /** The `lang` of what the source calls itself. */
  readonly lang?: string | undefined;
  /** When the page was published on which the entry is named, as `2026-09-01`. */
  readonly pageDate?: string | undefined;
}

/** Who wrote it, where and when; and how old that is against the page, if the page says its date. */
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

/** Which of the reader's own glossaries it is from. */
export function GlossaryLine({ from, lang }: { from: GlossaryLabel; lang: string | undefined }) {
  const { t } = useText();
  return (
    <p class="entry__source">
      <Phrase text={t(from.isDeployed ? 'from_organisation' : 'from_reader')} values={{ title: <cite lang={lang}>{from.title}</cite> }} />
    </p>
  );
}

/** The id of the source that stands for what no side disputes and needs no source (data/sources.yaml). */
const GENERAL_KNOWLEDGE = 'general';

export interface SummaryProps {
  readonly entry: Entry;
}

/** Who or what it is, with a quiet mark where our own glossary has it from elsewhere than the article. */
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
