#!/usr/bin/env bash
# From the files beside this script to a study as a draft, on Prolific's Task Builder. Needs bash, curl and awk.
#
#   export PROLIFIC_TOKEN=…      your API token; it is read from the environment only and written nowhere
#   bash run.sh
#
# What is made, and from which files, is written down in run-state.txt. Run the script again at any time: it goes on where it stopped, makes
# nothing twice, and says which file has changed since it was sent.
# To begin anew, delete run-state.txt.
set -u -o pipefail
export LC_ALL=C
cd "$(dirname "$0")" || exit 1

# VALUES

# To be changed from the environment.
api=${PROLIFIC_API_URL:-$API_DEFAULT}
api=${api%/}
timeout=${RUN_TIMEOUT:-60}      # seconds for one request
first_pause=${RUN_PAUSE:-2}     # seconds before asking again; it grows up to 30
most_asks=${RUN_ASKS:-120}      # how often to ask whether something is ready: about an hour
most_tries=${RUN_TRIES:-5}      # how often to send what can be sent again without harm
state=run-state.txt

# REMEMBER

# ── Asking the server ──

# json_text KEY FILE: the text at a key of the outermost object; nothing when there is none.
json_text() {
  awk -v wanted="$1" '
    function hex(digits,  i, n) {
      for (i = 1; i <= 4; i++) n = n * 16 + index("0123456789abcdef", tolower(substr(digits, i, 1))) - 1
      return n
    }
    { text = text $0 "\n" }
    END {
      for (at = 1; at <= length(text); at++) {
        sign = substr(text, at, 1)
        if (sign == "{" || sign == "[") depth++
        else if (sign == "}" || sign == "]") depth--
        else if (sign == ":" && depth == 1) isvalue = 1
        else if (sign == "," && depth == 1) isvalue = 0
        else if (sign == "\"") {
          word = ""
          for (at++; at <= length(text) && (sign = substr(text, at, 1)) != "\""; at++) {
            if (sign == "\\") {
              sign = substr(text, ++at, 1)
              if (sign == "u") { code = hex(substr(text, at + 1, 4)); at += 4; sign = code > 31 && code < 127 ? sprintf("%c", code) : "?" }
              else if (index("bfnrt", sign)) sign = " "
            }
            if (depth == 1) word = word sign
          }
          if (depth == 1 && isvalue && key == wanted) { print word; exit }
          if (depth == 1 && !isvalue) key = word
        }
      }
    }' "$2"
}

is_id() { case $1 in '' | *[!A-Za-z0-9_-]*) return 1 ;; esac; }

is_trusted_url() {
  case $1 in
    https://* | http://127.0.0.1[:/]* | http://localhost[:/]*) return 0 ;;
    *) return 1 ;;
  esac
}

# What the server said, without signs that would move the cursor.
words() { tr -d '\000-\010\013-\037\177' < "$1"; printf '\n'; }

refused() {
  printf '%s\n' "$1 The server answered $status to $2:" >&2
  words "$work/answer" >&2
  [ "$status" != 422 ] || printf '%s\n' "Copy this answer and paste it into the designer, Problems, “Paste the server’s answer”: each complaint then stands at its item." "$GO_ON" >&2
  case $status in 401 | 403) printf '%s\n' "Look at PROLIFIC_TOKEN: it may be wrong, or it may not be allowed into this workspace." >&2 ;; esac
  exit 1
}

grow() { pause=$((pause * 3 / 2)); [ "$pause" -le 30 ] || pause=30; }

# send METHOD URL [BODY]: one request. $status is what came back; `unheard` when nobody knows whether it arrived, `unsent` when it did not.
send() {
  local code=0
  : > "$work/answer"
  : > "$work/headers"
  set -- "$1" "$2" "${3-}" --silent --show-error --globoff --connect-timeout "$timeout" --max-time "$timeout" \
    --header 'Accept: application/json' --header 'Expect:' --dump-header "$work/headers" --output "$work/answer" --write-out '%{http_code}'
  local method=$1 url=$2 body=$3
  shift 3
  [ -z "$body" ] || set -- "$@" --header 'Content-Type: application/json' --data-binary "@$body"
  # The token goes in by a pipe: what stands in the command line can be read by everybody on the machine.
  status=$(printf 'Authorization: Token %s\n' "$PROLIFIC_TOKEN" | curl "$@" --header @- --request "$method" "$url" 2> "$work/fault") || code=$?
  case $code in
    0) ;;
    5 | 6 | 7 | 35 | 60) status=unsent ;;
    *) status=unheard ;;
  esac
}

