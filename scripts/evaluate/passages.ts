/**
 * Reads files of labelled passages. A file "*.jsonl" has one JSON object per line, of the type `line`
 * below. A file such as "ru.txt" has passages in brackets (`bracketed.ts`), and its name is their language.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { parseBracketed } from './bracketed.ts';
import { EvaluationError } from './evaluation-error.ts';
import { type Passage, SENSES } from './scoring.ts';

export { EvaluationError };

const offset = z.int().min(0);

const mention = z.object({
  surface: z.string(),
  start: offset,
  end: offset,
  entity: z.string().nullish(),
  sense: z.enum(SENSES).default('target'),
});

const line = z.object({
  id: z.string(),
  lang: z.string(),
  rule: z.string().optional(),
  title: z.string().optional(),
  set: z.enum(['positive', 'trap']).optional(),
  text: z.string(),
  mentions: z.array(mention),
});

function parseLine(written: string): Passage {
  const { mentions, ...passage } = line.parse(JSON.parse(written));
  mentions.forEach(({ surface, start, end, entity, sense }, index) => {
    const found = passage.text.slice(start, end);
    if (found !== surface)
      throw new EvaluationError(
        `mentions[${index}]: the text has "${found}" from ${start} to ${end}, not "${surface}"`,
      );
    if (sense === 'target' && entity == null)
      throw new EvaluationError(
        `mentions[${index}].entity: a mention with the sense "target" needs an entity`,
      );
  });
  return {
    ...passage,
    labels: mentions.map(({ entity, ...label }) => ({ ...label, entity: entity ?? undefined })),
  };
}

function messageOf(error: unknown): string {
  if (error instanceof SyntaxError) return `is not JSON: ${error.message}`;
  if (error instanceof z.ZodError)
    return error.issues
      .map(({ path, message }) => `${z.core.toDotPath(path) || 'the line'}: ${message}`)
      .join('; ');
  if (error instanceof EvaluationError) return error.message;
  throw error;
}

/**
 * Parses the text of a file in JSON Lines and skips empty lines. `file` is its name in error messages.
 * @throws {EvaluationError} that names the file and the faulty line.
 */
export function parsePassages(written: string, file: string): Passage[] {
  return written
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((text, index) => {
      if (text.trim() === '') return [];
      try {
        return parseLine(text);
      } catch (error) {
        throw new EvaluationError(`${file}, line ${index + 1}: ${messageOf(error)}`);
      }
    });
}

/**
 * Reads a file of passages in one of the two formats.
 * @throws {EvaluationError} if the file is missing or not valid.
 */
export function readPassages(file: string): Passage[] {
  let written: string;
  try {
    written = readFileSync(file, 'utf8');
  } catch (error) {
    throw new EvaluationError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  return file.endsWith('.txt')
    ? parseBracketed(written, basename(file, '.txt'), file)
    : parsePassages(written, file);
}
