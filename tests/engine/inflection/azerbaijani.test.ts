import { describeInflection } from '../../support/inflection-table.ts';

describeInflection('az', {
  Azərbaycan: {
    forms:
      'Azərbaycan Azərbaycanı Azərbaycana Azərbaycanda Azərbaycandan Azərbaycanın Azərbaycanla Azərbaycandakı Azərbaycandır Azərbaycanındır Azərbaycandadır Azərbaycanadək AZƏRBAYCANIN',
    others: 'Azərbaycanlı azərbaycanlı Azərbaycanca Azərbaycansız Azərbaycanlılar Azərbaycanya',
  },
  Ermənistan: {
    forms: 'Ermənistanı Ermənistana Ermənistanda Ermənistandan Ermənistanın Ermənistanla',
    others: 'Ermənistanlı Ermənistanca',
  },
  Bakı: {
    forms: 'Bakı Bakını Bakıya Bakıda Bakıdan Bakının Bakıyla Bakıdakı Bakıdır BAKIDA Bakıyadək',
    others: 'Bakılı Bakıca Bakına Bakında',
  },
  Türkiyə: {
    forms: 'Türkiyəni Türkiyəyə Türkiyədə Türkiyədən Türkiyənin Türkiyədəki Türkiyə',
    others: 'Türkiyəli Türkiyəcə',
  },
  Rusiya: { forms: 'Rusiyanı Rusiyaya Rusiyada Rusiyadan Rusiyanın', others: 'Rusiyalı Rusiyana' },
  Gümrü: { forms: 'Gümrünü Gümrüyə Gümrüdə Gümrünün', others: 'Gümrülü Gümrünı' },
  Əliyev: {
    isPerson: true,
    forms: 'Əliyev Əliyevi Əliyevə Əliyevdə Əliyevdən Əliyevin Əliyevlə Əliyevdir',
    others: 'Əliyeva Əliyevlər Əliyevanın Əliyevçi',
  },
  Çin: { forms: 'Çini Çinə Çində Çindən Çinin Çinlə', others: 'Çinli Çincə Çinar' },
  Zəngəzur: { forms: 'Zəngəzuru Zəngəzura Zəngəzurda Zəngəzurun', others: 'Zəngəzurlu' },
  'Zəngəzur dəhlizi': {
    forms:
      'Zəngəzur_dəhlizi Zəngəzur_dəhlizini Zəngəzur_dəhlizinə Zəngəzur_dəhlizində Zəngəzur_dəhlizindən Zəngəzur_dəhlizinin Zəngəzur_Dəhlizindəki Zəngəzur_dəhlizidir',
    others: 'Zəngəzur_dəhlizli',
  },
  'Rusiya Federasiyası': {
    forms: 'Rusiya_Federasiyası Rusiya_Federasiyasının Rusiya_Federasiyasına Rusiya_Federasiyasında',
    others: 'Rusiya_Federasiya',
  },
  'Orta Asiya': { forms: 'Orta_Asiyanı Orta_Asiyaya Orta_Asiyada Orta_Asiyanın' },
  ABŞ: { forms: 'ABŞ', others: 'ABS Abş ABŞın' },
});
