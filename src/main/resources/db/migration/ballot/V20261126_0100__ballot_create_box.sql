create schema ballot;

-- A vote by slips, or on paper with its counted result. used are the slips that came back, valid only differs on paper.
create table ballot.box (
    home_id bigint not null,
    id bigint not null,
    unit_id bigint not null,
    kind text not null,
    title text not null,
    about text,
    state text not null,
    paper boolean not null default false,
    roll_count integer,
    issued integer,
    used integer,
    valid integer,
    list_key text,
    opened_by bigint,
    opened_at timestamptz,
    closed_at timestamptz,
    created_by text not null,
    created_at timestamptz not null,
    version bigint not null default 0,
    constraint box_pk primary key (home_id, id),
    constraint box_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint box_kind_ck check (kind in ('POLL', 'APPRAISAL')),
    constraint box_state_ck check (state in ('DRAFT', 'OPEN', 'CLOSED', 'CANCELLED')),
    constraint box_opened_ck check (state <> 'OPEN' or (opened_at is not null and issued is not null and list_key is not null)),
    constraint box_closed_ck check ((state = 'CLOSED') = (closed_at is not null)),
    constraint box_slips_ck check (used is null or (used >= 0 and used <= issued and valid >= 0 and valid <= used))
);

create index box_unit_ix on ballot.box (home_id, unit_id, created_at);
create index box_created_ix on ballot.box (home_id, created_at);

create table ballot.question (
    home_id bigint not null,
    box_id bigint not null,
    number integer not null,
    wording text not null,
    constraint question_pk primary key (home_id, box_id, number),
    constraint question_box_fk foreign key (home_id, box_id) references ballot.box (home_id, id)
);

-- Choice 0, abstaining, is always there and has no row.
create table ballot.choice (
    home_id bigint not null,
    box_id bigint not null,
    question integer not null,
    number integer not null,
    wording text not null,
    constraint choice_pk primary key (home_id, box_id, question, number),
    constraint choice_question_fk foreign key (home_id, box_id, question) references ballot.question (home_id, box_id, number),
    constraint choice_number_ck check (number > 0)
);

-- Who was to get a slip, frozen when the slips are printed. Nothing says who took one.
create table ballot.roll (
    home_id bigint not null,
    box_id bigint not null,
    member_home_id bigint not null,
    member_id bigint not null,
    name text not null,
    constraint roll_pk primary key (home_id, box_id, member_home_id, member_id),
    constraint roll_box_fk foreign key (home_id, box_id) references ballot.box (home_id, id),
    constraint roll_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id)
);

create index roll_member_ix on ballot.roll (member_home_id, member_id);

create table ballot.teller (
    home_id bigint not null,
    box_id bigint not null,
    number integer not null,
    member_home_id bigint not null,
    member_id bigint not null,
    name text not null,
    confirmed_by bigint,
    confirmed_at timestamptz,
    constraint teller_pk primary key (home_id, box_id, number),
    constraint teller_member_uq unique (home_id, box_id, member_home_id, member_id),
    constraint teller_box_fk foreign key (home_id, box_id) references ballot.box (home_id, id),
    constraint teller_member_fk foreign key (member_home_id, member_id) references member.member (home_id, id),
    constraint teller_number_ck check (number between 1 and 2),
    constraint teller_confirmed_ck check ((confirmed_by is null) = (confirmed_at is null))
);

create index teller_member_ix on ballot.teller (member_home_id, member_id);

-- The SHA-256 of every slip, and whether it is a slip of members or of the masses. Written at once, in the order of the
-- hashes, never changed: a slip that was used is known by its ballots, not by a mark whose xmin would tell when.
create table ballot.slip (
    code_hash bytea not null,
    home_id bigint not null,
    box_id bigint not null,
    voters text not null,
    constraint slip_pk primary key (code_hash),
    constraint slip_voters_ck check (voters in ('MEMBERS', 'MASSES'))
);

create index slip_box_ix on ballot.slip (home_id, box_id);

