-- Words are found by their pairs of characters, whatever the locale: 桥隧养护 holds 桥隧, 隧养, 养护, and the last character
-- alone. A table that grows has an index using gin (kernel.bigrams(<expression>)), and its statements say
-- kernel.holds(<the same expression>, :words); what the pairs find is compared with the words themselves.
create function kernel.bigrams(said text) returns tsvector
    language sql immutable parallel safe cost 10000
    return array_to_tsvector(array(
        select distinct substr(lower(coalesce(said, '')), i, 2) from generate_series(1, length(coalesce(said, ''))) i));

-- One character is asked for as the beginning of a pair, several as all their pairs.
create function kernel.all_bigrams(words text) returns tsquery
    language sql immutable parallel safe
    return (
        select string_agg('''' || replace(replace(substr(lower(words), i, 2), '\', '\\'), '''', '''''') || ''''
            || case when length(words) = 1 then ':*' else '' end, ' & ')::tsquery
        from generate_series(1, greatest(length(words) - 1, 1)) i);

-- Whether a text holds the words; no words are held by every text. Not strict, so that the planner sees through it. The cheap
-- comparison comes first: where no index is used, pairs are made of texts that hold the words and of no others; what making
-- them costs keeps the planner from a plan for any words, which could not use the index.
create function kernel.holds(said text, words text) returns boolean
    language sql immutable parallel safe
    return words = '' or strpos(lower(said), lower(words)) > 0 and kernel.bigrams(said) @@ kernel.all_bigrams(words);
