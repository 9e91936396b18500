import { escapeMarkdown } from '../../base/escape-markdown.ts'
import { countWords } from '../../base/number-words.ts'
import { countIssues, issueWords } from '../../checks/issue-words.ts'
import type { Issue } from '../../checks/issue.ts'
import { isAboutNoText } from '../../checks/rules/data-counts.ts'
import type { ExportFile } from '../export-catalogue.ts'
import { oneLine } from '../runbook/quote.ts'

/** Something that is not in the ZIP as it should be; `draft` is where it is as a draft. */
export type LeftOut = { readonly title: string; readonly reason: string; readonly draft?: string }

/** What is to be said of a file or a folder of the ZIP, such as that it holds only a part of the datapoints. */
export type PathNote = { readonly path: string; readonly note: string }

/** What to do with the files in which order, as Markdown. The same files give the same text. */
export function printReadme(
  projectName: string,
  files: readonly ExportFile[],
  leftOut: readonly LeftOut[],
  notes: readonly PathNote[],
  issues: readonly Issue[],
): string {
  const paths = new Set(files.map(({ path }) => path))
  const missing = leftOut.filter(({ draft }) => draft === undefined)
  const drafts = leftOut.filter(({ draft }) => draft !== undefined)
  const parts = [
    `# ${asMarkdown(projectName) || 'Project'}`,
    'Made with Batch Layout Designer. Everything here was made on one machine and has been sent nowhere.',
    ...(missing.length === 0 ? [] : [reasonsPart('Not in here', missing)]),
    ...(drafts.length === 0 ? [] : [reasonsPart('Not finished: in here as drafts', drafts)]),
    ...findingsParts(hasData(paths) ? issues.filter((issue) => !isAboutNoText(issue)) : issues),
    ...(notes.length === 0 ? [] : [notesPart(notes)]),
    paths.has('run.sh') ? RUN : byHand(paths),
    ...([...paths].some((path) => path.startsWith('update/')) ? [update(paths)] : []),
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
designer, _Problems_, “Paste the server’s answer”: each complaint then stands at its item. Mend it there, export the ZIP again, unpack it
over this folder, **keep** \`run-state.txt\`, and run the script again: it goes on from the step that failed.

What is made, and from which files, is written down in \`run-state.txt\`. Run a script again at any time: it goes on where it stopped. When a
request to make something gets no answer, nobody knows whether it arrived; the script then stops and says where to look, and makes nothing
twice.

A file that has changed after it was sent is never passed over:

- another layout or task text (\`bodies/batch.json\`): \`run.sh\` and \`run.py\` change the batch, as long as its study is a draft
- other datapoints, fields or groups, another study, or a study that is published: the script stops and says which file has changed. Put the
  file back that was sent, or begin anew.

A dataset of which the platform refused some datapoints (PARTIAL) can’t be used for a batch: mend the datapoints, export again, unpack, and
begin anew.

To **begin anew**, delete \`run-state.txt\`. The next run makes a new dataset and a new batch; those made before stay on the platform.

The marks [likely] and [open] at the head of a script stand beside what the platform has not published: look there first if a step fails.`

/** What to do without the scripts, with the files under the names that they have here. */
function byHand(paths: ReadonlySet<string>): string {
  const body = (name: string) => `\`${pathHere(`bodies/${name}.json`, paths)}\``
  const data = hasData(paths) ? 'the file of datapoints in `data/`' : 'your file of datapoints'
  return `## What to do

The scripts are missing, because something they need is. Mend what is named above in the designer and take the ZIP again; or finish the
drafts and go by hand, below \`https://api.prolific.com/api/v1\`, with the header \`Authorization: Token …\`:

1. \`POST /data-collection/datasets\` with ${body('dataset')}
2. \`GET /data-collection/datasets/{id}/upload-url/{filename}\`, then \`PUT\` ${data} to the address in the answer
3. wait until the dataset is ready
4. \`POST /data-collection/batches\` with ${body('batch')} and the \`dataset_id\`
5. \`POST /data-collection/batches/{id}/setup\` with ${body('setup')} and the \`dataset_id\`
6. \`GET /data-collection/batches/{id}/status\` until it is \`READY\`
7. make the study with ${body('study')} and the batch’s id as \`data_collection_id\``
}

/** Whether the datapoints are here. All their values are written as texts. */
function hasData(paths: ReadonlySet<string>): boolean {
  return [...paths].some((path) => /^data\/(?!schema(\.draft)?\.json$)/.test(path))
}

/** Under which path a file is here: its own or, while it is not finished, that of the draft. */
function pathHere(path: string, paths: ReadonlySet<string>): string {
  const draft = path.replace(/\.json$/, '.draft.json')
  return paths.has(draft) ? draft : path
}

function update(paths: ReadonlySet<string>): string {
  const [body = '', layout = ''] = ['update.json', 'batch_items.json'].map((name) => pathHere(`update/${name}`, paths))
  return `## To update the batch instead

The layout was opened from a batch. \`${body}\` is the body of \`PATCH /data-collection/batches/{id}\`, and
\`${layout}\` the file for \`prolific aitaskbuilder batch update -b BATCH -f ${layout}\`. What has an id there is
kept, what has none is new, and what is left out is deleted.`
}

/** Names and findings quote the project, whose texts may be anybody's: they stand as they are, on one line. */
function asMarkdown(text: string): string {
  return escapeMarkdown(oneLine(text))
}

function reasonsPart(title: string, leftOut: readonly LeftOut[]): string {
  const lines = leftOut.map(
    (one) => `- ${one.draft === undefined ? asMarkdown(one.title) : `\`${one.draft}\``}: ${asMarkdown(one.reason)}`,
  )
  return `## ${title}\n\n${lines.join('\n')}`
}

/** What the checks found when the ZIP was made; advice keeps nobody from anything and is left out. */
function findingsParts(issues: readonly Issue[]): readonly string[] {
  const { error, warning } = countIssues(issues)
  if (error + warning === 0) return []
  const counts = [
    ...(error > 0 ? [countWords(error, 'error')] : []),
    ...(warning > 0 ? [countWords(warning, 'warning')] : []),
  ]
  const listed = issues.filter(({ severity }) => severity !== 'advice')
  const lines = listed.map((issue) => `- ${issue.severity}: ${asMarkdown(issueWords(issue))}`)
  return [`## What the checks found\n\nWhen this was made: ${counts.join(', ')}.\n\n${lines.join('\n')}`]
}

function notesPart(notes: readonly PathNote[]): string {
  return `## Good to know\n\n${notes.map(({ path, note }) => `- \`${path}\`: ${asMarkdown(note)}`).join('\n')}`
}

function listPart(files: readonly ExportFile[]): string {
  const lines = files
    .map(({ path }) => path)
    .toSorted()
    .map((path) => `- \`${path}\`${wordsFor(path)}`)
  return `## What is in here\n\n${lines.join('\n')}`
}

function wordsFor(path: string): string {
  const final = path.replace(/\.draft\.json$/, '.json')
  const words = WORDS.get(final) ?? (final.startsWith('answers/unswap_') ? UNSWAP : undefined)
  return words === undefined ? '' : `: ${words}${final === path ? '' : '; a draft'}`
}

const UNSWAP = 'reads the answers to swapped datapoints as if these were shown in their original order'

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
  ['answers/made-up-answers.csv', 'made-up answers as a table, for a spreadsheet'],
  ['project.json', 'the project, to open it in the designer again'],
])
