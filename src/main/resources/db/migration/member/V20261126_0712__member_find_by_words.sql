create index member_words_ix on member.member using gin (kernel.bigrams(name));
create index member_initials_ix on member.member (home_id, name_initials text_pattern_ops);
