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
