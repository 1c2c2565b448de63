/**
 * Checks how well the facts of the bundled glossary cover the article that it explains. Only the report and
 * the tests use this; the extension does not contain it.
 */
import type { Entry, Glossary } from '../engine/glossary.ts';
import { DataError, type DataProblem } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import { type Paragraphs, paragraphsFile } from './schema.ts';

/** For each paragraph of the article's body, the least number of entries that must have a fact from it. */
const LEAST_ENTRIES = 3;

/**
 * Matches ids of paragraphs in the article's body (`P1`), but not those of the byline or of listed titles
 * (`R1`).
 */
const BODY_PARAGRAPH = /^P\d+$/;

/**
 * Reads `paragraphs.yaml` in the data folder.
 * @throws {DataError} if the file is not valid.
 */
export function loadParagraphs(folder: string): Paragraphs {
  const problems: DataProblem[] = [];
  const paragraphs = readYaml(folder, 'paragraphs.yaml', paragraphsFile, problems);
  if (paragraphs === undefined) throw new DataError(problems);
  return paragraphs;
}

/** Returns the ids of the entries that a paragraph mentions by name or clearly means without naming. */
export function mentionedIn(paragraphs: Paragraphs, paragraph: string): readonly string[] {
  const mentions = paragraphs[paragraph];
  return mentions === undefined ? [] : [...mentions.named, ...(mentions.meant ?? [])];
}

/** Returns the facts of an entry that cite a paragraph as their source; an empty list if no fact does. */
export function factsIn(entry: Entry, paragraph: string): Entry['facts'] {
  return entry.facts.filter((fact) => fact.paragraph === paragraph);
}

function entryProblems(entry: Entry, paragraphs: Paragraphs): DataProblem[] {
  const place = { file: `entries/${entry.kind}/${entry.id}.yaml`, entry: entry.id };
  const mentions = Object.keys(paragraphs).filter((paragraph) =>
    mentionedIn(paragraphs, paragraph).includes(entry.id),
  );
  const stray = entry.facts.flatMap(({ paragraph = '' }, index): DataProblem[] =>
    mentions.includes(paragraph)
      ? []
      : [
          {
            ...place,
            field: `facts[${index}].paragraph`,
            message: `${paragraph} does not mention this entry; ${mentions.join(', ') || 'no paragraph'} does`,
          },
        ],
  );
  if (mentions.some((paragraph) => factsIn(entry, paragraph).length > 0)) return stray;
  return [
    ...stray,
    {
      ...place,
      field: 'facts',
      message: `no fact is from a paragraph that mentions this entry (${mentions.join(', ') || 'no paragraph does'})`,
    },
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
      ...ids
        .filter((id, index) => ids.indexOf(id) !== index)
        .map((id) => ({ file, field: paragraph, message: `names "${id}" twice` })),
      ...(BODY_PARAGRAPH.test(paragraph) && users.length < LEAST_ENTRIES
        ? [
            {
              file,
              field: paragraph,
              message: `${users.length} entries have facts from it; at least ${LEAST_ENTRIES} should`,
            },
          ]
        : []),
    ];
  });
}

/** Returns every mismatch between the facts of the glossary and the paragraphs of the article. */
export function coverageProblems(glossary: Glossary, paragraphs: Paragraphs): readonly DataProblem[] {
  return [
    ...glossary.entries.flatMap((entry) => entryProblems(entry, paragraphs)),
    ...paragraphProblems(glossary, paragraphs),
  ];
}
