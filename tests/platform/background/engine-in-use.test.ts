import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lexiconSource } from '../../../engine/index.ts';
import { type EngineInUse, keepEngine } from '../../../platform/background/engine-in-use.ts';
import { keepChoices } from '../../../platform/background/stored-choices.ts';
import { storedNames } from '../../../platform/background/users-names.ts';
import { removePack, savePack } from '../../../platform/packs/change-pack.ts';
import { glossaryStates } from '../../../platform/packs/glossary-states.ts';
import { switchGlossary } from '../../../platform/packs/packs.ts';
import { changeSettings } from '../../../platform/settings/settings.ts';
import { lexiconOf } from '../../support/glossaries.ts';
import { resetPacks } from '../../support/pack-background.ts';
import { writtenPack } from '../../support/written-packs.ts';

const bundled = vi.fn(() => lexiconSource(lexiconOf({ id: 'baku', names: ['Baku'] })));
let engine: () => Promise<EngineInUse>;

/** Returns the engine of a background that the browser has started again. */
function start(): void {
  engine = keepEngine({ bundled, choices: keepChoices(), usersNames: storedNames });
}

beforeEach(() => {
  resetPacks();
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1.0' }) });
  bundled.mockClear();
  start();
});

async function namesIn(text: string): Promise<(string | undefined)[]> {
  const { engine: now } = await engine();
  const block = { text, isBoilerplate: false, isItem: false };
  return now
    .openPage()
    .read(block)
    .spans.map(({ entry }) => now.entries.at(entry)?.id);
}

describe('the engine', () => {
  it('is made for the first question, once for all pages', async () => {
    expect(bundled).not.toHaveBeenCalled();
    expect(await engine()).toBe(await engine());
    expect(bundled).toHaveBeenCalledTimes(1);
  });

  it('knows the names of all glossaries that are on', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    expect(await namesIn('From Tavush to Baku.')).toEqual(['mine/entry-1', 'baku']);
    await switchGlossary('bundled', false);
    expect(await namesIn('From Tavush to Baku.')).toEqual(['mine/entry-1']);
    await switchGlossary('mine', false);
    expect(await namesIn('From Tavush to Baku.')).toEqual([]);
  });

  it('stays the same if only settings change', async () => {
    const before = await engine();
    await changeSettings({ delay: 7 });
    expect(await engine()).toBe(before);
  });

  it('identifies its set of names, in the same way after every restart of the background', async () => {
    const seen = new Set([(await engine()).lexicon]);
    const isNew = async (change: Promise<void>): Promise<boolean> => {
      await change;
      const { lexicon } = await engine();
      start();
      expect((await engine()).lexicon).toBe(lexicon);
      return !seen.has(lexicon) && seen.add(lexicon) !== undefined;
    };
    expect(await isNew(savePack(writtenPack('mine', 'Tavush')))).toBe(true);
    expect(await isNew(savePack(writtenPack('mine', 'Ijevan')))).toBe(true);
    expect(await isNew(switchGlossary('bundled', false))).toBe(true);
    expect(await isNew(savePack(writtenPack('off', 'Gyumri'), { isOn: false }))).toBe(false);
    await switchGlossary('bundled', true);
    expect(await isNew(removePack('mine'))).toBe(false);
  });

  it('leaves out a glossary that cannot be read', async () => {
    await glossaryStates.set([
      { id: 'gone', isOn: true, data: '1' },
      { id: 'bundled', isOn: true },
    ]);
    expect(await namesIn('From Tavush to Baku.')).toEqual(['baku']);
  });

  it('returns the number of an entry by its id', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    const { engine: now, numberOf } = await engine();
    expect(now.entries.at(numberOf('baku') ?? -1)?.id).toBe('baku');
    expect(numberOf('gone')).toBeUndefined();
  });
});
