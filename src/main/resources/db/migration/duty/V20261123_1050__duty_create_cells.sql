create schema duty;

-- What one branch owes in one period under one rule, and what the facts show. Recomputed, never incremented.
create table duty.cell (
    home_id bigint not null,
    unit_id bigint not null,
    rule_code text not null,
    period_start date not null,
    due_on date not null,
    owed integer not null,
    done integer not null,
    exempt text,
    constraint cell_pk primary key (home_id, unit_id, rule_code, period_start),
    constraint cell_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint cell_counts_ck check (owed >= 0 and done >= 0)
);

create index cell_due_ix on duty.cell (home_id, unit_id, due_on);
