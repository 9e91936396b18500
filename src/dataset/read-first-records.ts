import Papa from 'papaparse'

/**
 * The values of the first records of a CSV or TSV text, `most` of them, the line of names among them; null when a quote stands where none may.
 * `isCut` says that the text goes on: a record at its end may be half a one, and is left out.
 */
export function readFirstRecords(
  text: string,
  delimiter: string,
  most: number,
  isCut: boolean,
): readonly (readonly string[])[] | null {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: most })
  const whole = isCut && data.length < most ? data.slice(0, -1) : data
  return errors.some(({ type, row = 0 }) => type === 'Quotes' && row < whole.length) ? null : whole
}
