import { describeInflection } from '../../support/inflection-table.ts';

describeInflection('tr', {
  Türkiye: {
    forms:
      'Türkiye Türkiyeyi Türkiyeye Türkiyede Türkiyeden Türkiyenin Türkiyeyle Türkiyedeki Türkiyedir Turkiyenin',
    others: 'Türkiyeli Türkiyece Türkiyesiz Türkiyene',
  },
  Ermenistan: {
    forms:
      'Ermenistanı Ermenistana Ermenistanda Ermenistandan Ermenistanın Ermenistanla Ermenistandaki Ermenistandakiler',
    others: 'Ermenistanlı Ermenistanca',
  },
  Bakü: { forms: 'Baküyü Baküye Baküde Baküden Bakünün', others: 'Bakülü' },
  Rusya: { forms: 'Rusyayı Rusyaya Rusyada Rusyadan Rusyanın Rusyayla', others: 'Rusyalı Rusyana Rusyanda' },
  Aliyev: {
    isPerson: true,
    forms: 'Aliyevi Aliyeve Aliyevde Aliyevden Aliyevin Aliyevle Aliyevdir',
    others: 'Aliyeva Aliyevler Aliyevci',
  },
  Overçuk: {
    isPerson: true,
    forms: 'Overçuku Overçuka Overçukta Overçuktan Overçukun Overçuktur',
    others: 'Overçukda',
  },
  'Avrupa Birliği': {
    forms:
      'Avrupa_Birliği Avrupa_Birliğini Avrupa_Birliğine Avrupa_Birliğinde Avrupa_Birliğinden Avrupa_Birliğinin Avrupa_Birliğindeki AVRUPA_BİRLİĞİ',
    others: 'Avrupa_Birliğisi Avrupa_Birlikleri',
  },
  'Zengezur koridoru': {
    forms:
      'Zengezur_koridoru Zengezur_Koridorunu Zengezur_koridoruna Zengezur_koridorunun Zengezur_koridorunda',
    others: 'Zengezur_koridorlu',
  },
  'Orta Asya': { forms: 'Orta_Asyayı Orta_Asyaya Orta_Asyada Orta_Asyanın' },
  İran: { forms: 'İran İranı İrana İranda İRAN Iran', others: 'İranlı İranca İranlılar' },
});
