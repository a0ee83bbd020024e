import { readFile } from 'node:fs/promises';
import { rolldown } from 'rolldown';
import { isolatedDeclarationSync } from 'rolldown/experimental';

/** What hosts can import, by its name in `dist/library`. */
export const LIBRARY_ENTRIES = {
  embed: 'src/embed.ts',
  react: 'src/host/react.ts',
  vue: 'src/host/vue.ts',
  frame: 'src/host/frame.ts',
  'frame-page': 'src/host/frame-page.ts',
};

/** The files whose types hosts see. They import nothing but each other's types. */
const TYPED = ['embed', 'react', 'vue', 'frame', 'frame-page', 'contract'];

/** Each worker as one file without imports, and the module that says where it is. */
const WORKERS = [
  { file: 'worker.js', source: 'src/crypto/worker.ts', address: '/src/crypto/worker-address.ts' },
  {
    file: 'strength-worker.js',
    source: 'src/features/encryption/passphrase/strength-worker.ts',
    address: '/src/features/encryption/passphrase/worker-address.ts',
  },
];

/** Where `src/app/library.ts` wants the style sheet. */
const STYLES = /(["'`])%account-security-styles%\1/;

/**
 * Writes the types beside the modules, all in one folder.
 * @returns {import('vite').Plugin}
 */
export function libraryTypes() {
  return {
    name: 'library-types',
    apply: 'build',
    async generateBundle() {
      for (const file of TYPED) {
        const path = file === 'embed' ? 'src/embed.ts' : `src/host/${file}.ts`;
        const source = await readFile(path, 'utf8');
        const { code, errors } = isolatedDeclarationSync(path, source, {});
        if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
        const portable = code.replaceAll(/['"]\.[\w/.-]*\/([\w-]+)\.ts['"]/g, "'./$1.js'");
        this.emitFile({ type: 'asset', fileName: `${file}.d.ts`, source: portable });
      }
    },
  };
}

/**
 * Puts the style sheet into the application as text: no bundler can lose it, and whoever has fetched
 * the application has it.
 * @returns {import('vite').Plugin}
 */
export function libraryStyles() {
  return {
    name: 'library-styles',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const sheets = Object.values(bundle).filter(({ fileName }) => fileName.endsWith('.css'));
      const styles = sheets.map((sheet) => (sheet.type === 'asset' ? sheet.source : '')).join('');
      const places = Object.values(bundle).filter(
        (file) => file.type === 'chunk' && STYLES.test(file.code),
      );
      const [place] = places;
      if (styles === '' || places.length !== 1 || place?.type !== 'chunk') {
        throw new Error('the library has no styles, or no place for them');
      }
      place.code = place.code.replace(STYLES, () => JSON.stringify(styles));
      for (const { fileName } of sheets) delete bundle[fileName];
    },
  };
}

/**
 * Writes the workers beside the library. Their addresses are written as bundlers look for them, with
 * the host's own place first.
 * @returns {import('vite').Plugin}
 */
export function libraryWorkers() {
  return {
    name: 'library-workers',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const worker = WORKERS.find(({ address }) => id.replaceAll('\\', '/').endsWith(address));
      return worker === undefined ? null : addressOf(worker.file);
    },
    async generateBundle() {
      for (const { file, source } of WORKERS) {
        this.emitFile({ type: 'asset', fileName: file, source: await wholeWorker(source) });
      }
    },
  };
}

/** @param {string} file */
function addressOf(file) {
  return [
    `export const workerAddress = (assetsUrl) => assetsUrl === undefined`,
    `  ? new URL(/* @vite-ignore */ './${file}', import.meta.url).href`,
    `  : new URL('${file}', assetsUrl).href;`,
  ].join('\n');
}

/**
 * @param {string} input
 * @returns {Promise<string>} the worker with everything it may need
 */
async function wholeWorker(input) {
  const bundle = await rolldown({ input, platform: 'browser', plugins: [argon2Inside()] });
  const { output } = await bundle.generate({ format: 'es', minify: true, codeSplitting: false });
  await bundle.close();
  const [{ code }, ...rest] = output;
  if (rest.length > 0) throw new Error(`${input} is more than one file`);
  return code;
}

/**
 * Brings `argon2.wasm` along as text.
 * @returns {import('rolldown').Plugin}
 */
function argon2Inside() {
  return {
    name: 'argon2-inside',
    async load(id) {
      if (!id.replaceAll('\\', '/').endsWith('/src/crypto/argon2-module.ts')) return null;
      const file = await readFile('node_modules/@phi-ag/argon2/dist/argon2.wasm');
      return [
        `const text = ${JSON.stringify(file.toString('base64'))};`,
        `export const argon2Module = () =>`,
        `  WebAssembly.compile(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));`,
      ].join('\n');
    },
  };
}
