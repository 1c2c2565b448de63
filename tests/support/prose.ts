/** Extracts the English of the project, for the checks in `tests/project/prose.test.ts`. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface Comment {
  /** Path of the file and number of the line where the comment begins, for example "engine/once.ts:3". */
  readonly at: string;
  readonly isDoc: boolean;
  /** The comment's words, without its stars and slashes. */
  readonly text: string;
}

export interface Passage {
  readonly at: string;
  readonly text: string;
}

/** Returns the paths of the files that Git tracks and whose names end in one of `endings`. */
export function filesEndingIn(...endings: readonly string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
  });
  return listed
    .toString()
    .split('\n')
    .filter((path) => endings.some((ending) => path.endsWith(ending)));
}

export function readProjectFile(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function plain(comment: string): string {
  return comment
    .replace(/^\/\*\*?|\*\/$/g, '')
    .replace(/^\s*(?:\*|\/\/) ?/gm, '')
    .trim();
}

/**
 * Returns the comments of one file. Consecutive lines that begin with two slashes are one comment. Slashes inside
 * a string count as a comment only if a space stands before them and after them.
 */
export function commentsIn(path: string, source: string): Comment[] {
  const pattern = /\/\*\*?[\s\S]*?\*\/|(?:^[ \t]*\/\/ .*\n?)+|(?<=[^:'"`]) \/\/ .*$/gm;
  return Array.from(source.matchAll(pattern), ({ 0: found, index }) => ({
    at: `${path}:${source.slice(0, index + (found.length - found.trimStart().length)).split('\n').length}`,
    isDoc: found.startsWith('/**'),
    text: plain(found.trim()),
  }));
}

/** Returns the paragraphs and list items of a Markdown file, without code, tables, headings and link targets. */
export function passagesIn(path: string, source: string): Passage[] {
  const blanked = source
    .replace(/^```[\s\S]*?^```$/gm, (code) => code.replace(/[^\n]/g, ''))
    .replace(/(?<=\n\n)(?: {4}.*\n)+/g, (code) => code.replace(/[^\n]/g, ''))
    .replace(/^(?:\||#|<).*$/gm, '');
  const passages: Passage[] = [];
  let offset = 0;
  for (const part of blanked.split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )/)) {
    const start = blanked.indexOf(part, offset);
    offset = start + part.length;
    const text = part
      .replace(/\]\([^)]*\)/g, ']')
      .replace(/^\s*(?:[-*>]|\d+\.) /, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (text !== '') passages.push({ at: `${path}:${blanked.slice(0, start).split('\n').length}`, text });
  }
  return passages;
}

/** Splits a text into sentences. Code in backquotes counts as one word. A line with a tag begins a sentence. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/`[^`]*`/g, 'code')
    .replace(/\b(e\.g|i\.e|etc|cf|vs|St|Mr|Dr|U\.S|J\. K)\./g, '$1')
    .replace(/\{@\w+ ([^}]*)\}/g, '$1')
    .split(/(?<=[.!?:;]["”’)]?)\s+|\n\s*\n|\n\s*(?=[-*@] ?)|\n(?=\d+\. )/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '');
}

export function wordCount(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
