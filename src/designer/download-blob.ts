/** Hands a file to the browser as a download. Nothing leaves the machine. */
export function downloadBlob(name: string, blob: Blob) {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the blob when the download begins; a minute is ample even on a slow disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
