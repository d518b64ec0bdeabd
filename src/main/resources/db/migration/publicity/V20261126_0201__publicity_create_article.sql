create schema publicity;

-- The text being worked on. What readers see are its editions.
create table publicity.article (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    title text not null,
    body text not null,
    words text not null,
    audience text not null,
    to_unit_id bigint,
    wished_at timestamptz,
    activity_id bigint,
    state text not null,
    last_edition integer not null default 0,
    last_picture integer not null default 0,
    created_by text not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    version bigint not null default 0,
    constraint article_pk primary key (home_id, id),
    constraint article_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint article_to_unit_fk foreign key (to_unit_id) references organization.unit (id),
    constraint article_activity_fk foreign key (home_id, activity_id) references life.activity (home_id, id),
    constraint article_audience_ck check (audience in ('BRANCH', 'SUBTREE', 'EVERYONE')),
    constraint article_to_unit_ck check ((audience = 'EVERYONE') = (to_unit_id is null)),
    constraint article_state_ck check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
    constraint article_published_ck check (state <> 'PUBLISHED' or last_edition > 0)
);

create index article_unit_ix on publicity.article (home_id, unit_id, changed_at);
create index article_state_ix on publicity.article (home_id, state, changed_at);

-- An activity has one article, however often the button is pressed.
create unique index article_activity_ux on publicity.article (home_id, activity_id) where activity_id is not null;

-- What was published, word for word; never changed, only taken back. Readers see the latest whose time has come.
create table publicity.edition (
    home_id bigint not null,
    article_id bigint not null,
    number integer not null,
    title text not null,
    body text not null,
    words text not null,
    audience text not null,
    to_unit_id bigint,
    last_picture integer not null,
    visible_from timestamptz not null,
    published_by text not null,
    published_at timestamptz not null,
    withdrawn_at timestamptz,
    constraint edition_pk primary key (home_id, article_id, number),
    constraint edition_article_fk foreign key (home_id, article_id) references publicity.article (home_id, id),
    constraint edition_to_unit_fk foreign key (to_unit_id) references organization.unit (id),
    constraint edition_audience_ck check (audience in ('BRANCH', 'SUBTREE', 'EVERYONE')),
    constraint edition_to_unit_ck check ((audience = 'EVERYONE') = (to_unit_id is null))
);

create index edition_visible_ix on publicity.edition (home_id, visible_from) where withdrawn_at is null;

-- An edition keeps the pictures it was published with; one that is dropped later is no longer in those that follow.
create table publicity.picture (
    home_id bigint not null,
    article_id bigint not null,
    number integer not null,
    file_id bigint not null,
    words text not null,
    width integer not null,
    height integer not null,
    dropped_after integer,
    constraint picture_pk primary key (home_id, article_id, number),
    constraint picture_article_fk foreign key (home_id, article_id) references publicity.article (home_id, id),
    constraint picture_file_fk foreign key (home_id, file_id) references document.file (home_id, id),
    constraint picture_size_ck check (width > 0 and height > 0)
);

-- The homes that have published: whoever reads what is meant for everyone looks into these and no others.
create table publicity.publisher (
    home_id bigint not null,
    constraint publisher_pk primary key (home_id)
);
