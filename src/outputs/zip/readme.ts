import type { ExportFile } from '../export-catalogue.ts'
import { oneLine } from '../runbook/quote.ts'

/** Something that is not in the ZIP as it should be; `draft` is where it is as a draft. */
export type LeftOut = { readonly title: string; readonly reason: string; readonly draft?: string }

/** What to do with the files in which order, as Markdown. The same files give the same text. */
export function printReadme(projectName: string, files: readonly ExportFile[], leftOut: readonly LeftOut[]): string {
  const has = (path: string) => files.some((file) => file.path === path)
  const parts = [
    `# ${oneLine(projectName).replace(/([\\`*_[\]<>#])/g, '\\$1') || 'Project'}`,
    'Made with Batch Layout Designer. Everything here was made on one machine and has been sent nowhere.',
    ...(leftOut.length === 0 ? [] : [missingPart(leftOut)]),
    has('run.sh') ? RUN : BY_HAND,
    ...(files.some(({ path }) => path.startsWith('update/')) ? [UPDATE] : []),
    listPart(files),
  ]
  return `${parts.join('\n\n')}\n`
}

const RUN = `## What to do

1. Make an API token on the platform (Settings, API tokens). It is never written into a file; the scripts read it from the environment:

   \`\`\`sh
   export PROLIFIC_TOKEN=…
   \`\`\`

2. Run **one** of the three scripts from this folder:

   \`\`\`sh
   bash run.sh               # bash and curl
   python3 run.py            # Python 3.8 or newer, nothing to install
   bash run-with-client.sh   # the platform’s command-line client
   \`\`\`

   Each makes the dataset, uploads the datapoints, waits, makes the batch, sets it up, waits until it is READY, and makes the study as a
   **draft**. Nothing is published and nothing is paid.

3. Look at the draft on the platform, try it, and publish it there.

A script stops at the first error with the server’s words. When these are about the layout (422), copy them and paste them into the
designer, _Problems_, “Paste the server’s answer”: each complaint then stands at its item.

What is made is written down in \`run-state.txt\`. Run a script again at any time: it goes on where it stopped. When a request to make
something gets no answer, nobody knows whether it arrived; the script then stops and says where to look, and makes nothing twice. To begin
anew, delete \`run-state.txt\`.

The marks [likely] and [open] at the head of a script stand beside what the platform has not published: look there first if a step fails.`

const BY_HAND = `## What to do

The scripts are missing, because something they need is. Mend what is named above in the designer and take the ZIP again; or go by hand,
below \`https://api.prolific.com/api/v1\`, with the header \`Authorization: Token …\`:

1. \`POST /data-collection/datasets\` with \`bodies/dataset.json\`
2. \`GET /data-collection/datasets/{id}/upload-url/{filename}\`, then \`PUT\` the file in \`data/\` to the address in the answer
3. wait until the dataset is ready
4. \`POST /data-collection/batches\` with \`bodies/batch.json\` and the \`dataset_id\`
5. \`POST /data-collection/batches/{id}/setup\` with \`bodies/setup.json\` and the \`dataset_id\`
6. \`GET /data-collection/batches/{id}/status\` until it is \`READY\`
7. make the study with \`bodies/study.json\` and the batch’s id as \`data_collection_id\``

const UPDATE = `## To update the batch instead

The layout was opened from a batch. \`update/update.json\` is the body of \`PATCH /data-collection/batches/{id}\`, and
\`update/batch_items.json\` the file for \`prolific aitaskbuilder batch update -b BATCH -f update/batch_items.json\`. What has an id there is
kept, what has none is new, and what is left out is deleted.`

function missingPart(leftOut: readonly LeftOut[]): string {
  const lines = leftOut.map(
    ({ title, reason, draft }) =>
      `- ${oneLine(title)}${draft === undefined ? '' : ` (as a draft: \`${draft}\`)`}: ${oneLine(reason)}`,
  )
  return `## Not in here\n\n${lines.join('\n')}`
}

function listPart(files: readonly ExportFile[]): string {
  const lines = files
    .map(({ path }) => path)
    .toSorted()
    .map((path) => `- \`${path}\`${WORDS.has(path) ? `: ${WORDS.get(path)}` : ''}`)
  return `## What is in here\n\n${lines.join('\n')}`
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['batch_items.json', 'the layout, the bare array of pages'],
  ['run.sh', 'does everything, with bash and curl'],
  ['run.py', 'does everything, with Python'],
  ['run-with-client.sh', 'does everything, with the command-line client'],
  ['bodies/dataset.json', 'makes the dataset'],
  ['bodies/batch.json', 'makes the batch'],
  ['bodies/setup.json', 'sets the batch up'],
  ['bodies/study.json', 'makes the study as a draft'],
  ['update/update.json', 'changes the batch that the layout was opened from'],
  ['update/batch_items.json', 'the layout with its ids'],
  ['data/schema.json', 'the fields of the dataset'],
  ['answers/answers.schema.json', 'a JSON Schema of the answers'],
  ['answers/made-up-answers.json', 'made-up answers, to write analysis code with'],
  ['answers/made-up-answers.csv', 'the same as a table'],
  ['project.json', 'the project, to open it in the designer again'],
])
