/** Reads the data files, checks them and joins them into one glossary. Runs at build time and in scripts, never in the browser. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ENTRY_KINDS, type Glossary, type Source, type TimelineEvent } from '../engine/glossary.ts';
import { DataError, type DataProblem } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import { withBothEnds } from './relations.ts';
import { type EntryFile, entryFile, type RelationTypes, relationsFile, sourcesFile, timelineFile } from './schema.ts';

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

/** What no schema of a single file can see: places, duplicates and references. */
function crossCheck(entries: readonly EntryInFile[], sources: readonly Source[], relations: RelationTypes): DataProblem[] {
  const problems: DataProblem[] = [];
  const ids = new Map<string, string>();
  const surfaces = new Map<string, string>();
  for (const { file, entry } of entries) {
    const report = (field: string, message: string) => problems.push({ file, entry: entry.id, field, message });
    const expected = `entries/${entry.kind}/${entry.id}.yaml`;
    if (file !== expected) report('id', `must stand in data/${expected}, since the file is named for the kind and the id`);
    const other = ids.get(entry.id);
    if (other !== undefined) report('id', `is taken already by data/${other}; give this entry another id`);
    ids.set(entry.id, file);
    entry.names.forEach((name, index) => {
      if (name.match === false) return;
      const owner = surfaces.get(name.text);
      if (owner !== undefined && owner !== entry.id) {
        report(
          `names[${index}].text`,
          `"${name.text}" belongs to entry "${owner}" already; a name can lead to one entry, so mark one of them with match: false`,
        );
      }
      surfaces.set(name.text, entry.id);
    });
  }
  const sourceIds = sources.map((source) => source.id);
  for (const { file, entry } of entries) {
    const report = (field: string, message: string) => problems.push({ file, entry: entry.id, field, message });
    const mustBeSource = (field: string, id: string) => {
      if (!sourceIds.includes(id)) report(field, `"${id}" is no source of data/sources.yaml; expected one of ${sourceIds.join(', ')}`);
    };
    mustBeSource('summarySource', entry.summarySource);
    entry.facts.forEach((fact, index) => {
      mustBeSource(`facts[${index}].source`, fact.source);
    });
    entry.relations.forEach((relation, index) => {
      if (!Object.hasOwn(relations, relation.type)) report(`relations[${index}].type`, `"${relation.type}" is no type of data/relations.yaml`);
      if (entry.relations.findIndex(({ type, to }) => type === relation.type && to === relation.to) !== index) {
        report(`relations[${index}]`, 'says the same as one before it');
      }
      if (!ids.has(relation.to)) report(`relations[${index}].to`, `there is no entry "${relation.to}"`);
      if (relation.to === entry.id) report(`relations[${index}].to`, 'an entry cannot be related to itself');
    });
  }
  return problems;
}

function timelineProblems(timeline: readonly TimelineEvent[], entries: readonly EntryInFile[], sources: readonly Source[]): DataProblem[] {
  const problems: DataProblem[] = [];
  const ids = new Set(entries.map(({ entry }) => entry.id));
  timeline.forEach((event, index) => {
    const report = (field: string, message: string) =>
      problems.push({ file: 'timeline.yaml', entry: event.id, field: `[${index}].${field}`, message });
    if (timeline.findIndex(({ id }) => id === event.id) !== index) report('id', 'is taken already; give this event another id');
    const source = sources.find(({ id }) => id === event.source);
    if (source === undefined) report('source', `"${event.source}" is no source of data/sources.yaml`);
    const isLater = source !== undefined && event.date > source.date;
    if (isLater && event.announced !== true)
      report('date', `is later than the source, of ${source.date}; say announced: true if the source announces it`);
    const mayBeLater = isLater || source?.date.startsWith(event.date);
    if (!mayBeLater && event.announced === true) report('announced', 'is for what is dated after the source only');
    for (const id of event.entries.filter((entry) => !ids.has(entry))) report('entries', `there is no entry "${id}"`);
  });
  return problems;
}

/** In order of date. "2025" stands before "2025-06", and that before "2025-06-27". */
function ordered(timeline: readonly TimelineEvent[]): TimelineEvent[] {
  return [...timeline].sort((a, b) => a.date.localeCompare(b.date, 'en'));
}

/**
 * Loads the glossary from `folder` (the data folder).
 * @throws {DataError} that names file, entry and field of everything that is wrong.
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
  const inOrder = ENTRY_KINDS.flatMap((kind) => entries.map(({ entry }) => entry).filter((entry) => entry.kind === kind));
  return {
    id: GLOSSARY_ID,
    title: GLOSSARY_TITLE,
    sources,
    entries: withBothEnds(inOrder, types),
    relationTypes: Object.keys(types),
    timeline: ordered(timeline),
  };
}
