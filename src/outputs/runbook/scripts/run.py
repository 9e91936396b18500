#!/usr/bin/env python3
"""From the files beside this script to a study as a draft, on Prolific's Task Builder. Needs Python 3.8 and nothing else.

    export PROLIFIC_TOKEN=…      your API token; it is read from the environment only and written nowhere
    python3 run.py

What is made, and from which files, is written down in run-state.txt. Run the script again at any time: it goes on where it stopped, makes
nothing twice, and says which file has changed since it was sent.
To begin anew, delete run-state.txt.
"""

import hashlib
import http.client
import json
import os
import re
import socket
import ssl
import sys
import tempfile
import time
import urllib.error
import urllib.request
import zlib
from pathlib import Path

# VALUES

HERE = Path(__file__).resolve().parent
STATE = HERE / "run-state.txt"

# To be changed from the environment.
API = os.environ.get("PROLIFIC_API_URL", API_DEFAULT).rstrip("/")
TOKEN = os.environ.get("PROLIFIC_TOKEN", "")
TIMEOUT = float(os.environ.get("RUN_TIMEOUT", "60"))  # seconds for one request
FIRST_PAUSE = float(os.environ.get("RUN_PAUSE", "2"))  # seconds before asking again; it grows up to 30
MOST_ASKS = int(os.environ.get("RUN_ASKS", "120"))  # how often to ask whether something is ready: about an hour
MOST_TRIES = int(os.environ.get("RUN_TRIES", "5"))  # how often to send what can be sent again without harm


def stop(*sentences):
    print("\n".join(sentences), file=sys.stderr)
    sys.exit(1)


# ── What is known of earlier runs ──


def read_state():
    if not STATE.exists():
        return {}
    lines = STATE.read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


def remember(**entries):
    """Writes several things down at once; an empty value forgets."""
    state = {**read_state(), **entries}
    text = "".join(f"{key}={value}\n" for key, value in state.items() if value)
    handle, name = tempfile.mkstemp(dir=HERE, prefix="run-state.", suffix=".next")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(name, STATE)


def recall(key):
    return read_state().get(key, "")


# ── Whether a file is still the one that was sent ──

MIRRORED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


