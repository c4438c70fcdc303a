// Ways in for a photo: drop it anywhere, paste it, choose it, take it with the phone's camera.

/** What a drop holds: `{ file }` or `{ problem, values }`, keys of words. */
export function fromDrop(transfer) {
  const files = [...transfer.files];
  if (files.length === 0) return { problem: "photoNotFile" };
  if (files.length > 1) return { problem: "photoMany", values: [files.length] };
  const entry = [...transfer.items].find((item) => item.kind === "file")?.webkitGetAsEntry?.();
  if (entry?.isDirectory) return { problem: "photoFolder" };
  return { file: files[0] };
}

/**
 * @param zone lights up while something is dragged over the page
 * @param inputs the file inputs
 * @param take called with `{ file, pasted? }` or `{ problem, values? }`
 */
export function startIntake(zone, inputs, take) {
  for (const input of inputs) {
    input.addEventListener("change", () => {
      const [file] = input.files;
      // Emptied, so that the same file can be chosen again after it was changed.
      input.value = "";
      if (file) take({ file });
    });
  }

  const isText = (event) => !event.dataTransfer?.types.includes("Files");
  const textField = (event) => event.target.closest?.("input:not([type])");
  const intoField = (event) => isText(event) && textField(event);
  // Dropped beside the zone, a file would replace the page: the whole page takes it.
  document.addEventListener("dragover", (event) => {
    if (intoField(event)) return;
    event.preventDefault();
    zone.classList.toggle("drop-over", !isText(event));
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) zone.classList.remove("drop-over");
  });
  document.addEventListener("drop", (event) => {
    zone.classList.remove("drop-over");
    if (intoField(event)) return;
    event.preventDefault();
    // Text dropped elsewhere was not meant as a photo.
    if (isText(event) && !zone.contains(event.target)) return;
    take(fromDrop(event.dataTransfer));
  });

  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    // Text copied from an office program brings a picture of itself along.
    const isTextToo = event.clipboardData?.types.includes("text/plain") && textField(event);
    if (files.length === 0 || isTextToo) return;
    event.preventDefault();
    if (files.length > 1) take({ problem: "photoMany", values: [files.length] });
    else take({ file: files[0], pasted: true });
  });
}
