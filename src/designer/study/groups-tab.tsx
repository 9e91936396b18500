import { Shuffle } from 'lucide-react'
import { countWords } from '../../base/number-words.ts'
import { planPlaces } from '../../outputs/plan-places.ts'
import { describeGroups, listSizes, type TaskGroups } from '../../outputs/task-groups.ts'
import { Button } from '../../ui/button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { FieldProgress } from './field-progress.tsx'
import { Figures } from './figures.tsx'
import { GroupField } from './group-field.tsx'
import { GroupList } from './group-list.tsx'
import { SizeChart } from './size-chart.tsx'
import type { StudySettingsState } from './use-study-settings.ts'
import type { StudyGroups } from './use-study-groups.ts'

type GroupsTabProps = StudySettingsState & {
  study: StudyGroups
  questions: number
  onWalk(groups: TaskGroups, group: number): void
}

/** How the datapoints fall into task groups, and how many places and answers that makes. */
export function GroupsTab({ study, questions, settings, change, onWalk }: GroupsTabProps) {
  const { field, groups, reading, count } = study
  const isCut = field !== null && reading.count > 0 && reading.count < count
  return (
    <div className="grid gap-6 py-4 md:grid-cols-[18rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-4">
        <GroupField field={field} />
        <NumberField
          label="Datapoints in a group"
          value={settings.tasksPerGroup}
          isWhole
          isRequired
          min={1}
          isDisabled={field !== null}
          help={
            field === null
              ? 'tasks_per_group. Setup draws the groups at random.'
              : `The field ${field} makes the groups, so tasks_per_group is ignored.`
          }
          onChange={(tasksPerGroup) => tasksPerGroup !== null && change({ tasksPerGroup })}
        />
        {field === null && (
          <div>
            <Button onClick={() => change({ drawSeed: settings.drawSeed + 1 })}>
              <Shuffle size={15} aria-hidden /> Another draw
            </Button>
            <p role="status" className="mt-1 text-xs text-muted">
              This is draw {settings.drawSeed}. The platform draws its own.
            </p>
          </div>
        )}
        <NumberField
          label="Participants for each group"
          value={settings.annotatorsPerTask}
          isWhole
          isRequired
          min={1}
          help="annotators_per_task. After publishing it can only rise."
          onChange={(annotatorsPerTask) => annotatorsPerTask !== null && change({ annotatorsPerTask })}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        {field !== null && <FieldProgress field={field} reading={reading} />}
        {isCut && (
          <p className="text-sm text-warning">
            Groups are made of the first {countWords(reading.count, 'datapoint')} of {countWords(count, 'datapoint')}.
            What stands here is about those.
          </p>
        )}
        {groups !== null && <Counted groups={groups} questions={questions} settings={settings} />}
        {groups !== null && groups.count > 0 && (
          <GroupList key={field} groups={groups} onWalk={(group) => onWalk(groups, group)} />
        )}
      </div>
    </div>
  )
}

type CountedProps = Pick<GroupsTabProps, 'questions' | 'settings'> & { groups: TaskGroups }

function Counted({ groups, questions, settings }: CountedProps) {
  const datapoints = groups.order.length
  const { annotatorsPerTask } = settings
  const plan = planPlaces({ groups: groups.count, datapoints, questionsPerDatapoint: questions, annotatorsPerTask })
  return (
    <>
      <Figures
        figures={[
          { label: 'Task groups', value: countWords(groups.count, 'group'), note: '' },
          { label: 'In groups', value: countWords(datapoints, 'datapoint'), note: '' },
          { label: 'Room for', value: countWords(plan.places, 'participant'), note: 'groups × participants for each' },
          { label: 'In all', value: countWords(plan.answers, 'answer'), note: '' },
        ]}
      />
      <div className="flex flex-col gap-1 text-sm">
        <p>{describeGroups(groups)}</p>
        <p className="text-muted">{plan.words}</p>
        {questions === 0 && (
          <p className="text-warning">The layout asks no question on its body pages. Add one in the design.</p>
        )}
      </div>
      <section aria-label="Sizes">
        <h3 className="mb-2 text-sm font-semibold">Sizes</h3>
        <SizeChart sizes={listSizes(groups)} />
      </section>
    </>
  )
}
