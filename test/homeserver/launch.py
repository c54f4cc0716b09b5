# SPDX-FileCopyrightText: 2026 HessenConnect contributors
# SPDX-License-Identifier: AGPL-3.0-only
"""Runs Synapse for as long as the process that started it lives.

Usage: launch.py DATA_FOLDER, which has homeserver.json. The starter holds the other end of stdin; when it goes away,
however it ended, Synapse ends and the folder is deleted. So nothing is left behind by a run that was killed.
"""

import os
import shutil
import signal
import sys
import threading

from synapse.app.homeserver import main


def end_with_starter() -> None:
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


data_folder = sys.argv[1]
sys.argv[1:] = ["--config-path", os.path.join(data_folder, "homeserver.json")]
threading.Thread(target=end_with_starter, daemon=True).start()
try:
    main()
finally:
    shutil.rmtree(data_folder, ignore_errors=True)
