package org.zhibu.areas.methods.ballot.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.ballot.Ballots;
import org.zhibu.areas.methods.ballot.BoxState;
import org.zhibu.areas.methods.ballot.Question;
import org.zhibu.areas.methods.ballot.Voters;
import org.zhibu.areas.methods.ballot.repository.BoxQueries.Box;
import org.zhibu.areas.methods.ballot.repository.PublishedLists;
import org.zhibu.areas.methods.ballot.repository.PublishedLists.Line;
import org.zhibu.areas.methods.ballot.repository.PublishedLists.PaperVotes;
import org.zhibu.shared.ui.Show;

/** What came out of a closed box, question by question; nothing of an open one, nothing of fewer than five ballots. */
@Component("ballotResults")
public class Results {

    private final PublishedLists lists;
    private final Show show;

    Results(PublishedLists lists, Show show) {
        this.lists = lists;
        this.show = show;
    }

    /**
     * @param few whether too few came back to be told
     * @param apart whether members and masses are told apart
     */
    public record Outcome(boolean few, boolean apart, List<Result> results) {}

    /** One question. */
    public record Result(int number, String wording, List<Count> counts, List<Said> lines) {}

    /** One choice; members and masses are 0 where they are not told apart. */
    public record Count(String choice, int votes, int members, int masses) {}

    /** One line of the check list. */
    public record Said(String phrase, String choice) {}

    /** Null while the box is not closed. */
    public @Nullable Outcome of(Box box) {
        if (box.state() != BoxState.CLOSED) return null;
        if (Objects.requireNonNullElse(box.valid(), 0) < Ballots.FEWEST) return new Outcome(true, false, List.of());
        List<Question> questions = lists.questionsOf(box.box());
        return box.paper()
                ? onPaper(questions, lists.paperOf(box.box()))
                : bySlips(questions, lists.linesOf(box.box()));
    }

    private Outcome bySlips(List<Question> questions, List<Line> lines) {
        List<Result> results = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            int number = at + 1;
            Question question = questions.get(at);
            List<Line> here =
                    lines.stream().filter(line -> line.question() == number).toList();
            List<Count> counts = new ArrayList<>();
            for (int choice : order(question)) counts.add(count(question, choice, here));
            List<Said> said = here.stream()
                    .map(line -> new Said(line.phrase(), word(question, line.choice())))
                    .toList();
            results.add(new Result(number, question.wording(), counts, said));
        }
        boolean apart = lines.stream().anyMatch(line -> line.voters() == Voters.MASSES);
        return new Outcome(false, apart, results);
    }

    private Count count(Question question, int choice, List<Line> lines) {
        List<Line> here = lines.stream().filter(line -> line.choice() == choice).toList();
        int members = (int)
                here.stream().filter(line -> line.voters() == Voters.MEMBERS).count();
        int masses = (int)
                here.stream().filter(line -> line.voters() == Voters.MASSES).count();
        return new Count(word(question, choice), here.size(), members, masses);
    }

    private Outcome onPaper(List<Question> questions, List<PaperVotes> votes) {
        List<Result> results = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            int number = at + 1;
            Question question = questions.get(at);
            List<Count> counts = new ArrayList<>();
            for (int choice : order(question)) {
                int sum = votes.stream()
                        .filter(one -> one.question() == number && one.choice() == choice)
                        .mapToInt(PaperVotes::votes)
                        .sum();
                counts.add(new Count(word(question, choice), sum, 0, 0));
            }
            results.add(new Result(number, question.wording(), counts, List.of()));
        }
        return new Outcome(false, false, results);
    }

    /** The choices as they were worded, abstentions last. */
    private static List<Integer> order(Question question) {
        List<Integer> order = new ArrayList<>();
        for (int choice = 1; choice <= question.choices().size(); choice++) order.add(choice);
        order.add(0);
        return order;
    }

    private String word(Question question, int choice) {
        return choice == 0 ? show.text("ballot.abstain") : question.choices().get(choice - 1);
    }
}
