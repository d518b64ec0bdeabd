create schema fact;

-- Append-only marks: the facts of this organisation and year changed. Taken with skip locked, then deleted.
create table fact.dirty (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    year integer not null,
    marked_at timestamptz not null,
    constraint dirty_pk primary key (home_id, id)
);
