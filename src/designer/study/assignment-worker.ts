import type { AssignmentPlan } from '../../outputs/assignment/assignment.ts'
import { simulateAssignment } from '../../outputs/assignment/simulate-assignment.ts'

// Plays one plan through for each message, away from the interface.
globalThis.addEventListener('message', (event: MessageEvent<AssignmentPlan>) => {
  globalThis.postMessage(simulateAssignment(event.data))
})
