# SPDX-FileCopyrightText: 2026 HessenConnect contributors
# SPDX-License-Identifier: AGPL-3.0-only
"""Makes Synapse's SQLite database with many accounts in it, before Synapse is started for the first time.

Usage: seed.py DATABASE PEOPLE SERVER_NAME. PEOPLE is a JSON array of {"login", "displayName", "fields"}; the fields are
written as profile fields. The accounts have no password: they are there to be found, not to sign in. The schema is made
by Synapse itself; what is written is what its registration and its user directory write (1.163).
"""

import json
import sqlite3
import sys
import time
import unicodedata

from synapse.storage.database import LoggingDatabaseConnection
from synapse.storage.engines import create_engine
from synapse.storage.prepare_database import prepare_database

database, people_file, server_name = sys.argv[1:]
with open(people_file, encoding="utf-8") as file:
    people = json.load(file)

engine = create_engine({"name": "sqlite3", "args": {"database": database}})
connection = sqlite3.connect(database)
prepare_database(
    LoggingDatabaseConnection(
        conn=connection, engine=engine, default_txn_name="seed", server_name=server_name
    ),
    engine,
    config=None,
)
connection.commit()


def user_id(person: dict) -> str:
    return f"@{person['login']}:{server_name}"


def indexed(person: dict) -> str:
    """What the directory's full-text index has of somebody (update_profile_in_user_dir)."""
    name = unicodedata.normalize("NFKC", person["displayName"].lower())
    return f"{user_id(person)} {name}"


with connection:
    connection.executemany(
        "INSERT INTO users (name, creation_ts) VALUES (?, ?)",
        ((user_id(one), int(time.time())) for one in people),
    )
    connection.executemany(
        "INSERT INTO profiles (user_id, full_user_id, displayname, fields) VALUES (?, ?, ?, ?)",
        ((one["login"], user_id(one), one["displayName"], json.dumps(one["fields"])) for one in people),
    )
    connection.executemany(
        "INSERT INTO user_directory (user_id, display_name) VALUES (?, ?)",
        ((user_id(one), one["displayName"]) for one in people),
    )
    connection.executemany(
        "INSERT INTO user_directory_search (user_id, value) VALUES (?, ?)",
        ((user_id(one), indexed(one)) for one in people),
    )
    # Otherwise Synapse would fill the directory from the accounts once more, as it does in every new database.
    connection.execute("DELETE FROM background_updates WHERE update_name LIKE 'populate_user_directory%'")
    connection.execute("UPDATE user_directory_stream_pos SET stream_id = 0")
connection.close()
