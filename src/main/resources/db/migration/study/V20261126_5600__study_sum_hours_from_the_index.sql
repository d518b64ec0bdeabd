-- The hours of a year are summed for everybody of a county at once: from the index alone, without going to the table.
create index hour_entry_sum_ix on study.hour_entry (home_id, member_home_id, member_id, held_on) include (hours);
drop index study.hour_entry_member_ix;
