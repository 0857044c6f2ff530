"""samples/nightly: units that systemd takes, a sandbox that it calls safe, and a mail that says what became of the night."""
import email
import email.policy
import re
import shutil

from support import PROGRAM, ROOT, Folder, check, finish, run

FOLDER = ROOT / "samples/nightly"


def units():
    with Folder() as folder:
        # Paths of an installed program become ones that are here.
        for unit in [*FOLDER.glob("*.service"), *FOLDER.glob("*.timer")]:
            text = unit.read_text(encoding="utf-8").replace("/usr/bin/planverk", PROGRAM).replace("/usr/local/lib/planverk/report-by-mail", str(FOLDER / "report-by-mail"))
            (folder / unit.name).write_text(re.sub(r"^Documentation=.*\n", "", text, flags=re.M), encoding="utf-8")
        told = run("verify", *sorted(folder.iterdir()), program="systemd-analyze")
        ours = [line for line in (told.stdout + told.stderr).splitlines() if "planverk" in line]
        check(not ours, f"systemd takes the units: {ours}")
        told = run("security", "--offline=yes", folder / "planverk-nightly.service", program="systemd-analyze").stdout
        score = re.search(r"exposure level for \S+: ([0-9.]+)", told)
        check(score and float(score[1]) < 1.0, f"the service is safe by systemd's own count: {told[-200:]}")


def mail(status, report, **more):
    with Folder() as folder:
        out = folder / "mail"
        if report is not None:
            (folder / "report.txt").write_text(report, encoding="utf-8")
        made = run(folder / "report.txt", program=FOLDER / "report-by-mail", env={
            "PATH": "/usr/bin:/bin", "MONITOR_EXIT_STATUS": status, "TO": "sekretariat@kommun.example", "SENDMAIL": f"tee {out}", **more})
        message = email.message_from_bytes(out.read_bytes(), policy=email.policy.default) if out.exists() else None
        return made.returncode, message


def command_line():
    """The service's own command line is one that the program takes."""
    line = re.search(r"^ExecStart=(.*)$", (FOLDER / "planverk-nightly.service").read_text(), re.M)[1]
    with Folder() as folder:
        for name in ("plans", "papers", "state"):
            (folder / name).mkdir()
        (folder / "plans/good.xml").write_text((ROOT / "samples/case/tjansteskrivelse.xml").read_text(encoding="utf-8"), encoding="utf-8")
        (folder / "plans/bad.xml").write_text('<planData version="1" lang="sv-SE" asOf="2026-01-01"><none/></planData>', encoding="utf-8")
        words = [w.replace("/srv/planverk", str(folder)).replace("/var/lib/planverk", str(folder / "state")) for w in line.split()[1:]]
        made = run(*words)
        check(made.returncode == 6, f"a night with a plan that is wrong: {made.returncode} {made.stderr[-300:]}")
        report = (folder / "state/report.txt").read_text(encoding="utf-8")
        check("bad.xml" in report and list((folder / "papers").glob("*.pdf")), f"its report and papers: {report[:200]}")
        code, message = mail("6", report)
        check(code == 0 and "bad.xml" in message.get_content(), "the report comes by mail, with its letters whole")


code, message = mail("6", "plan.xml: gick inte – å ä ö\n")
check(code == 0 and message["To"] == "sekretariat@kommun.example" and "gick inte" in message["Subject"] and "å ä ö" in message.get_content(), f"a mail of trouble: {message}")
check(mail("0", "allt väl\n") == (0, None), "no mail when all is well")
check(mail("0", "allt väl\n", WHEN="always")[1] is not None, "unless it is asked for")
code, message = mail("4", None)
check(code == 1 and "finns inte" in message.get_content(), "no report: that is told, and the unit fails")
command_line()
if shutil.which("systemd-analyze"):
    units()
else:
    print("not run: systemd-analyze is not installed")
finish()
