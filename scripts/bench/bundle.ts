/** Bundles a module of the benchmarks for a page. */
import { build } from 'vite';
import { projectFolder } from '../build-extension.ts';

/** Returns a classic script that keeps the module's exports in the global variable `name`. `file` is named from the project's folder. */
export async function bundleForPage(file: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    build: { write: false, target: 'esnext', copyPublicDir: false, lib: { entry: file, formats: ['iife'], name } },
  });
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const [script] = chunks.filter((chunk) => chunk.type === 'chunk');
  if (script === undefined) throw new Error(`${file} gives no script.`);
  return script.code;
}
