/** The rule by which the West is seen to be a direction, or part of the name of something else. */

import type { Candidate, Rule } from '../candidate.ts';
import { isCapitalised, isHeadline, textBefore, wordAfter, wordBefore } from '../context.ts';
import { anyCasePattern, pattern } from '../pattern.ts';
import { FUNCTION_WORDS } from '../words/small.ts';

/** What "на Западе ..." goes on with where it means the west of something. */
const WEST_OF_RUSSIAN =
  /^(?:стран|город|республик|регион|област|штат|континент|остров|столиц|раион|края|украин|европ|росси|москв|азербайджана|армении|грузии|казахстана|ирана|турции)/u;

/** "Qərb küləyi", "Batı bölgesi", "დასავლეთის ქარი", "დასავლეთის მიმართულების ზომიერი ქარი". */
const WIND_OR_PART = anyCasePattern`^\s+(?:kül[əe][yk]|rüzg[aâ]r|b[öo]lg[əe]|yaka|kıyı|sahil|cephe|(?:მიმართულების\s+)?(?:\p{L}+\s+)?ქარ(?:ი|მა|ის|ს)(?!\p{L}))`;

/** "im Westen Deutschlands", "im Westen des Landes". */
const GENITIVE_BEHIND = /^(?:der|des|von)$|(?:lands|ens|ans)$/u;

/** Any of the other directions, or a wind. */
const ANOTHER_DIRECTION =
  /восток|север|юг|вет|east|north|south|osten|norden|süden|şərq|şimal|cənub|doğu|kuzey|güney|արևել|հյուսիս|հարավ|აღმოსავლეთ|ჩრდილოეთ|სამხრეთ/i;

/** From another direction to the west, as routes and winds go: "с Востока на", "from the East to the", "Şərqdən". */
const FROM_ELSEWHERE = anyCasePattern`(?:(?<!\p{L})со?\s+(?:востока|севера|юга)\s+на|вет(?:ер|ра|ры|ров)\s+с|from\s+(?:the\s+)?(?:east|north|south)\s+to\s+the|(?:osten|norden|süden)\s+(?:nach|in\s+den)|(?:şərq|şimal|cənub|doğu|kuzey|güney)['’]?d[əae]n|(?:արևելքից|հյուսիսից|հարավից)(?:\s+դեպի)?|(?:აღმოსავლეთ|ჩრდილოეთ|სამხრეთ)იდან)\s*$`;

/** From the west to another direction, behind the name in its ablative. */
const TO_ELSEWHERE = anyCasePattern`^(?:['’]d[ae]n)?\s+(?:на\s+(?:восток|север|юг)|to\s+the\s+(?:east|north|south)|(?:nach|in\s+den)\s+(?:osten|norden|süden)|(?:şərq|şimal|cənub|doğu|kuzey|güney)['’]?y?[əae]|(?:դեպի\s+)?(?:արևելք|հյուսիս|հարավ)|(?:აღმოსავლეთ|ჩრდილოეთ|სამხრეთ)ი(?:თ|სკენ))(?!\p{L})`;

const FROM_BEFORE = anyCasePattern`(?<!\p{L})(?:со?|from(?:\s+the)?|vom|aus\s+dem)\s+$`;
const ABLATIVE_BEHIND = pattern`^['’]d[ae]n(?!\p{L})`;
const ABLATIVE = /(?:dən|dan|ից|էն|იდან)$/iu;

/** True of "с Востока на Запад": two directions, of which neither means countries. */
function isWay({ text, start, end }: Candidate): boolean {
  const before = textBefore(text, start);
  const behind = text.slice(end, end + 30);
  if (!ANOTHER_DIRECTION.test(before) && !ANOTHER_DIRECTION.test(behind)) return false;
  if (FROM_ELSEWHERE.test(before)) return true;
  const isFrom = FROM_BEFORE.test(before) || ABLATIVE.test(text.slice(start, end)) || ABLATIVE_BEHIND.test(behind);
  return isFrom && TO_ELSEWHERE.test(behind);
}

const HYPHEN_BEFORE = pattern`\p{L}[-‐‑–]$`;
const HYPHEN_BEHIND = pattern`^[-‐‑–]\p{L}`;

/** "the Wild West", "Дикий Запад". */
const OTHER_WEST = pattern`^(?:wild|wilden|old|far|midwest|дик\p{L}+|dik\p{L}+)$`;

/** "West Ham", "East-West", "the west of Azerbaijan": the compass. */
export const compass: Rule = {
  id: 'compass',
  excludes(candidate) {
    const { traits, text, start, end, language, isNamed } = candidate;
    if (!traits.includes('compass')) return false;
    if (HYPHEN_BEFORE.test(text.slice(Math.max(0, start - 2), start)) || HYPHEN_BEHIND.test(text.slice(end, end + 2))) return true;
    if (isWay(candidate)) return true;
    const before = wordBefore(text, start);
    if (before !== undefined && OTHER_WEST.test(before.folded)) return true;
    const after = wordAfter(text, end);
    if (after === undefined) return false;
    if (language === 'ru') return WEST_OF_RUSSIAN.test(after.folded) && before !== undefined && /^(?:на|с|к)$/u.test(before.folded);
    if (after.folded === 'of' || WIND_OR_PART.test(text.slice(end, end + 60))) return true;
    if (language === 'az' && isNamed(after) && !/i$/u.test(text.slice(start, end))) return false; // the western part is "Qərbi"
    if (language === 'de') return GENITIVE_BEHIND.test(after.folded) && before?.folded === 'im';
    return isCapitalised(after) && !isHeadline(text, { start, end }, language) && !FUNCTION_WORDS.has(after.folded);
  },
};
