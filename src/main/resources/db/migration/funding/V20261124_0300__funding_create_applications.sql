create schema funding;

-- What a committee sets aside for a year, in yuan.
create table funding.budget (
    home_id bigint not null,
    unit_id bigint not null,
    year integer not null,
    amount numeric(12, 2) not null,
    version bigint not null default 0,
    constraint budget_pk primary key (home_id, unit_id, year),
    constraint budget_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint budget_amount_ck check (amount >= 0)
);

-- spent is the end of the chain of funding.expense, so granted less spent is always what is left.
create table funding.application (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    title text not null,
    purpose text not null,
    needed_on date not null,
    expected text not null,
    wanted numeric(12, 2) not null,
    granted numeric(12, 2),
    last_number integer not null default 0,
    spent numeric(12, 2) not null default 0,
    state text not null,
    answer_by date,
    result text,
    created_by text not null,
    created_at timestamptz not null,
    version bigint not null default 0,
    constraint application_pk primary key (home_id, id),
    constraint application_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint application_purpose_ck check (purpose in ('ACTIVITY', 'TRAINING', 'MATERIAL', 'CARE', 'INNOVATION')),
    constraint application_state_ck check (state in ('SUBMITTED', 'RETURNED', 'APPROVED', 'SETTLED', 'WITHDRAWN')),
    constraint application_wanted_ck check (wanted > 0),
    constraint application_granted_ck check (granted is null or granted >= spent),
    constraint application_grant_ck check ((granted is not null) = (state in ('APPROVED', 'SETTLED'))),
    constraint application_spent_ck check (spent >= 0)
);

create index application_unit_ix on funding.application (home_id, unit_id, needed_on);
create index application_needed_ix on funding.application (home_id, needed_on);

create table funding.line (
    home_id bigint not null,
    application_id bigint not null,
    number integer not null,
    what text not null,
    amount numeric(12, 2) not null,
    constraint line_pk primary key (home_id, application_id, number),
    constraint line_application_fk foreign key (home_id, application_id) references funding.application (home_id, id),
    constraint line_amount_ck check (amount > 0)
);

-- Entry 0 opens the ledger at nothing. Every entry begins where the one before it ended, and the application ends where
-- the last entry ends: no sum can drift from its entries.
create table funding.expense (
    home_id bigint not null,
    application_id bigint not null,
    number integer not null,
    previous integer,
    spent_on date not null,
    what text not null,
    spent_before numeric(12, 2) not null,
    amount numeric(12, 2) not null,
    spent_after numeric(12, 2) not null,
    entered_by text not null,
    entered_at timestamptz not null,
    constraint expense_pk primary key (home_id, application_id, number),
    constraint expense_end_uq unique (home_id, application_id, number, spent_after),
    constraint expense_sum_ck check (spent_after = spent_before + amount),
    constraint expense_order_ck check (number = 0 and previous is null and spent_before = 0 and amount = 0 or previous = number - 1),
    constraint expense_application_fk foreign key (home_id, application_id) references funding.application (home_id, id),
    constraint expense_previous_fk foreign key (home_id, application_id, previous, spent_before)
        references funding.expense (home_id, application_id, number, spent_after)
);

alter table funding.application add constraint application_spent_fk
    foreign key (home_id, id, last_number, spent)
    references funding.expense (home_id, application_id, number, spent_after) deferrable initially deferred;
