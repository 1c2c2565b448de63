/**
 * Looks at what is stored as a pack before it is used. It was checked field by field before it was stored (`data/pack-file.ts`); here only what the rest of
 * the program would trip over counts, so that a value that a broken disk or another program has left does no harm.
 */
import { ENTRY_KINDS, type Glossary } from '../glossary.ts';

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function hasTexts(value: Fields, ...fields: readonly string[]): boolean {
  return fields.every((field) => typeof value[field] === 'string');
}

function isListOf(value: unknown, isItem: (item: Fields) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => isRecord(item) && isItem(item));
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** True for a fact; in a user's glossary it may have no source. */
function isFact(fact: Fields): boolean {
  return hasTexts(fact, 'text') && (fact.source === undefined || typeof fact.source === 'string');
}

function isEntry(entry: Fields): boolean {
  return (
    hasTexts(entry, 'id', 'name', 'summary') &&
    ENTRY_KINDS.some((kind) => kind === entry.kind) &&
    isListOf(entry.names, (name) => hasTexts(name, 'text', 'lang', 'type')) &&
    isListOf(entry.facts, isFact) &&
    isListOf(entry.relations, (relation) => hasTexts(relation, 'type', 'label', 'to')) &&
    isTextList(entry.related)
  );
}

/** True if the pack under this id can be shown and compiled. */
export function isStoredPack(value: unknown, id: string): value is Glossary {
  return (
    isRecord(value) &&
    value.id === id &&
    hasTexts(value, 'title') &&
    isListOf(value.sources, (source) => hasTexts(source, 'id', 'title')) &&
    isListOf(value.entries, isEntry) &&
    isListOf(value.timeline, (event) => hasTexts(event, 'id', 'date', 'text') && isTextList(event.entries))
  );
}
