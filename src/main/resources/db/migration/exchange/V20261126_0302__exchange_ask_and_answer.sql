create schema exchange;

-- A question or an experience, read by every organisation of its home.
create table exchange.post (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    kind text not null,
    title text not null,
    body text not null,
    standing text not null,
    hidden_because text,
    author_account bigint,
    author text not null,
    posted_on date not null,
    posted_at timestamptz not null,
    changed_at timestamptz,
    answer_id bigint,
    practice_id bigint,
    version bigint not null default 0,
    constraint post_pk primary key (home_id, id),
    constraint post_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint post_practice_fk foreign key (home_id, practice_id) references exemplar.practice (home_id, id),
    constraint post_kind_ck check (kind in ('QUESTION', 'EXPERIENCE')),
    constraint post_standing_ck check (standing in ('OPEN', 'HIDDEN', 'WITHDRAWN')),
    constraint post_hidden_ck check ((standing = 'HIDDEN') = (hidden_because is not null)),
    constraint post_answer_ck check (answer_id is null or kind = 'QUESTION')
);

create index post_posted_ix on exchange.post (home_id, posted_at);
create index post_unit_ix on exchange.post (home_id, unit_id);
create index post_practice_ix on exchange.post (home_id, practice_id);

create table exchange.reply (
    home_id bigint not null,
    id bigint not null,
    post_id bigint not null,
    unit_id bigint not null,
    body text not null,
    standing text not null,
    hidden_because text,
    author_account bigint,
    author text not null,
    replied_on date not null,
    replied_at timestamptz not null,
    changed_at timestamptz,
    version bigint not null default 0,
    constraint reply_pk primary key (home_id, id),
    constraint reply_post_uq unique (home_id, post_id, id),
    constraint reply_post_fk foreign key (home_id, post_id) references exchange.post (home_id, id),
    constraint reply_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint reply_standing_ck check (standing in ('OPEN', 'HIDDEN', 'WITHDRAWN')),
    constraint reply_hidden_ck check ((standing = 'HIDDEN') = (hidden_because is not null))
);

-- What solved a question is one of its own replies.
alter table exchange.post add constraint post_answer_fk
    foreign key (home_id, id, answer_id) references exchange.reply (home_id, post_id, id);

-- Which organisation wants to use an experience; the way to borrowing, never a count.
create table exchange.use (
    home_id bigint not null,
    post_id bigint not null,
    unit_id bigint not null,
    said_by text not null,
    said_on date not null,
    constraint use_pk primary key (home_id, post_id, unit_id),
    constraint use_post_fk foreign key (home_id, post_id) references exchange.post (home_id, id),
    constraint use_unit_fk foreign key (unit_id) references organization.unit (id)
);
