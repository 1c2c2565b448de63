import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import texts from '../locales/hy.json';
import { provide } from './page/frame-scripts.ts';

export default defineUnlistedScript(() => provide('texts', { language: 'hy', texts }));
