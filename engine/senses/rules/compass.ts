/** Rule that recognises "the West" as a direction, or as part of another name. */

import { isCapitalised, isHeadline, textBefore, wordAfter, wordBefore } from '../context.ts';
import { anyCasePattern, pattern } from '../pattern.ts';
import type { FormInText, SenseRule } from '../sense-rule.ts';
import { FUNCTION_WORDS } from '../words/small.ts';

/** Words after "на Западе" that show that it means the west of something. */
const WEST_OF_RUSSIAN =
  /^(?:стран|город|республик|регион|област|штат|континент|остров|столиц|раион|края|украин|европ|росси|москв|азербайджана|армении|грузии|казахстана|ирана|турции)/u;

/** A wind or a part of a country: "Qərb küləyi", "Batı bölgesi", "დასავლეთის მიმართულების ზომიერი ქარი". */
const WIND_OR_PART = anyCasePattern`^\s+(?:kül[əe][yk]|rüzg[aâ]r|b[öo]lg[əe]|yaka|kıyı|sahil|cephe|(?:მიმართულების\s+)?(?:\p{L}+\s+)?ქარ(?:ი|მა|ის|ს)(?!\p{L}))`;

/** A German genitive after the name: "im Westen Deutschlands", "im Westen des Landes". */
const GENITIVE_BEHIND = /^(?:der|des|von)$|(?:lands|ens|ans)$/u;

/** Another direction or a wind. Cheap to test before the longer expressions below. */
const ANOTHER_DIRECTION =
  /восток|север|юг|вет|east|north|south|osten|norden|süden|şərq|şimal|cənub|doğu|kuzey|güney|արևել|հյուսիս|հարավ|აღმოსავლეთ|ჩრდილოეთ|სამხრეთ/i;

/**
 * "From the east to" before the name, as with routes and winds: "с Востока на", "from the East to the",
 * "Şərqdən".
 */
const FROM_ELSEWHERE = anyCasePattern`(?:(?<!\p{L})со?\s+(?:востока|севера|юга)\s+на|вет(?:ер|ра|ры|ров)\s+с|from\s+(?:the\s+)?(?:east|north|south)\s+to\s+the|(?:osten|norden|süden)\s+(?:nach|in\s+den)|(?:şərq|şimal|cənub|doğu|kuzey|güney)['’]?d[əae]n|(?:արևելքից|հյուսիսից|հարավից)(?:\s+դեպի)?|(?:აღმოსავლეთ|ჩრდილოეთ|სამხრეთ)იდან)\s*$`;

/** "To the east" after the name, which has a preposition or case that means "from". */
const TO_ELSEWHERE = anyCasePattern`^(?:['’]d[ae]n)?\s+(?:на\s+(?:восток|север|юг)|to\s+the\s+(?:east|north|south)|(?:nach|in\s+den)\s+(?:osten|norden|süden)|(?:şərq|şimal|cənub|doğu|kuzey|güney)['’]?y?[əae]|(?:դեպի\s+)?(?:արևելք|հյուսիս|հարավ)|(?:აღმოსავლეთ|ჩრდილოეთ|სამხრეთ)ი(?:თ|სკენ))(?!\p{L})`;

const FROM_BEFORE = anyCasePattern`(?<!\p{L})(?:со?|from(?:\s+the)?|vom|aus\s+dem)\s+$`;
const ABLATIVE_BEHIND = pattern`^['’]d[ae]n(?!\p{L})`;
const ABLATIVE = /(?:dən|dan|ից|էն|იდან)$/iu;

/** True for two directions, which do not mean countries: "с Востока на Запад". */
function isBetweenDirections({ text, start, end }: FormInText): boolean {
  const before = textBefore(text, start);
  const behind = text.slice(end, end + 30);
  if (!ANOTHER_DIRECTION.test(before) && !ANOTHER_DIRECTION.test(behind)) return false;
  if (FROM_ELSEWHERE.test(before)) return true;
  const isFrom =
    FROM_BEFORE.test(before) || ABLATIVE.test(text.slice(start, end)) || ABLATIVE_BEHIND.test(behind);
  return isFrom && TO_ELSEWHERE.test(behind);
}

const HYPHEN_BEFORE = pattern`\p{L}[-‐‑–]$`;
const HYPHEN_BEHIND = pattern`^[-‐‑–]\p{L}`;

/** Words before the name of another West: "the Wild West", "Дикий Запад". */
const OTHER_WEST = pattern`^(?:wild|wilden|old|far|midwest|дик\p{L}+|dik\p{L}+)$`;

/** Excludes directions and names with a direction: "West Ham", "East-West", "the west of Azerbaijan". */
export const compass: SenseRule = {
  id: 'compass',
  excludes(found) {
    const { traits, text, start, end, language, isNamed } = found;
    if (!traits.includes('compass')) return false;
    if (
      HYPHEN_BEFORE.test(text.slice(Math.max(0, start - 2), start)) ||
      HYPHEN_BEHIND.test(text.slice(end, end + 2))
    )
      return true;
    if (isBetweenDirections(found)) return true;
    const before = wordBefore(text, start);
    if (before !== undefined && OTHER_WEST.test(before.folded)) return true;
    const after = wordAfter(text, end);
    if (after === undefined) return false;
    if (language === 'ru')
      return (
        WEST_OF_RUSSIAN.test(after.folded) && before !== undefined && /^(?:на|с|к)$/u.test(before.folded)
      );
    if (after.folded === 'of' || WIND_OR_PART.test(text.slice(end, end + 60))) return true;
    if (language === 'az' && isNamed(after) && !/i$/u.test(text.slice(start, end))) return false; // the western part is "Qərbi"
    if (language === 'de') return GENITIVE_BEHIND.test(after.folded) && before?.folded === 'im';
    return (
      isCapitalised(after) && !isHeadline(text, { start, end }, language) && !FUNCTION_WORDS.has(after.folded)
    );
  },
};
