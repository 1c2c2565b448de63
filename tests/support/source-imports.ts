/** What the project's source files import, read from their text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { projectFolder } from './run-script.ts';

export interface SourceImport {
  /** The file that imports, relative to the project. */
  readonly from: string;
  /** The file that is imported, relative to the project; for anything else, what is written. */
  readonly to: string;
  /** False for packages and virtual modules. */
  readonly isOwn: boolean;
  /** True if only types are taken, of which nothing is left in a build. */
  readonly isType: boolean;
}

const SOURCE_FILE = /\.(?:tsx?|css|html)$/;
const STATEMENT = /^\s*(?:import|export)\s(?<type>type\s)?(?:[^'"`;]*?\sfrom\s)?\s*['"](?<module>[^'"]+)['"]/gm;
const CALL = /\bimport\(\s*['"](?<module>[^'"]+)['"]\s*\)/g;
const STYLE = /@import\s+['"](?<module>[^'"]+)['"]/g;
const PAGE = /\b(?:src|href)="(?<module>[^"]+)"/g;

/** All files below a folder of the project, relative to the project. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(projectFolder, join(file.parentPath, file.name)).split(sep).join('/'));
}

function patternsFor(file: string): readonly RegExp[] {
  return /\.tsx?$/.test(file) ? [STATEMENT, CALL] : [STYLE, PAGE];
}

/** The modules named in the text of a file. */
export function modulesIn(file: string, text: string): { readonly module: string; readonly isType: boolean }[] {
  return patternsFor(file)
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(({ groups: { module, type } = {} }) => (module === undefined ? [] : { module, isType: type !== undefined }));
}

export function importsOf(folder: string): SourceImport[] {
  return filesIn(folder)
    .filter((file) => SOURCE_FILE.test(file))
    .flatMap((from) =>
      modulesIn(from, readFileSync(join(projectFolder, from), 'utf8')).map(({ module, isType }) => {
        const isOwn = module.startsWith('.');
        const to = isOwn ? posix.join(posix.dirname(from), module.replace(/\?.*$/, '')) : module;
        return { from, to, isOwn, isType };
      }),
    );
}
