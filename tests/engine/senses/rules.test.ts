import { describe, expect, it } from 'vitest';
import type { EntryKind, Trait } from '../../../engine/glossary.ts';
import type { Language } from '../../../engine/language.ts';
import { excludingRule } from '../../../engine/senses/index.ts';
import { prepareText } from '../../../engine/senses/prepared.ts';
import { RULES } from '../../../engine/senses/rules.ts';

interface About {
  readonly kind: EntryKind;
  readonly traits?: readonly Trait[];
}

const PERSON: About = { kind: 'person' };
const COUNTRY: About = { kind: 'country' };
const CITY: About = { kind: 'city' };
const GEORGIA: About = { kind: 'country', traits: ['given-name'] };
const WEST: About = { kind: 'region', traits: ['compass'] };
const KREMLIN: About = { kind: 'organisation', traits: ['common-fortress'] };

/** The rule that excludes the name in square brackets; names in angle brackets are those of other entries. */
function ruleFor(marked: string, { kind, traits = [] }: About, language: Language | undefined): string | undefined {
  const bare = marked.replace(/[[\]<>]/g, '');
  const placeOf = (open: string, close: string) => {
    const from = marked.indexOf(open);
    const before = marked.slice(0, from).replace(/[[\]<>]/g, '').length;
    return { start: before, end: before + marked.slice(from, marked.indexOf(close)).replace(/[[\]<>]/g, '').length };
  };
  const named = marked.includes('<') ? placeOf('<', '>') : undefined;
  return excludingRule({
    ...placeOf('[', ']'),
    text: bare,
    prepared: prepareText(bare),
    language,
    kind,
    traits,
    initials: kind === 'person' ? new Set(['i', 'и', 'i̇']) : new Set(),
    isNamed: (word) => named !== undefined && named.start < word.end && named.end > word.start,
  });
}

type Row = readonly [rule: string | undefined, marked: string, about: About, language?: Language];

