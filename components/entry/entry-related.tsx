/** The names that an entry is related to, under how it is related to them. They open in place of the entry. */
import { useState } from 'preact/hooks';
import { nameInSentence } from '../../engine/connections.ts';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { ShowMore } from '../lookup/show-more.tsx';
import { useText } from '../text.tsx';
import { languageOfEntry } from './entry-language.ts';

const SHOWN_AT_FIRST = 7;

interface RelatedGroup {
  /** Reads between the names: "Yerevan is the capital of Armenia". */
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** `unsaid` is the label of those of which it is not said how they are related, as readers' glossaries may have them. */
function grouped({ relations, related }: Entry, { entries }: Glossary, unsaid: string): RelatedGroup[] {
  const byLabel = new Map<string, Entry[]>();
  const others = related.filter((id) => !relations.some(({ to }) => to === id)).map((to) => ({ label: unsaid, to }));
  for (const { label, to } of [...relations, ...others]) {
    const entry = entries.find(({ id }) => id === to);
    if (entry !== undefined) byLabel.set(label, [...(byLabel.get(label) ?? []), entry]);
  }
  return [...byLabel].map(([label, group]) => ({ label, entries: group }));
}

/** The first `most` names; the names of a group stay in their order. */
function shortened(groups: readonly RelatedGroup[], most: number): RelatedGroup[] {
  const short: RelatedGroup[] = [];
  let left = most;
  for (const { label, entries } of groups) {
    if (left === 0) break;
    short.push({ label, entries: entries.slice(0, left) });
    left = Math.max(0, left - entries.length);
  }
  return short;
}

export interface RelatedProps {
  readonly entry: Entry;
  readonly glossary: Glossary;
  /** The id of the list. */
  readonly id: string;
  readonly onOpen: (entry: string) => void;
}

export function Related({ entry, glossary, id, onOpen }: RelatedProps) {
  const texts = useText();
  const { t } = texts;
  const [isOpen, setOpen] = useState(false);
  const groups = grouped(entry, glossary, t('related_unsaid'));
  const count = groups.flatMap(({ entries }) => entries).length;
  const isShort = count <= SHOWN_AT_FIRST + 1; // a single further name takes no more room than the control
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h3 class="entry__heading" id={`${id}-heading`}>
        {t('related_heading')}
      </h3>
      <dl class="entry__related" id={id} lang={languageOfEntry(entry, texts)}>
        {shortened(groups, isOpen || isShort ? Infinity : SHOWN_AT_FIRST).map(({ label, entries }) => (
          <div key={label}>
            <dt>{label}</dt>{' '}
            {entries.map((other, index) => (
              <dd key={other.id}>
                {index > 0 && ', '}
                <button type="button" onClick={() => onOpen(other.id)}>
                  {nameInSentence(other)}
                </button>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {!isShort && <ShowMore label={t('related_more')} hidden={count - SHOWN_AT_FIRST} isOpen={isOpen} listId={id} onToggle={setOpen} />}
    </section>
  );
}
