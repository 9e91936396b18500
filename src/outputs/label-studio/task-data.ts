import { firstFree } from '../answers/name-questions.ts'

/** The data of the tasks beside the dataset's own: what every task holds, and under which key each field stands. */
export type TaskData = {
  /** The same for every task, by key. */
  readonly fixed: ReadonlyMap<string, string>
  /** Field name → key. A name that Label Studio could not read as a variable gets another key. */
  readonly keys: ReadonlyMap<string, string>
}

/** Collects what goes into the tasks while the configuration is written. */
export type TaskDataWriter = TaskData & {
  /** A static text as the value of an attribute: itself, or a variable when a `$` in it would be read as one. */
  text(text: string): string
  /** A variable for HTML, which cannot stand in the configuration. */
  html(html: string): string
  /** A variable for a field. */
  field(name: string): string
}

/** A writer for a dataset with these fields. */
export function createTaskData(fields: readonly string[]): TaskDataWriter {
  const fixed = new Map<string, string>()
  const keys = new Map<string, string>()
  const used = new Set<string>()
  const take = (nameOf: (count: number) => string) => {
    const key = firstFree(nameOf, (one) => !used.has(one))
    used.add(key)
    return key
  }
  for (const name of fields.filter(isPlainName)) {
    used.add(name)
    keys.set(name, name)
  }
  const addField = (name: string) => {
    const key = keys.get(name) ?? take((count) => `field_${count}`)
    keys.set(name, key)
    return key
  }
  for (const name of fields) addField(name)
  const add = (stem: string, value: string) => {
    const known = [...fixed].find(([, held]) => held === value)
    const key = known?.[0] ?? take((count) => `${stem}_${count}`)
    fixed.set(key, value)
    return `$${key}`
  }
  return {
    fixed,
    keys,
    text: (text) => (text.includes('$') ? add('text', text) : text),
    html: (html) => add('html', html),
    field: (name) => `$${addField(name)}`,
  }
}

/** Whether a field's name can follow a `$` as it is. */
function isPlainName(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && name !== '__proto__'
}
