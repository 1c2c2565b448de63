/** Reads the imports of the project's source files from their text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { projectFolder } from './run-script.ts';

export interface SourceImport {
  /** Path of the importing file, relative to the project. */
  readonly from: string;
  /** Path of the imported file, relative to the project; the module's name if it is not a file. */
  readonly to: string;
  /** False for packages and virtual modules. */
  readonly isOwn: boolean;
  /** True if only types are imported. Such an import leaves nothing in a build. */
  readonly isType: boolean;
}

const SOURCE_FILE = /\.(?:tsx?|css|html)$/;
const STATEMENT =
  /^\s*(?:import|export)\s(?<type>type\s)?(?:[^'"`;]*?\sfrom\s)?\s*['"](?<module>[^'"]+)['"]/gm;
const CALL = /\bimport\(\s*['"](?<module>[^'"]+)['"]\s*\)/g;
const STYLE = /@import\s+['"](?<module>[^'"]+)['"]/g;
const PAGE = /\b(?:src|href)="(?<module>[^"]+)"/g;

/** Returns the paths of all files below a folder of the project, relative to the project. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(projectFolder, join(file.parentPath, file.name)).split(sep).join('/'));
}

function patternsFor(file: string): readonly RegExp[] {
  return /\.tsx?$/.test(file) ? [STATEMENT, CALL] : [STYLE, PAGE];
}

/** Returns the modules that the text of a file imports. The ending of `file` says which syntax it has. */
export function modulesIn(
  file: string,
  text: string,
): { readonly module: string; readonly isType: boolean }[] {
  return patternsFor(file)
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(({ groups: { module, type } = {} }) =>
      module === undefined ? [] : { module, isType: type !== undefined },
    );
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
