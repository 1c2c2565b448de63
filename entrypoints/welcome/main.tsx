/** Starts the welcome page, which opens once, after the installation. */
import { glossary } from 'virtual:sidelight/glossary';
import { lexicon } from 'virtual:sidelight/lexicon';
import { maps } from 'virtual:sidelight/maps';
import { render } from 'preact';
import { TextProvider } from '../../components/text.tsx';
import { userTexts } from '../../platform/texts.ts';
import { App } from './App.tsx';
import { markedParts, SAMPLE } from './sample-text.ts';

const root = document.getElementById('app');
const texts = await userTexts();
if (texts !== undefined) {
  document.documentElement.lang = texts.language;
  document.title = texts.texts.welcome_title;
}
if (root !== null) {
  render(
    <TextProvider texts={texts}>
      <App glossary={glossary} maps={maps} sample={markedParts(SAMPLE, lexicon)} />
    </TextProvider>,
    root,
  );
}
