"""Makes Neutron's tables in an empty SQLite file, FILE: its migrations are written for servers, its models are not."""

import sys

import sqlalchemy
from neutron.db.migration.models import head

head.get_metadata().create_all(sqlalchemy.create_engine(f'sqlite:///{sys.argv[1]}'))
