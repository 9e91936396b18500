import { useCallback, useEffect, useState } from 'react'
import type { ProjectList } from '../../store/storage/project-list.ts'
import { useProjects } from './projects-handle.tsx'

/** The projects as they are kept: null until they are read, `failed` when the browser refuses. `reload` reads them again. */
export function useProjectList(): { readonly list: ProjectList | null | 'failed'; reload(): void } {
  const projects = useProjects()
  const [list, setList] = useState<ProjectList | null | 'failed'>(null)
  const reload = useCallback(() => {
    projects.list().then(setList, () => setList('failed'))
  }, [projects])
  useEffect(reload, [reload])
  return { list, reload }
}
