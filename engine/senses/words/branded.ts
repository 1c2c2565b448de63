/** What is named in quotation marks, besides the hotels, clubs and ships of `heads.ts`: firms, papers, films. */
import { list } from './list.ts';

/** Stand before the quotation, in Russian and sometimes in Georgian. */
export const BRANDED_BEFORE = list(`
  компани* фирм* холдинг* банк газет* журнал* телеканал* агентств* санатори* пансионат* клуб* фильм* сериал* проект* картин* спектакл* книг* роман* песн* ао оао пао ооо зао тоо
  კომპანი* გაზეთ* ჟურნალ* სასტუმრო* რესტორან*
`);

/** Stand behind it, in Armenian, Azerbaijani, Turkish and Georgian. */
export const BRANDED_BEHIND = list(`
  şirkət* qəzet* jurnal* film* asc qsc mmc şirket* gazete* dergi*
  ընկերությ* թերթ* ամսագ* ֆիլմ* გაზეთ* ჟურნალ* კომპანი*
`);
