/**
 * Lists the related entries, grouped by their relation. A click on a related entry opens it in place of the
 * current one.
 */
import { useState } from 'preact/hooks';
import { nameInSentence } from '../../engine/connections.ts';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { ShowMore } from '../lookup/show-more.tsx';
import { useText } from '../text.tsx';
import { languageOfEntry } from './entry-language.ts';

const SHOWN_AT_FIRST = 7;

interface RelatedGroup {
  /**
   * Words for the relation, to stand between two names: "is the capital of" in "Yerevan is the capital of
   * Armenia".
   */
  readonly label: string;
  readonly entries: readonly Entry[];
}

/**
 * Groups the related entries by relation.
 * @param defaultLabel label for related entries without a relation; only users' glossaries have such entries
 */
function grouped({ relations, related }: Entry, { entries }: Glossary, defaultLabel: string): RelatedGroup[] {
  const byLabel = new Map<string, Entry[]>();
  const others = related
    .filter((id) => !relations.some(({ to }) => to === id))
    .map((to) => ({ label: defaultLabel, to }));
  for (const { label, to } of [...relations, ...others]) {
    const entry = entries.find(({ id }) => id === to);
    if (entry !== undefined) byLabel.set(label, [...(byLabel.get(label) ?? []), entry]);
  }
  return [...byLabel].map(([label, group]) => ({ label, entries: group }));
}

/** Keeps the first `most` entries of all groups together, and drops groups that would be empty. */
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
  /** HTML id for the list element. */
  readonly id: string;
  readonly onOpen: (entry: string) => void;
}

export function Related({ entry, glossary, id, onOpen }: RelatedProps) {
  const texts = useText();
  const { t } = texts;
  const [isOpen, setOpen] = useState(false);
  const groups = grouped(entry, glossary, t('related_unsaid'));
  const count = groups.flatMap(({ entries }) => entries).length;
  const isShort = count <= SHOWN_AT_FIRST + 1; // one more name takes no more room than the button
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
      {!isShort && (
        <ShowMore
          label={t('related_more')}
          hiddenCount={count - SHOWN_AT_FIRST}
          isOpen={isOpen}
          listId={id}
          onToggle={setOpen}
        />
      )}
    </section>
  );
}
