/**
 * Formats an entry as a citation to paste elsewhere: a statement and its source. Fixed words of the citation
 * are English, like the bundled glossary. For an entry of another glossary the citation also names that
 * glossary.
 */
import type { Entry, Source } from '../../engine/glossary.ts';
import { readableDate, readableParagraph } from './dates.ts';

export type CitationFormat = 'plain' | 'markdown';

interface Statement {
  readonly text: string;
  readonly source?: string | undefined;
  readonly paragraph?: string | undefined;
}

/** Characters that Markdown or HTML could treat as markup. */
const MARKUP = /[\\`*_[\]<>]/g;

const FORMATS = {
  plain: {
    text: (text: string) => text,
    name: (name: string) => name,
    title: (title: string) => `“${title}”`,
    gap: '\n',
  },
  markdown: {
    text: (text: string) => text.replace(MARKUP, '\\$&'),
    name: (name: string) => `**${name}**`,
    title: (title: string) => `*${title}*`,
    gap: '\n\n',
  },
} as const;

/**
 * Returns the first fact with its source. Returns the summary if the entry has no facts; a summary is second
 * choice because it may be general knowledge without a source.
 */
function statementOf({
  facts: [fact],
  summary,
  summarySource,
}: Pick<Entry, 'facts' | 'summary' | 'summarySource'>): Statement {
  return fact ?? { text: summary, source: summarySource };
}

/**
 * Returns two lines: the first has the name and a statement, the second has author, title, publisher, date
 * and paragraph of the source. If neither the source nor the glossary is known, returns only the first line.
 */
export function citation(
  entry: Pick<Entry, 'name' | 'facts' | 'summary' | 'summarySource' | 'from'>,
  sources: readonly Source[],
  format: CitationFormat,
): string {
  const { text, name, title, gap } = FORMATS[format];
  const statement = statementOf(entry);
  const source = sources.find(({ id }) => id === statement.source);
  const sentence = `${name(text(entry.name))}: ${text(statement.text)}`;
  const paragraph = statement.paragraph === undefined ? [] : [readableParagraph(statement.paragraph)];
  const parts = [
    ...(source === undefined
      ? []
      : [
          text(source.author),
          title(text(source.title)),
          text(source.publisher),
          readableDate(source.date),
          ...paragraph,
        ]),
    ...(entry.from === undefined ? [] : [title(text(entry.from.title))]),
  ];
  return parts.length === 0 ? sentence : `${sentence}${gap}${parts.join(', ')}.`;
}
