// A photo drawn on a canvas, by the browser's own decoder, no larger than a preview is worth.

/** Pixels along the longer side of the preview: enough for a sharp screen. */
const LONGEST = 1280;
/** Larger pictures are not shown: a browser would need more memory for them than a preview is worth. */
const MOST_PIXELS = 64_000_000;
/** What is no JPEG has no size in the facts; so large a file of another kind is not shown. */
const MOST_BYTES = 5_000_000;

/** How the browser is to shrink what it decodes, off this thread; nothing for a photo that is small. */
function shrunk({ width, height }) {
  if (!width || Math.max(width, height) <= LONGEST) return {};
  return { resizeQuality: "medium", ...(width > height ? { resizeWidth: LONGEST } : { resizeHeight: LONGEST }) };
}

function canShow(file, facts) {
  if (file.size === 0) return false;
  return facts.width ? facts.width * facts.height <= MOST_PIXELS : file.size <= MOST_BYTES;
}

/**
 * Draws `file` on `canvas`. `isNewest` tells whether it is still wanted when it was decoded.
 *
 * @returns the size of the photo in its own pixels; nothing where the browser cannot show it
 */
export async function drawPicture(canvas, file, facts, isNewest) {
  let bitmap;
  try {
    if (canShow(file, facts)) bitmap = await createImageBitmap(file, shrunk(facts));
  } catch {
    // The findings say what the file is.
  }
  if (!bitmap) return undefined;
  const { width, height } = bitmap;
  if (isNewest()) {
    const scale = Math.min(1, LONGEST / Math.max(width, height));
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  }
  bitmap.close();
  return { width: facts.width ?? width, height: facts.height ?? height };
}
