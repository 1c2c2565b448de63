/**
 * Reads the data files, checks them and joins them into one glossary. This runs at build time and in scripts,
 * never in the browser.
 */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ENTRY_KINDS, type Glossary, type Source, type TimelineEvent } from '../engine/glossary.ts';
import { DataError, type DataProblem } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import { withBothEnds } from './relations.ts';
import {
  type EntryFile,
  entryFile,
  type RelationTypes,
  relationsFile,
  sourcesFile,
  timelineFile,
} from './schema.ts';

const GLOSSARY_ID = 'armenia-azerbaijan-russia-2025';
const GLOSSARY_TITLE = 'How Armenia and Azerbaijan leave Russia behind (2025)';

interface EntryInFile {
  readonly file: string;
  readonly entry: EntryFile;
}

function entryFiles(folder: string): string[] {
  return readdirSync(join(folder, 'entries'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.yaml'))
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'))
    .sort();
}

/**
 * Finds problems that the schema of a single file cannot find: misplaced files, duplicates and dangling
 * references.
 */
function crossCheck(
  entries: readonly EntryInFile[],
  sources: readonly Source[],
  relations: RelationTypes,
): DataProblem[] {
  const problems: DataProblem[] = [];
  const ids = new Map<string, string>();
  const surfaces = new Map<string, string>();
  for (const { file, entry } of entries) {
    const report = (field: string, message: string) =>
      problems.push({ file, entry: entry.id, field, message });
    const expected = `entries/${entry.kind}/${entry.id}.yaml`;
    if (file !== expected)
      report('id', `belongs in data/${expected}, because the kind and the id name the file`);
    const other = ids.get(entry.id);
    if (other !== undefined) report('id', `is already used by data/${other}; give this entry another id`);
    ids.set(entry.id, file);
    entry.names.forEach((name, index) => {
      if (name.match === false) return;
      const owner = surfaces.get(name.text);
      if (owner !== undefined && owner !== entry.id) {
        report(
          `names[${index}].text`,
          `"${name.text}" already belongs to entry "${owner}"; a name can lead to only one entry, so set match: false on one of them`,
        );
      }
      surfaces.set(name.text, entry.id);
    });
  }
  const sourceIds = sources.map((source) => source.id);
  for (const { file, entry } of entries) {
    const report = (field: string, message: string) =>
      problems.push({ file, entry: entry.id, field, message });
    const mustBeSource = (field: string, id: string) => {
      if (!sourceIds.includes(id))
        report(field, `"${id}" is not in data/sources.yaml; expected one of ${sourceIds.join(', ')}`);
    };
    mustBeSource('summarySource', entry.summarySource);
    entry.facts.forEach((fact, index) => {
      mustBeSource(`facts[${index}].source`, fact.source);
    });
    entry.relations.forEach((relation, index) => {
      if (!Object.hasOwn(relations, relation.type))
        report(`relations[${index}].type`, `"${relation.type}" is not a type in data/relations.yaml`);
      if (
        entry.relations.findIndex(({ type, to }) => type === relation.type && to === relation.to) !== index
      ) {
        report(`relations[${index}]`, 'repeats an earlier relation');
      }
      if (!ids.has(relation.to)) report(`relations[${index}].to`, `there is no entry "${relation.to}"`);
      if (relation.to === entry.id) report(`relations[${index}].to`, 'an entry cannot be related to itself');
    });
  }
  return problems;
}

function timelineProblems(
  timeline: readonly TimelineEvent[],
  entries: readonly EntryInFile[],
  sources: readonly Source[],
): DataProblem[] {
  const problems: DataProblem[] = [];
  const ids = new Set(entries.map(({ entry }) => entry.id));
  timeline.forEach((event, index) => {
    const report = (field: string, message: string) =>
      problems.push({ file: 'timeline.yaml', entry: event.id, field: `[${index}].${field}`, message });
    if (timeline.findIndex(({ id }) => id === event.id) !== index)
      report('id', 'is already used; give this event another id');
    const source = sources.find(({ id }) => id === event.source);
    if (source === undefined) report('source', `"${event.source}" is not in data/sources.yaml`);
    const isLater = source !== undefined && event.date > source.date;
    if (isLater && event.announced !== true)
      report(
        'date',
        `is later than the date of the source, ${source.date}; set announced: true if the source announces the event`,
      );
    const mayBeLater = isLater || source?.date.startsWith(event.date);
    if (!mayBeLater && event.announced === true)
      report('announced', 'is only for events that are later than their source');
    for (const id of event.entries.filter((entry) => !ids.has(entry)))
      report('entries', `there is no entry "${id}"`);
  });
  return problems;
}

/** Sorts events by date: "2025" comes before "2025-06", and "2025-06" before "2025-06-27". */
function ordered(timeline: readonly TimelineEvent[]): TimelineEvent[] {
  return [...timeline].sort((a, b) => a.date.localeCompare(b.date, 'en'));
}

/**
 * Loads the bundled glossary from the data folder.
 * @throws {DataError} that lists every problem with its file, entry and field.
 */
export function loadGlossary(folder: string): Glossary {
  const problems: DataProblem[] = [];
  const sources = readYaml(folder, 'sources.yaml', sourcesFile, problems);
  const types = readYaml(folder, 'relations.yaml', relationsFile, problems);
  const timeline = readYaml(folder, 'timeline.yaml', timelineFile, problems);
  const entries: EntryInFile[] = [];
  for (const file of entryFiles(folder)) {
    const entry = readYaml(folder, file, entryFile, problems);
    if (entry !== undefined) entries.push({ file, entry });
  }
  if (problems.length === 0 && sources && types && timeline) {
    problems.push(...crossCheck(entries, sources, types), ...timelineProblems(timeline, entries, sources));
  }
  if (problems.length > 0 || !sources || !types || !timeline) throw new DataError(problems);
  const inOrder = ENTRY_KINDS.flatMap((kind) =>
    entries.map(({ entry }) => entry).filter((entry) => entry.kind === kind),
  );
  return {
    id: GLOSSARY_ID,
    title: GLOSSARY_TITLE,
    sources,
    entries: withBothEnds(inOrder, types),
    relationTypes: Object.keys(types),
    timeline: ordered(timeline),
  };
}
