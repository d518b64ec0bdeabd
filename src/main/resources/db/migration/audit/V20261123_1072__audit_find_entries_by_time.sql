create index entry_time_ix on audit.entry (home_id, happened_at, id);
