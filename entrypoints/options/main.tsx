/** The options page. */
import { glossary } from 'virtual:sidelight/glossary';
import { render } from 'preact';
import { App } from './App.tsx';

const root = document.getElementById('app');
if (root !== null) render(<App sources={glossary.sources} entries={glossary.entries.length} />, root);
