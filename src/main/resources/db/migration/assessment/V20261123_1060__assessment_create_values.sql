create schema assessment;

create table assessment.scheme (
    code text not null,
    from_on date not null,
    to_on date,
    constraint scheme_pk primary key (code),
    constraint scheme_dates_ck check (to_on is null or to_on > from_on)
);

create table assessment.indicator (
    scheme_code text not null,
    code text not null,
    area text not null,
    number integer not null,
    points numeric(5, 1) not null,
    formula text not null,
    parameters jsonb not null,
    clause text not null,
    constraint indicator_pk primary key (scheme_code, code),
    constraint indicator_scheme_fk foreign key (scheme_code) references assessment.scheme (code),
    constraint indicator_area_ck check (area in ('service', 'approach', 'foundation', 'methods')),
    constraint indicator_points_ck check (points > 0)
);

-- Points of one branch for one indicator, the year to date. counted = the points that could be had so far.
create table assessment.value (
    home_id bigint not null,
    unit_id bigint not null,
    year integer not null,
    scheme_code text not null,
    indicator_code text not null,
    points numeric(7, 3) not null,
    counted numeric(7, 3) not null,
    numbers jsonb not null,
    computed_on date not null,
    constraint value_pk primary key (home_id, unit_id, year, scheme_code, indicator_code),
    constraint value_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint value_range_ck check (points >= 0 and points <= counted)
);

-- One row per organisation and month, under the parent's home: the children of a committee are one read.
create table assessment.unit_month (
    home_id bigint not null,
    parent_id bigint not null,
    unit_id bigint not null,
    month date not null,
    owed integer not null,
    done integer not null,
    branches integer not null,
    branches_short integer not null,
    constraint unit_month_pk primary key (home_id, parent_id, unit_id, month)
);

-- One row per organisation, year and area: sums and counts, averages are made at read time.
create table assessment.unit_year (
    home_id bigint not null,
    parent_id bigint not null,
    unit_id bigint not null,
    year integer not null,
    scheme_code text not null,
    area text not null,
    points numeric(12, 3) not null,
    counted numeric(12, 3) not null,
    possible numeric(12, 1) not null,
    branches integer not null,
    constraint unit_year_pk primary key (home_id, parent_id, unit_id, year, scheme_code, area)
);
