-- What every module publishes, in one shape: fact.all_facts is the union of every schema's view "facts".
do $$
declare
    every text;
begin
    select string_agg(format('select home_id, unit_id, member_home_id, member_id, fact_kind, occurred_on, quantity, '
            'source_type, source_home_id, source_id from %I.facts', n.nspname), ' union all ' order by n.nspname)
    into every
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and c.relname = 'facts';
    execute 'create or replace view fact.all_facts as ' || every;
end
$$;

-- What the application role may do. No DDL anywhere; what is written once stays written.
do $$
declare
    s text;
begin
    for s in select nspname from pg_namespace where nspname not like 'pg\_%' and nspname not in ('information_schema', 'public')
    loop
        execute format('revoke all on all tables in schema %I from ${app_role}', s);
        execute format('grant usage on schema %I to ${app_role}', s);
        execute format('grant select, insert, update, delete on all tables in schema %I to ${app_role}', s);
        execute format('grant usage on all sequences in schema %I to ${app_role}', s);
    end loop;
end
$$;

revoke update, delete on audit.entry, audit.look from ${app_role};
revoke insert, update, delete on flyway.history from ${app_role};

revoke all on function kernel.analyze(text) from public;
grant execute on function kernel.analyze(text) to ${app_role};

-- Ballots: the application adds them and may look whether a slip was used, but not at what was chosen, and it changes and
-- drops none. Closing a box runs as the role of the tellers (docs/adr/0008).
revoke all on ballot.ballot, ballot.slip, ballot.counted from ${app_role};
grant insert, select (home_id, box_id, code_hash, voters, receipt) on ballot.ballot to ${app_role};
grant insert, select on ballot.slip to ${app_role};
grant select on ballot.counted to ${app_role};

grant usage, create on schema ballot to ${teller_role};
alter function ballot.close_box (bigint, bigint) owner to ${teller_role};
alter function ballot.void_slips (bigint, bigint) owner to ${teller_role};
revoke create on schema ballot from ${teller_role};
revoke all on all tables in schema ballot from ${teller_role};
grant select, delete on ballot.ballot, ballot.slip to ${teller_role};
grant insert on ballot.counted to ${teller_role};
grant select on ballot.box, ballot.teller to ${teller_role};
revoke all on function ballot.close_box (bigint, bigint), ballot.void_slips (bigint, bigint) from public;
grant execute on function ballot.close_box (bigint, bigint), ballot.void_slips (bigint, bigint) to ${app_role};
