import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Scratch that git ignores and that outlives `node_modules`. */
export const cacheFolder = join(root, '.cache');
