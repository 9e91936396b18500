import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { followSchema } from '../../../../src/app/follow-schema.ts'
import type { Json } from '../../../../src/base/json.ts'
import { countingKeys } from '../../../../src/base/key.ts'
import { memoryDataset } from '../../../../src/dataset/memory-dataset.ts'
import { readValues } from '../../../../src/dataset/read-values.ts'
import type { Schema } from '../../../../src/dataset/schema.ts'
import { SchemaEditor } from '../../../../src/designer/schema/schema-editor.tsx'
import type { Item } from '../../../../src/items/schemas.ts'
import { createDesignerStore } from '../../../../src/store/designer-store.ts'
import { StoreProvider } from '../../../../src/store/store-context.tsx'
import { ToastStack } from '../../../../src/ui/toast-stack.tsx'
import { layoutOf } from '../../checks/layout-of.ts'

const field = (name: string): Item => ({ type: 'dataset_field', field: name })
const rows: readonly Json[] = [
  { prompt: 'Why?', picture: 'https://a.example/1.png', session_id: 's1' },
  { prompt: 'How?', picture: 'https://a.example/2.png', session_id: 's1' },
]

describe('renaming a field', () => {
  test('renames it in the layout in the same step, and says that the data still has the old name', async () => {
    const { store, user, schema, shown } = await edit()
    await user.clear(name('prompt'))
    await user.type(name('prompt'), 'question{Enter}')
    expect(schema().fields[0]).toEqual({ name: 'question', type: 'text' })
    expect(shown()).toEqual(['question', 'question'])
    expect(name('question')).toHaveFocus()
    expect(screen.getByText('In no datapoint: the data has no key “question”.')).toBeVisible()
    expect(lastStep(store)).toBe('Rename the field prompt to question')
    store.undo()
    expect(schema().fields[0]?.name).toBe('prompt')
    expect(shown()).toEqual(['prompt', 'prompt'])
  })

  test('leaves the layout alone when the box is unchecked', async () => {
    const { user, schema, shown } = await edit()
    await user.type(name('prompt'), '2')
    await user.click(screen.getByRole('checkbox', { name: 'Also in the layout (2 places)' }))
    await user.click(screen.getByRole('button', { name: 'Rename' }))
    expect(schema().fields[0]?.name).toBe('prompt2')
    expect(shown()).toEqual(['prompt', 'prompt'])
  })

  test('does not ask about the layout where it does not show the field', async () => {
    const { user } = await edit()
    await user.type(name('picture'), '2')
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
    'going elsewhere %s does not rename in the layout, says so, and still offers it',
    async (how) => {
      const { store, user, schema, shown } = await edit()
      render(<ToastStack />)
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
      await user.click(screen.getByRole('button', { name: 'Rename in the layout too' }))
      expect(shown()).toEqual(['question', 'question'])
      expect(screen.queryByText(/in the schema only/)).toBeNull()
      store.undo()
      expect([schema().fields[0]?.name, ...shown()]).toEqual(['question', 'prompt', 'prompt'])
    },
  )

  test('going elsewhere with the box unchecked is an answer: nothing more is asked', async () => {
    const { user, schema, shown } = await edit()
    render(<ToastStack />)
    await user.type(name('prompt'), '2')
    await user.click(screen.getByRole('checkbox'))
    await user.click(screen.getByLabelText('Label of picture'))
    expect([schema().fields[0]?.name, ...shown()]).toEqual(['prompt2', 'prompt', 'prompt'])
    expect(screen.queryByText(/in the schema only/)).toBeNull()
  })

  test('says while a name is typed that no datapoint has it', async () => {
    const { store, user } = await edit()
    const absent = /^No datapoint has the key “pictures”/
    await user.type(name('picture'), 's')
    expect(name('picture')).toHaveAccessibleDescription(absent)
    expect(name('picture')).toBeValid()
    await user.type(name('picture'), '{Backspace}')
    expect(screen.queryByText(absent)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Remove prompt' }))
    await user.clear(name('picture'))
    await user.type(name('picture'), 'prompt')
    expect(screen.queryByText(/^No datapoint has the key/)).toBeNull()
    act(() => void store.setDataset(null))
    await user.type(name('picture'), 's')
    expect(screen.queryByText(/^No datapoint has the key/)).toBeNull()
  })

  test('passing the name of another field while typing does not mix the two up', async () => {
    const { user, shown } = await edit(['prompt', 'picture'])
    await user.clear(name('prompt'))
    await user.type(name('prompt'), 'picture_text{Enter}')
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
    const { store, user, schema } = await edit()
    await user.selectOptions(screen.getByLabelText('Type of prompt'), 'image_url')
    expect(schema().fields[0]?.type).toBe('image_url')
    const counts = () =>
      store.getState().dataset.state?.report?.checks.counts.map(({ field: at, rule }) => `${at} ${rule}`)
    expect(counts()).toEqual(['prompt not-https'])
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

async function edit(fields: readonly [string, string] = ['prompt', 'prompt']) {
  const store = createDesignerStore(countingKeys())
  const handle = memoryDataset('rows.jsonl', readValues(rows), (state) => store.updateDataset(handle, state))
  const layout = layoutOf({ rows: [[[field(fields[0])]]] }, { rows: [[[field(fields[1])]]] })
  store.load({
    ...store.getState().history.present,
    layout,
    schema: handle.state().info?.inferred ?? null,
    name: 'Test',
  })
  await store.setDataset(handle)
  followSchema(store)
  show(store)
  const document = () => store.getState().history.present
  return {
    store,
    user: userEvent.setup(),
    schema: (): Schema => document().schema ?? { strict: false, fields: [] },
    shown: () => JSON.stringify(document().layout).match(/(?<="field":")\w+/g) ?? [],
  }
}

function show(store: Store) {
  render(
    <StoreProvider store={store}>
      <>
        <SchemaEditor />
      </>
    </StoreProvider>,
  )
}

function name(of: string): HTMLElement {
  return screen.getByRole('textbox', { name: `Name of ${of}` })
}

function lastStep(store: Store): string | undefined {
  return store.getState().history.past.at(-1)?.name
}
