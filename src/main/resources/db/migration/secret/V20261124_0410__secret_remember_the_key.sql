create schema secret;

-- A known word sealed with the key of the first start: another key cannot open it, so it is told at the start and not
-- on the first file somebody opens.
create table secret.proof (
    number smallint not null,
    sealed bytea not null,
    constraint proof_pk primary key (number),
    constraint proof_number_ck check (number = 1)
);
