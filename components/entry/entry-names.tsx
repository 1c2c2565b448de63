/** What an entry is called: in the region's languages, and where names are contested, who says which. */
import type { Entry, Name, NameType } from '../../engine/glossary.ts';
import { useText } from '../text.tsx';
import { languageOfEntry } from './entry-language.ts';

/** The languages whose own name for an entry is shown, in this order. */
const OTHER_LANGUAGES = ['hy', 'az', 'ru', 'tr', 'ka'] as const;
type OtherLanguage = (typeof OTHER_LANGUAGES)[number];

interface OwnName {
  readonly text: string;
  readonly lang: string;
  /** The languages that call it so: Azerbaijani and Turkish often share a name. Not said of readers' own names. */
  readonly languages: readonly OtherLanguage[];
}

/** Types of name in the order in which they stand for an entry; the others are no names of their own. */
const TELLING: readonly NameType[] = ['official', 'short', 'other', 'historical', 'description'];

/** In each language the name of the type that the entry's own name has, so that a short name is beside short ones, else the first by type. */
function namesInOtherLanguages({ name, names }: Entry): OwnName[] {
  const ownType = names.find(({ text, lang }) => text === name && lang === 'en')?.type;
  const types = [...(ownType === undefined ? [] : [ownType]), ...TELLING];
  const own = new Map<string, OwnName>();
  for (const lang of OTHER_LANGUAGES) {
    const text = types.flatMap((type) => names.find((candidate) => candidate.lang === lang && candidate.type === type) ?? [])[0]?.text;
    if (text === undefined || text === name) continue;
    const known = own.get(text);
    own.set(text, { text, lang: known?.lang ?? lang, languages: [...(known?.languages ?? []), lang] });
  }
  return [...own.values()];
}

/** What else readers call it in a glossary of their own, whatever the language. */
function otherForms({ name, names }: Entry): OwnName[] {
  const shown = names.filter(({ text, type }) => text !== name && type !== 'misspelling');
  const forms = new Map(shown.map(({ text, lang }) => [text, lang]));
  return [...forms].map(([text, lang]) => ({ text, lang, languages: [] }));
}

export function OtherNames({ entry }: { entry: Entry }) {
  const { t } = useText();
  const names = entry.from === undefined ? namesInOtherLanguages(entry) : otherForms(entry);
  if (names.length === 0) return null;
  return (
    <p class="entry__names">
      {names.map(({ text, lang, languages }, index) => (
        <span key={text}>
          {index > 0 && '\u00a0· '}
          <span lang={lang} title={languages.map((language) => t(`language_${language}`)).join(', ') || undefined}>
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

/** The names with the same users together, in the order of the data. A text that several languages share stands once. */
function usages(names: readonly Name[]): Usage[] {
  const byUser = new Map<string, Name[]>();
  for (const name of names) {
    if (name.usedBy === undefined) continue;
    const group = byUser.get(name.usedBy) ?? [];
    if (!group.some(({ text }) => text === name.text)) group.push(name);
    byUser.set(name.usedBy, group);
  }
  return [...byUser].map(([usedBy, group]) => ({ usedBy, names: group }));
}

export function NameUsage({ entry }: { entry: Pick<Entry, 'names' | 'from'> }) {
  const texts = useText();
  const { t } = texts;
  const groups = usages(entry.names);
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
