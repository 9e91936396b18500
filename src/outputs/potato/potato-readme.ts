import { needsServer, type PotatoSettings } from './potato-settings.ts'
import type { PotatoAssignment } from './resolve-assignment.ts'

/** How to run the project, for somebody who has never used Potato. */
export function printPotatoReadme(
  settings: PotatoSettings,
  { strategy }: PotatoAssignment,
  hasLosses: boolean,
): string {
  return `# Potato project

Made by Batch Layout Designer. Potato (https://github.com/davidjurgens/potato) is a separate program; nothing of it is in this folder.

## Run it

1. Install Potato: \`pip install potato-annotation\`
2. In this folder: \`potato start config.yaml -p 8000\`
3. Open \`http://localhost:8000/?PROLIFIC_PID=pilot1\`. Any other name after \`PROLIFIC_PID=\` is another participant.

The answers are written into \`annotation_output/\`.

## What is in here

- \`config.yaml\`: the task, its questions and how items are handed out.
${settings.form === 'faithful' ? '- `layouts/task_layout.html`: the screen, in the order of the layout.\n' : ''}- \`data/items.jsonl\`: the datapoints, each with an id.
- \`surveyflow/\`: the task details, and the intro and outro pages, where the layout has any.
- \`batches/\`: the ids of each group, where there are too many for \`config.yaml\`.
- \`LOSSES.md\`: ${hasLosses ? 'what Potato cannot hold. Read it first.' : 'what Potato cannot hold: nothing of this layout.'}

## With participants from Prolific

${settings.completionCode.trim() === '' ? 'Add Prolific’s code to `config.yaml`: `completion_code: "YOUR-CODE"`.\n' : 'The completion code is in `config.yaml`.\n'}Potato learns of returned, timed out and rejected submissions only with \`login: {type: prolific}\` and a token of its own in a file beside
this one; see its page on Prolific. Keep that file out of version control.
${needsServer(strategy) ? `\nThe strategy \`${strategy}\` needs more settings and packages; see Potato’s page on task assignment.\n` : ''}`
}