# put URL FILE: the upload. The address is secret enough; the token does not go with it.
put() {
  local code=0
  : > "$work/answer"
  : > "$work/headers"
  status=$(curl --silent --show-error --globoff --connect-timeout "$timeout" --speed-limit 1 --speed-time "$timeout" \
    --header "Content-Type: $UPLOAD_TYPE" --header 'Expect:' --dump-header "$work/headers" --output "$work/answer" \
    --write-out '%{http_code}' --upload-file "$2" "$1" 2> "$work/fault") || code=$?
  case $code in
    0) ;;
    5 | 6 | 7 | 35 | 60) status=unsent ;;
    *) status=unheard ;;
  esac
}

# The seconds that the server asks to wait, two minutes at most; else the pause.
retry_after() {
  local seconds
  seconds=$(sed -n 's/^[Rr][Ee][Tt][Rr][Yy]-[Aa][Ff][Tt][Ee][Rr]:[[:space:]]*\([0-9]\{1,6\}\)[[:space:]]*$/\1/p' "$work/headers" | tail -n 1)
  [ -n "$seconds" ] || seconds=$pause
  [ "$seconds" -le 120 ] || seconds=120
  printf '%s' "$seconds"
}

# again WORD COMMAND…: sends, and sends again what may be sent again. 429 says that nothing was done, so it may always;
# after a fault of the server or silence only what changes nothing when it comes twice (WORD is `safe`).
again() {
  local word=$1 try=1
  shift
  pause=$first_pause
  while :; do
    "$@"
    case $status in
      429) ;;
      5??|unheard) [ "$word" = safe ] || return 0 ;;
      *) return 0 ;;
    esac
    [ "$try" -lt "$most_tries" ] || return 0
    try=$((try + 1))
    sleep "$(retry_after)"
    grow
  done
}

not_sent() { stop "$1 Nothing was sent: $(words "$work/fault")" "Look at the network and at the address, and run this script again."; }

# ask PATH WHAT: reads something; stops when that fails.
ask() {
  again safe send GET "$api$1"
  case $status in
    2??) ;;
    unsent) not_sent "$2" ;;
    unheard) stop "$2 The server did not answer $most_tries times: $(words "$work/fault")" "Run this script again later." ;;
    *) refused "$2" "GET $1" ;;
  esac
}

# with_id KEY ID FILE: the body in a file with one more entry.
with_id() {
  printf '{"%s":"%s"' "$1" "$2"
  [ "$(tr -d ' \t\r\n' < "$3")" = '{}' ] || printf ','
  tail -c +2 "$3"
}

# create WHAT PATH BODY [KEY VALUE]: makes something that must not be made twice. What is about to be made, and from which file, is
# written down first, so that a run that hears no answer can't be followed by one that makes it again.
create() {
  remember unknown "$1" "sent_$1" "$(fingerprint "bodies/$1.json")" ${4:+"$4" "$5"}
  again once send POST "$api$2" "$3"
  case $status in
    2??) ;;
    unsent) remember unknown ''; not_sent "The $1 was not made." ;;
    unheard | 5??) unheard "$1" "POST $2" ;;
    *) remember unknown ''; refused "The $1 was not made." "POST $2" ;;
  esac
  local id
  id=$(json_text id "$work/answer")
  is_id "$id" || unheard "$1" "POST $2"
  remember "$1_id" "$id" unknown ''
  say "The $1 is made: $id"
}

unheard() {
  printf '%s\n' "It is not known whether the $1 was made: no clear answer came to $2${status:+ ($status)}." >&2
  [ ! -s "$work/answer" ] || words "$work/answer" >&2
  [ ! -s "$work/fault" ] || words "$work/fault" >&2
  look_for "$1"
}

