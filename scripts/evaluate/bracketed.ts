/**
 * Reads labelled passages that are written by hand, one per line, below a heading that names their rule
 * (tests/accuracy/README.md). They have three kinds of labels:
 * - `[Baku|baku]` must be marked as the entry `baku`.
 * - `{Aliyev}` must not be marked, because it means something else.
 * - `[Tbilisi|?]` may be marked or not.
 */
import { EvaluationError } from './evaluation-error.ts';
import type { Label, Passage } from './scoring.ts';

const HEADING = /^# +(.+)$/;
const COMMENT = /^\/\//;
const LABEL = /\[([^[\]{}|]+)\|([a-z-]+|\?)\]|\{([^[\]{}|]+)\}/g;
const OPEN = '?';

/** Replaces `\n` and escapes such as `\u00AD` with the characters that they stand for. */
function unescaped(written: string): string {
  return written
    .replaceAll('\\n', '\n')
    .replace(/\\u([0-9A-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function parseText(written: string): Pick<Passage, 'text' | 'labels'> {
  const labels: Label[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: meant, 2: entity, 3: other, index } of written.matchAll(LABEL)) {
    text += written.slice(from, index);
    const surface = meant ?? other ?? '';
    const sense = entity === OPEN ? 'extended' : 'target';
    labels.push({
      surface,
      start: text.length,
      end: text.length + surface.length,
      entity: sense === 'target' ? entity : undefined,
      sense: other === undefined ? sense : 'other',
    });
    text += surface;
    from = index + whole.length;
  }
  text += written.slice(from);
  if (/[[\]{}|]/.test(text))
    throw new EvaluationError('an unmatched bracket, or a "[...]" without "|entity"');
  return { text, labels };
}

function slug(rule: string): string {
  return rule
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Parses the text of a file of passages in one language. `file` is its name in error messages.
 * @throws {EvaluationError} that names the file and the line if brackets do not match.
 */
export function parseBracketed(written: string, lang: string, file: string): Passage[] {
  const passages: Passage[] = [];
  const counts = new Map<string, number>();
  let rule = '';
  written.split(/\r?\n/).forEach((line, index) => {
    const heading = HEADING.exec(line)?.[1];
    if (heading !== undefined) rule = heading.trim();
    else if (line.trim() !== '' && !COMMENT.test(line)) {
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      try {
        passages.push({ id: `${lang}-${slug(rule)}-${count}`, lang, rule, ...parseText(unescaped(line)) });
      } catch (error) {
        if (!(error instanceof EvaluationError)) throw error;
        throw new EvaluationError(`${file}, line ${index + 1}: ${error.message}`);
      }
    }
  });
  return passages;
}
