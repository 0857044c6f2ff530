"""kubernetes/job.yaml: its form, and what it means. No cluster is used: a controller of our own starts a process an index with JOB_COMPLETION_INDEX,
kills some, moves some away, and applies the job's own policy for failed pods as Kubernetes states it."""
import os
import random
import signal
import subprocess
import time

from shards import CLUSTER, make_plans, merged, papers, whole_run
from support import PROGRAM, Folder, check, finish

try:
    import yaml
except ImportError:
    yaml = None

# What batch/v1 Job allows of what we use: {key: type or form of what is in it}.
EXIT_CODES = {"containerName": str, "operator": str, "values": [int]}
RULE = {"action": str, "onExitCodes": EXIT_CODES, "onPodConditions": [{"type": str, "status": str}]}
SECURITY = {"runAsNonRoot": bool, "runAsUser": int, "fsGroup": int, "seccompProfile": {"type": str}, "allowPrivilegeEscalation": bool,
            "readOnlyRootFilesystem": bool, "capabilities": {"drop": [str]}}
CONTAINER = {"name": str, "image": str, "command": [str], "securityContext": SECURITY, "volumeMounts": [{"name": str, "mountPath": str, "readOnly": bool}],
             "resources": {"requests": {"cpu": str, "memory": str}, "limits": {"cpu": str, "memory": str}}}
POD = {"restartPolicy": str, "terminationGracePeriodSeconds": int, "automountServiceAccountToken": bool, "securityContext": SECURITY, "containers": [CONTAINER],
       "volumes": [{"name": str, "persistentVolumeClaim": {"claimName": str, "readOnly": bool}}]}
JOB = {"apiVersion": str, "kind": str, "metadata": {"name": str}, "spec": {
    "completionMode": str, "completions": int, "parallelism": int, "backoffLimitPerIndex": int, "maxFailedIndexes": int, "podFailurePolicy": {"rules": [RULE]},
    "template": {"spec": POD}}}


def misfits(value, form, at="job"):
    if isinstance(form, dict):
        if not isinstance(value, dict):
            return [f"{at}: no object"]
        return [f for key, each in value.items() for f in (misfits(each, form[key], f"{at}.{key}") if key in form else [f"{at}.{key}: unknown"])]
    if isinstance(form, list):
        return [f for n, each in enumerate(value) for f in misfits(each, form[0], f"{at}[{n}]")] if isinstance(value, list) else [f"{at}: no list"]
    return [] if type(value) is form else [f"{at}: no {form.__name__}"]


