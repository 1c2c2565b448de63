/**
 * Chooses the words by which the prefilter looks for names. There should be few, and they should be rare in
 * texts.
 */

/** Fewest letters of a word whose beginning few other words share. */
const LONG = 6;

/**
 * Fewest letters of a word that hardly any text has without the name, such as a compound or an adjective
 * ("transkaspisch").
 */
const VERY_LONG = 12;

type Words = readonly string[];

function letterCount(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}

/**
 * Returns the word with the most letters. If several are as long, it returns the last, since the earlier ones
 * are more often common ("Trans-Hazar"). It returns a number only if there are no other words.
 */
function longest(words: Words): string {
  return words.reduce((best, word) => (letterCount(word) >= letterCount(best) ? word : best), '');
}

/** Returns true for a word that begins with a capital, or is very long. */
function isRare(word: string): boolean {
  return /^\p{Lu}/u.test(word) || letterCount(word) >= VERY_LONG;
}

/**
 * Returns the words of a form that are worth looking for. It prefers words with a capital ("AZAL" of "AZAL
 * plane crash") and very long words. If a form has neither, it takes all words. Of these it returns the words
 * with at least `LONG` letters, or else the longest word alone.
 */
export function rareWords(words: Words): Words {
  const rare = words.filter(isRare);
  const names = rare.length > 0 ? rare : words;
  const long = names.filter((word) => letterCount(word) >= LONG);
  return long.length > 0 ? long : [longest(names)];
}

/** A word of the forms that can be chosen as one to look for. */
interface WordChoice {
  readonly word: string;
  /** Number of letters. */
  readonly letters: number;
  /** Indices of the forms that contain this word and still lack a chosen word. */
  readonly open: Set<number>;
}

/** Returns the indices of the forms that have each word. */
function formsByWord(forms: readonly Words[]): Map<string, number[]> {
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
 * Chooses words so that each form has one of them. Returns the chosen words and, for each, the longest other
 * word of every form that it was chosen for.
 *
 * The word that most forms share is chosen first, so that there are few. Among equals the longest comes
 * first, then the one that stands first. Each choice leaves fewer forms for the other words. So one round
 * goes through all words that the most forms share. It skips a word that has lost forms, which a later round
 * looks at again.
 */
export function sharedWords(forms: readonly Words[]): Map<string, string[]> {
  const rare = forms.map(rareWords);
  const having = formsByWord(forms);
  const words = new Map<string, WordChoice>();
  for (const [word, places] of formsByWord(rare))
    words.set(word, { word, letters: letterCount(word), open: new Set(places) });
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
      for (const other of rare[place] ?? []) words.get(other)?.open.delete(place);
    }
  }

  while (left.size > 0) {
    const most = [...words.values()].reduce((best, { open }) => Math.max(best, open.size), 0);
    const firstOf = ({ open }: WordChoice) => open.values().next().value ?? 0;
    const next = [...words.values()].filter(({ open }) => open.size === most);
    const sorted = next.sort(
      (a, b) => b.letters - a.letters || firstOf(a) - firstOf(b) || inForm(a, b, firstOf(a)),
    );
    for (const { word, open } of sorted) if (open.size === most) choose(word);
  }
  return chosen;

  /** Compares two words by their order in the form at index `place`. */
  function inForm(a: WordChoice, b: WordChoice, place: number): number {
    const order = rare[place] ?? [];
    return order.indexOf(a.word) - order.indexOf(b.word);
  }
}
