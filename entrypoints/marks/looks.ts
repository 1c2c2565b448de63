/** Which look a mark has when there is one for each kind of entry. */
import type { EntryKind } from '../../engine/glossary.ts';
import type { MarkLook } from './highlighter.ts';

const LOOK_OF: Readonly<Record<EntryKind, Exclude<MarkLook, undefined>>> = {
  person: 'person',
  country: 'place',
  city: 'place',
  region: 'place',
  institution: 'place',
  route: 'route',
  organisation: 'organisation',
  agreement: 'event',
  event: 'event',
  concept: 'idea',
};

export function lookOf(kind: EntryKind | undefined): MarkLook {
  return kind && LOOK_OF[kind];
}