class Controller:
    """As a Job's: an index is done with exit 0, failed by its policy or after backoffLimitPerIndex tries, and begun anew else."""

    def __init__(self, job, folder, seed, disturb):
        self.spec, self.folder, self.random, self.disturb = job["spec"], folder, random.Random(seed), disturb
        self.completed, self.failed, self.job_failed = set(), set(), False
        self.failures, self.codes, self.kills, self.running = {}, [], 0, {}

    def start(self, index):
        container = self.spec["template"]["spec"]["containers"][0]
        command = [word.replace("planverk batch", f"{PROGRAM} batch").replace("/plans", f"{self.folder}/plans").replace("/papers", f"{self.folder}/papers") for word in container["command"]]
        process = subprocess.Popen(command, env={**os.environ, "JOB_COMPLETION_INDEX": str(index)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # A kill (out of memory) or a node that is emptied (SIGTERM, with the condition DisruptionTarget), some time from now.
        plan = self.random.choice(("kill", "move", None)) if self.disturb and self.kills < 10 else None
        self.running[index] = (process, time.monotonic() + self.random.uniform(0, 0.5), plan, False)

    def decide(self, index, code, moved):
        """The action of the first rule that fits; `Count` where none does."""
        for rule in self.spec["podFailurePolicy"]["rules"]:
            codes = rule.get("onExitCodes")
            if codes and (code in codes["values"]) == (codes["operator"] == "In"):
                return rule["action"]
            if moved and any(each["type"] == "DisruptionTarget" for each in rule.get("onPodConditions", [])):
                return rule["action"]
        return "Count"

    def ended(self, index, code, moved):
        self.codes.append(code)
        if code == 0:
            self.completed.add(index)
            return
        action = self.decide(index, code, moved)
        if action == "FailJob":
            self.job_failed = True
        elif action == "FailIndex":
            self.failed.add(index)
        elif action == "Count":
            self.failures[index] = self.failures.get(index, 0) + 1
            if self.failures[index] > self.spec["backoffLimitPerIndex"]:
                self.failed.add(index)
        if len(self.failed) > self.spec["maxFailedIndexes"]:
            self.job_failed = True

    def run(self):
        waiting = list(range(self.spec["completions"]))
        while (waiting or self.running) and not self.job_failed:
            while waiting and len(self.running) < self.spec["parallelism"]:
                self.start(waiting.pop(0))
            for index, (process, when, plan, moved) in list(self.running.items()):
                if process.poll() is None:
                    if plan and time.monotonic() > when:
                        process.send_signal(signal.SIGKILL if plan == "kill" else signal.SIGTERM)
                        self.kills += 1
                        self.running[index] = (process, when, None, plan == "move")
                    continue
                del self.running[index]
                code = process.returncode if process.returncode >= 0 else 128 - process.returncode
                self.ended(index, code, moved)
                if index not in self.completed | self.failed:
                    waiting.append(index)
            time.sleep(0.005)
        for process, *_ in self.running.values():
            process.terminate()
            process.wait()
        return self


def indices_with(folder, faulty):
    """Which shards hold the faulty plans, by their reports."""
    import json
    return {int(path.name.split("-")[1]) - 1 for path in (folder / "reports").glob("shard-*.json") if json.loads(path.read_text())["failed"]}


def semantics(job):
    with Folder() as folder:
        make_plans(folder / "plans", 60, faulty=(7, 40))
        whole = whole_run(folder / "plans", folder / "whole", 6)
        (folder / "papers/reports").mkdir(parents=True)
        seed = int(os.environ.get("PLANVERK_SEED", "1"))
        print(f"seed {seed}")
        done = Controller(job, folder, seed, disturb=True).run()
        (folder / "reports").symlink_to(folder / "papers/reports")
        check(not done.job_failed and done.kills > 0, f"the job ends in spite of {done.kills} kills and moves: {done.codes}")
        got = {name: digest for name, digest in papers(folder / "papers").items() if not name.startswith("reports/")}
        check(got == whole, f"its papers are those of one run: {len(got)} of {len(whole)} files, exits {done.codes}")
        check(done.failed == indices_with(folder, 2) and done.failed, f"only indices with faulty plans have failed: {done.failed}")
        check(done.codes.count(6) == len(done.failed), f"and none of them was tried again: {done.codes}")
        report = merged(folder, 6)
        check(report.get("failed") == 2, "their reports merge to one of the whole")
    with Folder() as folder:
        (folder / "papers/reports").mkdir(parents=True)
        wrong = Controller(job, folder, 1, disturb=False)
        wrong.spec = {**wrong.spec, "template": {"spec": {"containers": [{"command": ["sh", "-c", "exec planverk batch /plans --shard 9/6 --out /papers"]}]}}}
        wrong.run()
        check(wrong.job_failed and set(wrong.codes) <= {3}, f"a wrong command stops the job: {wrong.codes}")
        gone = Controller(job, folder, 1, disturb=False)
        gone.spec = {**gone.spec, "completions": 1, "template": {"spec": {"containers": [{"command": ["sh", "-c", "exit 4"]}]}}}
        gone.run()
        check(gone.codes == [4] * 4 and gone.failed == {0}, f"what may pass is tried three times more: {gone.codes}")


if yaml is None:
    print("not run: python3-yaml is not installed")
    check(True, "nothing to look at")
else:
    text = (CLUSTER / "kubernetes/job.yaml").read_text(encoding="utf-8")
    job = yaml.safe_load(text)
    check(misfits(job, JOB) == [], f"the job has the form of batch/v1: {misfits(job, JOB)}")
    spec = job["spec"]
    check(spec["completionMode"] == "Indexed" and spec["template"]["spec"]["restartPolicy"] == "Never", "a policy for failed pods asks for both")
    check(f"+ 1))/{spec['completions']}\"" in text and f"-of-{spec['completions']}." in text, "as many shards as indices")
    check(spec["maxFailedIndexes"] <= spec["completions"], "no more failed indices than there are")
    semantics(job)
finish()
