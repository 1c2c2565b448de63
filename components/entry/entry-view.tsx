/** Shows an entry: summary, facts, names, map, timeline, related entries, reason and sources. */
import type { Entry, Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps/maps.ts';
import { LocatorMap } from '../maps/locator-map.tsx';
import { useText } from '../text.tsx';
import { TimelineView } from '../timeline/timeline-view.tsx';
import { Facts } from './entry-facts.tsx';
import { languageOfEntry } from './entry-language.ts';
import { NameUsage, OtherNames } from './entry-names.tsx';
import { type ChosenSense, Reason } from './entry-reason.tsx';
import { Related } from './entry-related.tsx';
import { GlossaryLine, SourceLine, Summary } from './entry-source.tsx';
import { KindIcon } from './kind-icon.tsx';

export interface EntryViewProps {
  readonly entry: Entry;
  readonly glossary: Glossary;
  readonly maps: Maps;
  /** Other entries that the page names. Their names are the reason why this name was marked. */
  readonly because?: readonly Entry[];
  /** Sense that was chosen for an ambiguous name, and the reasons for the choice. */
  readonly sense?: ChosenSense | undefined;
  /** Publication date of the current page, such as `2026-09-01`. */
  readonly pageDate?: string | undefined;
  /** HTML id for the heading element. The ids of the entry's lists begin with the same text. */
  readonly headingId: string;
  readonly onOpen: (entry: string) => void;
}

export function EntryView({
  entry,
  glossary,
  maps,
  because = [],
  sense,
  pageDate,
  headingId,
  onOpen,
}: EntryViewProps) {
  const texts = useText();
  const { t } = texts;
  const lang = languageOfEntry(entry, texts);
  const sources = glossary.sources.filter((source) => entry.facts.some((fact) => fact.source === source.id));
  return (
    <article class="entry">
      <p class="entry__kind">
        <KindIcon kind={entry.kind} />
        {t(`kind_${entry.kind}`)}
      </p>
      <h2 class="entry__name" id={headingId} lang={lang} tabIndex={-1}>
        {entry.name}
      </h2>
      <OtherNames entry={entry} />
      <Summary entry={entry} />
      <Facts entry={entry} id={`${headingId}-facts`} />
      <NameUsage entry={entry} />
      <LocatorMap maps={maps} entries={[entry]} />
      <TimelineView entry={entry} glossary={glossary} id={`${headingId}-dates`} />
      <Related entry={entry} glossary={glossary} id={`${headingId}-related`} onOpen={onOpen} />
      <Reason entry={entry} glossary={glossary} because={because} sense={sense} />
      {sources.map((source) => (
        <SourceLine key={source.id} source={source} lang={lang} pageDate={pageDate} />
      ))}
      {entry.from !== undefined && <GlossaryLine from={entry.from} lang={lang} />}
    </article>
  );
}
