package org.zhibu.areas.methods.ballot.repository;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhibu.areas.methods.ballot.BoxId;
import org.zhibu.areas.methods.ballot.Question;
import org.zhibu.areas.methods.ballot.Voters;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;

/** What a box asks and, once it is closed, what came out. Whoever asks has found the box first: in scope, on a roll, by slip or list number. */
@Repository
public class PublishedLists {

    private final JdbcClient jdbc;

    PublishedLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Question> questionsOf(BoxId id) {
        Map<Integer, List<Part>> parts =
                jdbc.sql("""
                        select q.number, q.wording, c.wording as choice
                        from ballot.question q
                        join ballot.choice c on c.home_id = q.home_id and c.box_id = q.box_id and c.question = q.number
                        where q.home_id = :home and q.box_id = :id
                        order by q.number, c.number
                        """).param("home", id.home()).param("id", id.number()).query(Part.class).list().stream()
                        .collect(Collectors.groupingBy(Part::number, TreeMap::new, Collectors.toList()));
        return parts.values().stream()
                .map(all -> new Question(
                        all.get(0).wording(), all.stream().map(Part::choice).toList()))
                .toList();
    }

    record Part(int number, String wording, String choice) {}

    /**
     * One line of a check list.
     *
     * @param voters null where they are not told apart
     */
    public record Line(
            int question,
            String phrase,
            int choice,
            @Nullable Voters voters) {}

    /** The lines in the order of their phrases, so that a voter finds the own one. */
    public List<Line> linesOf(BoxId id) {
        return jdbc.sql("""
                        select c.question, c.phrase, c.choice, c.voters
                        from ballot.counted c
                        where c.home_id = :home and c.box_id = :id
                        order by c.question, c.phrase collate "zh-x-icu"
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .query(Line.class)
                .list();
    }

    /** Votes for one choice of one question, counted on paper. */
    public record PaperVotes(int question, int choice, int votes) {}

    public List<PaperVotes> paperOf(BoxId id) {
        return jdbc.sql("""
                        select p.question, p.choice, p.votes
                        from ballot.paper p
                        where p.home_id = :home and p.box_id = :id
                        order by p.question, p.choice
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .query(PaperVotes.class)
                .list();
    }

    /** For each question the votes for each choice in the order of the choices; empty where nothing was published. */
    public List<List<Integer>> votesOf(BoxId id) {
        return jdbc.sql("""
                        with vote as (
                            select c.question, c.choice, count(*) as votes
                            from ballot.counted c where c.home_id = :home and c.box_id = :id group by c.question, c.choice
                            union all
                            select p.question, p.choice, p.votes
                            from ballot.paper p where p.home_id = :home and p.box_id = :id
                        )
                        select c.question, array_agg(cast(coalesce(v.votes, 0) as integer) order by c.number) as votes
                        from ballot.choice c
                        left join vote v on v.question = c.question and v.choice = c.number
                        where c.home_id = :home and c.box_id = :id and exists (select 1 from vote)
                        group by c.question
                        order by c.question
                        """)
                .param("home", id.home())
                .param("id", id.number())
                .query((row, number) ->
                        List.of((Integer[]) row.getArray("votes").getArray()))
                .list();
    }

    /** The closed box of a list number, for those who are nobody here. */
    public Optional<Box> closed(BoxId id, String key) {
        return jdbc.sql(BoxQueries.BOX
                        + "where b.home_id = :home and b.id = :id and b.list_key = :key and b.state = 'CLOSED'")
                .param("home", id.home())
                .param("id", id.number())
                .param("key", key)
                .query(Box.class)
                .optional();
    }
}
