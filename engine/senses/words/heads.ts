/**
 * Heads of names of firms, clubs, papers, streets, hotels, ships: a place in such a name is not meant. Short lists, where no rule over
 * form can tell.
 */
import { anyCasePattern, pattern } from '../pattern.ts';
import { list } from './list.ts';

/** Stand behind the place with a capital, perhaps with a word or two between ("Zangezur Copper-Molybdenum Combine"). */
export const HEADS_BEHIND = list(`
  pfk cf sc bc bk rovers wanderers bulldogs airlines airline airways holding holdings corp corp. corporation company co. ag se sa plc
  hotel hotels marriott hilton sheraton hyatt radisson kempinski resort restaurant tavern grill bistro bakery cafe sanatorium casino insurance motors pictures records studios entertainment brewery winery cognac brandy telecom unicom steel aerospace enterprise enterprises logistics properties ventures petroleum
  times herald tribune gazette magazine newspaper mall cinema gazetesi
  railways фк клуб отель гостиница ресторан авиалинии комбинат завод банк газета санаторий
  klubu kulübü oteli restoran havayolları* yolları* demiryolları* klub qəzeti aviaşirkəti kombinatı
  առողջարան* հյուրանոց* ռեստորան* ֆուտբոլային ակումբ* պողոտա* ՓԲԸ ՍՊԸ
  კლუბი სასტუმრო რესტორანი ქუჩა გამზირი კომბინატი ქარხანა სანატორიუმი
`);

/** Legal forms and the like, behind the place in headlines too. */
export const FIRMS_BEHIND = list('combine llc ltd ltd. cjsc ojsc pjsc inc inc. gmbh fc fk');

/** Directly behind the place only, and not in headlines, where they could be the predicate's ("Armenia Tech Fair"). */
export const CLOSE_HEADS = list(`
  united tech ham ave ave. avenue street st. st road rd rd. boulevard blvd lane drive plaza square marina tower towers group tv hour journal review weekly daily today post mobile
  league liga conference park passage universalis creek township ballet circus orchestra
  sokak sokak'* cadde cadde'* kafe kafe'* otel otel'*
`);

/** Behind the place, in small letters too: what is called after it ("Karabakh horse"), and streets and houses where these have no capital. */
export const SMALL_HEADS = list(`
  horse horses carpet carpets rug rugs pony ponies fabric fabrics mule mules oak oaks rose roses shepherd shepherds ink pale chocolate chocolates kilim kilims
  лошадь лошади ковер ковры atı atının atına atları xalçası* xalçaları* halısı* halıları* kilimi* kedisi* kedileri* keçisi* keçileri* tavşanı* tavşanları* çikolatası* şokoladı*
  շոկոլադ* შოკოლად* լիգա* ლიგა* ლიგის
  prospekti* küçəsi* kucesi* caddesi* sokağı* bulvarı* oteli* otelinde restoranı* lokantası* pastanesi* ligi* liqası* liqasında klubu* kulübü*
`);

/** Armenian firms and houses behind a place in the genitive, perhaps with a word between; the plural means those of the place. */
export const ARMENIAN_HOUSE = pattern`^\s+(?:\p{L}+\s+)?(?:կոմբինատ|գործարան|հյուրանոց|ակումբ|առողջարան)(?!ներ)\p{L}*`;

/** What has a place's name in the nominative before it; the genitive would be the place's own ("a cinema of Yerevan"). */
export const ARMENIAN_NAMESAKE = pattern`^\s+(?:կինոթատրոն|ռեստորան|սրճարան|խանութ|մարզադաշտ|թատրոն)(?!ներ)\p{L}*`;
export const ARMENIAN_GENITIVE = /(?:ի|րու|րվա|ոյ)$/u;

/** What follows a place by a hyphen in the name of something else. */
export const HYPHENATED_HEAD = pattern`^[-‐‑–](?:Park|Passage|Schokolade|Teppich|Express|Center|Hotel|Allee|Platz|Stra(?:ß|ss)e|Apotheke|League|Liga|Klub|Club|Cup|река|реки|реку|реке|Сити)(?!\p{L})`;

