import { useMemo } from 'react'
import type { Json } from '../src/base/json.ts'
import { CollectedDialog } from '../src/designer/collected/collected-dialog.tsx'
import { collectedOf } from '../src/designer/collected/collected-session.ts'
import { ProjectsProvider } from '../src/designer/projects/projects-handle.tsx'
import { DesignerScene, type Opened } from './designer-scene.tsx'
import { quietProjects } from './support/quiet-shell.ts'

type CollectedSceneProps = {
  /** Datapoints and layout; `after` is taken. */
  readonly opened: Opened
  /** The text of the file of answers; none is open when empty. */
  readonly file: string
  readonly fileName: string
  readonly onClose: () => void
}

/** The dialog of the answers that came back, over a layout and its datapoints. */
export function CollectedScene({ opened, file, fileName, onClose }: CollectedSceneProps) {
  const withFile = useMemo(
    (): Opened => ({
      ...opened,
      after: (store) => {
        opened.after?.(store)
        if (file !== '') void collectedOf(store).open(new File([file], fileName, { lastModified: 1 }))
      },
    }),
    [opened, file, fileName],
  )
  return (
    <DesignerScene opened={withFile}>
      <ProjectsProvider value={quietProjects}>
        <CollectedDialog onClose={onClose} />
      </ProjectsProvider>
    </DesignerScene>
  )
}

/** A page with a prompt, a choice of one, a choice of several with texts, a weight with its unit, and a text. */
export function questionPage(words: (text: string) => string = (text) => text): readonly Json[] {
  const option = (label: string, value: string) => ({ label: words(label), value })
  const items: readonly Json[] = [
    { type: 'dataset_field', field: 'prompt' },
    {
      type: 'multiple_choice',
      description: words('Which is better?'),
      answer_limit: 1,
      options: [option('Response A', 'a'), option('Response B', 'b')],
    },
    {
      type: 'multiple_choice_with_free_text',
      description: words('What is wrong?'),
      answer_limit: -1,
      options: [
        { ...option('Spelling', 'spelling'), heading: words('Where?') },
        { ...option('Facts', 'facts'), heading: words('Which?') },
      ],
    },
    {
      type: 'free_text_with_unit',
      description: words('How long did it take?'),
      unit_options: [option('minutes', 'min'), option('seconds', 's')],
      unit_position: 'suffix',
    },
    { type: 'free_text', description: words('Why?') },
  ]
  return [{ rows: items.map((item) => ({ columns: [{ items: [item] }] })) }]
}
