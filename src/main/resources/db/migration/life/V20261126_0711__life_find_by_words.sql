create index activity_words_ix on life.activity
    using gin (kernel.bigrams(title || ' ' || coalesce(topic, '') || ' ' || coalesce(place, '') || ' ' || coalesce(host, '')));
create index decision_words_ix on life.decision using gin (kernel.bigrams(wording || ' ' || coalesce(owner, '')));
