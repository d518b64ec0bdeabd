create index recommendation_words_ix on talent.recommendation using gin (kernel.bigrams(wanted));
create index recommendation_member_ix on talent.recommendation (home_id, member_home_id, member_id);
