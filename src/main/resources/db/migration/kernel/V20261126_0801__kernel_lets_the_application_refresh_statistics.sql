-- Many rows written in one transaction are unknown to the planner until it looks at the tables again, which only their
-- owner may ask for. This is all the application can ask: look again at the tables of one schema.
create function kernel.analyze(schema_name text) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    one text;
begin
    for one in
        select format('%I.%I', schemaname, tablename) from pg_tables
        where schemaname = schema_name and tableowner = current_user
        order by tablename
    loop
        execute 'analyze ' || one;
    end loop;
end
$$;
