/** The form of a project's JSON that this designer writes. When it changes, raise it and add a migration from the form before. */
export const PROJECT_VERSION = 1

/** Version → how a project's JSON of that version becomes one of the next. */
export type Migrations = ReadonlyMap<number, (document: unknown) => unknown>

/** The way from every older form. A new key that may be absent needs no migration and no new version. */
export const MIGRATIONS: Migrations = new Map()

/** A project's JSON in the form of `version`, through every form between. Throws when a step is missing or fails. */
export function migrate(document: unknown, from: number, migrations: Migrations, version: number): unknown {
  let now = document
  for (let step = from; step < version; step++) {
    const change = migrations.get(step)
    if (change === undefined) throw new Error(`No migration from version ${step}.`)
    now = change(now)
  }
  return now
}
