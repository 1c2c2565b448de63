import { describeInflection } from '../../support/inflection-table.ts';

describeInflection('en', {
  'peace deal': { forms: 'peace_deal peace_deals Peace_Deals', others: 'peace_dealer peace_dealing' },
  Armenia: { forms: 'Armenia ARMENIA', others: 'Armenian Armenias armenia' },
  Aliyev: { isPerson: true, forms: 'Aliyev', others: 'Aliyevs Aliyeva' },
});
