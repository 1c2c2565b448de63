/**
 * Generates texts for the benchmarks, word by word from a seed, so that they are the same on every machine.
 */

/** Length of the texts for the engine's table, in UTF-16 units. */
export const TEXT_LENGTH = 100_000;

/** The two lengths of text on which finders are compared, in UTF-16 units. */
export const LENGTHS = { news: 12_000, long: 500_000 } as const;

/** Average number of words for each name, in the texts on which finders are compared. */
export const NAME_INTERVAL = 25;

const ENGLISH =
  'the of and a to in is that it was for on are as with they be at one have this from or had by not but some what there we can out other were all your when up use how said an each she which do their time if will way about many then them would like so these her long make thing see him two has look more day could go come did number sound no most people my over know water than call first who may down side been now find any new work part take get place made live where after back little only round man year came show every good me give our under name very through just form great think say help low line before turn cause same mean differ move right boy old too does tell sentence set three want air well also play small end put home read hand port large spell add even land here must big high such follow act why ask men change went light kind off need house picture try us again animal point mother world near build self earth father'.split(
    ' ',
  );
const FRENCH =
  'le la de et à les des en un du une que est pour qui dans ce il au sur se pas plus ne été même où après très déjà années première côté être près deuxième président développement économie société été région député forêt hôpital français étranger élevé système problème général intérêt modèle activité qualité siècle décès réseau prévu créé établi'.split(
    ' ',
  );
const RUSSIAN =
  'и в не на что он с как это по но они мы из у за вы так же от было бы для когда уже время год человек дело жизнь день рука работа слово место вопрос лицо друг страна мир случай голова вода отец сила конец вид система часть город отношение женщина деньги земля машина час право'.split(
    ' ',
  );

/** Returns a generator of pseudo-random numbers from 0 (inclusive) to 1 (exclusive), by mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

interface Prose {
  readonly words: readonly string[];
  readonly names?: readonly string[];
  /** Average number of words for each name. */
  readonly interval?: number;
  readonly length?: number;
}

/** A text, and the number of names in it. */
export interface NamedText {
  readonly text: string;
  readonly planted: number;
}

/** Returns the words of sentences, which together are at least `length` UTF-16 units long. */
function write({ words, names = [], interval = Number.POSITIVE_INFINITY, length = TEXT_LENGTH }: Prose) {
  const random = randomNumbers(7);
  const oneOf = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const parts: { readonly text: string; readonly isName: boolean }[] = [];
  let written = 0;
  let isStart = true;
  while (written < length) {
    const isName = names.length > 0 && random() < 1 / interval;
    const word = isName ? oneOf(names) : oneOf(words);
    const isEnd = random() < 1 / 14;
    const text = `${isStart ? capitalised(word) : word}${isEnd ? '.' : ''} `;
    parts.push({ text, isName });
    written += text.length;
    isStart = isEnd;
  }
  return parts;
}

function prose(wanted: Prose): string {
  const parts = write(wanted);
  return parts
    .map(({ text }) => text)
    .join('')
    .slice(0, wanted.length ?? TEXT_LENGTH);
}

/**
 * Returns English prose of about `length` units. On average, one word in `NAME_INTERVAL` is one of `names`.
 */
export function textWithNames(names: readonly string[], length: number): NamedText {
  const parts = write({ words: ENGLISH, names, interval: NAME_INTERVAL, length });
  return {
    text: parts.map(({ text }) => text).join(''),
    planted: parts.filter(({ isName }) => isName).length,
  };
}

/** Cuts a text after sentences into paragraphs of about `length` UTF-16 units. */
export function paragraphsOf(text: string, length = 600): string[] {
  const paragraphs: string[] = [];
  let begun = '';
  for (const sentence of text.split(/(?<=\. )/)) {
    begun += sentence;
    if (begun.length < length) continue;
    paragraphs.push(begun);
    begun = '';
  }
  return begun === '' ? paragraphs : [...paragraphs, begun];
}

const withoutNames = prose({ words: ENGLISH });

/** Returns the texts for the engine's table: some without names, others with names from `names`. */
export function textsWith(names: readonly string[]) {
  const [first = ''] = names;
  return {
    withoutNames,
    french: prose({ words: FRENCH }),
    russian: prose({ words: RUSSIAN }),
    nameAtEnd: `${withoutNames.slice(0, -first.length - 1)} ${first}`,
    /** A text with as many names as a news article about the region. */
    article: prose({ words: ENGLISH, names, interval: 12 }),
  } as const;
}
