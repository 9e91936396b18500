#!/usr/bin/env bash
# From the files beside this script to a study as a draft, with Prolific's command-line client. Needs bash and the client, `prolific`.
#
#   export PROLIFIC_TOKEN=…      your API token; the client reads it from the environment
#   bash run-with-client.sh
#
# What is made, and from which files, is written down in run-state.txt, as the other two scripts do. Run it again at any time: it goes on
# where it stopped, makes nothing twice, and says which file has changed since it was sent. The commands can also be run one by one by hand.
set -u -o pipefail
export LC_ALL=C
cd "$(dirname "$0")" || exit 1

# VALUES

first_pause=${RUN_PAUSE:-2}     # seconds before asking again; it grows up to 30
most_asks=${RUN_ASKS:-120}      # how often to ask whether something is ready: about an hour
state=run-state.txt

# REMEMBER

# ── Asking the client ──

is_id() { case $1 in '' | *[!A-Za-z0-9_-]*) return 1 ;; esac; }

# line KEY: what the client printed after `KEY:`.
line() { sed -n "s/^[[:space:]]*$1:[[:space:]]*//p" "$work/said" | tr -d '\r' | head -n 1; }

# create WHAT COMMAND…: makes something that must not be made twice. The client does not say whether a failed command arrived, so what
# is about to be made is written down first, and the person looks.
create() {
  local what=$1 id
  shift
  remember unknown "$what" "sent_$what" "$(fingerprint "bodies/$what.json")"
  "$@" 2>&1 | tee "$work/said"
  id=$(line "$CLIENT_ID")
  is_id "$id" || {
    # The client names pages only where the server refused the layout, so that nothing was made.
    if grep -Eq 'Page [0-9]+[,:]' "$work/said"; then
      remember unknown ''
      stop "The $what was not made. Copy the lines above and paste them into the designer, Problems, “Paste the server’s answer”." "$GO_ON"
    fi
    look_for "$what"
  }
  remember "${what}_id" "$id" unknown ''
}

look_for() {
  stop "No id of the $1 is known, so this script stops here." \
    "If the client was refused above, mend that." \
    "Look on the platform for the $1 of “$BATCH_NAME”. If it is there, write its id into run-state.txt as a line of its own, $1_id=…" \
    "In both cases delete the line unknown=$1. Then run this script again."
}

# until_ready WHAT COMMAND…: asks until it is done.
until_ready() {
  local what=$1 asked=1 pause=$first_pause said
  shift
  while :; do
    "$@" > "$work/said" 2>&1 || { cat "$work/said" >&2; stop "The state of the $what could not be read. Run this script again later."; }
    said=$(line "$CLIENT_STATUS")
    case " $STATUS_READY " in *" $said "*) [ -z "$said" ] || { printf '%s\n' "The $what is ready."; return 0; } ;; esac
    case " $STATUS_FAILED $STATUS_PARTIAL " in *" $said "*) [ -z "$said" ] || { cat "$work/said" >&2; stop "The $what failed ($said)." "$(explain_failure "$what" "$said")"; } ;; esac
    [ "$asked" -lt "$most_asks" ] || stop "The $what is still not ready after $asked questions. Run this script again later; it goes on waiting."
    asked=$((asked + 1))
    sleep "$pause"
    pause=$((pause * 3 / 2))
    [ "$pause" -le 30 ] || pause=30
  done
}

[ -n "${PROLIFIC_TOKEN:-}" ] || stop "PROLIFIC_TOKEN is not set. Make a token on the platform, under Settings, and run: export PROLIFIC_TOKEN=…"
command -v prolific > /dev/null || stop "This script needs Prolific's command-line client, prolific. Install it and run again."
for file in $FILES; do
  [ -r "$file" ] || stop "$file is missing. Unpack the whole ZIP and run the script from there. Nothing was sent."