def fingerprint(name, earlier=""):
    """What is in a file, as one word: by sha256; by cksum where run.sh had no tool for that. The three scripts write the same."""
    path = HERE / name
    pieces = iter(lambda: file.read(1 << 20), b"")
    with path.open("rb") as file:
        if not earlier.startswith("cksum:"):
            digest = hashlib.sha256()
            for piece in pieces:
                digest.update(piece)
            return f"sha256:{digest.hexdigest()}"
        # The CRC of POSIX is that of zlib with the bits of each byte mirrored, begun at 0, and the file's length after it.
        crc, size = 0xFFFFFFFF, 0
        for piece in pieces:
            crc = zlib.crc32(piece.translate(MIRRORED), crc)
            size += len(piece)
    length = size.to_bytes((size.bit_length() + 7) // 8, "little")
    crc = zlib.crc32(length.translate(MIRRORED), crc)
    return f"cksum:{int(f'{crc:032b}'[::-1], 2)}-{size}"


def is_sent(step, name):
    """Whether the file is the one that the step has sent."""
    was = recall(f"sent_{step}")
    return was != "" and was == fingerprint(name, was)


def keep(step, name, meaning, anew=""):
    """For a step that is not repeated: stops when the file is not the one that it has sent."""
    if not is_sent(step, name):
        changed(step, name, meaning, anew)


def changed(step, name, meaning, anew=""):
    anew = f"- {anew or f'begin anew: {ANEW}'}"
    if recall(f"sent_{step}") == "":
        stop(
            f"run-state.txt does not say which {name} was sent, so nobody knows whether it has changed since. Nothing was made. Either",
            f"- if you are sure that it is the one that was sent, write the line sent_{step}={fingerprint(name)} into run-state.txt, and run this script again; or",
            anew,
        )
    stop(
        f"{name} has changed since it was sent. {meaning} Nothing was made. Either",
        "- put the file back that was sent, and run this script again; or",
        anew,
    )


MADE = "a new batch" if DATASET_ID else "a new dataset and a new batch"
ANEW = f"delete run-state.txt. The next run makes {MADE}; what was made so far stays on the platform."


def check_sent():
    """Before anything is sent: that the files of the steps that are not repeated are the same."""
    if not DATASET_ID:
        if recall("dataset_id"):
            keep(
                "dataset",
                "bodies/dataset.json",
                "A dataset keeps the name, the workspace and the fields that it was made with.",
            )
        keep_upload()
    keep_setup()
    study = recall("study_id")
    if study:
        keep(
            "study",
            "bodies/study.json",
            "The study was made from the one that was sent.",
            f"delete the draft on the platform, and the line study_id={study} in run-state.txt: the next run makes the study anew.",
        )


def keep_upload():
    if recall("uploaded") == "yes":
        keep("upload", DATA_FILE, "A dataset keeps the datapoints that were uploaded.")


def keep_setup():
    if recall("set_up") == "yes":
        keep("setup", "bodies/setup.json", "A batch is set up once, and keeps the groups that were drawn then.")


def home_of(dataset):
    """A batch stays in its workspace and with its dataset."""
    workspace = json.loads((HERE / "bodies/batch.json").read_text(encoding="utf-8")).get("workspace_id", "")
    return f"{workspace}/{dataset}"


def check_home():
    home, was = home_of(DATASET_ID or recall("dataset_id")), recall("batch_home")
    if recall("batch_id") and was not in ("", home):
        stop(
            f"The batch was made for another workspace or dataset ({was}) than these files are for ({home}). Nothing was made. Either",
            "- put the files back that were sent, and run this script again; or",
            f"- begin anew: {ANEW}",
        )


# ── What to do when something is refused or fails ──

GO_ON = "Mend it in the designer, export the ZIP again and unpack it over this folder. Keep run-state.txt and run this script again: it goes on from the step that failed."


def explain_failure(what, state):
    """What the state of something that failed means, and the way on."""
    if what != "dataset":
        return f"Look on the platform for what is wrong with the {what}. If its files have to change, mend them in the designer, export the ZIP again, unpack it over this folder and begin anew: {ANEW}"
    means = (
        "This state means that the platform took some of the datapoints and refused others."
        if state in STATUS_PARTIAL
        else "The platform could not read the datapoints."
    )
    way = (
        "Import its datapoints again on the platform, or write the id of another dataset into the batch details of the designer and export the ZIP again."
        if DATASET_ID
        else f"If the server names datapoints above (record_index counts from 0), mend these in the designer, under Data. Export the ZIP again, unpack it over this folder and begin anew: {ANEW}"
    )
    return f"{means} A batch is set up with a dataset that took all of them, so this dataset cannot be used.\n{way}"


# ── Asking the server ──


class Unsent(Exception):
    """The request did not reach the server."""


class Unheard(Exception):
    """Nobody knows whether the request reached the server."""


class NoRedirects(urllib.request.HTTPRedirectHandler):
    """A redirect would take the token elsewhere."""

    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirects)
UNSENT = (ConnectionRefusedError, socket.gaierror, ssl.SSLCertVerificationError)


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    def is_fine(self):
        return 200 <= self.status < 300

    def text_at(self, key):
        """The text at a key of the answer's JSON object; empty when there is none."""
        try:
            value = json.loads(self.body)
        except ValueError:
            return ""
        found = value.get(key) if isinstance(value, dict) else None
        return found if isinstance(found, str) else ""

    def words(self):
        """What the server said, without signs that would move the cursor."""
        return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", self.body.decode("utf-8", "replace"))


