create index unit_words_ix on organization.unit
    using gin (kernel.bigrams(name || ' ' || short_name || ' ' || coalesce(code, '')));
create index unit_name_ix on organization.unit using gin (kernel.bigrams(name));
