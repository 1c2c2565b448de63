import { expect, it } from 'vitest';
import { runScript } from '../support/run-script.ts';

it('prints its tables and then a JSON object on one line', () => {
  const { code, stdout, stderr } = runScript(
    'bench.ts',
    'engine',
    'matching',
    'search',
    '--time',
    '1',
    '--rounds',
    '1',
    '--sizes',
    '67',
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const result: Record<string, unknown> = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
  expect(result).toMatchObject({
    node: expect.stringMatching(/^v\d/),
    engine: expect.arrayContaining([expect.objectContaining({ ratio: 1 })]),
    matching: expect.arrayContaining([expect.objectContaining({ entries: 67, finder: 'Sidelight' })]),
    search: expect.arrayContaining([expect.objectContaining({ entries: 67, typed: 'tbil' })]),
  });
  expect(stdout).toContain('## Finding names');
}, 120_000);

it('explains its usage if a table is unknown', () => {
  const { code, stdout, stderr } = runScript('bench.ts', 'nothing-like-it');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('Usage: npm run bench');
});
