import { Tabs } from '@base-ui/react/tabs'
import { FolderOpen, ListChecks } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { countWords, formatCount } from '../../base/number-words.ts'
import { listQuestions, type Question } from '../../outputs/answers/list-questions.ts'
import { summariseAnswers } from '../../outputs/collected/summarise-answers.ts'
import { useDesigner } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { tip } from '../../ui/tooltip.tsx'
import { Sentence } from '../../ui/sentence.tsx'
import { AnswersTab } from './answers-tab.tsx'
import type { Collected, CollectedSession, CollectedTab } from './collected-session.ts'
import { DownloadJudged } from './download-judged.tsx'
import { KeepVersion } from './keep-version.tsx'
import './collected.css'
import { listOpenPoints } from './list-open-points.ts'
import { MatchingTab } from './matching-tab.tsx'
import { SummaryTab } from './summary-tab.tsx'
import { type ReadAnswers, useAnswers, useCollectedSession } from './use-collected.ts'

/** The answers that came back: each in its layout beside its datapoint, to be judged. */
export function CollectedDialog({ onClose }: { onClose(): void }) {
  const { session, state } = useCollectedSession()
  const layout = useDesigner((current) => current.history.present.layout)
  const questions = useMemo(() => listQuestions(layout), [layout])
  const input = useRef<HTMLInputElement>(null)
  const { open, reading, fault } = state
  const read = useAnswers(open, questions)
  useEffect(() => {
    session.setShown(true)
    return () => session.setShown(false)
  }, [session])
  return (
    <Dialog
      open
      size="xl"
      onClose={onClose}
      title="Collected answers"
      description={
        open === null
          ? 'See what participants answered, in your layout and beside its datapoint.'
          : `“${open.fileName}” · ${countWords(open.table.rows.length, 'answer')} · here until the page is closed, and nowhere else`
      }
      footer={
        <>
          <Button
            variant={open === null ? 'primary' : 'secondary'}
            className={open === null ? undefined : 'me-auto'}
            aria-label={open === null ? undefined : OTHER}
            {...(open === null ? {} : tip(OTHER))}
            onClick={() => input.current?.click()}
          >
            <FolderOpen size={15} aria-hidden />{' '}
            <span className={open === null ? undefined : 'max-sm:sr-only'}>
              {open === null ? 'Open answers' : OTHER}
            </span>
          </Button>
          {open !== null && <KeepVersion fileName={open.fileName} />}
          {open !== null && (
            <DownloadJudged session={session} open={open} questions={questions} answers={read.answers} />
          )}
        </>
      }
    >
      <input
        ref={input}
        type="file"
        aria-label="File of answers"
        accept=".json,.jsonl,.ndjson,.csv,.tsv,.txt"
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? []
          // The same file chosen again must be read again.
          event.target.value = ''
          if (file !== undefined) void session.open(file)
        }}
      />
      <div className="collected-room -mb-4 flex flex-col">
        {fault !== null && (
          <p role="alert" className="mb-3 rounded-md bg-danger-soft px-3 py-2 text-sm wrap-anywhere text-danger">
            <Sentence>{fault}</Sentence>
          </p>
        )}
        {reading !== null && (
          <p role="status" className="mb-3 text-sm wrap-anywhere text-muted tabular-nums">
            Reading “<bdi>{reading.fileName}</bdi>”{reading.read > 0 && `: ${formatCount(reading.read)} lines so far`}…
          </p>
        )}
        {open !== null ? (
          <OpenAnswers key={open.id} session={session} open={open} questions={questions} read={read} />
        ) : (
          reading === null && <NothingYet hasQuestions={questions.length > 0} />
        )}
      </div>
    </Dialog>
  )
}

const OTHER = 'Open other answers'

const TABS: readonly { readonly value: CollectedTab; readonly label: string }[] = [
  { value: 'answers', label: 'Answers' },
  { value: 'summary', label: 'Summary' },
  { value: 'matching', label: 'Matching' },
]

