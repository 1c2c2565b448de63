/** Starts the options page. */
import { glossary } from 'virtual:sidelight/glossary';
import { render } from 'preact';
import { TextProvider } from '../../components/text.tsx';
import { userTexts } from '../../platform/texts.ts';
import { App } from './App.tsx';

const root = document.getElementById('app');
const texts = await userTexts();
if (texts !== undefined) {
  document.documentElement.lang = texts.language;
  document.title = texts.texts.options_title;
}
if (root !== null) {
  render(
    <TextProvider texts={texts}>
      <App sources={glossary.sources} entries={glossary.entries.length} />
    </TextProvider>,
    root,
  );
}
