import { useState } from 'react'
import { readServerAnswer } from '../../checks/read-server-answer.ts'
import { behindNextPaint } from '../../store/behind-next-paint.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { focusWhenDrawn } from '../focus-when-drawn.ts'

/** Takes the platform's refusal as it was printed and puts each finding on its item. */
export function ServerAnswerDialog({ onClose }: { onClose(): void }) {
  const store = useDesignerStore()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const take = () => {
    const answer = readServerAnswer(text)
    if (!answer.ok) return setFault(answer.message)
    store.setServerIssues(answer.issues)
    store.setProblemsOpen(true)
    onClose()
    behindNextPaint(() => focusWhenDrawn('[aria-label="Problems"] [data-issue]'))
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Paste the server’s answer"
      description="The body of a 422, or what the command-line client printed. Each finding goes to its item, and away when that item changes."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={take}>
            Show the findings
          </Button>
        </>
      }
    >
      <TextArea
        label="The server’s answer"
        value={text}
        rows={10}
        isMono
        onChange={(next) => {
          setText(next)
          setFault(null)
        }}
        messages={fault === null ? [] : [{ message: fault, severity: 'error' }]}
      />
    </Dialog>
  )
}
