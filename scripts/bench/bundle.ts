/** Bundles a module of the benchmarks into a script that runs in a page. */
import { build } from 'vite';
import { projectFolder } from '../build-extension.ts';

/**
 * Returns a classic script that stores the module's exports in the global variable `name`. `file` is a path
 * in the project's folder.
 */
export async function bundleForPage(file: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      copyPublicDir: false,
      lib: { entry: file, formats: ['iife'], name },
    },
  });
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const [script] = chunks.filter((chunk) => chunk.type === 'chunk');
  if (script === undefined) throw new Error(`The bundle of ${file} contains no script.`);
  return script.code;
}
