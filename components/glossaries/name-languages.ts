/** Languages that the user can choose for a surface form, each named in that language. */

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

/**
 * Returns the languages to choose from. If `tag` is not one of them, adds it, with the tag itself as its
 * name.
 */
export function nameLanguages(tag: string): readonly (readonly [tag: string, name: string])[] {
  return NATIVE_NAMES.some(([known]) => known === tag) ? NATIVE_NAMES : [...NATIVE_NAMES, [tag, tag]];
}
