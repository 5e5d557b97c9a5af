"""Where records live: one SQLite file, written story by story, read as typed objects."""
