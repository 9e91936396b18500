import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { followSchema } from '../../../../src/app/follow-schema.ts'
import type { Json } from '../../../../src/base/json.ts'
import { countingKeys } from '../../../../src/base/key.ts'
import type { DatasetHandle } from '../../../../src/dataset/dataset-handle.ts'
import { memoryDataset } from '../../../../src/dataset/memory-dataset.ts'
import { readValues } from '../../../../src/dataset/read-values.ts'
import type { Schema } from '../../../../src/dataset/schema.ts'
import { MakingProgress } from '../../../../src/designer/data/making-progress.tsx'
import { DesignerToolsProvider } from '../../../../src/designer/designer-tools.tsx'
import { SchemaEditor } from '../../../../src/designer/schema/schema-editor.tsx'
import type { Item } from '../../../../src/items/schemas.ts'
import { FIRST_PLAN } from '../../../../src/outputs/study-settings.ts'
import { createDesignerStore } from '../../../../src/store/designer-store.ts'
import { StoreProvider } from '../../../../src/store/store-context.tsx'
import { ToastStack } from '../../../../src/ui/toast-stack.tsx'
import { quietTools } from '../../../../stories/support/quiet-shell.ts'
import { openMade } from '../../../support/open-made.ts'
import { layoutOf } from '../../checks/layout-of.ts'

const field = (name: string): Item => ({ type: 'dataset_field', field: name })
const rows: readonly Json[] = [
  { prompt: 'Why?', picture: 'https://a.example/1.png', session_id: 's1' },
  { prompt: 'How?', picture: 'https://a.example/2.png', session_id: 's1' },
]

