/** Shows the list of glossaries, and buttons that import a file or create an empty glossary. */
import { FileButton } from '../../components/forms/file-button.tsx';
import { useFileDrop } from '../../components/forms/use-file-drop.ts';
import { GlossaryList } from '../../components/glossaries/glossary-list.tsx';
import { type ExportFormat, glossaryTitle } from '../../components/glossaries/glossary-row.tsx';
import { ProblemList } from '../../components/glossaries/problem-list.tsx';
import { Phrase, useText } from '../../components/text.tsx';
import { packCsv, packJson } from '../../data/pack-file.ts';
import type { ListedGlossary } from '../../engine/packs/states.ts';
import { removePack } from '../../platform/packs/change-pack.ts';
import { moveGlossary, switchGlossary } from '../../platform/packs/packs.ts';
import { damagedPack, packGlossary } from '../../platform/packs/read-pack.ts';
import { download } from './download.ts';
import { IMPORT_BUTTON, ImportResult } from './ImportResult.tsx';
import type { Glossaries } from './use-glossaries.ts';
import { useImport } from './use-import.ts';

export interface GlossaryOverviewProps {
  readonly listed: readonly ListedGlossary[];
  readonly unusable: Glossaries['unusable'];
  readonly bundledNames: number;
  readonly store: Glossaries['store'];
  /** Announces a text to users of assistive technology, through the page's live region. */
  readonly onAnnounce: (text: string) => void;
  readonly onEdit: (id: string) => void;
  readonly onNew: () => void;
}

/** File types that the dialog for an import offers, as a value of the `accept` attribute. */
const ACCEPT = '.json,.csv,application/json,text/csv';
const FORMATS = {
  json: { write: packJson, type: 'application/json' },
  csv: { write: packCsv, type: 'text/csv' },
} as const;

export function GlossaryOverview({
  listed,
  unusable,
  bundledNames,
  store,
  onAnnounce,
  onEdit,
  onNew,
}: GlossaryOverviewProps) {
  const { t } = useText();
  const { state, read, answer, cancel } = useImport({ listed, store });
  const isOver = useFileDrop(read);
  const titled = (id: string) => listed.filter((glossary) => glossary.id === id).map(glossaryTitle)[0] ?? '';

  async function change(work: () => Promise<void>, announcement: string): Promise<void> {
    if (await store(work)) onAnnounce(announcement);
  }

  async function save(id: string, format: ExportFormat): Promise<void> {
    if (format === 'raw')
      return download(JSON.stringify(await damagedPack(id), null, 2) ?? '', `${id}.json`, FORMATS.json.type);
    const pack = await packGlossary(id);
    const { write, type } = FORMATS[format];
    if (pack !== undefined) download(write(pack), `${id}.${format}`, type);
  }

  return (
    <div class={isOver ? 'drop drop--over' : 'drop'}>
      <p class="section__text field__text">{t('glossaries_order')}</p>
      <GlossaryList
        glossaries={listed}
        bundledNames={bundledNames}
        onSwitch={(id, isOn) =>
          void change(
            () => switchGlossary(id, isOn),
            t(isOn ? 'glossary_said_on' : 'glossary_said_off', { title: titled(id) }),
          )
        }
        onMove={(id, to) =>
          void change(
            () => moveGlossary(id, to),
            t('glossary_said_moved', { title: titled(id), place: to + 1, count: listed.length }),
          )
        }
        onEdit={onEdit}
        onExport={(id, format) => void save(id, format)}
        onRemove={(id) =>
          void change(() => removePack(id), t('glossary_said_removed', { title: titled(id) }))
        }
      />
      {listed.some(({ origin }) => origin === 'user') && (
        <p class="glossaries__note">{t('glossary_formats')}</p>
      )}
      {unusable.map(({ number, title = String(number), problems }) => (
        <ProblemList key={number} title={t('deployed_refused', { title })} problems={problems} />
      ))}
      <div class="import">
        <div class="import__buttons">
          <FileButton id={IMPORT_BUTTON} label={t('import_label')} accept={ACCEPT} onFile={read} />
          <button type="button" class="button" onClick={onNew}>
            {t('glossary_new')}
          </button>
        </div>
        <p class="import__hint">
          <Phrase text={t('import_hint')} values={{ name: <code>name</code>, note: <code>note</code> }} />
        </p>
        <ImportResult state={state} answer={answer} cancel={cancel} />
      </div>
    </div>
  );
}
