package org.zhibu.areas.methods.ballot;

import java.util.List;
import java.util.stream.Collectors;
import org.zhibu.shared.kernel.Refusals;

/**
 * A vote as it is drawn up.
 *
 * @param about what voters should know, may be empty
 */
public record Draft(BoxKind kind, String title, String about, List<Question> questions) {

    /** More questions than this nobody answers with care. */
    public static final int MOST_QUESTIONS = 100;

    private static final int LONGEST_ABOUT = 500;

    public Draft {
        questions = List.copyOf(questions);
        new Refusals()
                .when(title.isBlank(), "title", "ballot.title-missing")
                .when(about.length() > LONGEST_ABOUT, "about", "ballot.about-long", LONGEST_ABOUT)
                .when(questions.isEmpty(), "lines", "ballot.questions-missing")
                .when(questions.size() > MOST_QUESTIONS, "lines", "ballot.questions-many", MOST_QUESTIONS)
                .must();
    }

    /** The questions in one text, for the journal. */
    public String wordings() {
        return questions.stream().map(Question::wording).collect(Collectors.joining("；"));
    }
}
