stop() {
  printf '%s\n' "$@" >&2
  exit 1
}

# ── What is known of earlier runs ──

recall() { [ ! -f "$state" ] || sed -n "s/^$1=//p" "$state" | tail -n 1; }

# remember KEY VALUE [KEY VALUE]…: all at once; an empty value forgets.
remember() {
  touch "$state" || stop "This folder cannot be written to, so nothing could be remembered. Nothing was sent."
  cp "$state" "$work/state" || exit 1
  while [ $# -gt 0 ]; do
    { grep -v "^$1=" "$work/state" || true; [ -z "$2" ] || printf '%s=%s\n' "$1" "$2"; } > "$work/state.next"
    mv "$work/state.next" "$work/state" || exit 1
    shift 2
  done
  cp "$work/state" "$state.next" && mv "$state.next" "$state" || stop "run-state.txt could not be written."
}
