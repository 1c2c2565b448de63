/**
 * The section on glossaries. It shows the list of glossaries, or the editor while the user edits one of them.
 */
import { useState } from 'preact/hooks';
import { useKeptFocus } from '../../components/forms/use-kept-focus.ts';
import { useText } from '../../components/text.tsx';
import { emptyPack, newPackId } from '../../engine/packs/edit.ts';
import { savePack } from '../../platform/packs/change-pack.ts';
import { GlossaryEditor } from './GlossaryEditor.tsx';
import { GlossaryOverview } from './GlossaryOverview.tsx';
import { Section } from './Section.tsx';
import { useGlossaries } from './use-glossaries.ts';

export interface GlossariesProps {
  /** Number of names in the bundled glossary. */
  readonly bundledNames: number;
}

export function Glossaries({ bundledNames }: GlossariesProps) {
  const { t, language } = useText();
  const { listed, unusable, failure, store } = useGlossaries();
  const [edited, setEdited] = useState<string>();
  const [announcement, setAnnouncement] = useState('');
  const keepFocus = useKeptFocus();
  if (listed === undefined) return null;
  const open = listed.find(({ id, origin }) => id === edited && origin === 'user');

  async function add(): Promise<void> {
    const title = t('glossary_new');
    const id = newPackId(
      title,
      (listed ?? []).map((glossary) => glossary.id),
    );
    if (await store(() => savePack(emptyPack(id, title, language), { isOn: true }))) setEdited(id);
  }

  function close(id: string): void {
    keepFocus(`glossary-${id}-edit`);
    setEdited(undefined);
  }

  return (
    <Section id="glossaries" title={t('glossaries_title')}>
      <div>
        {open === undefined || open.origin !== 'user' ? (
          <GlossaryOverview
            listed={listed}
            unusable={unusable}
            bundledNames={bundledNames}
            store={store}
            onAnnounce={setAnnouncement}
            onEdit={setEdited}
            onNew={() => void add()}
          />
        ) : (
          <GlossaryEditor
            key={open.id}
            glossary={open}
            store={store}
            failure={failure}
            onAnnounce={setAnnouncement}
            onClose={() => close(open.id)}
          />
        )}
        <p class="field__problem" role="alert">
          {open === undefined && failure !== undefined && t(failure)}
        </p>
      </div>
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </Section>
  );
}
