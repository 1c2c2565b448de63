/** The texts of the interface in the reader's language, for every component; English where nothing provides another. */
import { type ComponentChildren, createContext, Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import type { LanguageTexts } from '../locales/languages.ts';
import { inEnglish, PLACEHOLDER, type Translator, translator } from '../locales/translator.ts';

const TextContext = createContext<Translator>(inEnglish);

export interface TextProviderProps {
  /** English if missing. */
  readonly texts: LanguageTexts | undefined;
  readonly children: ComponentChildren;
}

export function TextProvider({ texts, children }: TextProviderProps) {
  return <TextContext.Provider value={texts === undefined ? inEnglish : translator(texts)}>{children}</TextContext.Provider>;
}

export function useText(): Translator {
  return useContext(TextContext);
}

export interface PhraseProps {
  /** With places for values: "Sidelight on {site}". */
  readonly text: string;
  readonly values: Readonly<Record<string, ComponentChildren>>;
}

/** A text with elements for its values, which stand where the language wants them. */
export function Phrase({ text, values }: PhraseProps) {
  // Splitting by a pattern with one group gives text and name in turn.
  return <>{text.split(PLACEHOLDER).map((part, index) => (index % 2 === 0 ? part : <Fragment key={part}>{values[part]}</Fragment>))}</>;
}
