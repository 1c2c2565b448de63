/** The welcome page: shown once, when the extension has been installed. */
import { glossary } from 'virtual:sidelight/glossary';
import { lexicon } from 'virtual:sidelight/lexicon';
import { maps } from 'virtual:sidelight/maps';
import { render } from 'preact';
import { App } from './App.tsx';
import { markedParts, SAMPLE } from './sample-text.ts';

const root = document.getElementById('app');
if (root !== null) render(<App glossary={glossary} maps={maps} sample={markedParts(SAMPLE, lexicon)} />, root);
