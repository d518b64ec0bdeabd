create index plan_words_ix on theme.plan using gin (kernel.bigrams(title));
create index item_words_ix on theme.item using gin (kernel.bigrams(topic));
