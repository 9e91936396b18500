import { useMemo, useState } from 'react'
import { isSameValue } from '../../base/same-value.ts'
import { groupingOf } from '../../outputs/batch/batch-details.ts'
import { type AnswerForm, FIRST_PLAN, FIRST_SETTINGS, type StudySettings } from '../../outputs/study-settings.ts'
import type { DesignDocument } from '../../store/design-document.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { useDesigner } from '../../store/store-context.tsx'

/** The settings of the study and a way to change some of them. */
export type StudySettingsState = {
  readonly settings: StudySettings
  change(part: Partial<StudySettings>): void
}

/**
 * The study's settings: groups and participants are the batch's details, the plan is part of the document too, and each change is a step
 * that can be undone. Which form of the answers is looked at only outlives the dialog.
 */
export function useStudySettings(store: DesignerStore): StudySettingsState {
  const details = useDesigner((state) => state.history.present.details)
  const plan = useDesigner((state) => state.history.present.study) ?? FIRST_PLAN
  const [answerForm, setAnswerForm] = useState(() => FORMS.get(store) ?? FIRST_SETTINGS.answerForm)
  const settings = useMemo(() => ({ ...plan, ...groupingOf(details), answerForm }), [plan, details, answerForm])
  const change = ({ answerForm: form, ...part }: Partial<StudySettings>) => {
    if (form !== undefined) {
      FORMS.set(store, form)
      setAnswerForm(form)
    }
    const keys = Object.keys(part)
    if (keys.length === 0) return
    store.commit('Edit the plan of the study', (document) => withSettings(document, part), {
      mergeKey: `study.${keys.join()}`,
    })
  }
  return { settings, change }
}

const FORMS = new WeakMap<DesignerStore, AnswerForm>()

/** The document with some of the settings changed; the same one when nothing differs. A plan as it is at first is not kept. */
function withSettings(
  document: DesignDocument,
  { tasksPerGroup, annotatorsPerTask, ...part }: Partial<Omit<StudySettings, 'answerForm'>>,
): DesignDocument {
  const { study = FIRST_PLAN, ...rest } = document
  const { details } = rest
  const next = { ...study, ...part }
  const changesPlan = !isSameValue(next, study)
  const changesDetails =
    (tasksPerGroup ?? details.tasks_per_group) !== details.tasks_per_group ||
    (annotatorsPerTask ?? details.annotators_per_task) !== details.annotators_per_task
  if (!changesPlan && !changesDetails) return document
  return {
    ...rest,
    ...(!isSameValue(next, FIRST_PLAN) && { study: next }),
    ...(changesDetails && {
      details: {
        ...details,
        ...(tasksPerGroup !== undefined && { tasks_per_group: tasksPerGroup }),
        ...(annotatorsPerTask !== undefined && { annotators_per_task: annotatorsPerTask }),
      },
    }),
  }
}
