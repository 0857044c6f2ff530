"""Completion: bash offers every command and option of the help, and listed values; zsh and fish too, where they are installed."""
import shlex
import shutil
import subprocess

from commands import listed
from support import Folder, check, finish, run


def offered_by_bash(script, *words):
    """The words that bash would offer for the last one."""
    line = " ".join(shlex.quote(word) for word in words)
    asked = f"source {script}\nCOMP_WORDS=({line})\nCOMP_CWORD={len(words) - 1}\n_planverk\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"\n"
    made = run("--norc", "--noprofile", "-uc", asked, program="bash")
    check(not made.stderr, f"{words}: {made.stderr[:300]}")
    return made.stdout.split()


def bash(script, commands):
    for path, (options, below) in commands.items():
        words = path.split()
        got = offered_by_bash(script, *words, "-")
        check(set(got) == set(options), f"bash offers the options of {path}: {sorted(set(got) ^ set(options))}")
        if below:
            check(set(below) <= set(offered_by_bash(script, *words, "")), f"bash offers what is below {path}")
    check(offered_by_bash(script, "planverk", "rend") == ["render"], "a beginning is made whole")
    check(sorted(offered_by_bash(script, "planverk", "render", "plan.xml", "--reading", "")) == ["final", "marked", "original"], "values that are listed")
    check(offered_by_bash(script, "planverk", "render", "--audience", "=", "p") == ["public"], "behind =, which bash takes for a word")
    check(offered_by_bash(script, "planverk", "render", "--reading", "=") == offered_by_bash(script, "planverk", "render", "--reading", ""), "and =")
    check(offered_by_bash(script, "planverk", "render", "--out", "") == [], "a folder is for the shell to complete")
    check(offered_by_bash(script, "planverk", "templates", "check", "--st") == ["--strict"], "below a command")
    check(offered_by_bash(script, "planverk", "render", "--out", "check", "--re") == ["--reading"], "a value that is called like a command is none")
    check(sorted(offered_by_bash(script, "planverk", "completion", "")) == ["bash", "fish", "zsh"], "an argument of listed values")


# zsh's own functions replaced by ones that print what they are given.
ZSH = """
_arguments() { print -rl -- "$@" }
_describe() { print -rl -- "${commands[@]}" }
typeset -a words; words=(%s); CURRENT=%d
source %s
"""


def zsh(script, commands):
    for path, (options, below) in commands.items():
        words = path.split()
        for last, wanted in (("-", options), ("", below)):
            made = run("-fc", ZSH % (" ".join(map(shlex.quote, [*words, last])), len(words) + 1, script), program="zsh")
            got = made.stdout.replace("*--", "--")
            for word in wanted:
                check(any(line.startswith((word + "[", word + "=[", word + ":")) for line in got.splitlines()), f"zsh, {path}: {word}: {got[:300]} {made.stderr[:200]}")


def fish(script, commands):
    asked = "source " + str(script) + "\n" + "".join(f"echo '== {path} {last}'; complete -C '{path} {last}'\n" for path in commands for last in ("-", ""))
    with Folder() as home:
        made = subprocess.run(["fish", "--no-config", "-c", asked], capture_output=True, text=True, timeout=300, cwd=home, env={"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"})
    check(not made.stderr, f"fish: {made.stderr[:300]}")
    parts = {part.split("\n", 1)[0].rstrip(): part.split("\n", 1)[1] for part in made.stdout.split("== ")[1:]}
    for path, (options, below) in commands.items():
        for last, wanted in ((" -", [o for o in options if o.startswith("--")]), ("", below)):
            got = [line.split("\t")[0] for line in parts[path + last].splitlines()]
            check(set(wanted) <= set(got), f"fish, {path}{last}: {set(wanted) - set(got)}")


commands = listed()
with Folder() as folder:
    for shell, look in (("bash", bash), ("zsh", zsh), ("fish", fish)):
        made = run("completion", shell)
        check(made.returncode == 0 and made.stdout, f"a script for {shell}")
        script = folder / f"planverk.{shell}"
        script.write_text(made.stdout, encoding="utf-8")
        if shutil.which(shell):
            look(script, commands)
        else:
            print(f"not run: {shell} is not installed")
check(run("completion", "cmd").returncode == 3 and run("completion").returncode == 3, "another shell, or none, is wrong use")
finish()
