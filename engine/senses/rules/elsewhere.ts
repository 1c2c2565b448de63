/** Rules that recognise places elsewhere with the same name, taken over or by chance. */

import { isCapitalised, isHeadline, isSentenceStart, textBefore, wordAfter } from '../context.ts';
import { type Pattern, pattern } from '../pattern.ts';
import type { FormInText, SenseRule } from '../sense-rule.ts';
import { PLACES } from './places.ts';

/** "New" before a name that a place elsewhere has taken over: "New Georgia", "Новая Нахичевань". */
const TAKEN_OVER = pattern`(?<!\p{L})(?:New|Nouvelle|Neu|Nor|Նոր|Нов(?:ая|ой|ую|ый|ого|ом))[-\s]$`;

/** The southern island in Romance languages, in which "south" stands after the name. */
const SOUTHERN_ISLAND = pattern`^(?:Géorgie du Sud|Georgia del Sur|Geórgia do Sul|Georgia Austral)(?!\p{L})`;

/**
 * "State of" before the name: "l'État de Géorgie". English "state of" can also mean a condition, so it is not
 * here.
 */
const STATE_BEFORE = pattern`(?<!\p{L})(?:[ÉEé]tat|[Ee]stado|[Ss]tato)\s+(?:de|della|da)\s+$`;

/**
 * True after "New". False in headlines, at the start of a sentence, and before a capital: "New Karabakh War".
 */
function isTakenOver({ kind, text, start, end, language }: FormInText): boolean {
  const taken = TAKEN_OVER.exec(textBefore(text, start))?.[0];
  if (taken === undefined || isHeadline(text, { start, end }, language)) return false;
  const next = wordAfter(text, end);
  return (
    kind === 'country' ||
    (!isSentenceStart(text, start - taken.length) && (next === undefined || !isCapitalised(next)))
  );
}

/** A hyphen and a capital after the name: "Le Kremlin-Bicêtre". */
const CAPITAL_BEHIND_HYPHEN = pattern`^[-‐‑–]\p{Lu}`;

/** The name of a river after the name: "Nakhichevan-on-Don". */
const ON_A_RIVER = pattern`^[-‐‑–]\p{L}{2,4}[-‐‑–]\p{Lu}`;

/** Excludes longer names of other places: "Nakhichevan-on-Don", "Le Kremlin-Bicêtre", "New Georgia". */
export const anotherPlace: SenseRule = {
  id: 'another-place',
  excludes(found) {
    const { kind, text, start, end, language, traits } = found;
    if (
      language === 'fr' &&
      traits.includes('common-fortress') &&
      CAPITAL_BEHIND_HYPHEN.test(text.slice(end, end + 2))
    )
      return true;
    if (!PLACES.has(kind)) return false;
    if (ON_A_RIVER.test(text.slice(end, end + 12)) || isTakenOver(found)) return true;
    if (kind !== 'country' || !/^G[eé][oó]rgi/u.test(text.slice(start, end))) return false;
    return SOUTHERN_ISLAND.test(text.slice(start, end + 10)) || STATE_BEFORE.test(textBefore(text, start));
  },
};

/** A country whose name is part of other regions' names, and the words before or after it in these names. */
interface SharedName {
  readonly country: RegExp;
  readonly before: Pattern;
  readonly behind: Pattern;
}

/**
 * Countries with shared names. A capital shows that "West" is part of a name. In French it follows the name,
 * without a capital.
 */
const SHARED_NAMES: readonly SharedName[] = [
  {
    country: /^(?:A[zs][aeə]r|Азерб|Ադրբ|Ատրպ)/u,
    before: pattern`(?<!\p{L})(?:(?:East|West|South|Eastern|Western|Southern|Iranian|Ost|Süd|Iranisch|Batı|Doğu|Güney|Qərbi|Şərqi|Cənubi)[-\s]+|(?:Западн|Восточн|Южн|Иранск)\p{Ll}{2,3}\s+|(?:Արևմտյան|Արևելյան|Արեւմտեան|Արեւելեան)\s+)$`,
    behind: pattern`^(?:[-\s](?:occidental|oriental|iranien|iraní)|[-\s]de\sl['’](?:Est|Ouest))(?!\p{L})`,
  },
  {
    country: /^(?:Armeni|Arménie|Армени|Հայաստան|Erm[eə]nistan)/u,
    before: pattern`(?<!\p{L})(?:(?:West|Western|Cilician|Lesser|Batı|Qərbi)[-\s]+|(?:Западн|Киликийск|Мал)\p{Ll}{2,3}\s+|(?:Արևմտյան|Արեւմտեան)\s+)$`,
    behind: pattern`^\s(?:occidentale|mineure)(?!\p{L})`,
  },
];

/** Words for "province" after a Georgian name. Georgian has no capitals that show names. */
const PROVINCE_IN_GEORGIAN = /^\s+(?:პროვინცი|ოსტან)/u;
const SIDE_IN_GEORGIAN = /(?:დასავლეთ|აღმოსავლეთ)\s+$/u;

/**
 * Excludes other regions that share a country's name ("West Azerbaijan", "Western Armenia"), in any usage.
 */
export const sharedName: SenseRule = {
  id: 'shared-name',
  excludes({ kind, text, start, end }) {
    if (kind !== 'country') return false;
    const form = text.slice(start, end);
    const lead = textBefore(text, start);
    const rest = text.slice(end, end + 16);
    if (SIDE_IN_GEORGIAN.test(lead) && PROVINCE_IN_GEORGIAN.test(rest)) return true;
    return SHARED_NAMES.some(
      ({ country, before, behind }) => country.test(form) && (before.test(lead) || behind.test(rest)),
    );
  },
};

/**
 * A comma and the state or country of another place: "Moscow, Idaho". Not a list: "Armenia, Colombia and
 * Peru".
 */
const ELSEWHERE = pattern`^,\s+(?:Idaho|Colombia(?!,\s\p{Lu}|\s(?:and|or|y|et|und)\s)|Colombie(?!,\s\p{Lu}|\set\s)|Vermont|Indiana|Tennessee|Pennsylvania|Kansas|Maine|Texas|Ohio|Michigan|Iowa|Wisconsin|Kentucky|Alabama|Quind[ií]o)(?!\p{L})`;

/** Excludes a place in another state or country: "Moscow, Idaho". */
export const elsewhere: SenseRule = {
  id: 'elsewhere',
  excludes: ({ kind, text, end }) =>
    PLACES.has(kind) && text[end] === ',' && ELSEWHERE.test(text.slice(end, end + 30)),
};
