import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import texts from '../locales/ru.json';
import { provide } from './page/frame-scripts.ts';

export default defineUnlistedScript(() => provide('texts', { language: 'ru', texts }));
