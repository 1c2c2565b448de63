/**
 * Words beside a surname: titles, which point to the holder of an office, and given names of other people.
 */
import { list } from './list.ts';

/** Titles and offices in the forms that stand before a name. They are not given names. */
export const TITLES = list(`
  president vice-president then-president presidents prime minister pm premier leader ruler mr mr. mrs dr dr. sir general gen. strongman autocrat dictator chairman
  secretary envoy ambassador chief fm counterpart counterparts colleague incumbent candidate speaker commander comrade professor prof deputy host ally rival opponent successor predecessor
  le ministre monsieur m. dirigeant chef dictateur autocrate homologue
  herr herrn amtskollege amtskollegen familie clan family famille aile ailesi семья семьи семье ailəsi
  президент* премьер* министр* господин* лидер* глава главы главе главу главой г-н г-на вице-премьер* спикер* товарищ* глав* коллег* посол посла мид
  prezident* nazir* cenab* cumhurbaşkan* devlet başkan* başbakan* bakan* lider* sayın baş rəis* sədr* mövkidaşı
  նախագահ* վարչապետ* նախարար* պարոն* փոխվարչապետ* արտգործնախարար* պաշտոնակից* առաջնորդ*
  პრეზიდენტ* პრემიერ* მინისტრ* ბატონ* ლიდერ*
`);

/** Endings of German offices and roles. These have a capital, as given names do ("Gastgeber Alijew"). */
export const GERMAN_ROLE =
  /(?:chef|chefs|minister|ministers|prasident|prasidenten|fuhrer|herrscher|haber|habers|geber|kollegen?|politiker|kandidat|kandidaten|sprecher|gegner|partner|freund|diktator|autokrat|autokraten|despot|rivale|rivalen|kanzler|general|premier|lenker|herr|herrn|nachfolger|vorganger)$/u;

/**
 * Given names of other people who share a surname. Needed where capitals do not show names, as in Georgian.
 */
export const GIVEN_NAMES = list(`
  heydar haydar heidar gejdar hejdar geidar rasim kamran mehriban mihriban leyla arzu ali ahmed arif anar elnur emin farid hasan huseyn ibrahim ismail jamil
  natig natiq rauf rashad rovshan samir sevda tofig vagif vasif yusif zaur bahruz sahib sardar ilyas polad rafiq fuad murad namiq vugar rustam ruslan tural gadir
  elchin ramil elvin orkhan
  heydər rəsim həsən hüseyn əhməd əli rəşad vüqar elçin tofiq vaqif rüstəm rövşən
  heyder rüstem resim hüseyin ahmet
  гейдар* мехрибан лейла расим* камран* али ариф* анар* эльнур* фарид* гасан* рашад* вагиф* заур* игор* сергей сергея армен* эдуард* анна анны тамара севиль наргиз фатима патимат мадина гюльнара михаил* лилия рустам* руслан* тимур*
  сусанна сюзанна жанна инна севда айсель айгюн айтен гюнай динара зарина амина диана карина марина ирина елена ольга наталья татьяна светлана людмила галина екатерина мария юлия
  кристина регина эльвира эльмира земфира сабина самира фарида нигяр гюнель айнур саида мариам лала
  магомед* эльчин* юрий* дмитрий* анатолий* виталий* валерий* евгений* геннадий* григорий* василий* андрей* алексей* хаджи
  armen eduard anna karen gayane gohar arman davit tigran levon ashot gagik hayk lyudmila mikhail igor sergey olga oleg alexandra maria arsen narine vahan vardan
  էդուարդ արմեն աննա կարեն գայանե արման դավիթ տիգրան լևոն աշոտ գագիկ հայկ հեյդար մեհրիբան գեյդար ռասիմ վահան արտակ սամվել արսեն նարինե վարդան հայկուհի մարիամ
  ჰაჯი* ელდარ* ვუგარ* ემინ* ელჩინ* რამილ* რაშად* ნატიგ* თურალ* ფარიდ* სამირ* მურად* ზაურ*
  ჰეიდარ* გეიდარ* მეჰრიბან* რასიმ* არმენ* ედუარდ* ტიგრან* დავით* ანა რუსტამ* ლევონ* არსენ* ვახტანგ* ქამრან* მაგომედ* გიორგი ლუკა ნინო
`);

/** Words before a given name ("his daughter Georgia"). */
export const KIN = list(
  'daughter sister wife girlfriend fiancée mum aunt niece granddaughter fille sœur petite-fille nièce tochter schwester ehefrau',
);

/** Endings of patronymics, which stand between a given name and a surname or after both. */
export const PATRONYMIC =
  /(?:вич|вича|вичу|вичем|виче|вна|вны|вне|оглы|кызы|vich|ovich|evich|oglu|oglunun|qizi|oghlu)$/u;

/** Words before a surname that a street or the like is named after. */
export const NAMES_A_PLACE = list(
  'ул ул. улица улице улицы улицу проспект проспекте проспекта имени им. аллея фонд',
);

/** Capitalised words after a surname that a building or the like is named after. */
export const NAMED_AFTER = list(`
  foundation center centre airport palace park prize museum stadium street avenue fund institute university arena
  stiftung zentrum fondation fond fondu mərkəzi merkezi
`);