def send(method, url, body=None, headers=None):
    request = urllib.request.Request(url, data=body, method=method, headers=headers or {})
    try:
        with OPENER.open(request, timeout=TIMEOUT) as response:
            return Answer(response.status, response.headers, response.read())
    except urllib.error.HTTPError as error:
        try:
            return Answer(error.code, error.headers, error.read())
        except (OSError, http.client.HTTPException) as fault:
            raise Unheard(str(fault)) from fault
    except urllib.error.URLError as error:
        kind = Unsent if isinstance(error.reason, UNSENT) else Unheard
        raise kind(str(error.reason)) from error
    except (OSError, http.client.HTTPException) as error:
        raise Unheard(str(error) or type(error).__name__) from error


def call(method, path, body=None):
    headers = {"Authorization": f"Token {TOKEN}", "Accept": "application/json"}
    if body is not None:
        headers["Content-Type"] = "application/json"
    return send(method, API + path, body, headers)


def put(url, path):
    """The upload. The address is secret enough; the token does not go with it."""
    with path.open("rb") as file:
        headers = {"Content-Type": UPLOAD_TYPE, "Content-Length": str(path.stat().st_size)}
        return send("PUT", url, file, headers)


def pause_after(answer, pause):
    """The seconds that the server asks to wait, two minutes at most; else the pause."""
    asked = (answer.headers.get("Retry-After") or "").strip() if answer else ""
    return min(120, int(asked)) if re.fullmatch(r"[0-9]{1,6}", asked) else pause


def again(is_safe, request):
    """Sends, and sends again what may be sent again. 429 says that nothing was done, so it may always; after a fault of the server or
    silence only what changes nothing when it comes twice."""
    pause = FIRST_PAUSE
    for left in range(MOST_TRIES - 1, -1, -1):
        answer = None
        try:
            answer = request()
            may = answer.status == 429 or (is_safe and answer.status >= 500)
        except Unheard:
            if not is_safe or left == 0:
                raise
            may = True
        if not may or left == 0:
            return answer
        time.sleep(pause_after(answer, pause))
        pause = min(30, pause * 1.5)


def refused(sentence, what, answer):
    lines = [f"{sentence} The server answered {answer.status} to {what}:", answer.words()]
    if answer.status == 422:
        lines.append(
            "Copy this answer and paste it into the designer, Problems, “Paste the server’s answer”: each complaint then stands at its item."
        )
        lines.append(GO_ON)
    if answer.status in (401, 403):
        lines.append("Look at PROLIFIC_TOKEN: it may be wrong, or it may not be allowed into this workspace.")
    stop(*lines)


def not_sent(sentence, fault):
    stop(f"{sentence} Nothing was sent: {fault}", "Look at the network and at the address, and run this script again.")


def ask(path, sentence):
    """Reads something; stops when that fails."""
    try:
        answer = again(True, lambda: call("GET", path))
    except Unsent as fault:
        not_sent(sentence, fault)
    except Unheard as fault:
        stop(f"{sentence} The server did not answer {MOST_TRIES} times: {fault}", "Run this script again later.")
    if not answer.is_fine():
        refused(sentence, f"GET {path}", answer)
    return answer


def is_id(text):
    return re.fullmatch(r"[A-Za-z0-9_-]+", text) is not None


def is_trusted_url(url):
    return re.match(r"https://|http://(127\.0\.0\.1|localhost)[:/]", url) is not None


def body_of(name, **ids):
    body = json.loads((HERE / "bodies" / name).read_text(encoding="utf-8"))
    return json.dumps({**ids, **body}).encode("ascii")


def look_for(what):
    stop(
        f"So that nothing is made twice, this script stops here. Look on the platform for the {what} of “{BATCH_NAME}”.",
        f"If it is there, write its id into run-state.txt as a line of its own, {what}_id=…, and delete the line unknown={what}.",
        f"If it is not there, delete the line unknown={what}. Then run this script again.",
    )


def unheard(what, where, words):
    print(f"It is not known whether the {what} was made: no clear answer came to {where}.\n{words}", file=sys.stderr)
    look_for(what)


