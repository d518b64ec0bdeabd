create schema theme;

create table theme.plan (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    year integer not null,
    title text not null,
    origin_id bigint,
    summary text,
    summed_on date,
    made_on date not null,
    made_by text not null,
    version bigint not null default 0,
    constraint plan_pk primary key (home_id, id),
    constraint plan_unit_uq unique (home_id, unit_id, year),
    constraint plan_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint plan_origin_fk foreign key (home_id, origin_id) references theme.plan (home_id, id),
    constraint plan_summary_ck check ((summary is null) = (summed_on is null))
);

create table theme.item (
    home_id bigint not null,
    plan_id bigint not null,
    number integer not null,
    kind text not null,
    quarter integer not null,
    topic text not null,
    constraint item_pk primary key (home_id, plan_id, number),
    constraint item_plan_fk foreign key (home_id, plan_id) references theme.plan (home_id, id),
    constraint item_kind_ck check (kind in ('FIRST_ISSUE', 'TOPIC', 'OWN')),
    constraint item_quarter_ck check (quarter between 1 and 4)
);

-- The logged activity that carried an item out.
create table theme.link (
    home_id bigint not null,
    plan_id bigint not null,
    number integer not null,
    activity_id bigint not null,
    linked_by text not null,
    constraint link_pk primary key (home_id, plan_id, number, activity_id),
    constraint link_item_fk foreign key (home_id, plan_id, number) references theme.item (home_id, plan_id, number),
    constraint link_activity_fk foreign key (home_id, activity_id) references life.activity (home_id, id)
);
