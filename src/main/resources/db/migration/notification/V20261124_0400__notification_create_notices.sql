create schema notification;

-- One row a person and event: told twice, it is the same message.
create table notification.notice (
    account_id bigint not null,
    id bigint not null,
    event text not null,
    key text not null,
    args jsonb not null,
    href text not null,
    happened_at timestamptz not null,
    read_at timestamptz,
    constraint notice_pk primary key (account_id, id),
    constraint notice_event_uq unique (account_id, event),
    constraint notice_account_fk foreign key (account_id) references security.account (id)
);

create index notice_unread_ix on notification.notice (account_id) where read_at is null;

-- Who wants a digest by e-mail, and the day of the last one.
create table notification.mailbox (
    account_id bigint not null,
    address text not null,
    language text not null,
    sent_on date,
    constraint mailbox_pk primary key (account_id),
    constraint mailbox_account_fk foreign key (account_id) references security.account (id),
    constraint mailbox_language_ck check (language in ('zh', 'en'))
);
