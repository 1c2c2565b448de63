/**
 * Reports how the glossary covers the article. It prints the facts of each entry by paragraph, the entries of
 * each paragraph, the size of the glossary, and all gaps. If there are gaps, the exit code is 1.
 *   npm run glossary:report
 *   npm run glossary:report -- FOLDER     reads another data folder
 */
import { join } from 'node:path';
import { coverageProblems, loadParagraphs } from '../data/coverage.ts';
import { loadGlossary } from '../data/load.ts';
import { DataError, problemLine } from '../data/problems.ts';
import { figures } from './glossary-report/figures.ts';
import { matrix } from './glossary-report/matrix.ts';
import { paragraphTable } from './glossary-report/paragraph-table.ts';

const dataFolder = process.argv[2] ?? join(import.meta.dirname, '../data');
try {
  const glossary = loadGlossary(dataFolder);
  const paragraphs = loadParagraphs(dataFolder);
  const problems = coverageProblems(glossary, paragraphs);
  const parts = [matrix(glossary, paragraphs), paragraphTable(glossary, paragraphs), figures(glossary)];
  console.log(parts.map((lines) => lines.join('\n')).join('\n\n'));
  console.log(
    `\n${problems.length === 0 ? 'No gaps.' : `${problems.length === 1 ? 'A gap' : `${problems.length} gaps`}:`}`,
  );
  for (const problem of problems) console.log(problemLine(problem));
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
