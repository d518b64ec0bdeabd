-- The caps of half a day and a day run over all sources of that day, so each entry keeps when it was and what an hour
-- of it is worth; an entry of a day that is full already is worth nothing.
alter table study.hour_entry add column starts_at time not null;

alter table study.hour_entry add column minutes_long integer not null;

alter table study.hour_entry add column per_hour numeric(4, 2) not null;

alter table study.hour_entry drop constraint hour_entry_hours_ck;

alter table study.hour_entry add constraint hour_entry_hours_ck check (hours >= 0 and hours <= 8);
