/** The side panel: the popup's app, in a wide layout where there is room. */
import { glossary } from 'virtual:sidelight/glossary';
import { maps } from 'virtual:sidelight/maps';
import { render } from 'preact';
import { createSearch } from '../../engine/search.ts';
import { App } from '../popup/App.tsx';
import { panelSurface } from './panel-surface.ts';

const root = document.getElementById('app');
if (root !== null) render(<App glossary={glossary} maps={maps} search={createSearch(glossary)} surface={panelSurface} />, root);
