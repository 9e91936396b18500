say() { printf '%s\n' "$*"; }

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

# ── Whether a file is still the one that was sent ──

# fingerprint FILE [EARLIER]: what is in a file, as one word: by sha256; by cksum where no tool for that is there, or EARLIER is so.
fingerprint() {
  local sum=
  case ${2-} in
    cksum:*) ;;
    *)
      if command -v sha256sum > /dev/null; then sum=$(sha256sum < "$1")
      elif command -v shasum > /dev/null; then sum=$(shasum -a 256 < "$1")
      fi
      ;;
  esac
  if [ -n "$sum" ]; then
    printf 'sha256:%s' "${sum%% *}"
  else
    set -- $(cksum < "$1")
    printf 'cksum:%s-%s' "$1" "$2"
  fi
}

# is_sent STEP FILE: whether the file is the one that the step has sent.
is_sent() {
  local was
  was=$(recall "sent_$1")
  [ -n "$was" ] && [ "$was" = "$(fingerprint "$2" "$was")" ]
}

# keep STEP FILE MEANING [ANEW]: for a step that is not repeated: stops when the file is not the one that it has sent.
keep() { is_sent "$1" "$2" || changed "$@"; }

changed() {
  local anew=${4:-"begin anew: $ANEW"}
  [ -n "$(recall "sent_$1")" ] ||
    stop "run-state.txt does not say which $2 was sent, so nobody knows whether it has changed since. Nothing was made. Either" \
      "- if you are sure that it is the one that was sent, write the line sent_$1=$(fingerprint "$2") into run-state.txt, and run this script again; or" \
      "- $anew"
  stop "$2 has changed since it was sent. $3 Nothing was made. Either" \
    "- put the file back that was sent, and run this script again; or" \
    "- $anew"
}

if [ -n "$DATASET_ID" ]; then made="a new batch"; else made="a new dataset and a new batch"; fi
ANEW="delete run-state.txt. The next run makes $made; what was made so far stays on the platform."

# check_sent: before anything is sent, that the files of the steps that are not repeated are the same.
check_sent() {
  [ ! -f "$state" ] || ! grep -q '^sent_[a-z]*=sha256:' "$state" || command -v sha256sum > /dev/null || command -v shasum > /dev/null ||
    stop "run-state.txt knows the files by their sha256. Install sha256sum or shasum and run again. Nothing was sent."
  if [ -z "$DATASET_ID" ]; then
    [ -z "$(recall dataset_id)" ] || keep dataset bodies/dataset.json "A dataset keeps the name, the workspace and the fields that it was made with."
    keep_upload
  fi
  keep_setup
  [ -z "$(recall study_id)" ] || keep study bodies/study.json "The study was made from the one that was sent." \
    "delete the draft on the platform, and the line study_id=$(recall study_id) in run-state.txt: the next run makes the study anew."
}

keep_upload() { [ "$(recall uploaded)" != yes ] || keep upload "$DATA_FILE" "A dataset keeps the datapoints that were uploaded."; }

keep_setup() { [ "$(recall set_up)" != yes ] || keep setup bodies/setup.json "A batch is set up once, and keeps the groups that were drawn then."; }

# check_home WORKSPACE: a batch stays in its workspace and with its dataset.
check_home() {
  home=$1/${DATASET_ID:-$(recall dataset_id)}
  [ -z "$(recall batch_id)" ] || [ -z "$(recall batch_home)" ] || [ "$(recall batch_home)" = "$home" ] ||
    stop "The batch was made for another workspace or dataset ($(recall batch_home)) than these files are for ($home). Nothing was made. Either" \
      "- put the files back that were sent, and run this script again; or" \
      "- begin anew: $ANEW"
}

# ── What to do when something is refused or fails ──

GO_ON="Mend it in the designer, export the ZIP again and unpack it over this folder. Keep run-state.txt and run this script again: it goes on from the step that failed."

# explain_failure WHAT STATE: what the state of something that failed means, and the way on.
explain_failure() {
  if [ "$1" != dataset ]; then
    say "Look on the platform for what is wrong with the $1. If its files have to change, mend them in the designer, export the ZIP again, unpack it over this folder and begin anew: $ANEW"
    return
  fi
  case " $STATUS_PARTIAL " in
    *" $2 "*) say "This state means that the platform took some of the datapoints and refused others. A batch is set up with a dataset that took all of them, so this dataset cannot be used." ;;
    *) say "The platform could not read the datapoints. A batch is set up with a dataset that took all of them, so this dataset cannot be used." ;;
  esac
  if [ -n "$DATASET_ID" ]; then
    say "Import its datapoints again on the platform, or write the id of another dataset into the batch details of the designer and export the ZIP again."
  else
    say "If the server names datapoints above (record_index counts from 0), mend these in the designer, under Data. Export the ZIP again, unpack it over this folder and begin anew: $ANEW"
  fi
}