look_for() {
  stop "So that nothing is made twice, this script stops here. Look on the platform for the $1 of “$BATCH_NAME”." \
    "If it is there, write its id into run-state.txt as a line of its own, $1_id=…, and delete the line unknown=$1." \
    "If it is not there, delete the line unknown=$1. Then run this script again."
}

# until_ready PATH WHAT: asks until it is done.
until_ready() {
  local asked=1 said pause=$first_pause
  while :; do
    ask "$1" "The state of the $2 could not be read."
    said=$(json_text status "$work/answer")
    case " $STATUS_READY " in *" $said "*) [ -z "$said" ] || { say "The $2 is ready."; return 0; } ;; esac
    case " $STATUS_FAILED $STATUS_PARTIAL " in
      *" $said "*) [ -z "$said" ] || { printf '%s\n' "The $2 failed ($said). The server says:" >&2; words "$work/answer" >&2; explain_failure "$2" "$said" >&2; exit 1; } ;;
    esac
    [ "$asked" -lt "$most_asks" ] || stop "The $2 is still not ready (${said:-no state}) after $asked questions. Run this script again later; it goes on waiting."
    [ "$asked" -gt 1 ] || say "Waiting for the $2 …"
    asked=$((asked + 1))
    sleep "$pause"
    grow
  done
}

# update_batch: bodies/batch.json has changed since the batch was made of it. As long as no study of it is published, the batch takes
# another layout, and the same one twice does no harm.
update_batch() {
  local study was
  study=$(recall study_id)
  was=$(recall sent_batch)
  if [ -n "$study" ]; then
    ask "$PATH_STUDIES$study/" "The state of the study could not be read."
    said=$(json_text status "$work/answer")
    case " $STATUS_DRAFT " in
      *" ${said:-no state} "*) ;;
      *) changed batch bodies/batch.json "The study is no longer a draft (${said:-no state}), and people may have answered the layout that was sent." ;;
    esac
  fi
  # The batch keeps its workspace and its dataset.
  sed '/^  "workspace_id": /d; /^  "dataset_id": /d' bodies/batch.json > "$work/body"
  # Forgotten until the answer is there: if none comes, nobody knows which layout the batch has.
  remember sent_batch ''
  again safe send PATCH "$api$PATH_BATCHES/$batch" "$work/body"
  case $status in
    2??) remember sent_batch "$(fingerprint bodies/batch.json)" sent_layout '' ;;
    unsent) remember sent_batch "$was"; not_sent "The batch was not changed." ;;
    unheard | 5??) stop "It is not known whether the batch was changed: no clear answer came ($status)." "Run this script again: it sends bodies/batch.json once more, which makes nothing twice." ;;
    *) remember sent_batch "$was"; refused "The batch was not changed." "PATCH $PATH_BATCHES/$batch" ;;
  esac
  say "The batch is changed: bodies/batch.json was another one when it was made."
}

# ── Before anything is sent ──

case ${PROLIFIC_TOKEN:-} in
  '') stop "PROLIFIC_TOKEN is not set. Make a token on the platform, under Settings, and run: export PROLIFIC_TOKEN=…" ;;
  *[!!-~]*) stop "PROLIFIC_TOKEN holds a blank or another sign that no token has. Copy it again." ;;
esac
is_trusted_url "$api/" || stop "PROLIFIC_API_URL has to begin with https://, else the token could be read on the way. Nothing was sent."
for tool in curl awk sed; do
  command -v "$tool" > /dev/null || stop "This script needs $tool. Install it and run again."
done
for file in $FILES; do
  [ -r "$file" ] || stop "$file is missing. Unpack the whole ZIP and run the script from there. Nothing was sent."
done
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

[ -z "$(recall api)" ] || [ "$(recall api)" = "$api" ] ||
  stop "run-state.txt is about another address, $(recall api). Delete it to begin anew, or set PROLIFIC_API_URL to that address."
remember api "$api"
case $(recall unknown) in
  dataset | batch | study) printf '%s\n' "An earlier run heard no answer." >&2; look_for "$(recall unknown)" ;;
esac
check_home "$(json_text workspace_id bodies/batch.json)"
check_sent

# ── 1 to 3: dataset, upload, wait ──