/** Before the place, with a capital: clubs, hotel chains, papers and stations that have places in their names. */
export const HEADS_BEFORE = list(`
  fc fk pfk bc bk cska zska lok dynamo dinamo lokomotiv lokomotive spartak torpedo neftchi neftci neftçi zenit ararat rubin shakhtar hotel hyatt hilton marriott radisson sheraton intercontinental
  цска зска динамо локомотив спартак торпедо нефтчи фк
  free air radio sputnik ss ms mv uss hms rms ligue лига лиги лиге лигу лигой
`);

/** The same, in small letters too. */
export const KINDS_BEFORE = list(`
  hotel hôtel restaurant café cinema gasthof gasthaus pension villa tanker yacht steamer frigate cruiser battleship destroyer trawler liner
  ул. пр-т пр-кт бул. пер.
  гостиница* гостинице* отель отеле отеля ресторан ресторане ресторана кинотеатр* танкер* теплоход* яхта яхты яхте
`);

/** Before the place with a preposition: streets and papers ("rue d'Arménie", "Times of India"). */
export const HEAD_WITH_PREPOSITION = pattern`(?<!\p{L}|(?<!\p{L})[Uu]ne?\s)(?:(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Qq]uai|[Cc]alle|[Ss]quare|[Aa]venida|[Cc]ourrier|Times|Voice)\s+(?:of\s+|de\s+l['’]|de\s+la\s+|du\s+|des\s+|de\s+|d['’])|[Pp]lace\s+d(?:e\s+|['’]))$`;

/** Things that French calls after a country ("encre de Chine", "cochon d'Inde"). */
export const FRENCH_KIND = anyCasePattern`(?<!\p{L})(?:encres?|chou|choux|cochons?|marronniers?|marrons?|(?:œ|oe)illets?|crêpe|noix|coqs?|poules?|canne|roses?)\s+(?:de\s+(?:l['’])?|d['’])$`;

/** Breeds and plants, which have no article before a country ("berger de Russie"): those of a place have one ("les bergers de l'Arménie"). */
export const FRENCH_BREED = anyCasePattern`(?<!\p{L})(?:bergers?|lévriers?|bleus?|berces?|sapins?|noyers?|chocolats?)\s+(?:de\s+|du\s+|d['’])$`;

/** Papers, with what makes them one: "daily flights" are none. */
export const PAPER_BEFORE = pattern`(?<!\p{L})(?:(?:[Tt]he|[Ii]n|[Bb]y|[Oo]fficial|state|[Tt]ehran)\s+(?:daily|weekly|monthly|newspaper|magazine)|[Nn]ewspaper)\s+$`;

/** In French a country has an article, but as the name of a paper or a band. */
export const FRENCH_TITLED = anyCasePattern`(?<!\p{L})(?:quotidien|hebdomadaire|journal|groupe|film|roman)\s+$`;

/** What is said of a paper, or nothing: "the daily Baku flight" goes on with what is daily. */
export const PAPER_BEHIND = pattern`^(?:['’]s)?(?:\s*(?:[,.;:)]|$)|\s+(?:said|says|quoted|quotes|reported|reports|wrote|writes|published|also|on|has|had|was|is|as)(?!\p{L}))`;

/** Stations that have a number behind the place; with a space "Россия 24" may begin a date. */
export const STATION = pattern`^(?:Europe\s1|Россия-(?:1|24)|Russia-(?:1|24))(?![\p{L}\p{N}]|[.,:-]\p{N})`;

/** The commercial Bank of Georgia; the central one has "national" between. */
export const BANK_OF_GEORGIA = /^საქართველოს\sბანკ/u;

/** How clubs of Turkish towns end. */
export const CLUB_ENDING = /(?:spor|gucu|birligi)$/u;

/** Words that only texts about sport have. */
export const SPORT = list(`
  fc fk uefa fifa nba football soccer futbol basketball league liga ligue ligi striker goalkeeper midfielder derby coach referee stadium pitch euroleague eurocup premier-league playoff playoffs
  матч* клуб* лига лиги лиге футбол* вратар* нападающ* тренер* гол голы
  maç maçı maçta şampiyonlar takımı komanda* qol məşqçi* entraîneur match attaquant gardien fußball* trainer stürmer spieltag torwart bundesliga
  ֆուտբոլ* ակումբ* გუნდი* გუნდის მატჩ* ფეხბურთ* ლიგა* კლუბი* კალათბურთ* დინამო* დინამოს
`);
