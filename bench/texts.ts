/** Texts to measure on: made up word by word from a seed, so that they are the same on every machine. */

/** The length of every text, in UTF-16 code units. */
export const TEXT_LENGTH = 100_000;

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

/** Numbers from 0 up to 1 that look random (mulberry32). */
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

/** Prose of these words in sentences, with one of `names` about every `interval` words. */
function prose(words: readonly string[], names: readonly string[] = [], interval = Number.POSITIVE_INFINITY): string {
  const random = randomNumbers(7);
  const oneOf = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const parts: string[] = [];
  let length = 0;
  let isStart = true;
  while (length < TEXT_LENGTH) {
    const isName = names.length > 0 && random() < 1 / interval;
    const word = isName ? oneOf(names) : oneOf(words);
    const isEnd = random() < 1 / 14;
    const part = `${isStart ? capitalised(word) : word}${isEnd ? '.' : ''} `;
    parts.push(part);
    length += part.length;
    isStart = isEnd;
  }
  return parts.join('').slice(0, TEXT_LENGTH);
}

const withoutNames = prose(ENGLISH);

/** Texts without any name of the glossary, and texts with some of `names`. */
export function textsWith(names: readonly string[]) {
  const [first = ''] = names;
  return {
    withoutNames,
    french: prose(FRENCH),
    russian: prose(RUSSIAN),
    nameAtEnd: `${withoutNames.slice(0, -first.length - 1)} ${first}`,
    /** As many names as a news article on the region has. */
    article: prose(ENGLISH, names, 12),
  } as const;
}
