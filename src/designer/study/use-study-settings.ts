import { useState } from 'react'
import type { DesignerStore } from '../../store/designer-store.ts'
import { FIRST_SETTINGS, type StudySettings } from './study-settings.ts'

/** The settings of the study and a way to change some of them. */
export type StudySettingsState = {
  readonly settings: StudySettings
  change(part: Partial<StudySettings>): void
}

/** The study's settings. They outlive the dialog, so that looking at a group and coming back loses nothing, but not the page. */
export function useStudySettings(store: DesignerStore): StudySettingsState {
  const [settings, setSettings] = useState(() => KEPT.get(store) ?? FIRST_SETTINGS)
  const change = (part: Partial<StudySettings>) => {
    const next = { ...(KEPT.get(store) ?? settings), ...part }
    KEPT.set(store, next)
    setSettings(next)
  }
  return { settings, change }
}

const KEPT = new WeakMap<DesignerStore, StudySettings>()
