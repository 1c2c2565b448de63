/**
 * Recognises adjectives and demonyms of places (Armenian, карабахский, azerbaycanlı) by their endings. The
 * scorer needs this because a mark inside an unlabelled adjective or demonym is not scored.
 */

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}\u00AD]/u;

/**
 * Patterns for adjectives and demonyms, by language. No name of a place or person in the glossary matches
 * them.
 */
const ADJECTIVES: Readonly<Record<string, RegExp>> = {
  en: /(?:armenian|azerbaijani|azeri|russian|georgian|turk|turkish|iranian|persian|israeli|ukrainian|kazakh|kazakhstani|uzbek|uzbekistani|chinese|indian|afghan|american|european|soviet|western|westerner|caucasian|asian|muscovite|karabakhi|artsakhi|nakhchivani|emirati)s?$/iu,
  fr: /(?:(?:armén|géorg|iran|israél|ukrain|ind|caucas)ien(?:ne)?|russe|turc|turque|azéri|azerbaïdjanais|kazakhe?|ouzb[eè]ke?|chinois|afghane?|américaine?|européen(?:ne)?|soviétique|occidentaux|occidentale?|moscovite)e?s?$/iu,
  de: /(?:isch(?:e[nmrs]?)?|(?:armen|georg|kaukas|ind|karabach|iran|ukrain|europä|aserbaidschan|afghan|amerikan)i?er(?:n|s|innen|in)?|russen?|türken?|chinesen?|kasachen?|usbeken?|israelis?)$/iu,
  ru: /(?:ск(?:ий|ая|ое|ие|ого|ой|ому|им|ими|их|ую|ом)|(?:армян|россиян|грузин)\p{L}*|(?:азербайджан|иран|украин|европе|карабах|кавказ|кита)(?:ец|[йи]?ц(?:ы|а|у|ам?|ами|ев|ах|ем))|тур(?:ок|к[аиу]|кам|кам?и|ках|ков))$/iu,
  tr: /l[ıiuü](?:lar|ler)?(?:ın|in|a|e|ı|i|da|de|dan|den)?$/iu,
  az: /l[ıiuü](?:lar|lər)?(?:ın|in|a|ə|ı|i|da|də|dan|dən)?$/iu,
  hy: /(?:(?<!լենին)ական|ցի|ցիներ)(?:ը|ն|ի|ին|ից|ում|ով|ներ|ների|ները|ներին)?$/iu,
  ka: /(?:(?<!ზანგეზ)ურ(?:ი|მა|ს|ად)|ული|ულმა|ულს|ულად|(?:აზერბაიჯან|ერევნ|თურქეთ|კავკასი)ელ\p{L}*)$/iu,
};

/** Returns the text from `start` to `end`, extended to whole words at both ends. */
function withWholeWords(text: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (WORD_CHARACTER.test(text[from - 1] ?? '')) from--;
  while (WORD_CHARACTER.test(text[to] ?? '')) to++;
  return text.slice(from, to);
}

/**
 * Tells whether the text from `start` to `end` (UTF-16 offsets) is, or is inside, an adjective or demonym in
 * `lang`.
 */
export function isInAdjective(text: string, start: number, end: number, lang: string): boolean {
  return ADJECTIVES[lang]?.test(withWholeWords(text, start, end)) ?? false;
}