type OpenAnswersProps = {
  readonly session: CollectedSession
  readonly open: Collected
  readonly questions: readonly Question[]
  readonly read: ReadAnswers
}

function OpenAnswers({ session, open, questions, read: { matching, answers, fault } }: OpenAnswersProps) {
  const summaries = useMemo(
    () => (answers === null ? null : summariseAnswers(questions, answers)),
    [questions, answers],
  )
  const fileName = useDesigner(({ dataset }) => dataset.state?.fileName ?? null)
  const { table } = open
  const isBroken = listOpenPoints({ table, questions, matching, answers: null, count: null, fileName }).length > 0
  // Who mends the matching stays there.
  const [first] = useState<CollectedTab>(isBroken ? 'matching' : 'answers')
  const tab = open.tab ?? first
  const waiting = (
    <p role="status" className="m-auto py-10 text-sm text-muted">
      Bringing the answers to their datapoints…
    </p>
  )
  return (
    <Tabs.Root
      value={tab}
      onValueChange={(next: CollectedTab) => session.change({ tab: next })}
      className="flex min-h-0 flex-1 flex-col"
    >
      <Tabs.List aria-label="Collected answers" className="-mx-5 -mt-4 flex shrink-0 gap-1 border-b border-line px-4">
        {TABS.map(({ value, label }) => (
          <Tabs.Tab
            key={value}
            value={value}
            className="flex h-10 items-center gap-1.5 border-b-2 border-transparent px-2 text-sm whitespace-nowrap text-muted outline-offset-[-3px] hover:text-ink data-active:border-accent data-active:font-medium data-active:text-ink"
          >
            {label}
            {value === 'matching' && isBroken && (
              <>
                <span aria-hidden className="size-2 rounded-full bg-warning" />
                <span className="sr-only">, not complete</span>
              </>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {fault !== null && (
        <p role="alert" className="mt-3 text-sm text-danger">
          {fault}
        </p>
      )}
      <Panel tab="answers">
        {answers === null || summaries === null ? (
          waiting
        ) : (
          <AnswersTab session={session} open={open} questions={questions} answers={answers} summaries={summaries} />
        )}
      </Panel>
      <Panel tab="summary">
        {summaries === null ? (
          waiting
        ) : (
          <SummaryTab summaries={summaries} onShow={(filter) => session.change({ tab: 'answers', filter, row: -1 })} />
        )}
      </Panel>
      <Panel tab="matching">
        <MatchingTab session={session} open={open} questions={questions} matching={matching} answers={answers} />
      </Panel>
    </Tabs.Root>
  )
}

function Panel({ tab, children }: { tab: CollectedTab; children: ReactNode }) {
  return (
    <Tabs.Panel value={tab} className="-mx-5 flex min-h-0 flex-1 flex-col overflow-y-auto px-5 outline-offset-[-2px]">
      {children}
    </Tabs.Panel>
  )
}

function NothingYet({ hasQuestions }: { hasQuestions: boolean }) {
  return (
    <div className="m-auto flex max-w-md flex-col items-center gap-2 py-10 text-center text-sm">
      <ListChecks size={28} strokeWidth={1.5} aria-hidden className="mb-1 text-muted" />
      <p className="font-medium">Open a file of answers to see each as its participant saw the page.</p>
      <p className="text-muted">
        What the rehearsal and the self-check have downloaded, made-up answers, or any table in JSON, JSON Lines or CSV,
        by the button below or by dropping it. You see which column was taken for which question, and can change it.
      </p>
      <p className="text-muted">
        Answers are personal data: they are read on this device, and kept in no project, no link and no export.
      </p>
      {!hasQuestions && (
        <p className="font-medium text-warning">
          No body page of this layout asks a question yet, so nothing can be matched.
        </p>
      )}
    </div>
  )
}