done
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
case $(recall unknown) in dataset | batch | study) look_for "$(recall unknown)" ;; esac
check_home "$WORKSPACE_ID"
check_sent
# The client sends these two; where another script has sent their content, it has checked that.
[ -z "$(recall sent_schema)" ] || keep schema data/schema.json "A dataset keeps the fields that it was made with."
[ -z "$(recall batch_id)" ] || is_sent batch bodies/batch.json || changed batch bodies/batch.json "run.sh and run.py can change the batch that is there, as long as its study is a draft: run one of them."
[ -z "$(recall sent_layout)" ] || keep layout batch_items.json "The batch was made from the one that was sent."

# ── 1 to 3: dataset, upload, wait ──

dataset=${DATASET_ID:-$(recall dataset_id)}
if [ -z "$DATASET_ID" ]; then
  [ -n "$dataset" ] || {
    create dataset prolific aitaskbuilder dataset create -n "$BATCH_NAME" -w "$WORKSPACE_ID" --schema data/schema.json
    remember sent_schema "$(fingerprint data/schema.json)"
    dataset=$(recall dataset_id)
  }
  if [ "$(recall unknown)" = upload ]; then
    prolific aitaskbuilder $CLIENT_DATASET_CHECK "$dataset" > "$work/said" 2>&1 || { cat "$work/said" >&2; stop "The state of the dataset could not be read."; }
    case " $STATUS_EMPTY " in *" $(line "$CLIENT_STATUS") "*) ;; *) remember uploaded yes unknown ''; keep_upload ;; esac
  fi
  if [ "$(recall uploaded)" != yes ]; then
    remember unknown upload sent_upload "$(fingerprint "$DATA_FILE")"
    prolific aitaskbuilder dataset upload -d "$dataset" -f "$DATA_FILE" || stop "The upload failed. Run this script again; it looks first whether the file arrived."
    remember uploaded yes unknown ''
  fi
fi
until_ready dataset prolific aitaskbuilder $CLIENT_DATASET_CHECK "$dataset"

# ── 4 to 6: batch, setup, wait ──

batch=$(recall batch_id)
if [ -z "$batch" ]; then
  create batch prolific aitaskbuilder batch create -n "$BATCH_NAME" -w "$WORKSPACE_ID" -d "$dataset" --task-name "$TASK_NAME" \
    --task-introduction "$TASK_INTRODUCTION" --task-steps "$TASK_STEPS" -f batch_items.json
  remember batch_home "$WORKSPACE_ID/$dataset" sent_layout "$(fingerprint batch_items.json)"
  batch=$(recall batch_id)
fi
if [ "$(recall unknown)" = setup ]; then
  prolific aitaskbuilder $CLIENT_BATCH_CHECK "$batch" > "$work/said" 2>&1 || { cat "$work/said" >&2; stop "The state of the batch could not be read."; }
  case " $STATUS_EMPTY " in *" $(line "$CLIENT_STATUS") "*) ;; *) remember set_up yes unknown ''; keep_setup ;; esac
fi
if [ "$(recall set_up)" != yes ]; then
  remember unknown setup sent_setup "$(fingerprint bodies/setup.json)"
  prolific aitaskbuilder batch setup -b "$batch" -d "$dataset" --tasks-per-group "$TASKS_PER_GROUP" ||
    stop "The setup failed. Run this script again: it looks first whether the setup has begun."
  remember set_up yes unknown ''
fi
until_ready batch prolific aitaskbuilder $CLIENT_BATCH_CHECK "$batch"

# ── 7: the study, as a draft ──

study=$(recall study_id)
if [ -z "$study" ]; then
  { printf '{"data_collection_id":"%s",' "$batch"; tail -c +2 bodies/study.json; } > "$work/study.json"
  create study prolific $CLIENT_STUDY_CREATE "$work/study.json"
  study=$(recall study_id)
fi

printf '%s\n' "" "Done. Nothing is published yet. To see the batch: prolific aitaskbuilder batch preview $batch" \
  "dataset_id=$dataset" "batch_id=$batch" "study_id=$study"
