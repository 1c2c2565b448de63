/**
 * Lists the names of an entry besides its main name: names in other languages, and contested names with the
 * people who use them.
 */
import type { Entry, Name, NameType } from '../../engine/glossary.ts';
import { useText } from '../text.tsx';
import { languageOfEntry } from './entry-language.ts';

/** Languages in which a bundled entry's names are listed below its heading, in this order. */
const OTHER_LANGUAGES = ['hy', 'az', 'ru', 'tr', 'ka'] as const;
type OtherLanguage = (typeof OTHER_LANGUAGES)[number];

interface OtherName {
  readonly text: string;
  readonly lang: string;
  /**
   * Languages in which the entry has this same name, for example Azerbaijani and Turkish. Empty for entries
   * of the user's glossaries.
   */
  readonly languages: readonly OtherLanguage[];
}

/**
 * Types of names that may be shown, the preferred type first. Names of other types, such as misspellings, are
 * left out.
 */
const TYPES_BY_PREFERENCE: readonly NameType[] = ['official', 'short', 'other', 'historical', 'description'];

/**
 * Returns one name for each of the `OTHER_LANGUAGES`, except names that equal the entry's main name. Prefers
 * names of the main name's type: below a short name, short names appear.
 */
function namesInOtherLanguages({ name, names }: Entry): OtherName[] {
  const ownType = names.find(({ text, lang }) => text === name && lang === 'en')?.type;
  const types = [...(ownType === undefined ? [] : [ownType]), ...TYPES_BY_PREFERENCE];
  const own = new Map<string, OtherName>();
  for (const lang of OTHER_LANGUAGES) {
    const text = types.flatMap(
      (type) => names.find((candidate) => candidate.lang === lang && candidate.type === type) ?? [],
    )[0]?.text;
    if (text === undefined || text === name) continue;
    const known = own.get(text);
    own.set(text, { text, lang: known?.lang ?? lang, languages: [...(known?.languages ?? []), lang] });
  }
  return [...own.values()];
}

/**
 * Returns all names of an entry of the user's glossary, in any language, except its main name and
 * misspellings.
 */
function allOtherNames({ name, names }: Entry): OtherName[] {
  const shown = names.filter(({ text, type }) => text !== name && type !== 'misspelling');
  const forms = new Map(shown.map(({ text, lang }) => [text, lang]));
  return [...forms].map(([text, lang]) => ({ text, lang, languages: [] }));
}

export function OtherNames({ entry }: { entry: Entry }) {
  const { t } = useText();
  const names = entry.from === undefined ? namesInOtherLanguages(entry) : allOtherNames(entry);
  if (names.length === 0) return null;
  return (
    <p class="entry__names">
      {names.map(({ text, lang, languages }, index) => (
        <span key={text}>
          {index > 0 && '\u00a0· '}
          <span
            lang={lang}
            title={languages.map((language) => t(`language_${language}`)).join(', ') || undefined}
          >
            {text}
          </span>
        </span>
      ))}
    </p>
  );
}

interface Usage {
  readonly usedBy: string;
  readonly names: readonly Name[];
}

/**
 * Groups the contested names by the people who use them. A group lists a name only once, even if several
 * languages share it.
 */
function groupedByUsage(names: readonly Name[]): Usage[] {
  const byUsage = new Map<string, Name[]>();
  for (const name of names) {
    if (name.usedBy === undefined) continue;
    const group = byUsage.get(name.usedBy) ?? [];
    if (!group.some(({ text }) => text === name.text)) group.push(name);
    byUsage.set(name.usedBy, group);
  }
  return [...byUsage].map(([usedBy, group]) => ({ usedBy, names: group }));
}

export function NameUsage({ entry }: { entry: Pick<Entry, 'names' | 'from'> }) {
  const texts = useText();
  const { t } = texts;
  const groups = groupedByUsage(entry.names);
  if (groups.length === 0) return null;
  return (
    <>
      <h3 class="entry__heading">{t('usage_heading')}</h3>
      <dl class="entry__usage">
        {groups.map(({ usedBy, names: group }) => (
          <div key={usedBy}>
            <dt>
              {group.map(({ text, lang }, index) => (
                <span key={text}>
                  {index > 0 && '\u00a0· '}
                  <span lang={lang}>{text}</span>
                </span>
              ))}
            </dt>{' '}
            <dd lang={languageOfEntry(entry, texts)}>{usedBy}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
