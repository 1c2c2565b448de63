/**
 * Words beside a name that tell what it is part of, in lower case without diacritics. Short lists, where no rule over form can tell; each
 * says what a word means for the name that it stands beside.
 */

import { fold } from '../fold.ts';

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map((word) => fold(word).lower));
}

/** Titles and offices: what follows is the office's holder, not a given name's surname. */
export const TITLES = list(`
  president vice-president presidents prime minister pm premier leader ruler mr mr. mrs dr dr. sir general gen. strongman autocrat dictator chairman secretary envoy
  ambassador chief fm counterpart counterparts colleague incumbent candidate speaker commander comrade professor prof deputy
  president le presidents ministre premier monsieur m. dirigeant chef dictateur autocrate
  prasident staatsprasident staatschef ministerprasident regierungschef premierminister aussenminister herr kremlchef machthaber amtskollege kremlherrscher
  президент президента президенту президентом президенты премьер премьер-министр премьера министр министра министру господин лидер глава г-н вице-премьер спикер
  prezident prezidenti prezidentin bas nazir cenab cumhurbaskani devlet baskani basbakan bakan bakani lider lideri sayin
  նախագահ վարչապետ նախարար պարոն վարչապետը նախագահը փոխվարչապետ արտգործնախարար նախարարի վարչապետի նախագահի
  პრეზიდენტი პრეზიდენტმა პრეზიდენტის პრეზიდენტს პრემიერი პრემიერ-მინისტრი პრემიერ-მინისტრმა მინისტრი მინისტრმა ბატონი ბატონმა
`);

/** Given names of others who share a surname of the glossary, for where capitals cannot tell: Georgian, headlines, beginnings of sentences. */
export const GIVEN_NAMES = list(`
  heydar haydar heidar gejdar hejdar geidar rasim kamran mehriban leyla arzu ali ahmed arif anar elnur emin farid hasan huseyn ibrahim ismail jamil
  natig natiq rauf rashad rovshan samir sevda tofig vagif vasif yusif zaur bahruz sahib sardar ilyas polad rafiq fuad murad namiq vugar
  гейдар мехрибан лейла расим камран али ариф анар эльнур фарид гасан рашад вагиф заур игорь сергей армен эдуард анна михаил лиля
  heyder mehriban resim hesen husеyn ehmed
  armen eduard anna karen gayane gohar arman davit tigran levon ashot gagik hayk lyudmila mikhail igor sergey olga oleg alexandra maria
  էդուարդ արմեն աննա կարեն գայանե արման դավիթ տիգրան լեւոն աշոտ գագիկ հայկ հեյդար մեհրիբան գեյդար ռասիմ վահան արտակ սամվել
  ჰეიდარ მეჰრიბან რასიმ არმენ ედუარდ ტიგრან დავით ანა
`);

/** Small words that begin a sentence or stand in a headline with a capital, and are no given names. */
export const FUNCTION_WORDS = list(`
  the a an and but or as if when while after before since because although though for from with without by to of on in at into over under against between about how why what who
  will would can could may might should must does did do is are was were has have had not no so yet then thus also even only both however meanwhile moreover instead today yesterday
  says said tells told urges meets met calls called asks asked backs hails slams warns visits hosts thanks congratulates invites joins follows he she they it his her their this that these those
  le la les de du des et ou mais quand apres avant pour avec sans par sur dans selon comme si que qui ou der die das und oder aber wenn nach vor mit ohne von zu auf in bei laut wie dass als auch
  и а но или когда после до для с без по от к на в у о об как что если также однако при ve ama ile icin gibi ki ve amma ucun kimi
  և ու բայց երբ հետո որ եթե նաեւ ըստ իսկ
`);

/** Heads of names of firms, clubs, papers, schools, streets, ships: a place in such a name is not meant. They stand behind the place. */
export const HEADS_BEHIND = list(`
  fc fk pfk cf sc bc united rovers wanderers bulldogs tech ham ave ave. avenue street st. road rd boulevard blvd lane drive plaza mall tower towers
  combine airlines airline airways airport holding holdings group llc ltd ltd. inc inc. corp corp. corporation company co. cjsc ojsc pjsc gmbh sa
  hotel hotels resort restaurant cafe sanatorium casino insurance motors pictures records studios entertainment brewery winery cognac brandy
  times herald tribune gazette magazine tv hour journal review
  фк клуб отель гостиница ресторан авиалинии комбинат завод улица проспект банк газета санаторий
  futbol klubu kulubu oteli restoran havayolari hava-yollari klub prospekti kuçesi kucesi qezeti aviasirketi kombinati sanatoriyasi
  առողջարան առողջարանը առողջարանն հյուրանոց հյուրանոցը ռեստորան ֆուտբոլային ակումբ գործարան պողոտա փողոց կոմբինատ կոմբինատը ՓԲԸ ՍՊԸ
  კლუბი სასტუმრო რესტორანი ქუჩა გამზირი კომბინატი ქარხანა სანატორიუმი
`);

/** What is called after a place and is no part of it ("Karabakh horse"). Stands behind the place, in small letters too. */
export const NAMESAKES = list(`
  horse horses carpet carpets rug rugs pony ponies fabric fabrics mule лошадь лошади ковер ковры
`);

/** The same before the place: clubs and hotel chains that have towns in their names. */
export const HEADS_BEFORE = list(`
  fc fk pfk cska dynamo dinamo lokomotiv lokomotive spartak torpedo neftchi neftci zenit ararat rubin shakhtar hotel hyatt hilton marriott radisson sheraton intercontinental
  цска динамо локомотив спартак торпедо нефтчи фк отель гостиница ресторан кинотеатр
  free
`);

/** Offices, bodies and the like, which follow a country's name in headlines: the country is meant ("Israel Defense Forces"). */
export const PUBLIC_HEADS = list(`
  president prime minister foreign government parliament army navy air defense defence war peace summit embassy ambassador central national state republic federation
  ministry deputy envoy leader officials forces border pm fm police supreme security council commission union agreement deal
`);
