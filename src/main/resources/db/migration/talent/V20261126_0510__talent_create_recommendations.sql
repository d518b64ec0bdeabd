create schema talent;

-- A person a branch recommends; waits_unit_id is the level whose opinion comes next, null once none is awaited.
create table talent.recommendation (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    member_home_id bigint not null,
    member_id bigint not null,
    aim text not null,
    wanted text not null,
    basis text not null,
    deeds text not null,
    activity_id bigint not null,
    state text not null,
    waits_unit_id bigint,
    recommended_on date not null,
    recommended_by text not null,
    appointed_on date,
    appointed_to text,
    post_id bigint,
    version bigint not null default 0,
    constraint recommendation_pk primary key (home_id, id),
    constraint recommendation_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint recommendation_waits_fk foreign key (waits_unit_id) references organization.unit (id),
    constraint recommendation_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id),
    constraint recommendation_activity_fk foreign key (home_id, activity_id) references life.activity (home_id, id),
    constraint recommendation_aim_ck check (aim in ('PARTY_POST', 'EXCHANGE')),
    constraint recommendation_state_ck check (state in ('RECOMMENDED', 'UNDER_REVIEW', 'IN_POOL', 'APPOINTED', 'RETURNED', 'WITHDRAWN')),
    constraint recommendation_waits_ck check ((waits_unit_id is not null) = (state in ('RECOMMENDED', 'UNDER_REVIEW'))),
    constraint recommendation_appointed_ck check ((appointed_on is not null) = (state = 'APPOINTED') and (appointed_to is not null) = (state = 'APPOINTED'))
);

create index recommendation_state_ix on talent.recommendation (home_id, state, recommended_on);
create index recommendation_unit_ix on talent.recommendation (home_id, unit_id);
create unique index recommendation_open_ux on talent.recommendation (home_id, member_home_id, member_id, aim)
    where state in ('RECOMMENDED', 'UNDER_REVIEW', 'IN_POOL', 'RETURNED');

create table talent.opinion (
    home_id bigint not null,
    recommendation_id bigint not null,
    number integer not null,
    unit_id bigint not null,
    verdict text not null,
    words text not null,
    given_on date not null,
    given_by text not null,
    constraint opinion_pk primary key (home_id, recommendation_id, number),
    constraint opinion_recommendation_fk foreign key (home_id, recommendation_id) references talent.recommendation (home_id, id),
    constraint opinion_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint opinion_verdict_ck check (verdict in ('FORWARDED', 'POOLED', 'RETURNED'))
);

-- Who has a recommendation open, for what, until when; each stands in the look the person reads.
create table talent.opening (
    home_id bigint not null,
    recommendation_id bigint not null,
    account_id bigint not null,
    purpose text not null,
    opened_at timestamptz not null,
    open_until timestamptz not null,
    constraint opening_pk primary key (home_id, recommendation_id, account_id, opened_at),
    constraint opening_recommendation_fk foreign key (home_id, recommendation_id) references talent.recommendation (home_id, id),
    constraint opening_purpose_ck check (purpose in ('OPINION', 'SELECTION', 'CHECK', 'OWN'))
);
