/**
 * Heads of names: words such as "hotel" that show that a place is part of another name. The lists are short.
 * They have only words that no rule about the writing of a name can replace.
 */
import { anyCasePattern, pattern } from '../pattern.ts';
import { list } from './list.ts';

/**
 * Heads after the place, with a capital. Other capitalised words may stand between ("Zangezur Copper
 * Combine").
 */
export const HEADS_BEHIND = list(`
  pfk cf sc bc bk rovers wanderers bulldogs airlines airline airways holding holdings corp corp. corporation company co. ag se sa plc
  hotel hotels marriott hilton sheraton hyatt radisson kempinski resort restaurant tavern grill bistro bakery cafe sanatorium casino insurance motors pictures records studios entertainment brewery winery cognac brandy telecom unicom steel aerospace enterprise enterprises logistics properties ventures petroleum
  times herald tribune gazette magazine newspaper mall cinema gazetesi
  railways фк клуб отель гостиница ресторан авиалинии комбинат завод банк газета санаторий
  klubu kulübü oteli restoran havayolları* yolları* demiryolları* klub qəzeti aviaşirkəti kombinatı
  առողջարան* հյուրանոց* ռեստորան* ֆուտբոլային ակումբ* պողոտա* ՓԲԸ ՍՊԸ
  კლუბი სასტუმრო რესტორანი ქუჩა გამზირი კომბინატი ქარხანა სანატორიუმი
`);

/** Legal forms and the like after the place. They count in headlines too. */
export const FIRMS_BEHIND = list('combine llc ltd ltd. cjsc ojsc pjsc inc inc. gmbh fc fk');

/** Heads that stand directly after the place. They do not count in headlines: "Armenia Tech Fair Opens". */
export const CLOSE_HEADS = list(`
  united tech ham ave ave. avenue street st. st road rd rd. boulevard blvd lane drive plaza square marina tower towers group tv hour journal review weekly daily today post mobile
  league liga conference park passage universalis creek township ballet circus orchestra
  sokak sokak'* cadde cadde'* kafe kafe'* otel otel'*
`);

/**
 * Heads after the place that count without a capital: breeds and goods ("Karabakh horse"), streets and
 * buildings.
 */
export const SMALL_HEADS = list(`
  horse horses carpet carpets rug rugs pony ponies fabric fabrics mule mules oak oaks rose roses shepherd shepherds ink pale chocolate chocolates kilim kilims
  лошадь лошади ковер ковры atı atının atına atları xalçası* xalçaları* halısı* halıları* kilimi* kedisi* kedileri* keçisi* keçileri* tavşanı* tavşanları* çikolatası* şokoladı*
  շոկոլադ* შოკოლად* լիգա* ლიგა* ლიგის
  prospekti* küçəsi* kucesi* caddesi* sokağı* bulvarı* oteli* otelinde restoranı* lokantası* pastanesi* ligi* liqası* liqasında klubu* kulübü*
`);

/**
 * Armenian firms and buildings after a place in the genitive. A plural does not count: it means all such
 * firms in the place.
 */
export const ARMENIAN_HOUSE = pattern`^\s+(?:\p{L}+\s+)?(?:կոմբինատ|գործարան|հյուրանոց|ակումբ|առողջարան)(?!ներ)\p{L}*`;

/**
 * Armenian heads after a place in the nominative. A genitive only says where the thing is ("a cinema of
 * Yerevan").
 */
export const ARMENIAN_NAMESAKE = pattern`^\s+(?:կինոթատրոն|ռեստորան|սրճարան|խանութ|մարզադաշտ|թատրոն)(?!ներ)\p{L}*`;
export const ARMENIAN_GENITIVE = /(?:ի|րու|րվա|ոյ)$/u;

/** Heads that follow a place with a hyphen. */
export const HYPHENATED_HEAD = pattern`^[-‐‑–](?:Park|Passage|Schokolade|Teppich|Express|Center|Hotel|Allee|Platz|Stra(?:ß|ss)e|Apotheke|League|Liga|Klub|Club|Cup|река|реки|реку|реке|Сити)(?!\p{L})`;

