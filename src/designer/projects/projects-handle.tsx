import { createContext, useContext } from 'react'
import type { DesignDocument } from '../../store/design-document.ts'
import type { ProjectReading } from '../../store/project-file.ts'
import type { DamagedProject, ProjectList } from '../../store/storage/project-list.ts'
import type { RestorePoint } from '../../store/storage/restore-points.ts'

/** What to do when another window has changed the open project. */
export type WindowChoice = 'theirs' | 'mine' | 'copy'

/**
 * Everything that can be done with projects and restore points. A call that may be refused gives back why, as a sentence for the person,
 * or null when it was done; none of them rejects, but for those that give back something else.
 */
export type Projects = {
  /** The id of the open project. */
  currentId(): string
  /** Everything that is kept, what is open as it is now. Rejects when the browser refuses. */
  list(): Promise<ProjectList>
  /** Saves what is open, then opens another project. */
  open(id: string): Promise<string | null>
  /** Saves what is open, then opens a new project, which is empty where no `document` is given. */
  create(document?: DesignDocument): Promise<string | null>
  /** Saves everything that is open, so that the page can be loaded again. Gives back what a reload would lose, or null. */
  prepareReload(): Promise<string | null>
  /** Makes a copy of a project beside it, without opening it. */
  duplicate(id: string): Promise<string | null>
  rename(id: string, name: string): Promise<string | null>
  /** Moves a project into the bin; where it was open, another one is opened. */
  bin(id: string): Promise<string | null>
  /** Takes a project out of the bin. */
  unbin(id: string): Promise<string | null>
  /** Removes a project for good, with its restore points. */
  remove(id: string): Promise<string | null>
  /** Hands over a project as a file, with its datapoints. */
  download(id: string): Promise<string | null>
  /** Takes a damaged record out of the store. Gives back what puts it back. Rejects when the browser refuses. */
  removeDamaged(damaged: DamagedProject): Promise<() => Promise<void>>
  /** Keeps the open project as it is now under a name. */
  keepRestorePoint(name: string): Promise<string | null>
  /** The open project's restore points, the newest first. Rejects when the browser refuses. */
  listRestorePoints(): Promise<readonly RestorePoint[]>
  /** What a restore point holds, with keys of its own, for looking at it or comparing. */
  readRestorePoint(id: string): Promise<ProjectReading>
  /** Goes back to a restore point as one undoable step; what was there becomes a restore point itself. */
  restore(id: string): Promise<string | null>
  /** Deletes a restore point. Gives back what puts it back. Rejects when the browser refuses. */
  removeRestorePoint(id: string): Promise<() => Promise<void>>
  /** Ends that two windows go apart. */
  settle(choice: WindowChoice): Promise<string | null>
  /** Tries again to save. */
  retry(): void
}

const ProjectsContext = createContext<Projects | null>(null)

/** Hands the projects to everything below. */
export const ProjectsProvider = ProjectsContext

/** The projects. Throws outside the designer. */
export function useProjects(): Projects {
  const projects = useContext(ProjectsContext)
  if (projects === null) throw new Error('No provider above.')
  return projects
}