def create(what, path, body, **entries):
    """Makes something that must not be made twice. What is about to be made, and from which file, is written down first, so that a run
    that hears no answer can't be followed by one that makes it again."""
    where = f"POST {path}"
    remember(unknown=what, **{f"sent_{what}": fingerprint(f"bodies/{what}.json")}, **entries)
    try:
        answer = again(False, lambda: call("POST", path, body))
    except Unsent as fault:
        remember(unknown="")
        not_sent(f"The {what} was not made.", fault)
    except Unheard as fault:
        unheard(what, where, fault)
    if answer.status >= 500 or (answer.is_fine() and not is_id(answer.text_at("id"))):
        unheard(what, where, f"{answer.status} {answer.words()}")
    if not answer.is_fine():
        remember(unknown="")
        refused(f"The {what} was not made.", where, answer)
    made = answer.text_at("id")
    remember(**{f"{what}_id": made, "unknown": ""})
    print(f"The {what} is made: {made}")
    return made


def until_ready(path, what):
    """Asks until it is done."""
    pause = FIRST_PAUSE
    for asked in range(1, MOST_ASKS + 1):
        answer = ask(path, f"The state of the {what} could not be read.")
        said = answer.text_at("status")
        if said in STATUS_READY:
            print(f"The {what} is ready.")
            return
        if said in STATUS_FAILED + STATUS_PARTIAL:
            stop(f"The {what} failed ({said}). The server says:", answer.words(), explain_failure(what, said))
        if asked == 1:
            print(f"Waiting for the {what} …")
        if asked < MOST_ASKS:
            time.sleep(pause)
            pause = min(30, pause * 1.5)
    stop(
        f"The {what} is still not ready ({said or 'no state'}) after {MOST_ASKS} questions. Run this script again later; it goes on waiting."
    )


def has_begun(path, what):
    """Whether something has happened since an earlier run heard no answer."""
    return ask(path + PATH_STATUS, f"The state of the {what} could not be read.").text_at("status") not in STATUS_EMPTY


# ── The steps ──


def check():
    """Before anything is sent."""
    if TOKEN == "":
        stop("PROLIFIC_TOKEN is not set. Make a token on the platform, under Settings, and run: export PROLIFIC_TOKEN=…")
    if not re.fullmatch(r"[!-~]+", TOKEN):
        stop("PROLIFIC_TOKEN holds a blank or another sign that no token has. Copy it again.")
    if not is_trusted_url(API + "/"):
        stop("PROLIFIC_API_URL has to begin with https://, else the token could be read on the way. Nothing was sent.")
    for name in FILES:
        if not (HERE / name).is_file():
            stop(f"{name} is missing. Unpack the whole ZIP and run the script from there. Nothing was sent.")
    if recall("api") not in ("", API):
        stop(
            f"run-state.txt is about another address, {recall('api')}. Delete it to begin anew, or set PROLIFIC_API_URL to that address."
        )
    remember(api=API)
    if recall("unknown") in ("dataset", "batch", "study"):
        print("An earlier run heard no answer.", file=sys.stderr)
        look_for(recall("unknown"))
    check_home()
    check_sent()


def id_in_state(key):
    found = recall(key)
    if found and not is_id(found):
        stop(f"The {key} in run-state.txt is no id. Mend that line and run again.")
    return found


def upload(path):
    target = ask(f"{path}{PATH_UPLOAD}/{DATA_NAME}", "No address to upload to was given.")
    url = target.text_at(UPLOAD_KEY)
    if not is_trusted_url(url):
        stop("The address to upload to is missing in the answer, or is not safe. The server said:", target.words())
    remember(unknown="upload", sent_upload=fingerprint(DATA_FILE))
    print(f"Uploading {DATA_FILE} …", flush=True)
    try:
        answer = again(True, lambda: put(url, HERE / DATA_FILE))
    except Unsent as fault:
        not_sent("The upload failed.", fault)
    except Unheard as fault:
        stop(
            f"The upload was broken off {MOST_TRIES} times: {fault}",
            "Run this script again; it looks first whether the file arrived.",
        )
    if not answer.is_fine():
        refused("The upload failed.", "PUT", answer)
    remember(uploaded="yes", unknown="")
    print("Uploaded.")