/** Heads before the place, with a capital: clubs, hotel chains, newspapers, radio stations. */
export const HEADS_BEFORE = list(`
  fc fk pfk bc bk cska zska lok dynamo dinamo lokomotiv lokomotive spartak torpedo neftchi neftci neftçi zenit ararat rubin shakhtar hotel hyatt hilton marriott radisson sheraton intercontinental
  цска зска динамо локомотив спартак торпедо нефтчи фк
  free air radio sputnik ss ms mv uss hms rms ligue лига лиги лиге лигу лигой
`);

/** Heads before the place that count without a capital. */
export const KINDS_BEFORE = list(`
  hotel hôtel restaurant café cinema gasthof gasthaus pension villa tanker yacht steamer frigate cruiser battleship destroyer trawler liner
  ул. пр-т пр-кт бул. пер.
  гостиница* гостинице* отель отеле отеля ресторан ресторане ресторана кинотеатр* танкер* теплоход* яхта яхты яхте
`);

/** Heads before the place with a preposition: streets and newspapers ("rue d'Arménie", "Times of India"). */
export const HEAD_WITH_PREPOSITION = pattern`(?<!\p{L}|(?<!\p{L})[Uu]ne?\s)(?:(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Qq]uai|[Cc]alle|[Ss]quare|[Aa]venida|[Cc]ourrier|Times|Voice)\s+(?:of\s+|de\s+l['’]|de\s+la\s+|du\s+|des\s+|de\s+|d['’])|[Pp]lace\s+d(?:e\s+|['’]))$`;

/** Things that French names after a country ("encre de Chine", "cochon d'Inde"). */
export const FRENCH_KIND = anyCasePattern`(?<!\p{L})(?:encres?|chou|choux|cochons?|marronniers?|marrons?|(?:œ|oe)illets?|crêpe|noix|coqs?|poules?|canne|roses?)\s+(?:de\s+(?:l['’])?|d['’])$`;

/**
 * French breeds and plants, without an article before the country: "berger de Russie", not "bergers de
 * l'Arménie".
 */
export const FRENCH_BREED = anyCasePattern`(?<!\p{L})(?:bergers?|lévriers?|bleus?|berces?|sapins?|noyers?|chocolats?)\s+(?:de\s+|du\s+|d['’])$`;

/** Words for a newspaper before the place. Words such as "the" distinguish it from "daily flights". */
export const PAPER_BEFORE = pattern`(?<!\p{L})(?:(?:[Tt]he|[Ii]n|[Bb]y|[Oo]fficial|state|[Tt]ehran)\s+(?:daily|weekly|monthly|newspaper|magazine)|[Nn]ewspaper)\s+$`;

/**
 * French words for newspapers, bands and the like. A country directly after them has no article, so it is a
 * title.
 */
export const FRENCH_TITLED = anyCasePattern`(?<!\p{L})(?:quotidien|hebdomadaire|journal|groupe|film|roman)\s+$`;

/**
 * Text after the name of a newspaper. In "the daily Baku flight" a noun follows, so it is not a newspaper.
 */
export const PAPER_BEHIND = pattern`^(?:['’]s)?(?:\s*(?:[,.;:)]|$)|\s+(?:said|says|quoted|quotes|reported|reports|wrote|writes|published|also|on|has|had|was|is|as)(?!\p{L}))`;

/**
 * Stations with a number after the place. "Россия 24" with a space is left out, since it may begin a date.
 */
export const STATION = pattern`^(?:Europe\s1|Россия-(?:1|24)|Russia-(?:1|24))(?![\p{L}\p{N}]|[.,:-]\p{N})`;

/** The commercial Bank of Georgia. The name of the central bank has "national" between the words. */
export const BANK_OF_GEORGIA = /^საქართველოს\sბანკ/u;

/** Endings of the names of Turkish clubs. */
export const CLUB_ENDING = /(?:spor|gucu|birligi)$/u;

/** Words that only texts about sport have. */
export const SPORT = list(`
  fc fk uefa fifa nba football soccer futbol basketball league liga ligue ligi striker goalkeeper midfielder derby coach referee stadium pitch euroleague eurocup premier-league playoff playoffs
  матч* клуб* лига лиги лиге футбол* вратар* нападающ* тренер* гол голы
  maç maçı maçta şampiyonlar takımı komanda* qol məşqçi* entraîneur match attaquant gardien fußball* trainer stürmer spieltag torwart bundesliga
  ֆուտբոլ* ակումբ* გუნდი* გუნდის მატჩ* ფეხბურთ* ლიგა* კლუბი* კალათბურთ* დინამო* დინამოს
`);
