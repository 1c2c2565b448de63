/** The popup: the site switch, the search, and the names on the page. */
import { glossary } from 'virtual:sidelight/glossary';
import { maps } from 'virtual:sidelight/maps';
import { render } from 'preact';
import { TextProvider } from '../../components/text.tsx';
import { createSearch } from '../../engine/search.ts';
import { readersTexts } from '../../platform/texts.ts';
import { App } from './App.tsx';
import { popupSurface } from './popup-surface.ts';

const root = document.getElementById('app');
const surface = popupSurface(location.search, () => window.close());
const texts = await readersTexts();
document.documentElement.lang = texts?.language ?? 'en';
if (root !== null) {
  render(
    <TextProvider texts={texts}>
      <App glossary={glossary} maps={maps} search={createSearch(glossary)} surface={surface} />
    </TextProvider>,
    root,
  );
}
