/**
 * The language of a block of text: by its script where that tells, else by letters and by the small words that every sentence has;
 * what the page declares decides where the text does not. Only languages that the engine knows something of are told apart.
 */

/** BCP 47 primary subtags. */
export type Language = 'en' | 'fr' | 'de' | 'ru' | 'hy' | 'az' | 'tr' | 'ka';

const SCRIPTS: readonly (readonly [Language, RegExp])[] = [
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];

/** Small words that stand in most sentences of one language and hardly in the others. */
const SMALL_WORDS: Readonly<Record<'en' | 'fr' | 'de' | 'az' | 'tr', RegExp>> = {
  en: /\b(?:the|of|and|to|was|that|with|from|has|have|by|for|his|were|this|which|said)\b/gi,
  fr: /(?:\b(?:les?|des|une?|est|dans|du|qui|pour|sur|avec|au|aux|par|ses|ont|cette)\b|\b[ldn]['’])/gi,
  de: /\b(?:der|die|das|und|ist|von|den|mit|dem|ein|eine|nicht|zu|sich|auf|im|auch|wurde)\b/gi,
  az: /(?<!\p{L})(?:və|ilə|bu|üçün|edib|olub|deyib|ki|daha|kimi|da|də|olan|edir|etdi|görə|ildə)(?!\p{L})/giu,
  tr: /(?<!\p{L})(?:ve|ile|bu|için|bir|olarak|da|de|olan|dedi|etti|sonra|ise|gibi|kadar|daha)(?!\p{L})/giu,
};

/** Letters that one of them has and the others lack, the points that each gives, and the share of a text's letters from which they count:
 * foreign names bring a few into any text ("Neftçi, Qarabağ and Zirə qualified"). */
const OWN_LETTERS: readonly (readonly [language: Language, letters: RegExp, points: number, leastShare: number])[] = [
  ['az', /[əƏ]/g, 2, 0.05],
  ['de', /[ßäÄ]/g, 1, 0.01],
  ['fr', /[éèêàâûœ]/gi, 1, 0.02],
  ['tr', /[ğışĞİŞ]/g, 1, 0.04],
];
const MOST_OWN_LETTERS = 3;

/** The text is looked at up to here. */
const LONGEST = 600;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Returns the language of a tag, if it is one that the engine knows. */
export function knownLanguage(tag: string | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split('-')[0];
  return (['en', 'fr', 'de', 'ru', 'hy', 'az', 'tr', 'ka'] as const).find((language) => language === primary);
}

/**
 * The language of `text`, or undefined where it is none of those known.
 * @param declared the tag that the page gives for it; one of a known language counts unless the text speaks clearly against it.
 */
export function languageOf(text: string, declared?: string): Language | undefined {
  const sample = text.slice(0, LONGEST);
  const letters = count(sample, /\p{L}/gu);
  const byScript = SCRIPTS.find(([, script]) => count(sample, script) > letters / 3);
  if (byScript !== undefined) return byScript[0];
  const scores = new Map<Language, number>();
  for (const [language, words] of Object.entries(SMALL_WORDS)) scores.set(language as Language, count(sample, words));
  for (const [language, own, points, leastShare] of OWN_LETTERS) {
    const found = count(sample, own);
    if (found >= letters * leastShare) scores.set(language, (scores.get(language) ?? 0) + Math.min(MOST_OWN_LETTERS, found) * points);
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  const isClear = best !== undefined && best[1] >= 2 && best[1] > (second?.[1] ?? 0) * 1.5;
  if (isClear) return best[0];
  if (declared !== undefined && declared !== '') return knownLanguage(declared);
  return best !== undefined && best[1] > (second?.[1] ?? 0) ? best[0] : undefined;
}
