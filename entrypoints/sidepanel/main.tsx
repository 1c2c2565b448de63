/** Starts the side panel. It shows the same app as the popup, with a wide layout if there is room. */
import { glossary } from 'virtual:sidelight/glossary';
import { maps } from 'virtual:sidelight/maps';
import { render } from 'preact';
import { TextProvider } from '../../components/text.tsx';
import { readingOf } from '../../platform/packs/reading.ts';
import { userTexts } from '../../platform/texts.ts';
import { App } from '../popup/App.tsx';
import { panelSurface } from './panel-surface.ts';

const root = document.getElementById('app');
const [texts, reading] = await Promise.all([userTexts(), readingOf(glossary)]);
document.documentElement.lang = texts?.language ?? 'en';
if (root !== null) {
  render(
    <TextProvider texts={texts}>
      <App bundled={glossary} reading={reading} maps={maps} surface={panelSurface} />
    </TextProvider>,
    root,
  );
}
