/** Rules by which a name is seen to be that of a place elsewhere, which has taken it over or has it by chance. */

import type { Candidate, Rule } from '../candidate.ts';
import { isCapitalised, isHeadline, isSentenceStart, textBefore, wordAfter } from '../context.ts';
import { type Pattern, pattern } from '../pattern.ts';
import { PLACES } from './places.ts';

/** What a place elsewhere has before a name that it has taken over ("New Georgia", "Nouvelle-Géorgie", "Новая Нахичевань"). */
const TAKEN_OVER = pattern`(?<!\p{L})(?:New|Nouvelle|Neu|Nor|Նոր|Нов(?:ая|ой|ую|ый|ого|ом))[-\s]$`;

/** The southern island in French and Spanish, where the word stands behind the name. */
const SOUTHERN_ISLAND = pattern`^(?:Géorgie du Sud|Georgia del Sur|Geórgia do Sul|Georgia Austral)(?!\p{L})`;

/** "l'État de Géorgie", "el estado de Georgia"; English "state of" is a condition too, and is left to the senses. */
const STATE_BEFORE = pattern`(?<!\p{L})(?:[ÉEé]tat|[Ee]stado|[Ss]tato)\s+(?:de|della|da)\s+$`;

/** Not so in headlines, at the beginning of a sentence, and before another capital: "New Karabakh War". */
function isTakenOver({ kind, text, start, end, language }: Candidate): boolean {
  const taken = TAKEN_OVER.exec(textBefore(text, start))?.[0];
  if (taken === undefined || isHeadline(text, { start, end }, language)) return false;
  const next = wordAfter(text, end);
  return kind === 'country' || (!isSentenceStart(text, start - taken.length) && (next === undefined || !isCapitalised(next)));
}

/** "Le Kremlin-Bicêtre". */
const CAPITAL_BEHIND_HYPHEN = pattern`^[-‐‑–]\p{Lu}`;

/** "Nakhichevan-on-Don". */
const ON_A_RIVER = pattern`^[-‐‑–]\p{L}{2,4}[-‐‑–]\p{Lu}`;

/** "Nakhichevan-on-Don", "Le Kremlin-Bicêtre", "New Georgia". */
export const anotherPlace: Rule = {
  id: 'another-place',
  excludes(candidate) {
    const { kind, text, start, end, language, traits } = candidate;
    if (language === 'fr' && traits.includes('common-fortress') && CAPITAL_BEHIND_HYPHEN.test(text.slice(end, end + 2))) return true;
    if (!PLACES.has(kind)) return false;
    if (ON_A_RIVER.test(text.slice(end, end + 12)) || isTakenOver(candidate)) return true;
    if (kind !== 'country' || !/^G[eé][oó]rgi/u.test(text.slice(start, end))) return false;
    return SOUTHERN_ISLAND.test(text.slice(start, end + 10)) || STATE_BEFORE.test(textBefore(text, start));
  },
};

/** A country's name that other regions have in theirs, with what stands before or behind it there. */
interface SharedName {
  readonly country: RegExp;
  readonly before: Pattern;
  readonly behind: Pattern;
}

/** Capitals tell these names from the east or west of the country; in French the word stands behind and has none. */
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

/** Georgian has no capitals; the word for the province stands behind. */
const PROVINCE_IN_GEORGIAN = /^\s+(?:პროვინცი|ოსტან)/u;
const SIDE_IN_GEORGIAN = /(?:დასავლეთ|აღმოსავლეთ)\s+$/u;

/** "West Azerbaijan", "l'Azerbaïdjan oriental", "Западный Азербайджан", "Western Armenia": other regions, whoever uses these names and for what. */
export const sharedName: Rule = {
  id: 'shared-name',
  excludes({ kind, text, start, end }) {
    if (kind !== 'country') return false;
    const form = text.slice(start, end);
    const lead = textBefore(text, start);
    const rest = text.slice(end, end + 16);
    if (SIDE_IN_GEORGIAN.test(lead) && PROVINCE_IN_GEORGIAN.test(rest)) return true;
    return SHARED_NAMES.some(({ country, before, behind }) => country.test(form) && (before.test(lead) || behind.test(rest)));
  },
};

/** "Moscow, Idaho": the state or country that the comma adds is not the place's own. In "Armenia, Colombia and Peru" it adds another one. */
const ELSEWHERE = pattern`^,\s+(?:Idaho|Colombia(?!,\s\p{Lu}|\s(?:and|or|y|et|und)\s)|Colombie(?!,\s\p{Lu}|\set\s)|Vermont|Indiana|Tennessee|Pennsylvania|Kansas|Maine|Texas|Ohio|Michigan|Iowa|Wisconsin|Kentucky|Alabama|Quind[ií]o)(?!\p{L})`;

export const elsewhere: Rule = {
  id: 'elsewhere',
  excludes: ({ kind, text, end }) => PLACES.has(kind) && text[end] === ',' && ELSEWHERE.test(text.slice(end, end + 30)),
};
