/** The languages that a name can be said to be in, each as it calls itself. */

const OWN_NAMES: readonly (readonly [tag: string, name: string])[] = [
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

/** All of them, and `tag` too if it is none of them. */
export function nameLanguages(tag: string): readonly (readonly [tag: string, name: string])[] {
  return OWN_NAMES.some(([known]) => known === tag) ? OWN_NAMES : [...OWN_NAMES, [tag, tag]];
}
