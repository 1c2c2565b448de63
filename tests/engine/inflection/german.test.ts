import { describeInflection } from '../../support/inflection-table.ts';

describeInflection('de', {
  Russland: { forms: 'Russland Russlands', others: 'Russländer russlands Russlandes Russlandbild' },
  Armenien: { forms: 'Armenien Armeniens', others: 'Armenier Armenierin armenisch' },
  Kaukasus: { forms: 'Kaukasus', others: 'Kaukasuss Kaukasusstaaten' },
  Türkei: { forms: 'Türkei Turkei', others: 'Türkeis Türken' },
  Ukraine: { forms: 'Ukraine', others: 'Ukrainer Ukrainen' },
  Kreml: { forms: 'Kreml Kremls', others: 'Kremlin Kremlchef' },
  Paschinjan: { isPerson: true, forms: 'Paschinjan Paschinjans', others: 'Paschinjanisch' },
  'Alexander Kurenkow': {
    isPerson: true,
    forms: 'Alexander_Kurenkow Alexander_Kurenkows',
    others: 'Alexanden_Kurenkow',
  },
  'Europäische Union': {
    forms: 'Europäische_Union Europäischen_Union Europäischer_Union',
    others: 'Europäische_Unions',
  },
  'Schwarzes Meer': {
    forms: 'Schwarzes_Meer Schwarze_Meer Schwarzen_Meer Schwarzen_Meeres Schwarzem_Meer',
    others: 'Schwarzmeer',
  },
  'Mittlerer Korridor': {
    forms: 'Mittlerer_Korridor Mittlere_Korridor Mittleren_Korridor Mittleren_Korridors',
    others: 'Mittler_Korridor',
  },
  'Vereinigte Staaten von Amerika': {
    forms: 'Vereinigte_Staaten_von_Amerika Vereinigten_Staaten_von_Amerika',
    others: 'Vereinigte_Staate_von_Amerika Vereinigte_Staatens_von_Amerika',
  },
  USA: { forms: 'USA', others: 'USAs Usa' },
});
