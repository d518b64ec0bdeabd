package org.zhibu.areas.foundation.research;

import java.time.LocalDate;
import org.zhibu.shared.kernel.Refused;

/**
 * The plan of a topic.
 *
 * @param question what is to be found out
 * @param people who goes
 * @param places where to
 * @param dueOn the day by which it is to be concluded
 */
public record TopicPlan(String title, String question, String people, String places, LocalDate dueOn) {

    public TopicPlan {
        if (title.isBlank()) throw Refused.at("title", "research.title-missing");
        if (question.isBlank()) throw Refused.at("question", "research.question-missing");
        if (people.isBlank()) throw Refused.at("people", "research.people-missing");
        if (places.isBlank()) throw Refused.at("places", "research.places-missing");
    }
}
