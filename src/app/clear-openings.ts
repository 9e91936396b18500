import { closeTopic } from '../ui/toasts.tsx'

/** Takes away what was said of files that were opened before: to be done before the next ones are read, which may have more to say. */
export function clearOpenings() {
  closeTopic('opening')
  // What was offered for an earlier paste is over, too.
  closeTopic('paste')
}
