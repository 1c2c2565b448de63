/** One entry: who or what it is, what the source says about it and where, and what it is related to. */
import type { Entry, Fact, Glossary, Name, Source } from '../engine/glossary.ts';
import { readableDate, readableParagraph } from './dates.ts';
import { KindIcon } from './kind-icon.tsx';

export interface EntryViewProps {
  readonly entry: Entry;
  readonly glossary: Glossary;
  /** Facts shown at most. */
  readonly mostFacts?: number;
  /** Related entries shown at most. */
  readonly mostRelated?: number;
  /** Entries named on the page that made this one count. */
  readonly because?: readonly Entry[];
  /** The id of the heading, which labels the view. */
  readonly headingId: string;
  readonly onOpen: (entry: string) => void;
}

/** The languages whose own name for an entry is shown, in this order. */
const OTHER_LANGUAGES = ['hy', 'az', 'ru', 'tr', 'ka'];

function namesInOtherLanguages({ name, names }: Entry): Name[] {
  const own = OTHER_LANGUAGES.flatMap((lang) => {
    const inLanguage = names.filter((candidate) => candidate.lang === lang);
    return (inLanguage.find((candidate) => candidate.type === 'official') ?? inLanguage[0]) || [];
  });
  return own.filter(({ text }, index) => text !== name && own.findIndex((other) => other.text === text) === index);
}

function OtherNames({ entry }: { entry: Entry }) {
  const names = namesInOtherLanguages(entry);
  if (names.length === 0) return null;
  return (
    <p class="entry__names">
      {names.map(({ text, lang }) => (
        <span key={lang} lang={lang}>
          {text}
        </span>
      ))}
    </p>
  );
}

function FactItem({ fact }: { fact: Fact }) {
  return (
    <li>
      {fact.text}{' '}
      <span class="entry__place">
        {fact.date !== undefined && (
          <>
            <time dateTime={fact.date}>{readableDate(fact.date)}</time>,{' '}
          </>
        )}
        {readableParagraph(fact.paragraph)}
      </span>
    </li>
  );
}

function Usage({ names }: { names: readonly Name[] }) {
  const used = names.filter((name) => name.usedBy !== undefined);
  if (used.length === 0) return null;
  return (
    <>
      <h3 class="entry__heading">Who says which name</h3>
      <ul class="entry__usage">
        {used.map(({ text, lang, usedBy }) => (
          <li key={text}>
            <b lang={lang}>{text}</b>: {usedBy}
          </li>
        ))}
      </ul>
    </>
  );
}

function SourceLine({ source }: { source: Source }) {
  return (
    <p class="entry__source">
      Source: {source.author}, <cite>{source.title}</cite>, {source.publisher}, <time dateTime={source.date}>{readableDate(source.date)}</time>
    </p>
  );
}

function Reason({ because }: { because: readonly Entry[] }) {
  if (because.length === 0) return null;
  return <p class="entry__reason">Marked because this page also names {because.map(({ name }) => name).join(' and ')}.</p>;
}

export function EntryView({ entry, glossary, mostFacts = Infinity, mostRelated = Infinity, because = [], headingId, onOpen }: EntryViewProps) {
  const related = entry.related.slice(0, mostRelated).flatMap((id) => glossary.entries.find((other) => other.id === id) ?? []);
  const sources = glossary.sources.filter((source) => entry.facts.some((fact) => fact.source === source.id));
  return (
    <article class="entry">
      <p class="entry__kind">
        <KindIcon kind={entry.kind} />
        {entry.kind}
      </p>
      <h2 class="entry__name" id={headingId} tabIndex={-1}>
        {entry.name}
      </h2>
      <OtherNames entry={entry} />
      <p class="entry__summary">{entry.summary}</p>
      <h3 class="entry__heading">What the article says</h3>
      <ul class="entry__facts">
        {entry.facts.slice(0, mostFacts).map((fact) => (
          <FactItem key={fact.text} fact={fact} />
        ))}
      </ul>
      <Usage names={entry.names} />
      {related.length > 0 && (
        <>
          <h3 class="entry__heading">Related</h3>
          <ul class="entry__related">
            {related.map(({ id, name }) => (
              <li key={id}>
                <button type="button" onClick={() => onOpen(id)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Reason because={because} />
      {sources.map((source) => (
        <SourceLine key={source.id} source={source} />
      ))}
    </article>
  );
}
