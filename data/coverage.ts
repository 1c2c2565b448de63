/**
 * How well the facts cover the article: which paragraph mentions which entry, and what each entry's facts make of it.
 * For the report and the tests; the extension does not carry it.
 */
import type { Entry, Glossary } from '../engine/glossary.ts';
import { DataError, type DataProblem } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import { type Paragraphs, paragraphsFile } from './schema.ts';

/** A paragraph of the article, not a listed title or the byline, carries facts of at least so many entries. */
const LEAST_ENTRIES = 3;
const IN_THE_ARTICLE = /^P\d+$/;

/** Reads `paragraphs.yaml` of the data folder. @throws {DataError} that names what is wrong with it. */
export function loadParagraphs(folder: string): Paragraphs {
  const problems: DataProblem[] = [];
  const paragraphs = readYaml(folder, 'paragraphs.yaml', paragraphsFile, problems);
  if (paragraphs === undefined) throw new DataError(problems);
  return paragraphs;
}

/** The ids of the entries that a paragraph mentions, by name or plainly without it. */
export function mentionedIn(paragraphs: Paragraphs, paragraph: string): readonly string[] {
  const mentions = paragraphs[paragraph];
  return mentions === undefined ? [] : [...mentions.named, ...(mentions.meant ?? [])];
}

export function factsIn(entry: Entry, paragraph: string): Entry['facts'] {
  return entry.facts.filter((fact) => fact.paragraph === paragraph);
}

function entryProblems(entry: Entry, paragraphs: Paragraphs): DataProblem[] {
  const place = { file: `entries/${entry.kind}/${entry.id}.yaml`, entry: entry.id };
  const mentions = Object.keys(paragraphs).filter((paragraph) => mentionedIn(paragraphs, paragraph).includes(entry.id));
  const stray = entry.facts.flatMap(({ paragraph = '' }, index): DataProblem[] =>
    mentions.includes(paragraph)
      ? []
      : [
          {
            ...place,
            field: `facts[${index}].paragraph`,
            message: `${paragraph} does not mention this entry; ${mentions.join(', ') || 'none'} does`,
          },
        ],
  );
  if (mentions.some((paragraph) => factsIn(entry, paragraph).length > 0)) return stray;
  return [
    ...stray,
    { ...place, field: 'facts', message: `none is from a paragraph that mentions this entry: ${mentions.join(', ') || 'there is none'}` },
  ];
}

function paragraphProblems({ entries }: Glossary, paragraphs: Paragraphs): DataProblem[] {
  const file = 'paragraphs.yaml';
  return Object.keys(paragraphs).flatMap((paragraph) => {
    const ids = mentionedIn(paragraphs, paragraph);
    const users = entries.filter((entry) => factsIn(entry, paragraph).length > 0);
    return [
      ...ids
        .filter((id) => !entries.some((entry) => entry.id === id))
        .map((id) => ({ file, field: paragraph, message: `there is no entry "${id}"` })),
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => ({ file, field: paragraph, message: `names "${id}" twice` })),
      ...(IN_THE_ARTICLE.test(paragraph) && users.length < LEAST_ENTRIES
        ? [{ file, field: paragraph, message: `has facts of ${users.length} entries; at least ${LEAST_ENTRIES} are to draw on it` }]
        : []),
    ];
  });
}

/** Where the facts and the article do not fit together. */
export function coverageProblems(glossary: Glossary, paragraphs: Paragraphs): readonly DataProblem[] {
  return [...glossary.entries.flatMap((entry) => entryProblems(entry, paragraphs)), ...paragraphProblems(glossary, paragraphs)];
}
