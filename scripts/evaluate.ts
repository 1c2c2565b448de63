/**
 * Measures the engine on labelled passages. Each passage is treated as a page of its own. The last line of
 * the output is a JSON object with the totals of all passages and of each language. With --errors, the lines
 * before it list wrong marks and missed mentions.
 *   npm run --silent evaluate -- [--relevance smart|every] [--kinds person,country,...] [--errors]
 *     FILE.jsonl...
 */
import { join } from 'node:path';
import { loadGlossary } from '../data/load.ts';
import { DataError } from '../data/problems.ts';
import { compileLexicon } from '../engine/names/compile-lexicon.ts';
import { createMarker } from './evaluate/engine-run.ts';
import { type EvaluationOptions, readOptions } from './evaluate/options.ts';
import { EvaluationError, readPassages } from './evaluate/passages.ts';
import { errorLines, reportOf } from './evaluate/report.ts';
import { scorePassage } from './evaluate/scoring.ts';

function evaluate({ files, relevance, kinds, errors }: EvaluationOptions): void {
  const passages = files.flatMap(readPassages);
  const glossary = loadGlossary(join(import.meta.dirname, '../data'));
  const kindOf = new Map(glossary.entries.map(({ id, kind }) => [id, kind]));
  const counts = (entity: string) => kinds === undefined || kinds.some((kind) => kind === kindOf.get(entity));
  const marksIn = createMarker(compileLexicon(glossary), relevance);
  const scored = passages.map((passage) => ({
    passage,
    score: scorePassage(passage, marksIn(passage), counts),
  }));
  const lines = errors ? scored.flatMap(errorLines) : [];
  process.stdout.write(`${[...lines, JSON.stringify(reportOf(scored))].join('\n')}\n`);
}

try {
  evaluate(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof EvaluationError || error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
