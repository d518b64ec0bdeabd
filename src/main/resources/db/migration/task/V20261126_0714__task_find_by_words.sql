create index task_words_ix on task.task using gin (kernel.bigrams(title));
