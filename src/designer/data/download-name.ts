import type { DatasetFormat } from '../../dataset/reading.ts'

/** The name of a file with a part of a dataset: `rows.csv` → `rows.good.jsonl`; with the suffix `-first-9`, `rows-first-9.good.jsonl`. */
export function downloadName(fileName: string, part: string, format: DatasetFormat, suffix = ''): string {
  const base = fileName.replace(/\.(jsonl|ndjson|json|csv|tsv|txt)$/i, '').replace(/[\\/:*?"<>|]/g, '-')
  return `${base === '' ? 'dataset' : base}${suffix}.${part}.${format}`
}
