/** The popup: the site switch, the search, and the names on the page. */
import { glossary } from 'virtual:sidelight/glossary';
import { maps } from 'virtual:sidelight/maps';
import { render } from 'preact';
import { createSearch } from '../../engine/search.ts';
import { App } from './App.tsx';
import { popupSurface } from './popup-surface.ts';

const root = document.getElementById('app');
const surface = popupSurface(location.search, () => window.close());
if (root !== null) render(<App glossary={glossary} maps={maps} search={createSearch(glossary)} surface={surface} />, root);
