import { readFile } from 'node:fs/promises';
import { isolatedDeclarationSync } from 'rolldown/experimental';

/** The files whose types hosts see. They import nothing but each other's types. */
const TYPED = ['embed', 'host/contract'];

/**
 * Writes `embed.d.ts` beside the library's `embed.js`.
 * @returns {import('vite').Plugin}
 */
export function libraryTypes() {
  return {
    name: 'library-types',
    apply: 'build',
    async generateBundle() {
      for (const file of TYPED) {
        const source = await readFile(`src/${file}.ts`, 'utf8');
        const { code, errors } = isolatedDeclarationSync(`${file}.ts`, source, {});
        if (errors.length > 0) throw new Error(`src/${file}.ts: ${errors[0]?.message}`);
        const portable = code.replaceAll(/(\.\/[\w/-]+)\.ts(?=['"])/g, '$1.js');
        this.emitFile({ type: 'asset', fileName: `${file}.d.ts`, source: portable });
      }
    },
  };
}

/**
 * Has the library bring its style sheet: whoever has imported `embed.js` can mount at once, and
 * never sees the app undressed. Vite does this for pages, not for modules.
 * @returns {import('vite').Plugin}
 */
export function libraryStyles() {
  return {
    name: 'library-styles',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const sheet = Object.keys(bundle).find((name) => name.endsWith('.css'));
      const entry = bundle['embed.js'];
      if (sheet === undefined || entry?.type !== 'chunk') {
        throw new Error('the library has no style sheet or no entry');
      }
      entry.code = `${loader(sheet)}\n${entry.code}`;
    },
  };
}

/** @param {string} sheet path beside the module */
function loader(sheet) {
  return [
    `{ const sheet = document.createElement('link');`,
    `sheet.rel = 'stylesheet';`,
    `sheet.href = new URL(${JSON.stringify(sheet)}, import.meta.url).href;`,
    `const dressed = new Promise((resolve) => {`,
    `  sheet.onload = sheet.onerror = resolve;`,
    `});`,
    `document.head.append(sheet);`,
    `await dressed; }`,
  ].join('\n');
}
