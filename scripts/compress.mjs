import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const ways = {
  br: promisify(brotliCompress),
  gz: (/** @type {Buffer} */ plain) => promisify(gzip)(plain, { level: 9 }),
};

/**
 * Writes `.br` and `.gz` beside every file below the folder that gets clearly smaller by it.
 * @param {string} folder
 */
export async function compressFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const plain = await readFile(file);
    for (const [suffix, compress] of Object.entries(ways)) {
      const packed = await compress(plain);
      if (packed.length < plain.length * 0.9) await writeFile(`${file}.${suffix}`, packed);
    }
  }
}
