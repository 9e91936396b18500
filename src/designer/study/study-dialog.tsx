import { Tabs } from '@base-ui/react/tabs'
import { type ReactNode, useMemo } from 'react'
import { countWords } from '../../base/number-words.ts'
import { isCut } from '../../dataset/read-extent.ts'
import { listQuestions } from '../../outputs/answers/list-questions.ts'
import { datapointsOf, groupName, type TaskGroups } from '../../outputs/task-groups.ts'
import { listSteps } from '../../participant/flow.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ReadingProgress } from '../data/reading-progress.tsx'
import { AnswersTab } from './answers-tab.tsx'
import { AssignmentTab } from './assignment-tab.tsx'
import { CostTab } from './cost-tab.tsx'
import { FieldProgress } from './field-progress.tsx'
import { GroupsTab } from './groups-tab.tsx'
import { STUDY_TABS, type StudyTab } from './study-tabs.ts'
import { useStudyGroups } from './use-study-groups.ts'
import { useStudySettings } from './use-study-settings.ts'

/** A walk has no more stops than this. */
const MOST_STOPS = 1000

type StudyDialogProps = { readonly tab?: StudyTab; onClose(): void; onOpen(): void }

/** The study as a whole: its groups, who gets what, what it costs, and what comes back. `onOpen` asks for a dataset. */
export function StudyDialog({ tab = 'groups', onClose, onOpen }: StudyDialogProps) {
  const store = useDesignerStore()
  const { handle, state } = useDesigner((current) => current.dataset)
  const { layout, schema } = useDesigner((current) => current.history.present)
  const own = useStudySettings(store)
  const isRead = state !== null && (state.isCountFinal || isCut(state))
  const count = isRead ? state.count : 0
  const leftOut = state?.report?.checks.leftOut ?? null
  const study = useStudyGroups(handle, count, leftOut, schema, own.settings)
  const questions = useMemo(() => listQuestions(layout), [layout])
  const { groups } = study

  const show = (index: number) => {
    onClose()
    void store.goToDatapoint(index)
  }
  const walk = (from: TaskGroups, group: number) => {
    const stops = Array.from(datapointsOf(from, group).subarray(0, MOST_STOPS), (index) => ({ index }))
    store.setWalk({ title: groupName(from, group), stops })
    store.setMode('preview')
    onClose()
    const [first] = listSteps(layout, [])
    // The datapoint first: the page must not show for a moment in another group.
    void store.goToDatapoint(stops[0]?.index ?? 0).then(() => first && store.showPage(first.page))
  }
  const empty =
    handle === null || state === null ? (
      <NoDataset words="Open a dataset to see its groups, and what they cost." onOpen={onOpen} />
    ) : !isRead ? (
      <div className="m-auto flex flex-col items-center gap-1 py-10 text-sm">
        <p className="font-medium">The groups are made once all datapoints are counted.</p>
        <ReadingProgress isLong />
      </div>
    ) : count === 0 ? (
      <NoDataset words="The dataset has no datapoints. Open another one." onOpen={onOpen} />
    ) : null
  const waiting = empty ?? (groups === null && <Waiting field={study.field} reading={study.reading} />)

  return (
    <Dialog
      open
      size="xl"
      onClose={onClose}
      title="Groups, cost and answers"
      description="All of it is worked out on this device."
    >
      <Tabs.Root defaultValue={tab} className="-mb-4 flex h-[calc(var(--dialog-room)-6.5rem)] min-h-80 flex-col">
        <Tabs.List
          aria-label="Groups, cost and answers"
          className="-mx-5 -mt-4 flex shrink-0 gap-1 overflow-x-auto border-b border-line px-4 max-sm:gap-0 max-sm:ps-3.5 max-sm:pe-0"
        >
          {STUDY_TABS.map(({ value, label }) => (
            <Tabs.Tab
              key={value}
              value={value}
              className="flex h-10 items-center border-b-2 border-transparent px-2 text-sm whitespace-nowrap max-sm:px-1.5 text-muted outline-offset-[-3px] hover:text-ink data-active:border-accent data-active:font-medium data-active:text-ink"
            >
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {state !== null && isCut(state) && (
          <p className="mt-3 text-sm text-warning">
            Counted are only the first {countWords(count, 'datapoint')}: the rest of the file was not read.
          </p>
        )}
        {empty === null && !study.isChecked && (
          <p className="mt-3 text-sm text-warning">
            Not all datapoints are checked, so those that the import refuses are still counted here.
          </p>
        )}
        <Panel tab="groups">
          {empty ?? <GroupsTab {...own} study={study} questions={questions.length} onWalk={walk} />}
        </Panel>
        <Panel tab="assignment">
          {waiting ||
            (groups !== null && handle !== null && (
              <AssignmentTab {...own} handle={handle} groups={groups} schema={schema} onGo={show} />
            ))}
        </Panel>
        <Panel tab="cost">
          {waiting ||
            (groups !== null && (
              <CostTab
                {...own}
                groups={groups}
                layout={layout}
                schema={schema}
                profile={state?.report?.profile ?? null}
              />
            ))}
        </Panel>
        <Panel tab="answers">
          {questions.length === 0 ? (
            <p className="m-auto py-10 text-center text-sm text-muted">
              Nothing comes back yet: no body page asks a question. Add one in the design.
            </p>
          ) : (
            <AnswersTab {...own} questions={questions} datapoints={isRead ? count - (leftOut?.length ?? 0) : null} />
          )}
        </Panel>
      </Tabs.Root>
    </Dialog>
  )
}

function Panel({ tab, children }: { tab: StudyTab; children: ReactNode }) {
  return (
    <Tabs.Panel value={tab} className="-mx-5 flex min-h-0 flex-1 flex-col overflow-y-auto px-5 outline-offset-[-2px]">
      {children}
    </Tabs.Panel>
  )
}

function NoDataset({ words, onOpen }: { words: string; onOpen(): void }) {
  return (
    <div className="m-auto flex max-w-md flex-col items-center gap-3 py-10 text-center text-sm">
      <p className="font-medium">{words}</p>
      <p className="text-muted">JSONL, JSON, CSV and TSV of any size. It is read on this device and goes nowhere.</p>
      <Button variant="primary" onClick={onOpen}>
        Open dataset
      </Button>
    </div>
  )
}

function Waiting({ field, reading }: { field: string | null; reading: ReturnType<typeof useStudyGroups>['reading'] }) {
  return <div className="py-4">{field !== null && <FieldProgress field={field} reading={reading} />}</div>
}
