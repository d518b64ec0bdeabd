create schema appraisal;

-- The appraisal of one branch for one year. Each step has the day it was done.
create table appraisal.appraisal (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    year integer not null,
    state text not null,
    prepared_on date,
    prepared_note text,
    mutual_on date,
    mutual_note text,
    box_id bigint,
    meeting_id bigint,
    decided_on date,
    over_cap boolean not null default false,
    over_reason text,
    filed_on date,
    created_by text not null,
    created_at timestamptz not null,
    version bigint not null default 0,
    constraint appraisal_pk primary key (home_id, id),
    constraint appraisal_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint appraisal_box_fk foreign key (home_id, box_id) references ballot.box (home_id, id),
    constraint appraisal_meeting_fk foreign key (home_id, meeting_id) references life.activity (home_id, id),
    constraint appraisal_state_ck check (state in ('OPEN', 'DECIDED', 'FILED', 'CANCELLED')),
    constraint appraisal_decided_ck check ((state = 'DECIDED' or state = 'FILED') = (decided_on is not null and meeting_id is not null)),
    constraint appraisal_over_ck check (not over_cap or over_reason is not null),
    constraint appraisal_filed_ck check ((state = 'FILED') = (filed_on is not null))
);

create unique index appraisal_year_ux on appraisal.appraisal (home_id, unit_id, year) where state <> 'CANCELLED';
create index appraisal_home_year_ix on appraisal.appraisal (home_id, year);

-- Everybody on the roll of an appraisal. Who is not rated (a probationary member) takes part all the same. question is the
-- number under which the ballot asks about the member.
create table appraisal.person (
    home_id bigint not null,
    appraisal_id bigint not null,
    member_home_id bigint not null,
    member_id bigint not null,
    name text not null,
    rated boolean not null,
    away text,
    question integer,
    self_on date,
    self_text text,
    self_paper boolean not null default false,
    rating text,
    opinion text,
    reason text,
    told_on date,
    constraint person_pk primary key (home_id, appraisal_id, member_home_id, member_id),
    constraint person_question_uq unique (home_id, appraisal_id, question),
    constraint person_appraisal_fk foreign key (home_id, appraisal_id) references appraisal.appraisal (home_id, id),
    constraint person_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id),
    constraint person_rating_ck check (rating in ('EXCELLENT', 'QUALIFIED', 'BASIC', 'UNQUALIFIED')),
    constraint person_rated_ck check (rated or rating is null),
    constraint person_self_ck check (self_on is not null or self_text is null)
);

create index person_member_ix on appraisal.person (member_home_id, member_id);
