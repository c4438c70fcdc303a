"""python-stdnum on the cases passed in: wrong answers and checks per millisecond."""
import json
import sys
import time

from stdnum.cn import ric, uscc

module = {"ric": ric, "uscc": uscc}[sys.argv[1]]
cases = json.load(sys.stdin)


def check(number):
    try:
        return module.is_valid(number)
    except Exception:  # it crashes on some county codes: that is an answer too
        return False


wrong = [case for case in cases if check(case["input"]) != case["truth"]]
checks, begin = 0, time.perf_counter()
while time.perf_counter() - begin < 0.4:
    for case in cases:
        check(case["input"])
    checks += len(cases)
speed = checks / ((time.perf_counter() - begin) * 1000)
refused = sum(case["truth"] for case in wrong)
print(json.dumps({"wrong": len(wrong), "refused": refused, "speed": speed}))
