package org.zhibu.areas.methods.ballot;

import java.util.List;
import java.util.stream.Collectors;
import org.zhibu.shared.kernel.Refused;

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
        if (title.isBlank()) throw Refused.at("title", "ballot.title-missing");
        if (about.length() > LONGEST_ABOUT) throw Refused.at("about", "ballot.about-long", LONGEST_ABOUT);
        if (questions.isEmpty()) throw Refused.at("lines", "ballot.questions-missing");
        if (questions.size() > MOST_QUESTIONS) throw Refused.at("lines", "ballot.questions-many", MOST_QUESTIONS);
    }

    /** The questions in one text, for the journal. */
    public String wordings() {
        return questions.stream().map(Question::wording).collect(Collectors.joining("；"));
    }
}
