/**
 * An entry as a citation to paste elsewhere: what the source says first about it, and where. What is put around it is in English, as our
 * glossary and its source are. What is from another glossary is cited with that.
 */
import type { Entry, Source } from '../../engine/glossary.ts';
import { readableDate, readableParagraph } from './dates.ts';

export type CitationFormat = 'plain' | 'markdown';

interface Statement {
  readonly text: string;
  readonly source?: string | undefined;
  readonly paragraph?: string | undefined;
}

/** Characters that would be read as markup; names and titles hold few of them. */
const MARKUP = /[\\`*_[\]<>]/g;

const FORMATS = {
  plain: { text: (text: string) => text, name: (name: string) => name, title: (title: string) => `“${title}”`, gap: '\n' },
  markdown: {
    text: (text: string) => text.replace(MARKUP, '\\$&'),
    name: (name: string) => `**${name}**`,
    title: (title: string) => `*${title}*`,
    gap: '\n\n',
  },
} as const;

/** General knowledge is not the source's, so the sentence is cited only where there is nothing from the source itself. */
function statementOf({ facts: [fact], summary, summarySource }: Pick<Entry, 'facts' | 'summary' | 'summarySource'>): Statement {
  return fact ?? { text: summary, source: summarySource };
}

/** The citation: a line with the name and the statement, and a line that says who wrote it, where, when, and in which paragraph. */
export function citation(
  entry: Pick<Entry, 'name' | 'facts' | 'summary' | 'summarySource' | 'from'>,
  sources: readonly Source[],
  format: CitationFormat,
): string {
  const { text, name, title, gap } = FORMATS[format];
  const statement = statementOf(entry);
  const source = sources.find(({ id }) => id === statement.source);
  const said = `${name(text(entry.name))}: ${text(statement.text)}`;
  const place = statement.paragraph === undefined ? [] : [readableParagraph(statement.paragraph)];
  const parts = [
    ...(source === undefined ? [] : [text(source.author), title(text(source.title)), text(source.publisher), readableDate(source.date), ...place]),
    ...(entry.from === undefined ? [] : [title(text(entry.from.title))]),
  ];
  return parts.length === 0 ? said : `${said}${gap}${parts.join(', ')}.`;
}