-- What was voted, until the box is closed. No time, address, session or sequence, and no foreign keys: the check of one
-- would leave the number of the voting transaction in xmax of the row it points at, the choice among them.
create table ballot.ballot (
    home_id bigint not null,
    box_id bigint not null,
    question integer not null,
    code_hash bytea not null,
    voters text not null,
    choice integer not null,
    phrase text not null,
    receipt bytea not null,
    constraint ballot_pk primary key (home_id, box_id, question, code_hash),
    constraint ballot_phrase_uq unique (home_id, box_id, question, phrase)
);

-- What was voted, as published: question by question, in random order, without the slip. voters is null where naming them
-- would show a group of fewer than five.
create table ballot.counted (
    home_id bigint not null,
    box_id bigint not null,
    question integer not null,
    phrase text not null,
    choice integer not null,
    voters text,
    constraint counted_pk primary key (home_id, box_id, question, phrase),
    constraint counted_question_fk foreign key (home_id, box_id, question) references ballot.question (home_id, box_id, number),
    constraint counted_voters_ck check (voters in ('MEMBERS', 'MASSES'))
);

-- The counted result of a paper ballot; choice 0 are the abstentions.
create table ballot.paper (
    home_id bigint not null,
    box_id bigint not null,
    question integer not null,
    choice integer not null,
    votes integer not null,
    constraint paper_pk primary key (home_id, box_id, question, choice),
    constraint paper_question_fk foreign key (home_id, box_id, question) references ballot.question (home_id, box_id, number),
    constraint paper_votes_ck check (votes >= 0)
);

-- The dead rows of a closed box are cleared away within a minute or two, not when the table has grown by a fifth.
alter table ballot.ballot set (
    autovacuum_vacuum_threshold = 0,
    autovacuum_vacuum_scale_factor = 0
);

alter table ballot.slip set (
    autovacuum_vacuum_threshold = 0,
    autovacuum_vacuum_scale_factor = 0
);

-- Closes a box that two different people have confirmed: writes its ballots anew in random order, without their slips, and
-- drops the originals and every slip. Answers how many slips were used. Fewer than five are dropped uncounted. Runs as the
-- role of the tellers, the only one that may delete ballots or write what is counted.
create function ballot.close_box(of_home bigint, of_box bigint) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    used_slips integer;
    tells boolean;
begin
    if (select count(distinct t.confirmed_by) from ballot.teller t where t.home_id = of_home and t.box_id = of_box) < 2
        or not exists (select 1 from ballot.box b where b.home_id = of_home and b.id = of_box and b.state = 'OPEN') then
        raise exception 'a box is closed while open and by two tellers';
    end if;
    select count(distinct b.code_hash) into used_slips from ballot.ballot b where b.home_id = of_home and b.box_id = of_box;
    select coalesce(min(g.slips) >= 5, false) into tells
    from (select count(distinct b.code_hash) as slips from ballot.ballot b
          where b.home_id = of_home and b.box_id = of_box group by b.voters) g;
    if used_slips >= 5 then
        insert into ballot.counted (home_id, box_id, question, phrase, choice, voters)
        select b.home_id, b.box_id, b.question, b.phrase, b.choice, case when tells then b.voters end
        from ballot.ballot b
        where b.home_id = of_home and b.box_id = of_box
        order by gen_random_uuid();
    end if;
    delete from ballot.ballot b where b.home_id = of_home and b.box_id = of_box;
    delete from ballot.slip s where s.home_id = of_home and s.box_id = of_box;
    return used_slips;
end
$$;

-- Makes the slips of a box void into which nobody has voted yet: to print new ones, or to call the vote off.
create function ballot.void_slips(of_home bigint, of_box bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (select 1 from ballot.ballot b where b.home_id = of_home and b.box_id = of_box) then
        return false;
    end if;
    delete from ballot.slip s where s.home_id = of_home and s.box_id = of_box;
    return true;
end
$$;
