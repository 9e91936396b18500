import { countWords } from '../base/number-words.ts'
import { printResponses, type Response } from '../outputs/answers/answer-record.ts'
import { printCsv } from '../outputs/answers/csv-columns.ts'
import { listQuestions } from '../outputs/answers/list-questions.ts'
import type { Layout } from '../layout/layout.ts'
import { useDesigner } from '../store/store-context.tsx'
import { withFingerprints } from './with-fingerprints.ts'

/** Hands a text to the browser as a file. Comes from outside, so that this room needs none of the designer's. */
export type Download = (name: string, text: string, type: string) => void

type AnswerDownloadsProps = {
  readonly layout: Layout
  readonly responses: readonly Response[]
  readonly download: Download
  readonly className: string
}

/** Two buttons that download the answers, as JSON and as CSV; a sentence when there are none. */
export function AnswerDownloads({ layout, responses, download, className }: AnswerDownloadsProps) {
  const handle = useDesigner((state) => state.dataset.handle)
  const schema = useDesigner((state) => state.history.present.schema)
  if (responses.length === 0) return <p>No question was answered.</p>
  const take = async (name: string, type: string, print: (named: readonly Response[]) => string) =>
    download(name, print(await withFingerprints(responses, handle, schema)), type)
  const said = countWords(responses.length, 'datapoint')
  return (
    <>
      <button
        type="button"
        className={className}
        title={`The answers to ${said}`}
        onClick={() => void take('answers.json', 'application/json', printResponses)}
      >
        Download answers as JSON
      </button>
      <button
        type="button"
        className={className}
        title={`The answers to ${said}`}
        onClick={() => void take('answers.csv', 'text/csv', (named) => printCsv(listQuestions(layout), named))}
      >
        Download answers as CSV
      </button>
    </>
  )
}
