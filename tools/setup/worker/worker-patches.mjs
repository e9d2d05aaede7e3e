import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unmet } from '../unmet.mjs';

/** What must be different in the worker's sources where Debian's libraries and tools build it. */
const patches = [
  // Debian 12 has meson 1.0.1, and nothing of 1.1 is used.
  {
    file: 'meson.build',
    from: "meson_version: '>= 1.1.0'",
    to: "meson_version: '>= 1.0.0'",
  },
  // OpenSSL calls back with BIO_CB_CTRL|BIO_CB_RETURN, which this comparison misses: every question to the BIO is
  // then answered with 1, also whether the kernel encrypts (kTLS). Debian's libssl, built with kTLS, believes it,
  // has no buffer to write to, and the first DTLS handshake ends the worker (SIGSEGV).
  {
    file: 'src/RTC/DtlsTransport.cpp',
    from: '(operationType == BIO_CB_RETURN) ?',
    to: '((operationType & BIO_CB_RETURN) != 0) ?',
  },
];

/** @param {string} sources the worker's folder. @throws Unmet when a place is not found exactly once */
export function patchSources(sources) {
  for (const { file, from, to } of patches) {
    const path = join(sources, file);
    const parts = readFileSync(path, 'utf8').split(from);
    if (parts.length !== 2) {
      throw new Unmet(`The WebRTC worker cannot be built: ${file} of this mediasoup is not the known one.`);
    }
    writeFileSync(path, parts.join(to));
  }
}
