import { EditorState, type Extension } from '@codemirror/state'

/** The words of CodeMirror's own panels as the rest of the interface writes them. */
export function jsonPhrases(): Extension {
  return EditorState.phrases.of({
    next: 'Next',
    previous: 'Previous',
    all: 'Select all',
    'match case': 'Match case',
    regexp: 'Pattern (regular expression)',
    'by word': 'Whole words',
    replace: 'Replace',
    'replace all': 'Replace all',
    close: 'Close',
    go: 'Go',
    unfold: 'Unfold',
    'current match': 'Current match',
    'replaced match on line $': 'Replaced the match on line $',
    'replaced $ matches': 'Replaced $ matches',
    Diagnostics: 'Problems',
    'No diagnostics': 'No problems',
  })
}
