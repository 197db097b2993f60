# SPDX-License-Identifier: Apache-2.0
"""Is this file on record, by whom, and since when?

python examples/lookup_file.py ws://127.0.0.1:9944 FILE
"""

import sys
from datetime import datetime, timezone

from doverie import ask, connect, fingerprint, name_of

url, path = sys.argv[1:]
document = fingerprint(path)
print(f"Fingerprint {document}")
with connect(url) as chain:
    found = ask(chain, "Records", "lookup", document)
    for each in found:
        record = each["record"]
        time = datetime.fromtimestamp(record["time"] / 1000, timezone.utc)
        print(f"{name_of(record['kind'])} of {record['account']}, version {record['version']}")
        print(f"  block {record['block']}, {time:%Y-%m-%d %H:%M:%S} UTC")
        print(f"  first on record: {'yes' if each['is_first'] else 'no'}")
        print(f"  latest version: {'this one' if each['latest'] == document else each['latest']}")
    if not found:
        print("Not on record")
