/** Starts the popup. */
import { glossary } from 'virtual:sidelight/glossary';
import { maps } from 'virtual:sidelight/maps';
import { render } from 'preact';
import { TextProvider } from '../../components/text.tsx';
import { readingOf } from '../../platform/packs/reading.ts';
import { userTexts } from '../../platform/texts.ts';
import { App } from './App.tsx';
import { popupSurface } from './popup-surface.ts';

const root = document.getElementById('app');
const surface = popupSurface(location.search, () => window.close());
const [texts, reading] = await Promise.all([userTexts(), readingOf(glossary)]);
document.documentElement.lang = texts?.language ?? 'en';
if (root !== null) {
  render(
    <TextProvider texts={texts}>
      <App bundled={glossary} reading={reading} maps={maps} surface={surface} />
    </TextProvider>,
    root,
  );
}
