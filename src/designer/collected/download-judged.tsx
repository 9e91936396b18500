import { Download } from 'lucide-react'
import type { Question } from '../../outputs/answers/list-questions.ts'
import type { CollectedAnswer } from '../../outputs/collected/collect-answers.ts'
import { printJudged } from '../../outputs/collected/judgements.ts'
import { safeName } from '../../outputs/safe-name.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { downloadText } from '../download-text.ts'
import type { Collected, CollectedSession } from './collected-session.ts'

type DownloadJudgedProps = {
  readonly session: CollectedSession
  readonly open: Collected
  readonly questions: readonly Question[]
  /** Null until they are read. */
  readonly answers: readonly CollectedAnswer[] | null
}

const FORMS = [
  { form: 'csv', label: 'As CSV', type: 'text/csv' },
  { form: 'json', label: 'As JSON', type: 'application/json' },
] as const

/** Downloads the answers with the verdicts and comments: files that open here again. */
export function DownloadJudged({ session, open, questions, answers }: DownloadJudgedProps) {
  const name = safeName(open.fileName.replace(/\.[^.]*$/, '').replace(/-verdicts$/, ''), 'answers')
  return (
    <Menu
      label="Download verdicts"
      entries={FORMS.map(({ form, label, type }) => ({
        id: form,
        label,
        reason: answers === null ? 'The answers are still being read.' : null,
        onSelect: () => {
          if (answers === null) return
          downloadText(`${name}-verdicts.${form}`, printJudged(form, questions, answers, open.judgements), type)
          session.change({ isTaken: true })
        },
      }))}
      trigger={
        <Button variant={open.isTaken ? 'secondary' : 'primary'}>
          <Download size={15} aria-hidden /> Download verdicts
        </Button>
      }
    />
  )
}
