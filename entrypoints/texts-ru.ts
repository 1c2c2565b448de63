import { texts } from 'virtual:sidelight/card-texts/ru';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { register } from './page/card-contract.ts';

export default defineUnlistedScript(() => register('texts', { language: 'ru', texts }));
