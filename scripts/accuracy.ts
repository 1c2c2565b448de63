/**
 * Measures the engine on labelled passages and writes docs/accuracy.md. It uses the project's own passages
 * and, if the file is there, passages of published text beside the project.
 *   npm run accuracy [-- --jsonl]
 * With --jsonl, it only prints the project's own passages, one JSON object per line, as `npm run evaluate`
 * reads them.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { loadGlossary } from '../data/load.ts';
import { createMeasure, groupsFor, ownPassages } from './accuracy/measure.ts';
import { accuracyPage } from './accuracy/page.ts';
import type { MeasuredSet } from './accuracy/targets.ts';
import { readPassages } from './evaluate/passages.ts';
import { type Passage, totalsOf } from './evaluate/scoring.ts';

const project = join(import.meta.dirname, '..');
const page = join(project, 'docs/accuracy.md');
const devFile = join(project, '../shared/corpus/dev.jsonl');

const { values } = parseArgs({ options: { jsonl: { type: 'boolean', default: false } } });
const own = ownPassages(join(project, 'tests/accuracy/passages'));

if (values.jsonl) {
  for (const { labels, ...passage } of own) console.log(JSON.stringify({ ...passage, mentions: labels }));
} else {
  const glossary = loadGlossary(join(project, 'data'));
  const measure = createMeasure(glossary);
  const inBothModes = (passages: readonly Passage[]): MeasuredSet => ({
    every: measure(passages, 'every'),
    smart: measure(passages, 'smart'),
  });
  const measured = inBothModes(own);
  writeFileSync(
    page,
    accuracyPage(
      measured,
      existsSync(devFile) ? inBothModes(readPassages(devFile)) : undefined,
      groupsFor(glossary),
    ),
  );
  const { passages, precision, recall } = totalsOf(measured.every.map(({ score }) => score));
  console.log(
    `${relative(project, page)}: ${passages} own passages, precision ${precision}, recall ${recall}`,
  );
}
