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
