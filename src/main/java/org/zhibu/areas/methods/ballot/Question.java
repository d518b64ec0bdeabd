package org.zhibu.areas.methods.ballot;

import java.util.HashSet;
import java.util.List;
import org.zhibu.shared.kernel.Refused;

/**
 * One thing voted on.
 *
 * @param choices numbered from 1; to abstain is always possible and is choice 0
 */
public record Question(String wording, List<String> choices) {

    private static final int MOST_CHOICES = 8;
    private static final int LONGEST = 60;
    private static final int LONGEST_WORDING = 100;

    public Question {
        choices = List.copyOf(choices);
        if (wording.isBlank()) throw Refused.at("lines", "ballot.question-unworded");
        if (wording.length() > LONGEST_WORDING) throw Refused.at("lines", "ballot.question-long", LONGEST_WORDING);
        if (choices.size() < 2 || choices.size() > MOST_CHOICES)
            throw Refused.at("lines", "ballot.choices-number", wording, MOST_CHOICES);
        if (new HashSet<>(choices).size() < choices.size()) throw Refused.at("lines", "ballot.choices-twice", wording);
        if (choices.stream().anyMatch(choice -> choice.length() > LONGEST))
            throw Refused.at("lines", "ballot.choice-long", wording, LONGEST);
    }
}