dataset=${DATASET_ID:-$(recall dataset_id)}
if [ -z "$DATASET_ID" ]; then
  if [ -z "$dataset" ]; then
    create dataset "$PATH_DATASETS" bodies/dataset.json
    dataset=$(recall dataset_id)
  fi
  is_id "$dataset" || stop "The dataset_id in run-state.txt is no id. Mend that line and run again."
  if [ "$(recall unknown)" = upload ]; then
    # An earlier run stopped during the upload: the state says whether the file arrived.
    ask "$PATH_DATASETS/$dataset$PATH_STATUS" "The state of the dataset could not be read."
    case " $STATUS_EMPTY " in *" $(json_text status "$work/answer") "*) ;; *) remember uploaded yes unknown ''; keep_upload ;; esac
  fi
  if [ "$(recall uploaded)" != yes ]; then
    ask "$PATH_DATASETS/$dataset$PATH_UPLOAD/$DATA_NAME" "No address to upload to was given."
    target=$(json_text "$UPLOAD_KEY" "$work/answer")
    is_trusted_url "$target" || stop "The address to upload to is missing in the answer, or is not safe. The server said:" "$(words "$work/answer")"
    remember unknown upload sent_upload "$(fingerprint "$DATA_FILE")"
    say "Uploading $DATA_FILE …"
    again safe put "$target" "$DATA_FILE"
    case $status in
      2??) remember uploaded yes unknown '' ;;
      unsent) not_sent "The upload failed." ;;
      unheard) stop "The upload was broken off $most_tries times: $(words "$work/fault")" "Run this script again; it looks first whether the file arrived." ;;
      *) refused "The upload failed." "PUT" ;;
    esac
    say "Uploaded."
  fi
fi
until_ready "$PATH_DATASETS/$dataset$PATH_STATUS" dataset

# ── 4 to 6: batch, setup, wait ──

batch=$(recall batch_id)
if [ -z "$batch" ]; then
  if [ -n "$DATASET_ID" ]; then cp bodies/batch.json "$work/body"; else with_id dataset_id "$dataset" bodies/batch.json > "$work/body"; fi
  create batch "$PATH_BATCHES" "$work/body" batch_home "$(json_text workspace_id bodies/batch.json)/$dataset"
  batch=$(recall batch_id)
fi
is_id "$batch" || stop "The batch_id in run-state.txt is no id. Mend that line and run again."
is_sent batch bodies/batch.json || update_batch
if [ "$(recall unknown)" = setup ]; then
  # An earlier run heard no answer to the setup: the state says whether it began.
  ask "$PATH_BATCHES/$batch$PATH_STATUS" "The state of the batch could not be read."
  case " $STATUS_EMPTY " in *" $(json_text status "$work/answer") "*) ;; *) remember set_up yes unknown ''; keep_setup ;; esac
fi
if [ "$(recall set_up)" != yes ]; then
  if [ -n "$DATASET_ID" ]; then cp bodies/setup.json "$work/body"; else with_id dataset_id "$dataset" bodies/setup.json > "$work/body"; fi
  remember unknown setup sent_setup "$(fingerprint bodies/setup.json)"
  again once send POST "$api$PATH_BATCHES/$batch$PATH_SETUP" "$work/body"
  case $status in
    2??) remember set_up yes unknown '' ;;
    unsent) remember unknown ''; not_sent "The batch was not set up." ;;
    unheard | 5??) printf '%s\n' "No clear answer came to the setup ($status)." >&2; words "$work/answer" >&2; stop "Run this script again: it looks first whether the setup has begun." ;;
    *) remember unknown ''; refused "The batch was not set up." "POST $PATH_BATCHES/$batch$PATH_SETUP" ;;
  esac
  say "The setup has begun."
fi
until_ready "$PATH_BATCHES/$batch$PATH_STATUS" batch

# ── 7: the study, as a draft ──

study=$(recall study_id)
if [ -z "$study" ]; then
  with_id data_collection_id "$batch" bodies/study.json > "$work/body"
  create study "$PATH_STUDIES" "$work/body"
  study=$(recall study_id)
fi

say ""
say "Done. Nothing is published yet: look at the draft on the platform, try it, and publish it there."
say "dataset_id=$dataset"
say "batch_id=$batch"
say "study_id=$study"
