/**
 * A text of one line as Markdown that shows it as it is: nothing in it becomes a tag, a link, an image or emphasis, and bare addresses
 * become no links either. What opens a tag is written as HTML writes it, because some readers take a backslash before it for a part of
 * an address. Underscores within a word, as in `batch_items`, mean nothing there and stay.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*[\]#~|@]|:(?=\/\/)|(?<=www)\.|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu, String.raw`\$&`)
}
