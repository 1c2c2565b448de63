/**
 * Reads labelled passages in the form in which they are written by hand (tests/accuracy/README.md): one a line under the heading of the
 * rule that they are for, `[Baku|baku]` to be marked, `{Aliyev}` the same form for something else, `[Tbilisi|?]` left open.
 */
import { EvaluationError } from './evaluation-error.ts';
import type { Label, Passage } from './scoring.ts';

const HEADING = /^# +(.+)$/;
const COMMENT = /^\/\//;
const LABEL = /\[([^[\]{}|]+)\|([a-z-]+|\?)\]|\{([^[\]{}|]+)\}/g;
const OPEN = '?';

/** `\n` and `\u00AD` for characters that an editor would not show. */
function unescaped(written: string): string {
  return written.replaceAll('\\n', '\n').replace(/\\u([0-9A-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
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
  if (/[[\]{}|]/.test(text)) throw new EvaluationError('a bracket without its partner, or a "[...]" without "|entity"');
  return { text, labels };
}

function slug(rule: string): string {
  return rule
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Parses a file of passages in the language `lang`; `file` is what errors call it.
 * @throws {EvaluationError} that names the file and the line.
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