describe('renaming a field', () => {
  test('renames it everywhere in one step: in the schema, the layout and the datapoints', async () => {
    const { store, user, schema, shown, keys, counts } = await edit()
    await store.goToDatapoint(1)
    await user.clear(name('prompt'))
    await user.type(name('prompt'), 'question{Enter}')
    expect(await screen.findByLabelText('Name of question')).toHaveFocus()
    expect(schema().fields[0]).toEqual({ name: 'question', type: 'text' })
    expect(shown()).toEqual(['question', 'question'])
    expect(keys()).toEqual(['question', 'picture', 'session_id'])
    expect(store.getState().dataset.datapoint?.get('question')).toBe('How?')
    expect(store.getState().dataset.state?.fileName).toBe('rows edited.jsonl')
    expect(counts()).toEqual([])
    expect(lastStep(store)).toBe('Rename the field prompt to question')
    expect(
      await screen.findByText('“prompt” is now “question” in the schema, the layout and the data.'),
    ).toBeInTheDocument()
    expect(
      screen.getByText('The data is now a copy, “rows edited.jsonl”; what you opened stays as it is.'),
    ).toBeInTheDocument()
    act(() => store.undo())
    expect(store.getState().history.past).toEqual([])
    expect(schema().fields[0]?.name).toBe('prompt')
    expect(shown()).toEqual(['prompt', 'prompt'])
    expect(keys()).toEqual(['prompt', 'picture', 'session_id'])
    expect(counts()).toEqual([])
    act(() => store.redo())
    expect(keys()).toEqual(['question', 'picture', 'session_id'])
    expect(counts()).toEqual([])
  })

  test('leaves the layout and the data alone when the box is unchecked', async () => {
    const { user, schema, shown, keys } = await edit()
    await user.type(name('prompt'), '2')
    await user.click(screen.getByRole('checkbox', { name: 'Also in the layout (2 places) and in the data' }))
    expect(name('prompt')).toHaveAccessibleDescription('No datapoint has the key “prompt2”: the data keeps “prompt”.')
    await user.click(screen.getByRole('button', { name: 'Rename' }))
    expect(schema().fields[0]?.name).toBe('prompt2')
    expect(shown()).toEqual(['prompt', 'prompt'])
    expect(keys()).toEqual(['prompt', 'picture', 'session_id'])
    expect(screen.getByText('In no datapoint: the data has no key “prompt2”.')).toBeVisible()
  })

  test('leaves the data alone where it has the new name already, and says so', async () => {
    const { store, user, shown, keys } = await edit()
    await user.click(screen.getByRole('button', { name: 'Remove picture' }))
    await user.clear(name('prompt'))
    await user.type(name('prompt'), 'picture')
    expect(name('prompt')).toHaveAccessibleDescription(
      'Some datapoints have the key “picture” already, so the data stays as it is and keeps “prompt” beside it.',
    )
    expect(screen.getByRole('checkbox', { name: 'Also in the layout (2 places)' })).toBeChecked()
    await user.keyboard('{Enter}')
    expect(shown()).toEqual(['picture', 'picture'])
    expect(keys()).toEqual(['prompt', 'picture', 'session_id'])
    expect(store.getState().dataset.state?.fileName).toBe('rows.jsonl')
  })

  test('changes nothing where the datapoints can’t be renamed, and says why', async () => {
    const { store, user, schema, shown } = await edit(['prompt', 'prompt'], () =>
      Promise.resolve({ ok: false, message: 'It is gone.' }),
    )
    await user.type(name('prompt'), '2{Enter}')
    expect(await screen.findAllByText('“prompt” was not renamed.')).not.toEqual([])
    expect(screen.getAllByText('It is gone. Nothing has changed.')).not.toEqual([])
    expect(name('prompt')).toHaveValue('prompt')
    expect([schema().fields[0]?.name, ...shown()]).toEqual(['prompt', 'prompt', 'prompt'])
    expect(lastStep(store)).toBeUndefined()
  })

  test('lets a renaming that takes long be stopped, which changes nothing', async () => {
    const { store, user, schema, said } = await edit(
      ['prompt', 'prompt'],
      (_change, { onProgress, signal } = {}) =>
        new Promise((_, reject) => {
          onProgress?.({ bytes: 1, total: 10 })
          signal?.addEventListener('abort', () => reject(new Error('Stopped.')))
        }),
    )
    await user.type(name('prompt'), '2{Enter}')
    expect(screen.getByText('Renaming in the data…')).toBeVisible()
    expect(name('prompt')).toHaveValue('prompt2')
    expect(screen.getByRole('progressbar', { name: 'Renaming “prompt” in the data' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(said).toEqual(['“prompt” was not renamed. It was stopped.'])
    expect(await screen.findByLabelText('Name of prompt')).toHaveValue('prompt')
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(schema().fields[0]?.name).toBe('prompt')
    expect(lastStep(store)).toBeUndefined()
  })

  test('follows in the plan of the study', async () => {
    const { store, user } = await edit()
    store.commit('Plan', (document) => ({
      ...document,
      study: {
        ...FIRST_PLAN,
        cohortField: 'session_id',
        swapped: [{ orderField: 'session_id', pairs: [['session_id', 'other']] }],
        potato: { ...FIRST_PLAN.potato, annotatorField: 'session_id' },
      },
    }))
    await user.type(name('session_id'), '_2{Enter}')
    await screen.findByLabelText('Name of session_id_2')
    const { study } = store.getState().history.present
    expect([study?.cohortField, study?.potato.annotatorField]).toEqual(['session_id_2', 'session_id_2'])
    expect(study?.swapped).toEqual([{ orderField: 'session_id_2', pairs: [['session_id_2', 'other']] }])
  })

  test('asks about nothing that has not the field', async () => {
    const { store, user } = await edit()
    await user.type(name('picture'), '2')
    expect(screen.getByRole('checkbox', { name: 'Also in the data' })).toBeChecked()
    act(() => void store.setDataset(null))
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.getByRole('button', { name: 'Rename' })).toBeVisible()
  })

  test('typing alone changes nothing; going elsewhere takes the name', async () => {
    const { user, schema } = await edit()
    await user.type(name('picture'), '_url')
    expect(schema().fields[1]?.name).toBe('picture')
    await user.click(screen.getByLabelText('Label of prompt'))
    expect(schema().fields[1]?.name).toBe('picture_url')
  })

  test.each(['with the box as it is', 'with the box unchecked and checked again'])(
    'going elsewhere %s renames in the schema only, says so, and still offers the rest',
    async (how) => {
      const { store, user, schema, shown, keys } = await edit()
      await user.clear(name('prompt'))
      await user.type(name('prompt'), 'question')
      if (how.includes('again')) {
        await user.click(screen.getByRole('checkbox'))
        expect(screen.getByRole('checkbox')).not.toBeChecked()
        expect(name('prompt')).toHaveFocus()
        await user.click(screen.getByRole('checkbox'))
      }
      await user.click(screen.getByLabelText('Label of picture'))
      expect(schema().fields[0]?.name).toBe('question')
      expect(shown()).toEqual(['prompt', 'prompt'])
      expect(screen.getByText('“prompt” is now “question” in the schema only.')).toBeVisible()
      expect(screen.getByText(/^The layout still shows “prompt” in 2 places/)).toBeVisible()
      expect(screen.getByText(/The datapoints still have “prompt”\.$/)).toBeVisible()
      await user.click(screen.getByRole('button', { name: 'Rename everywhere' }))
      await waitFor(() => expect(shown()).toEqual(['question', 'question']))
      expect(keys()).toContain('question')
      expect(screen.queryByText(/in the schema only/)).toBeNull()
      act(() => store.undo())
      expect([schema().fields[0]?.name, ...shown(), keys()[0]]).toEqual(['question', 'prompt', 'prompt', 'prompt'])
    },
  )

  test('going elsewhere with the box unchecked is an answer: nothing more is asked', async () => {
    const { user, schema, shown } = await edit()
    await user.type(name('prompt'), '2')
    await user.click(screen.getByRole('checkbox'))
    await user.click(screen.getByLabelText('Label of picture'))
    expect([schema().fields[0]?.name, ...shown()]).toEqual(['prompt2', 'prompt', 'prompt'])
    expect(screen.queryByText(/in the schema only/)).toBeNull()
  })

  test('says while a name is typed that no datapoint has it, where none has the old one either', async () => {
    const { store, user } = await edit()
    const absent = /^No datapoint has the key “/
    await user.click(screen.getByRole('button', { name: 'Add field' }))
    await user.type(name('field_4'), 's')
    expect(name('field_4')).toHaveAccessibleDescription('No datapoint has the key “field_4s”.')
    expect(name('field_4')).toBeValid()
    await user.keyboard('{Backspace}')
    expect(screen.queryByText(absent)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Remove prompt' }))
    await user.clear(name('field_4'))
    await user.type(name('field_4'), 'prompt')
    expect(screen.queryByText(absent)).toBeNull()
    act(() => void store.setDataset(null))
    await user.type(name('field_4'), 's')
    expect(screen.queryByText(absent)).toBeNull()
  })

  test('passing the name of another field while typing does not mix the two up', async () => {
    const { user, shown } = await edit(['prompt', 'picture'])
    await user.clear(name('prompt'))
    await user.type(name('prompt'), 'picture_text{Enter}')
    await screen.findByLabelText('Name of picture_text')
    expect(shown()).toEqual(['picture_text', 'picture'])
  })

  test.each([
    ['an empty name', '', /needs a name/],
    ['the name of another field', 'picture', /Another field is named/],
    ['a name that is too long', 'x'.repeat(129), /128 at most/],
  ])('refuses %s, and says so at the field', async (_what, wanted, fault) => {
    const { user, schema } = await edit()
    fireEvent.change(name('prompt'), { target: { value: wanted } })
    expect(name('prompt')).toBeInvalid()
    expect(name('prompt')).toHaveAccessibleDescription(fault)
    expect(screen.getByRole('button', { name: 'Rename' })).toBeDisabled()
    await user.type(name('prompt'), '{Enter}')
    await user.click(screen.getByLabelText('Label of picture'))
    expect(schema().fields[0]?.name).toBe('prompt')
  })

  test('Escape keeps the old name and goes no further', async () => {
    const { user, store } = await edit()
    const onEscape: string[] = []
    document.addEventListener('keydown', ({ key }) => onEscape.push(key))
    await user.type(name('prompt'), '2{Escape}')
    expect(name('prompt')).toHaveValue('prompt')
    expect(onEscape).not.toContain('Escape')
    expect(lastStep(store)).toBeUndefined()
  })
})

describe('types', () => {
  test('the reason of the guess stands at a guessed type', async () => {
    await edit()
    expect(screen.getByText('Guessed: 100 % of values end in .png')).toBeVisible()
  })

  test('a change is one step and checks the data at once', async () => {
    const { store, user, schema, counts } = await edit()
    await user.selectOptions(screen.getByLabelText('Type of prompt'), 'image_url')
    expect(schema().fields[0]?.type).toBe('image_url')
    expect(counts()).toEqual(['prompt not-absolute'])
    expect(screen.getByText(/^The guess was Text/)).toBeVisible()
    store.undo()
    expect(counts()).toEqual([])
  })

  test('a second task group takes over, is told, and undo brings both back', async () => {
    const { store, user, schema } = await edit()
    await user.selectOptions(screen.getByLabelText('Type of prompt'), 'task_group_id')
    expect(schema().fields.map(({ type }) => type)).toEqual(['task_group_id', 'image_url', 'metadata'])
    expect(screen.getByText(/“session_id” was the task group/)).toBeVisible()
    store.undo()
    expect(schema().fields.map(({ type }) => type)).toEqual(['text', 'image_url', 'task_group_id'])
    expect(await screen.findByLabelText('Type of prompt')).toHaveValue('text')
    expect(screen.queryByText(/was the task group/)).toBeNull()
  })
})

describe('fields', () => {
  test('a run of typing in a label is one step', async () => {
    const { store, user, schema } = await edit()
    await user.type(screen.getByLabelText('Label of prompt'), 'The question')
    expect(schema().fields[0]?.label).toBe('The question')
    store.undo()
    expect(schema().fields[0]).toEqual({ name: 'prompt', type: 'text' })
    expect(lastStep(store)).toBeUndefined()
  })

  test('a label that is too long is said at the field', async () => {
    await edit()
    fireEvent.change(screen.getByLabelText('Label of prompt'), { target: { value: 'x'.repeat(256) } })
    expect(screen.getByLabelText('Label of prompt')).toHaveAccessibleDescription(/256 characters; 255 are allowed/)
  })

  test('a new field is ready to be named, and one that goes hands on the focus', async () => {
    const { user, schema } = await edit()
    await user.click(screen.getByRole('button', { name: 'Add field' }))
    expect(name('field_4')).toHaveFocus()
    await user.keyboard('notes{Enter}')
    expect(schema().fields.at(-1)).toEqual({ name: 'notes', type: 'text' })
    await user.click(screen.getByRole('button', { name: 'Remove prompt' }))
    expect(schema().fields.map((one) => one.name)).toEqual(['picture', 'session_id', 'notes'])
    expect(name('picture')).toHaveFocus()
  })

  test('each has a grip in the list of fields', async () => {
    await edit()
    const list = screen.getByRole('list', { name: 'Fields of the schema' })
    expect(
      within(list)
        .getAllByRole('button', { name: /^Move / })
        .map((grip) => grip.getAttribute('aria-label')),
    ).toEqual(['Move prompt', 'Move picture', 'Move session_id'])
  })

  test('200 are the most', async () => {
    const { store } = await edit()
    const full = {
      strict: false,
      fields: Array.from({ length: 200 }, (_, index) => ({ name: `f${index}`, type: 'text' as const })),
    }
    store.commit('Fill', (document) => ({ ...document, schema: full }))
    expect(await screen.findByText(/200 of at most 200 fields/)).toBeInTheDocument()
    // By text: reckoning the names of a thousand controls takes seconds.
    expect(screen.getByText('Add field')).toBeDisabled()
  }, 20_000)
})

describe('the schema as a whole', () => {
  test('strict is turned on and off', async () => {
    const { store, user, schema } = await edit()
    await user.click(screen.getByRole('switch', { name: 'Strict' }))
    expect(schema().strict).toBe(true)
    expect(lastStep(store)).toBe('Turn strict on')
    await user.click(screen.getByRole('switch', { name: 'Strict' }))
    expect(schema().strict).toBe(false)
  })

  test('goes back to the guess', async () => {
    const { user, schema } = await edit()
    const guess = screen.getByRole('button', { name: 'Use the guessed schema' })
    expect(guess).toBeDisabled()
    const before = schema()
    await user.selectOptions(screen.getByLabelText('Type of picture'), 'text')
    await user.click(guess)
    expect(schema()).toEqual(before)
  })

  test('is copied as the file that the platform takes', async () => {
    const { user } = await edit()
    await user.click(screen.getByRole('button', { name: 'Copy schema' }))
    expect(JSON.parse(await navigator.clipboard.readText())).toEqual({
      strict: false,
      fields: { prompt: { type: 'text' }, picture: { type: 'image_url' }, session_id: { type: 'task_group_id' } },
    })
  })

  test('begins with a field when there is none', async () => {
    const store = createDesignerStore(countingKeys())
    const user = userEvent.setup()
    show(store)
    expect(screen.getByText(/^No schema yet\./)).toBeVisible()
    expect(screen.queryByText('The schema has no field. Add at least one.')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Add field' }))
    expect(store.getState().history.present.schema).toEqual({
      strict: false,
      fields: [{ name: 'field_1', type: 'text' }],
    })
    store.undo()
    expect(store.getState().history.present.schema).toBeNull()
  })
})

type Store = ReturnType<typeof createDesignerStore>

async function edit(fields: readonly [string, string] = ['prompt', 'prompt'], derive?: DatasetHandle['derive']) {
  const store = createDesignerStore(countingKeys())
  const memory = memoryDataset('rows.jsonl', readValues(rows), (state) => store.updateDataset(handle, state))
  const handle: DatasetHandle = { ...memory, ...(derive && { derive }) }
  const layout = layoutOf({ rows: [[[field(fields[0])]]] }, { rows: [[[field(fields[1])]]] })
  store.load({
    ...store.getState().history.present,
    layout,
    schema: handle.state().info?.inferred ?? null,
    name: 'Test',
  })
  await store.setDataset(handle)
  followSchema(store)
  const said = show(store)
  const document = () => store.getState().history.present
  return {
    store,
    said,
    user: userEvent.setup(),
    schema: (): Schema => document().schema ?? { strict: false, fields: [] },
    shown: () => JSON.stringify(document().layout).match(/(?<="field":")\w+/g) ?? [],
    /** The fields of the datapoint shown. */
    keys: () => [...(store.getState().dataset.datapoint?.keys() ?? [])],
    /** What the check of the data has found. */
    counts: () => store.getState().dataset.state?.report?.checks.counts.map(({ field: at, rule }) => `${at} ${rule}`),
  }
}

function show(store: Store) {
  const said: (string | null)[] = []
  const tools = {
    ...quietTools,
    say: (sentence: string | null) => void said.push(sentence),
    openDataset: openMade(store),
  }
  render(
    <StoreProvider store={store}>
      <DesignerToolsProvider value={tools}>
        <MakingProgress />
        <SchemaEditor />
        <ToastStack />
      </DesignerToolsProvider>
    </StoreProvider>,
  )
  return said
}

function name(of: string): HTMLElement {
  return screen.getByRole('textbox', { name: `Name of ${of}` })
}

function lastStep(store: Store): string | undefined {
  return store.getState().history.past.at(-1)?.name
}
