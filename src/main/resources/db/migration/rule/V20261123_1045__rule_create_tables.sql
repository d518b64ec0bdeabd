create schema rule;

create table rule.activity_rule (
    code text not null,
    from_on date not null,
    to_on date,
    activity_zh text not null,
    period text not null,
    min_count integer,
    hardness text not null,
    window_zh text not null,
    quorum_zh text not null,
    clause text not null,
    constraint activity_rule_pk primary key (code, from_on),
    constraint activity_rule_dates_ck check (to_on is null or to_on > from_on)
);

create table rule.study_rule (
    code text not null,
    from_on date not null,
    to_on date,
    kind text not null,
    who_zh text not null,
    period text not null,
    min_hours numeric(5, 1),
    cap_half_day numeric(5, 1),
    cap_day numeric(5, 1),
    clause text not null,
    constraint study_rule_pk primary key (code, from_on),
    constraint study_rule_dates_ck check (to_on is null or to_on > from_on)
);

create table rule.setting (
    key text not null,
    from_on date not null,
    to_on date,
    value text not null,
    name_zh text not null,
    clause text not null,
    constraint setting_pk primary key (key, from_on),
    constraint setting_dates_ck check (to_on is null or to_on > from_on)
);