const rows: readonly Row[] = [
  ['address', 'see www.[azerbaijan].example', COUNTRY],
  ['address', 'write to press@[armenia].example', COUNTRY],
  [undefined, 'He left. [Armenia] stayed.', COUNTRY, 'en'],
  ['word-in-capitals', 'CONTACT [US] TODAY', COUNTRY, 'en'],
  ['word-in-capitals', 'About [US]', COUNTRY, 'en'],
  [undefined, '<CHINA> AND [US] AGREE', COUNTRY, 'en'],
  ['word-in-capitals', 'ELLE A [EU] PEUR', { kind: 'organisation' }, 'fr'],
  ['another-place', '[Nakhichevan]-on-Don grew', CITY, 'en'],
  ['another-place', 'Le [Kremlin]-Bicêtre', KREMLIN, 'fr'],
  ['another-place', 'the island of New [Georgia] is wet', COUNTRY, 'en'],
  ['another-place', 'les manchots de [Géorgie] du Sud', COUNTRY, 'fr'],
  [undefined, 'dans la [Géorgie] du sud', COUNTRY, 'fr'],
  [undefined, 'a new [Georgia]', COUNTRY, 'en'],
  ['elsewhere', 'in [Moscow], Idaho', CITY, 'en'],
  [undefined, 'in [Moscow], Russia', CITY, 'en'],

  ['other-initial', 'and H. [Aliyev] agreed', PERSON, 'en'],
  ['other-initial', 'Г.А. [Алиев] умер', PERSON, 'ru'],
  [undefined, 'and I. [Aliyev] agreed', PERSON, 'en'],
  [undefined, 'И. Г. [Алиев]', PERSON, 'ru'],
  [undefined, 'hier M. [Aliev] a dit', PERSON, 'fr'],
  ['other-person', 'the wrestler Rustam [Aliyev] won', PERSON, 'en'],
  ['other-person', 'Tural [Aliyev] won.', PERSON, 'en'],
  ['other-person', 'Юрий [Путин], однофамилец', PERSON, 'ru'],
  [undefined, 'Новый [Путин] невозможен', PERSON, 'ru'],
  ['other-person', '[Aliyev] Rasim, 19', PERSON, 'en'],
  ['other-person', '[Алиев] Камал Магомедович', PERSON, 'ru'],
  ['other-person', 'Der Ringer Eldar [Alijew] gewann', PERSON, 'de'],
  ['other-person', 'მწვრთნელი რუსტამ [ალიევი]', PERSON, 'ka'],
  [undefined, 'President [Aliyev] said', PERSON, 'en'],
  [undefined, 'Recently [Aliyev] said', PERSON, 'en'],
  [undefined, 'Journalist-turned-premier [Pashinyan] said', PERSON, 'en'],
  [undefined, 'Why [Pashinyan] Wants Peace With Azerbaijan', PERSON, 'en'],
  [undefined, 'the <Baku> [Aliyev] knows', PERSON, 'en'],
  [undefined, 'Der Gastgeber [Alijew] lud ein', PERSON, 'de'],
  [undefined, 'Визит [Алиева] отложен', PERSON, 'ru'],
  [undefined, 'Жена [Пашиняна] Анна', PERSON, 'ru'],
  [undefined, 'Görüşdə [Əliyev] danışdı', PERSON, 'az'],
  [undefined, 'Recevant [Aliev], il', PERSON, 'fr'],
  ['athlete', '[Mirzoyan] (ARM) beat Lopez (MEX)', PERSON, 'en'],
  ['athlete', '[Алиев] (РОС) — Ли (КНР)', PERSON, 'ru'],
  [undefined, '[Aliyev] (left) and his guest', PERSON, 'en'],
  ['named-after', 'the [Aliyev] Foundation paid', PERSON, 'en'],
  ['named-after', 'на улице [Алиева]', PERSON, 'ru'],
  ['named-after', 'на ул. [Алиева]', PERSON, 'ru'],
  [undefined, 'the [Aliyev] family', PERSON, 'en'],

  ['head-behind', '[Zangezur] Copper-Molybdenum Combine', { kind: 'region' }, 'en'],
  ['head-behind', 'on [Moscow] Road', CITY, 'en'],
  ['head-behind', 'a [Karabakh] horse', { kind: 'region' }, 'en'],
  ['head-behind', '[Moskva] prospektində', CITY, 'az'],
  ['head-behind', 'Der [Europa]-Park', { kind: 'region' }, 'de'],
  ['head-behind', '[Երևանի] կոնյակի գործարանը', CITY, 'hy'],
  ['head-behind', '[Dubai] Aerospace leases planes', CITY, 'en'],
  ['head-behind', '[Turkey] Creek has one shop', COUNTRY, 'en'],
  ['head-behind', 'the [Moscow] Ballet tours', CITY, 'en'],
  [undefined, 'a [Moscow] creek', CITY, 'en'],
  ['head-behind', '[Erivan] Sokak’ta park yasak', CITY, 'tr'],
  [undefined, '[Ankara] sokaklarında kar', CITY, 'tr'],
  ['head-behind', '[Մոսկվա] կինոթատրոնում', CITY, 'hy'],
  [undefined, '[Մոսկվայի] կինոթատրոնում', CITY, 'hy'],
  ['head-behind', '[Türkiye] İş Bankası', COUNTRY, 'tr'],
  [undefined, '[Երևանի] գործարանները', CITY, 'hy'],
  ['head-behind', '[Bakü] Kafe’de', CITY, 'tr'],
  ['head-behind', 'au micro d’[Europe] 1 hier', { kind: 'region' }, 'fr'],
  ['head-behind', 'канал [Россия]-24', COUNTRY, 'ru'],
  [undefined, '[Россия] 24 февраля', COUNTRY, 'ru'],
  [undefined, '[Europe] 12', { kind: 'region' }, 'fr'],
  [undefined, '[Türkiye] Cumhuriyet Merkez Bankası', COUNTRY, 'tr'],
  [undefined, '[Baku] State University', CITY, 'en'],
  [undefined, '[RUSSIA] SAYS UNITED NATIONS ENVOY WELCOME', COUNTRY, 'en'],
  ['head-before', 'CSKA [Moscow] lost', CITY, 'en'],
  ['head-before', 'FC Ararat-[Armenia] won', COUNTRY, 'en'],
  ['head-before', 'la rue d’[Arménie]', COUNTRY, 'fr'],
  ['head-before', 'L’hôtel [Europe]', { kind: 'region' }, 'fr'],
  ['head-before', 'the yacht [Armenia] sank', COUNTRY, 'en'],
  ['head-before', 'The Times of [India] said', COUNTRY, 'en'],
  ['head-before', 'магазин, ул. [Армении], 5', COUNTRY, 'ru'],
  ['head-before', 'l’encre de [Chine] sèche', COUNTRY, 'fr'],
  ['head-before', 'un cochon d’[Inde]', COUNTRY, 'fr'],
  [undefined, 'le thé de [Chine]', COUNTRY, 'fr'],
  ['head-before', 'The Bank of [Baku] pays', CITY, 'en'],
  [undefined, 'The Bank of [Russia] pays', COUNTRY, 'en'],
  [undefined, 'Une place d’[Erevan]', CITY, 'fr'],
  [undefined, 'la place de l’[Arménie] en Europe', COUNTRY, 'fr'],
  ['team-and-town', 'Pyunik [Yerevan] won the derby', CITY, 'en'],
  ['team-and-town', 'матч «Динамо» [Москва]', CITY, 'ru'],
  ['team-and-town', 'ЦСКА ([Москва]) выиграл матч', CITY, 'ru'],
  [undefined, 'ЦСКА ([Москва])', CITY, 'ru'],
  ['team-and-town', 'გუნდი [მოსკოვის] «სპარტაკი»', CITY, 'ka'],
  ['team-and-town', 'გუნდი [მოსკოვის] დინამო', CITY, 'ka'],
  [undefined, 'გუნდი [მოსკოვის] სტადიონზე', CITY, 'ka'],
  [undefined, 'Visiting [Yerevan], the coach smiled', CITY, 'en'],
  [undefined, 'In July Pyunik left [Yerevan]', CITY, 'en'],
  ['quoted-brand', 'гостиница «[Армения]»', COUNTRY, 'ru'],
  ['quoted-brand', 'канал «[Россия] 24»', COUNTRY, 'ru'],
  [undefined, '«[Армения] готова», — сказал он', COUNTRY, 'ru'],
  [undefined, 'так называемый «[Зангезур]»', { kind: 'region' }, 'ru'],
  [undefined, 'the so-called “[Zangezur]”', { kind: 'region' }, 'en'],

  ['given-name', 'with [Georgia] O’Keeffe', GEORGIA, 'en'],
  ['given-name', 'his daughter [Georgia] sings', GEORGIA, 'en'],
  ['given-name', 'sa fille [Géorgie] chante', GEORGIA, 'fr'],
  [undefined, 'to his daughter. [Georgia] sings', GEORGIA, 'en'],
  [undefined, '[Georgia] President signs', GEORGIA, 'en'],
  [undefined, '[Georgia] <Armenia>', GEORGIA, 'en'],
  [undefined, '[Çinin] Sinxua agentliyi', GEORGIA, 'az'],
  ['compass', 'the [West] Bank', WEST, 'en'],
  ['compass', 'the East-[West] route', WEST, 'en'],
  ['compass', 'in the [West] of the country', WEST, 'en'],
  ['compass', 'the Wild [West]', WEST, 'en'],
  ['compass', 'на [Западе] страны', WEST, 'ru'],
  ['compass', '[Qərb] küləyi əsir', WEST, 'az'],
  [undefined, '[Qərb] <Rusiyaya> sanksiya qoydu', WEST, 'az'],
  ['compass', '[Qərbi] <Azərbaycandan> gələn', WEST, 'az'],
  ['compass', '[Qərb] Universiteti', WEST, 'az'],
  [undefined, 'the [West] will', WEST, 'en'],
  [undefined, '[Запад] и Восток', WEST, 'ru'],
  ['other-fortress', 'the Kazan [Kremlin]', KREMLIN, 'en'],
  ['other-fortress', 'Казанский [Кремль] закрыт', KREMLIN, 'ru'],
  ['other-fortress', 'im Kasaner [Kreml]', KREMLIN, 'de'],
  ['other-fortress', 'le [Kremlin] de Kazan', KREMLIN, 'fr'],
  ['other-fortress', 'В [Кремле] Нижнего Новгорода', KREMLIN, 'ru'],
  [undefined, 'В [Кремле] Дмитрий Песков', KREMLIN, 'ru'],
  [undefined, 'El [Kremlin] niega', KREMLIN],
  [undefined, 'the Moscow [Kremlin]', KREMLIN, 'en'],
  [undefined, 'Московский [Кремль]', KREMLIN, 'ru'],
  [undefined, 'Putin’s [Kremlin]', KREMLIN, 'en'],
];

describe('the rules over form', () => {
  it.each(rows.map(([rule, marked, about, language]) => ({ rule, marked, about, language })))('$rule: $marked', ({
    rule,
    marked,
    about,
    language,
  }) => {
    expect(ruleFor(marked, about, language)).toBe(rule);
  });

  it('have each an example', () => {
    expect(RULES.map(({ id }) => id).filter((id) => !rows.some(([rule]) => rule === id))).toEqual([]);
  });
});
