create schema openness;

-- The catalogue of what has to be made public, by version.
create table openness.item (
    code text not null,
    from_on date not null,
    to_on date,
    item_zh text not null,
    item_en text not null,
    every text not null,
    due_month integer,
    triggers text not null,
    min_days integer not null,
    temporary boolean not null,
    basis text not null,
    clause text not null,
    constraint item_pk primary key (code, from_on),
    constraint item_every_ck check (every in ('YEAR', 'QUARTER', 'EVENT')),
    constraint item_basis_ck check (basis in ('RULE', 'PRACTICE')),
    constraint item_due_ck check (due_month between 1 and 12),
    constraint item_days_ck check (min_days >= 0),
    constraint item_dates_ck check (to_on is null or to_on > from_on)
);

-- What a branch made public when and where; year and part say what it counts for.
create table openness.entry (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    item_code text not null,
    year integer not null,
    part integer not null,
    title text not null,
    venue text not null,
    spot text not null,
    from_on date not null,
    to_on date,
    approved_by text not null,
    activity_id bigint,
    state text not null,
    withdrawn_because text,
    entered_by text not null,
    entered_at timestamptz not null,
    version bigint not null default 0,
    constraint entry_pk primary key (home_id, id),
    constraint entry_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint entry_activity_fk foreign key (home_id, activity_id) references life.activity (home_id, id),
    constraint entry_venue_ck check (venue in ('BOARD', 'MEETING', 'PORTAL', 'OTHER')),
    constraint entry_state_ck check (state in ('PUBLISHED', 'WITHDRAWN')),
    constraint entry_part_ck check (part between 1 and 4),
    constraint entry_dates_ck check (to_on is null or to_on >= from_on),
    constraint entry_withdrawn_ck check ((state = 'WITHDRAWN') = (withdrawn_because is not null))
);

create index entry_unit_ix on openness.entry (home_id, unit_id, year);
create index entry_from_ix on openness.entry (home_id, from_on);

-- An item that does not apply to a branch in a year, because its committee said so.
create table openness.waiver (
    home_id bigint not null,
    unit_id bigint not null,
    year integer not null,
    item_code text not null,
    reason text not null,
    waived_by text not null,
    waived_on date not null,
    constraint waiver_pk primary key (home_id, unit_id, year, item_code),
    constraint waiver_unit_fk foreign key (unit_id) references organization.unit (id)
);

-- What each branch owes by when and since when it is public; always worked out from nothing, never added to.
create table openness.cell (
    home_id bigint not null,
    unit_id bigint not null,
    year integer not null,
    item_code text not null,
    part integer not null,
    due_on date not null,
    owed boolean not null,
    done_on date,
    exempt text,
    words text,
    constraint cell_pk primary key (home_id, unit_id, year, item_code, part),
    constraint cell_unit_fk foreign key (unit_id) references organization.unit (id)
);
