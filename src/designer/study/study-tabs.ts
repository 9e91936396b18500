/** The tabs of the study's dialog, in the order in which a study is thought through. */
export const STUDY_TABS = [
  { value: 'groups', label: 'Groups' },
  { value: 'assignment', label: 'Who gets what' },
  { value: 'cost', label: 'Cost' },
  { value: 'answers', label: 'What comes back' },
] as const

/** One of them. */
export type StudyTab = (typeof STUDY_TABS)[number]['value']
