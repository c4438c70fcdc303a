// The face models' bytes: from an address, with word of how far it is, or as they were given.
import { refusal } from "./error.js";

/** So much is never the models: an address that leads elsewhere is not read to its end. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Nothing came for so long: the face is told to be unread rather than the photo left waiting. */
const STALLED_MS = 20_000;

/** What `promise` brings, unless it takes too long. */
function inTime(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(refusal("load", "The face models stopped coming.")), STALLED_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * @param source an address, a response or the promise of one, or the bytes themselves
 * @param {(progress: { loaded: number, total?: number }) => void} tell called as bytes come in
 * @returns {Promise<ArrayBuffer | ArrayBufferView>}
 */
export async function modelBytes(source, tell) {
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return source;
  const response = await inTime(typeof source === "string" || source instanceof URL ? fetch(source) : source);
  if (!response.ok) throw refusal("load", `The face models could not be loaded: status ${response.status}.`);
  // Of what is compressed on its way, the length is another than that of what arrives.
  const length = response.headers.get("Content-Encoding") ? 0 : Number(response.headers.get("Content-Length"));
  const total = length > 0 ? length : undefined;
  const reader = response.body.getReader();
  const parts = [];
  let loaded = 0;
  try {
    for (;;) {
      tell({ loaded, total });
      const { done, value } = await inTime(reader.read());
      if (done) break;
      parts.push(value);
      loaded += value.length;
      if (loaded > MOST_BYTES) throw refusal("model", "models: the address leads to something else.");
    }
  } catch (error) {
    reader.cancel().catch(() => undefined);
    throw error;
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
