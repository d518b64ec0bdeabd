package org.zhibu.core.life.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.life.AttendanceStatus;
import org.zhibu.core.life.repository.ActivityDetail;

/** An activity as texts, field by field: what the journal keeps, and what a conflict shows side by side. */
public final class ActivityTexts {

    private static final String AND = "\u3001";

    private ActivityTexts() {}

    public static Map<String, @Nullable String> of(ActivityDetail detail) {
        ActivityDetail.Activity activity = detail.activity();
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("kind", activity.kind().code());
        texts.put("title", activity.title());
        texts.put("heldOn", activity.heldOn().toString());
        texts.put("startsAt", activity.startsAt().toString());
        texts.put("minutesLong", String.valueOf(activity.minutesLong()));
        texts.put("place", activity.where());
        texts.put("host", activity.host());
        texts.put("recorder", activity.recorder());
        texts.put("topic", activity.topic());
        texts.put("material", activity.material());
        texts.put("lecturer", activity.lecturer());
        texts.put("present", names(detail, AttendanceStatus.PRESENT));
        texts.put("leave", names(detail, AttendanceStatus.LEAVE));
        texts.put("absent", names(detail, AttendanceStatus.ABSENT));
        texts.put("guests", blankToNull(String.join(AND, detail.guests())));
        texts.put("agenda", activity.agenda());
        texts.put("minutes", activity.minutes());
        texts.put("decisions", decisions(detail.decisions()));
        texts.put("votes", votes(detail.votes()));
        texts.put("lateReason", activity.lateReason());
        return texts;
    }

    private static @Nullable String names(ActivityDetail detail, AttendanceStatus status) {
        return blankToNull(
                detail.with(status).stream().map(ActivityTexts::named).collect(Collectors.joining(AND)));
    }

    /** A name, with the reason of a leave in brackets. */
    public static String named(ActivityDetail.Person person) {
        return person.reason() == null ? person.name() : person.name() + "\uFF08" + person.reason() + "\uFF09";
    }

    private static @Nullable String decisions(List<ActivityDetail.Decision> decisions) {
        return blankToNull(decisions.stream()
                .map(one -> join(one.wording(), one.owner(), Objects.toString(one.dueOn(), null)))
                .collect(Collectors.joining("\n")));
    }

    private static @Nullable String votes(List<ActivityDetail.Vote> votes) {
        return blankToNull(votes.stream()
                .map(one -> "%s %d/%d: %d-%d-%d"
                        .formatted(
                                one.matter(), one.present(), one.due(), one.inFavour(), one.against(), one.abstained()))
                .collect(Collectors.joining("\n")));
    }

    private static String join(@Nullable String... parts) {
        return java.util.Arrays.stream(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
