/** Kinds of things whose names stand in quotation marks. `heads.ts` has more: hotels, clubs and ships. */
import { list } from './list.ts';

/** Words before the quotation, in Russian and sometimes in Georgian. */
export const BRANDED_BEFORE = list(`
  компани* фирм* холдинг* банк газет* журнал* телеканал* агентств* санатори* пансионат* клуб* фильм* сериал* проект* картин* спектакл* книг* роман* песн* ао оао пао ооо зао тоо
  კომპანი* გაზეთ* ჟურნალ* სასტუმრო* რესტორან*
`);

/** Words after the quotation, in Armenian, Azerbaijani, Turkish and Georgian. */
export const BRANDED_BEHIND = list(`
  şirkət* qəzet* jurnal* film* asc qsc mmc şirket* gazete* dergi*
  ընկերությ* թերթ* ամսագ* ֆիլմ* გაზეთ* ჟურნალ* კომპანი*
`);
