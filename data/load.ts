/** Reads the data files, checks them and joins them into one glossary. Runs at build time and in scripts, never in the browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ENTRY_KINDS, type Entry, type Glossary, type Relation, type Source, type TimelineEvent } from '../engine/glossary.ts';
import { DataError, type DataProblem, schemaProblems } from './problems.ts';
import { type EntryFile, entryFile, relationsFile, sourcesFile, timelineFile } from './schema.ts';

const GLOSSARY_ID = 'armenia-azerbaijan-russia-2025';
const GLOSSARY_TITLE = 'How Armenia and Azerbaijan leave Russia behind (2025)';

interface EntryInFile {
  readonly file: string;
  readonly entry: EntryFile;
}

type RelationTypes = z.infer<typeof relationsFile>;

/** Reads one YAML file against `schema`; what is wrong with it goes into `problems`, and the result is then `undefined`. */
function readYaml<T>(folder: string, file: string, schema: z.ZodType<T>, problems: DataProblem[]): T | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(readFileSync(join(folder, file), 'utf8'), { lineCounter, prettyErrors: false });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      problems.push({ file, message: `is not YAML at line ${lineCounter.linePos(error.pos[0]).line}: ${error.message}` });
    }
    return undefined;
  }
  const value: unknown = document.toJS();
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const id = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined;
  problems.push(...schemaProblems(file, id, parsed.error));
  return undefined;
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
    if (!sources.some(({ id }) => id === event.source)) report('source', `"${event.source}" is no source of data/sources.yaml`);
    for (const id of event.entries.filter((entry) => !ids.has(entry))) report('entries', `there is no entry "${id}"`);
  });
  return problems;
}

/** In order of date. "2025" stands before "2025-06", and that before "2025-06-27". */
function ordered(timeline: readonly TimelineEvent[]): TimelineEvent[] {
  return [...timeline].sort((a, b) => a.date.localeCompare(b.date, 'en'));
}

function withBothEnds(entries: readonly EntryFile[], types: RelationTypes): Entry[] {
  const relations = new Map<string, Relation[]>(entries.map(({ id }) => [id, []]));
  for (const { id, relations: own } of entries) {
    for (const { type, to } of own) {
      relations.get(id)?.push({ type, label: types[type]?.forward ?? type, to });
    }
  }
  for (const { id, relations: own } of entries) {
    for (const { type, to } of own) {
      relations.get(to)?.push({ type: `${type}~`, label: types[type]?.backward ?? type, to: id });
    }
  }
  return entries.map((entry) => {
    const all = relations.get(entry.id) ?? [];
    return { ...entry, relations: all, related: [...new Set(all.map(({ to }) => to))] };
  });
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
  if (problems.length === 0 && sources && types && timeline)
    problems.push(...crossCheck(entries, sources, types), ...timelineProblems(timeline, entries, sources));
  if (problems.length > 0 || !sources || !types || !timeline) throw new DataError(problems);
  const inOrder = ENTRY_KINDS.flatMap((kind) => entries.map(({ entry }) => entry).filter((entry) => entry.kind === kind));
  return { id: GLOSSARY_ID, title: GLOSSARY_TITLE, sources, entries: withBothEnds(inOrder, types), timeline: ordered(timeline) };
}
