/** Languages to choose for a form of a name, each under its native name. */

const NATIVE_NAMES: readonly (readonly [tag: string, name: string])[] = [
  ['en', 'English'],
  ['hy', 'Հայերեն'],
  ['az', 'Azərbaycanca'],
  ['ka', 'ქართული'],
  ['ru', 'Русский'],
  ['tr', 'Türkçe'],
  ['fa', 'فارسی'],
  ['kk', 'Қазақша'],
  ['uz', 'Oʻzbekcha'],
  ['uk', 'Українська'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
];

/** Returns the languages, and adds `tag` if it is not among them. */
export function nameLanguages(tag: string): readonly (readonly [tag: string, name: string])[] {
  return NATIVE_NAMES.some(([known]) => known === tag) ? NATIVE_NAMES : [...NATIVE_NAMES, [tag, tag]];
}
