import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../locales/en.json';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../locales/languages.ts';
import { extensionFolder } from '../../scripts/build-extension.ts';
import { projectFolder } from '../support/run-script.ts';
import { filesIn } from '../support/source-imports.ts';

type Message = string | Readonly<Record<string, string>>;

const localeOf = (language: string): Record<string, Message> =>
  JSON.parse(readFileSync(join(projectFolder, 'locales', `${language}.json`), 'utf8'));
const textsOf = (message: Message | undefined) =>
  typeof message === 'object' ? Object.values(message) : [message ?? ''];
const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([place]) => place).sort();

const keys = Object.keys(english);

/** Letters in which the texts of a language may be written, apart from `LATIN_NAMES`. */
const SCRIPTS: Readonly<Record<InterfaceLanguage, RegExp>> = {
  en: /^[A-Za-z]$/,
  ru: /^[а-яё]$/i,
  hy: /^\p{Script=Armenian}$/u,
  az: /^[a-zçəğıöşüİ]$/iu,
  ka: /^\p{Script=Georgian}$/u,
  tr: /^[a-zçğıöşüâİ]$/iu,
};
/** Names of products, formats and keys. They are in Latin letters in every language. */
const LATIN_NAMES =
  /Sidelight|Markdown|JSON|CSV|UTF|PDF|Natural Earth|GeoNames|CC BY|www\.bbc\.com|\b(?:Alt|Option|Mac|Control|Shift)\b|%s|\{\w+\}/g;

/** Keys of texts that have room for one line only. */
const TIGHT =
  /^(?:action|copy|trail|row|page|pause|open_panel|site_switch|search_placeholder|\w+_heading|\w+_more|kind|no_permission_action)/;
/**
 * Longest translation of a text that has room for one line only, as a multiple of the length of the English
 * text.
 */
const LONGEST = 2.2;
/** Length of a text that fits on one line in any case, in UTF-16 units. */
const SHORT = 24;
const MONTHS = ['months', 'months_alone', 'months_short'];

describe.each(INTERFACE_LANGUAGES)('the texts in %s', (language) => {
  const locale = localeOf(language);
  const all = Object.entries(locale).flatMap(([key, message]) =>
    textsOf(message).map((text) => ({ key, text })),
  );

  it('have the same keys as in English, in the same order', () => {
    expect(Object.keys(locale)).toEqual(keys);
  });

  it.each(
    keys,
  )('have in %s the same placeholders as in English, and one form for each plural category', (key) => {
    const [original] = textsOf(localeOf('en')[key]).slice(-1);
    for (const text of textsOf(locale[key])) expect(placesIn(text)).toEqual(placesIn(original ?? ''));
    const isPlural = typeof localeOf('en')[key] === 'object';
    const forms = typeof locale[key] === 'object' ? Object.keys(locale[key]).sort() : undefined;
    expect(forms).toEqual(
      isPlural ? new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted() : undefined,
    );
  });

  it('are written in the letters of the language', () => {
    const foreign = all.filter(
      ({ key, text }) =>
        key !== 'language' &&
        [...text.replace(LATIN_NAMES, '')].some(
          (letter) => /\p{L}/u.test(letter) && !SCRIPTS[language].test(letter),
        ),
    );
    expect(foreign).toEqual([]);
  });

  it('name their language', () => {
    expect(locale.language).toBe(language);
  });

  it('are not empty, and have no superfluous spaces', () => {
    expect(all.filter(({ text }) => text === '' || text !== text.trim() || text.includes('  '))).toEqual([]);
  });

  it('name twelve months', () => {
    expect(MONTHS.map((key) => textsOf(locale[key])[0]?.split(' ').length)).toEqual([12, 12, 12]);
  });

  it('are not much longer than in English where there is little room', () => {
    const longest = (key: string) =>
      Math.max(SHORT, LONGEST * Math.max(...textsOf(localeOf('en')[key]).map(({ length }) => length)));
    expect(all.filter(({ key, text }) => TIGHT.test(key) && text.length > longest(key))).toEqual([]);
  });

  it('describe the extension in no more letters than stores allow', () => {
    expect(textsOf(locale.extension_description)[0]?.length).toBeLessThanOrEqual(132);
  });
});

describe('the keys of texts', () => {
  const code = ['components', 'entrypoints', 'platform', 'locales']
    .flatMap(filesIn)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(projectFolder, file), 'utf8'))
    .join('\n');
  const config = readFileSync(join(projectFolder, 'wxt.config.ts'), 'utf8');
  const quoted = new Set([...code.matchAll(/'([a-z][a-z_]*)'/g)].map(([, text]) => text));
  /** Patterns for keys that code composes, such as `map_to_${direction}`. */
  const patterns = [...code.matchAll(/(?:\bt|count)\(\s*`([^`]+)`/g)].map(
    ([, text = '']) => new RegExp(`^${text.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '\\w+')}$`),
  );

  it('are all used', () => {
    const isUsed = (key: string) =>
      quoted.has(key) || patterns.some((pattern) => pattern.test(key)) || config.includes(`__MSG_${key}__`);
    expect(patterns.length).toBeGreaterThan(3);
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('all exist if code uses them', () => {
    const named = [...code.matchAll(/(?:\bt|\.count)\('([a-z_]+)'/g)].map(([, key = '']) => key);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);
    expect(patterns.filter((pattern) => !keys.some((key) => pattern.test(key)))).toEqual([]);
  });
});

describe.each(['chromium', 'firefox'] as const)('the extension built for %s', (browser) => {
  const folder = extensionFolder(browser);

  it('has a name and a description in every language', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      default_locale: 'en',
      name: '__MSG_extension_name__',
      description: '__MSG_extension_description__',
    });
    for (const language of INTERFACE_LANGUAGES) {
      const messages = JSON.parse(readFileSync(join(folder, '_locales', language, 'messages.json'), 'utf8'));
      expect(messages.extension_description.message).toBe(localeOf(language).extension_description);
    }
  });
});
