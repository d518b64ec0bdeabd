package org.zhibu.areas.approach.integrity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A self-check as it was held.
 *
 * @param present who took part
 */
public record Held(CheckPeriod period, LocalDate on, String present, List<Answered> answers) {

    /** What a question was answered with where nothing was found, in the history. */
    public static final String NOTHING = "NO";

    /** An answer to a question: what was found, null for nothing. */
    public record Answered(int number, @Nullable String found) {}

    public Held {
        answers = List.copyOf(answers);
    }

    /** Field by field, for the history and for two who write at once. */
    public Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("period", period.toString());
        texts.put("heldOn", on.toString());
        texts.put("present", present);
        for (Answered answer : answers)
            texts.put("answer" + answer.number(), answer.found() == null ? NOTHING : answer.found());
        return texts;
    }
}
