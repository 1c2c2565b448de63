/** Provides all components with the texts of the interface in the user's language. The default is English. */
import { type ComponentChildren, createContext, Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import type { LanguageTexts } from '../locales/languages.ts';
import { inEnglish, PLACEHOLDER, type Translator, translator } from '../locales/translator.ts';

const TextContext = createContext<Translator>(inEnglish);

export interface TextProviderProps {
  /** Texts in the user's language. `undefined` selects English. */
  readonly texts: LanguageTexts | undefined;
  readonly children: ComponentChildren;
}

export function TextProvider({ texts, children }: TextProviderProps) {
  return (
    <TextContext.Provider value={texts === undefined ? inEnglish : translator(texts)}>
      {children}
    </TextContext.Provider>
  );
}

export function useText(): Translator {
  return useContext(TextContext);
}

export interface PhraseProps {
  /** Text with placeholders, such as "Sidelight on {site}". */
  readonly text: string;
  readonly values: Readonly<Record<string, ComponentChildren>>;
}

/** Shows `text` with each placeholder replaced by its value, which may be an element. */
export function Phrase({ text, values }: PhraseProps) {
  // `PLACEHOLDER` has one capture group. So `split` returns texts at even and names of placeholders at odd indices.
  return (
    <>
      {text
        .split(PLACEHOLDER)
        .map((part, index) => (index % 2 === 0 ? part : <Fragment key={part}>{values[part]}</Fragment>))}
    </>
  );
}
