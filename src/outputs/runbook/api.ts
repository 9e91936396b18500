/** One thing about the platform's API that the scripts depend on; `sure` as in format.md, which is the source of those marked so. */
export type ApiFact = {
  readonly name: string
  readonly value: string
  readonly sure: 'sure' | 'likely' | 'open'
  readonly words: string
}

/** The base of all addresses; the environment's PROLIFIC_API_URL goes before it. Source: format.md §4 (sure). */
export const API_BASE = 'https://api.prolific.com/api/v1'

/**
 * What the scripts know of the API, each in one place. To change one, change it here; a script that has left can be changed in its head.
 * Source: format.md §4 for what is sure. The states are those that the platform's pages name for datasets and batches beside the import's
 * `complete`, `partial` and `failed` of format.md §3.
 */
export const API_FACTS: readonly ApiFact[] = [
  { name: 'API_DEFAULT', value: API_BASE, sure: 'sure', words: 'the base of all addresses' },
  { name: 'PATH_DATASETS', value: '/data-collection/datasets', sure: 'sure', words: 'makes a dataset' },
  { name: 'PATH_UPLOAD', value: '/upload-url', sure: 'sure', words: 'below a dataset, before the name of the file' },
  {
    name: 'PATH_BATCHES',
    value: '/data-collection/batches',
    sure: 'sure',
    words: 'makes a batch; with its id changes it (sure), also when it is set up (open)',
  },
  { name: 'PATH_SETUP', value: '/setup', sure: 'sure', words: 'below a batch' },
  { name: 'PATH_STATUS', value: '/status', sure: 'likely', words: 'below a batch (sure), below a dataset (likely)' },
  { name: 'PATH_STUDIES', value: '/studies/', sure: 'likely', words: 'makes a study as a draft' },
  { name: 'UPLOAD_KEY', value: 'upload_url', sure: 'likely', words: 'where the answer holds the address to upload to' },
  {
    name: 'UPLOAD_TYPE',
    value: 'application/octet-stream',
    sure: 'open',
    words: 'the type that the file is uploaded as',
  },
]

/** What the scripts take as done, as failed for good, in whole or in part, as not begun, and as not published. Source: READY (sure), `complete` (sure, of an import), others likely. */
export const STATES: readonly (ApiFact & { readonly states: readonly string[] })[] = [
  state('STATUS_READY', ['READY', 'complete', 'COMPLETE'], 'sure', 'the states that mean done'),
  state('STATUS_FAILED', ['ERROR', 'FAILED', 'failed'], 'likely', 'the states that mean failed for good'),
  state(
    'STATUS_PARTIAL',
    ['PARTIAL', 'partial'],
    'likely',
    'the states of a dataset that refused some datapoints; setup needs an import that is complete',
  ),
  state('STATUS_EMPTY', ['UNINITIALISED'], 'likely', 'the state before anything has begun'),
  state('STATUS_DRAFT', ['UNPUBLISHED'], 'likely', 'the state of a study that nobody has seen yet'),
]

/** What the script for the command-line client knows of it beside the commands of format.md §4. */
export const CLIENT_FACTS: readonly ApiFact[] = [
  { name: 'CLIENT_DATASET_CHECK', value: 'dataset check -d', sure: 'likely', words: 'prints the state of a dataset' },
  { name: 'CLIENT_BATCH_CHECK', value: 'batch check -b', sure: 'likely', words: 'prints the state of a batch' },
  {
    name: 'CLIENT_STUDY_CREATE',
    value: 'study create -t',
    sure: 'likely',
    words: 'makes a study as a draft from a file',
  },
  { name: 'CLIENT_ID', value: 'ID', sure: 'likely', words: 'the word before the id in what it prints' },
  { name: 'CLIENT_STATUS', value: 'Status', sure: 'likely', words: 'the word before the state' },
]

function state(name: string, states: readonly string[], sure: ApiFact['sure'], words: string) {
  return { name, value: states.join(' '), states, sure, words }
}
