/** Chooses the words by which names are looked for: few, and rare in texts. At build time, and where a reader's glossary is compiled. */

/** Names that are long enough to be told from most words by their beginning. */
const LONG = 6;

/** Words that are so long that hardly a text has them without the name: compounds and adjectives ("transkaspisch"). */
const VERY_LONG = 12;

type Words = readonly string[];

function letterCount(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}

/** The word with the most letters, of several the last: what is before it is more often common ("Trans-Hazar"). A number is not looked for. */
function longest(words: Words): string {
  return words.reduce((best, word) => (letterCount(word) >= letterCount(best) ? word : best), '');
}

/** Written with a capital, as names are in scripts that have them, or very long. */
function isRare(word: string): boolean {
  return /^\p{Lu}/u.test(word) || letterCount(word) >= VERY_LONG;
}

/**
 * The words of a form that are rare enough to look for: those with a capital ("AZAL" of "AZAL plane crash") or very
 * long, and of these the ones that are long enough to be told from most others by their beginning; where none is, the longest.
 */
export function tellingWords(words: Words): Words {
  const rare = words.filter(isRare);
  const names = rare.length > 0 ? rare : words;
  const long = names.filter((word) => letterCount(word) >= LONG);
  return long.length > 0 ? long : [longest(names)];
}

/** A word that can be chosen. */
interface Telling {
  readonly word: string;
  readonly letters: number;
  /** The forms that it tells, by their place, and are not yet known by another word. */
  readonly tells: Set<number>;
}

function indexed(forms: readonly Words[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  forms.forEach((words, place) => {
    for (const word of new Set(words)) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [place]);
      else known.push(place);
    }
  });
  return places;
}

/**
 * One word for each of `forms`, and the longest other word of each: first the words that most forms share, so that there are few, of
 * those the longest, and of those the one that stands first. The choice of a word takes forms from others; so the words with the most forms are looked at once,
 * and those that have lost some come again with the words that have as few.
 */
export function sharedWords(forms: readonly Words[]): Map<string, string[]> {
  const telling = forms.map(tellingWords);
  const having = indexed(forms);
  const words = new Map<string, Telling>();
  for (const [word, places] of indexed(telling)) words.set(word, { word, letters: letterCount(word), tells: new Set(places) });
  const left = new Set(forms.keys());
  const chosen = new Map<string, string[]>();

  function choose(word: string): void {
    const known = (having.get(word) ?? []).filter((place) => left.has(place));
    const beside = known.map((place) => {
      const all = forms[place] ?? [];
      return longest(all.toSpliced(all.indexOf(word), 1));
    });
    chosen.set(word, beside);
    for (const place of known) {
      left.delete(place);
      for (const other of telling[place] ?? []) words.get(other)?.tells.delete(place);
    }
  }

  while (left.size > 0) {
    const most = [...words.values()].reduce((best, { tells }) => Math.max(best, tells.size), 0);
    const firstOf = ({ tells }: Telling) => tells.values().next().value ?? 0;
    const next = [...words.values()].filter(({ tells }) => tells.size === most);
    const sorted = next.sort((a, b) => b.letters - a.letters || firstOf(a) - firstOf(b) || inForm(a, b, firstOf(a)));
    for (const { word, tells } of sorted) if (tells.size === most) choose(word);
  }
  return chosen;

  /** The order of two words in the form that stands first of those that both tell. */
  function inForm(a: Telling, b: Telling, place: number): number {
    const order = telling[place] ?? [];
    return order.indexOf(a.word) - order.indexOf(b.word);
  }
}
