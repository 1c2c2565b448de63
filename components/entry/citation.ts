/**
 * Formats an entry as a citation to paste elsewhere: a statement and its source. The words around them are
 * English, like the bundled glossary. For other glossaries the citation names the glossary as well.
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

/** Returns the first fact, or the summary if there are no facts. A summary may be general knowledge. */
function statementOf({
  facts: [fact],
  summary,
  summarySource,
}: Pick<Entry, 'facts' | 'summary' | 'summarySource'>): Statement {
  return fact ?? { text: summary, source: summarySource };
}

/**
 * Returns one line with the name and a statement, and one with author, title, publisher, date and paragraph.
 * The second line is missing if neither the source nor the glossary is known.
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
