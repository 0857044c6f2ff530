"""object-store/put against a small store that knows conditional puts: papers of many that put at once, of one that is killed, and over a store with
moods are there whole, each object once."""
import hashlib
import http.server
import json
import os
import random
import subprocess
import threading
import time

from shards import CLUSTER, papers
from support import Folder, check, finish, run

PUT = CLUSTER / "object-store/put"


class Store:
    """Objects by key, each with an entity tag; If-None-Match: * and If-Match are kept to under one lock."""

    def __init__(self, moods=0.0, wait=0.0):
        self.objects, self.lock, self.writes, self.over, self.random = {}, threading.Lock(), [], 0, random.Random(7)
        store = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self, status, body=b"", tag=None):
                self.send_response(status)
                if tag:
                    self.send_header("ETag", tag)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def moody(self):
                if store.random.random() < moods:
                    self.answer(store.random.choice((500, 503, 409, 429)))
                    return True
                return False

            def do_GET(self):
                found = store.objects.get(self.path)
                if not self.moody():
                    self.answer(200, found, store.tag(found)) if found is not None else self.answer(404)

            def do_PUT(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if self.moody():
                    return
                time.sleep(wait)
                with store.lock:
                    found = store.objects.get(self.path)
                    none, match = self.headers.get("If-None-Match"), self.headers.get("If-Match")
                    if none is None and match is None:
                        return self.answer(400)
                    if (none == "*" and found is not None) or (match and (found is None or match != store.tag(found))):
                        return self.answer(412)
                    store.over += self.path.startswith("/bucket/objects/") and found is not None
                    store.objects[self.path] = body
                    store.writes.append(self.path)
                self.answer(201, tag=store.tag(body))

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None  # a client that was killed
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/bucket"

    @staticmethod
    def tag(content):
        return '"' + hashlib.md5(content).hexdigest() + '"'

    def holds(self, folder):
        """Each name leads to an object of its bytes; nothing else is there."""
        wanted = papers(folder)
        names = {key.removeprefix("/bucket/papers/"): json.loads(value)["sha256"] for key, value in self.objects.items() if key.startswith("/bucket/papers/")}
        whole = all(hashlib.sha256(value).hexdigest() == key.rsplit("/", 1)[1] for key, value in self.objects.items() if "/objects/" in key)
        return names == wanted and whole and all(f"/bucket/objects/{digest}" in self.objects for digest in wanted.values())


def fill(folder, count=30):
    for number in range(count):
        path = folder / ("sub" if number % 5 == 0 else ".") / f"papper-{number}.pdf"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"%PDF" + bytes([number % 20]) * 3000)
    (folder / ".planverk-journal.jsonl").write_text("{}")


with Folder() as folder:
    fill(folder)
    store = Store()
    made = run(folder, store.url, program=PUT)
    check(made.returncode == 0 and store.holds(folder), f"all is put: {made.stdout} {made.stderr}")
    check(len([key for key in store.objects if "/objects/" in key]) == 20, "equal files are one object")
    writes = len(store.writes)
    made = run(folder, store.url, program=PUT)
    check(made.returncode == 0 and len(store.writes) == writes and "0 objects and 0 names" in made.stdout, f"again: nothing is written: {made.stdout}")
    (folder / "papper-3.pdf").write_bytes(b"%PDF new")
    made = run(folder, store.url, program=PUT)
    check(len(store.writes) == writes + 2 and store.holds(folder), "one paper anew: its object and its name")

    store = Store(wait=0.002)
    several = [subprocess.Popen([PUT, folder, store.url], stdout=subprocess.DEVNULL) for _ in range(4)]
    check([each.wait(timeout=120) for each in several] == [0] * 4 and store.holds(folder), "four put the same at once")
    check(store.over == 0 and len(store.writes) == len(set(store.writes)), "and each object and name was written once")

    store = Store(moods=0.15)
    made = run(folder, store.url, program=PUT)
    check(made.returncode == 0 and store.holds(folder), f"a store with moods: {made.stderr}")

    store = Store(wait=0.01)
    process = subprocess.Popen([PUT, folder, store.url])
    while len(store.writes) < 15:
        time.sleep(0.005)
    process.kill()
    process.wait()
    dangling = [key for key, value in store.objects.items() if "/papers/" in key and f"/bucket/objects/{json.loads(value)['sha256']}" not in store.objects]
    check(not dangling, f"killed: no name leads to nothing: {dangling}")
    check(run(folder, store.url, program=PUT).returncode == 0 and store.holds(folder) and store.over == 0, "and the next run ends it")
    store.server.shutdown()
    store.server.server_close()
    check(run(folder, "http://127.0.0.1:9/bucket", program=PUT).returncode == 4, "no store: trouble, may be tried again")
    check(run(folder, "nowhere", program=PUT).returncode == 3 and run(program=PUT).returncode == 3, "no address: wrong use")
finish()
