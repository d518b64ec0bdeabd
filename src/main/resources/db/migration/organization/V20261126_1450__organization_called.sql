-- What an organisation may be called when somebody looks for it: both names and the code. Every list asks this column.
drop index organization.unit_words_ix;
alter table organization.unit
    add column called text not null generated always as (name || ' ' || short_name || ' ' || coalesce(code, '')) stored;
create index unit_words_ix on organization.unit using gin (kernel.bigrams(called));
