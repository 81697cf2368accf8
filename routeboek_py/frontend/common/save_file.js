/**
 * Offer a file that was made here as a download.
 *
 * @param {Uint8Array} file
 * @param {string} name
 * @param {string} type its media type
 */
export function saveFile(file, name, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(file)], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers first ask for a folder
}
