/** What is named in quotation marks: firms, hotels, papers, clubs, ships, films. */
import { list } from './list.ts';

/** Stand before the quotation, in Russian and sometimes in Georgian. */
export const BRANDED_BEFORE = list(`
  компани* фирм* предприяти* завод завода заводе комбинат* холдинг* концерн* банк банка банке газет* журнал* телеканал* радиостанци* агентств* издательств* издани* портал*
  гостиниц* отель отеля отеле ресторан* кафе магазин* кинотеатр* санатори* пансионат* клуб* команд* ансамбл* фильм* сериал* роман романа романе песн* альбом* теплоход* танкер* крейсер* паром*
  ао оао пао ооо зао тоо
  კომპანი* გაზეთ* ჟურნალ* სასტუმრო* რესტორან* ფილმ*
`);

/** Stand behind it, in Armenian, Azerbaijani, Turkish and Georgian. */
export const BRANDED_BEHIND = list(`
  şirkət* klub* otel* restoran* qəzet* jurnal* asc qsc mmc film* kombinat* zavod* fabrik* bankı* kanalı* telekanal* holdinq* aviaşirkət* nəşriyyat* kafe*
  şirket* kulüb* gazete* dergi*
  հյուրանոց* ռեստորան* ակումբ* փբը սպը բբը ընկերությ* թերթ* ամսագ* ֆիլմ* առողջարան* կինոթատրոն*
  სასტუმრო* რესტორან* კომპანი* გაზეთ* ჟურნალ* კლუბ* ფილმ*
`);
