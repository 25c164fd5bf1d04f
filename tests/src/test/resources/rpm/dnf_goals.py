"""Resolves many goals with dnf's own solver in one process.

Input, one JSON object: {"root": DIR, "weak": bool, "repositories": [{"name", "url", "priority", "excludes", "includes"}],
"goals": [{"install": [SPEC...], "exclude": [...]}]}. Output: one JSON line a goal, the sorted packages or null.
"""
import json
import os
import sys

import dnf
import dnf.exceptions

job = json.load(open(sys.argv[1]))
base = dnf.Base()
conf = base.conf
conf.installroot = job["root"]
conf.cachedir = job["root"] + "/cache"
conf.persistdir = job["root"] + "/persist"
conf.logdir = job["root"] + "/log"
os.makedirs(conf.logdir, exist_ok=True)
conf.reposdir = []
conf.plugins = False
conf.install_weak_deps = job.get("weak", False)
conf.substitutions["releasever"] = "1"
conf.substitutions["arch"] = "x86_64"
conf.substitutions["basearch"] = "x86_64"
conf.best = False
for one in job["repositories"]:
    repo = base.repos.add_new_repo(one["name"], conf, baseurl=[one["url"]])
    repo.priority = one.get("priority", 99)
    repo.excludepkgs = one.get("excludes", [])
    repo.includepkgs = one.get("includes", [])
    repo.gpgcheck = False
    repo.skip_if_unavailable = False
base.fill_sack(load_system_repo=False)
for goal in job["goals"]:
    base.reset(goal=True)
    try:
        for spec in goal["install"]:
            base.install(spec)
        base.resolve()
        packages = sorted(str(p.name) + "-" + ("" if p.epoch == 0 else str(p.epoch) + ":") + p.version + "-" + p.release + "." + p.arch
                          for p in base.transaction.install_set)
        print(json.dumps(packages), flush=True)
    except dnf.exceptions.Error as e:
        print("null " + str(e).replace("\n", " | "), flush=True)