def make_dataset():
    dataset = DATASET_ID or id_in_state("dataset_id") or create("dataset", PATH_DATASETS, body_of("dataset.json"))
    path = f"{PATH_DATASETS}/{dataset}"
    if not DATASET_ID:
        if recall("unknown") == "upload" and has_begun(path, "dataset"):
            remember(uploaded="yes", unknown="")
            keep_upload()
        if recall("uploaded") != "yes":
            upload(path)
    until_ready(path + PATH_STATUS, "dataset")
    return dataset


def set_up(path, dataset):
    where = f"POST {path}{PATH_SETUP}"
    remember(unknown="setup", sent_setup=fingerprint("bodies/setup.json"))
    try:
        answer = again(False, lambda: call("POST", path + PATH_SETUP, body_of("setup.json", dataset_id=dataset)))
    except Unsent as fault:
        remember(unknown="")
        not_sent("The batch was not set up.", fault)
    except Unheard as fault:
        stop(f"No clear answer came to the setup: {fault}", "Run this script again: it looks first whether the setup has begun.")
    if answer.status >= 500:
        stop(
            f"No clear answer came to the setup ({answer.status}).",
            answer.words(),
            "Run this script again: it looks first whether the setup has begun.",
        )
    if not answer.is_fine():
        remember(unknown="")
        refused("The batch was not set up.", where, answer)
    remember(set_up="yes", unknown="")
    print("The setup has begun.")


def update_batch(path):
    """bodies/batch.json has changed since the batch was made of it. As long as no study of it is published, the batch takes another layout,
    and the same one twice does no harm."""
    study = id_in_state("study_id")
    was = recall("sent_batch")
    if study:
        said = ask(f"{PATH_STUDIES}{study}/", "The state of the study could not be read.").text_at("status") or "no state"
        if said not in STATUS_DRAFT:
            changed(
                "batch",
                "bodies/batch.json",
                f"The study is no longer a draft ({said}), and people may have answered the layout that was sent.",
            )
    body = json.loads(body_of("batch.json"))
    for key in ("workspace_id", "dataset_id"):  # the batch keeps these
        body.pop(key, None)
    # Forgotten until the answer is there: if none comes, nobody knows which layout the batch has.
    remember(sent_batch="")
    try:
        answer = again(True, lambda: call("PATCH", path, json.dumps(body).encode("ascii")))
        unclear = str(answer.status) if answer.status >= 500 else ""
    except Unsent as fault:
        remember(sent_batch=was)
        not_sent("The batch was not changed.", fault)
    except Unheard as fault:
        unclear = str(fault)
    if unclear:
        stop(
            f"It is not known whether the batch was changed: no clear answer came ({unclear}).",
            "Run this script again: it sends bodies/batch.json once more, which makes nothing twice.",
        )
    if not answer.is_fine():
        remember(sent_batch=was)
        refused("The batch was not changed.", f"PATCH {path}", answer)
    remember(sent_batch=fingerprint("bodies/batch.json"), sent_layout="")
    print("The batch is changed: bodies/batch.json was another one when it was made.")


def make_batch(dataset):
    batch = id_in_state("batch_id") or create(
        "batch", PATH_BATCHES, body_of("batch.json", dataset_id=dataset), batch_home=home_of(dataset)
    )
    path = f"{PATH_BATCHES}/{batch}"
    if not is_sent("batch", "bodies/batch.json"):
        update_batch(path)
    if recall("unknown") == "setup" and has_begun(path, "batch"):
        remember(set_up="yes", unknown="")
        keep_setup()
    if recall("set_up") != "yes":
        set_up(path, dataset)
    until_ready(path + PATH_STATUS, "batch")
    return batch


def main():
    check()
    dataset = make_dataset()
    batch = make_batch(dataset)
    study = id_in_state("study_id") or create("study", PATH_STUDIES, body_of("study.json", data_collection_id=batch))
    print("\nDone. Nothing is published yet: look at the draft on the platform, try it, and publish it there.")
    print(f"dataset_id={dataset}\nbatch_id={batch}\nstudy_id={study}")


if __name__ == "__main__":
    main()
