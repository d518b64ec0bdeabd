package org.zhibu.areas.methods.publicity.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.publicity.ArticleState;
import org.zhibu.areas.methods.publicity.Audience;
import org.zhibu.areas.methods.publicity.service.Audiences;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.record.RecordParts.FieldWords;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** How articles are said in words; {@code @publicityWords} in templates. */
@Component
public class PublicityWords implements FieldWords {

    private final Audiences audiences;
    private final Show show;
    private final Clock clock;

    PublicityWords(Audiences audiences, Show show, Clock clock) {
        this.audiences = audiences;
        this.show = show;
        this.clock = clock;
    }

    /** Who reads it. */
    public String audience(Audience audience, @Nullable String name) {
        return audience == Audience.SUBTREE && name != null
                ? show.text("publicity.audience.below", name)
                : show.text("publicity.audience." + audience);
    }

    List<Choice> audiences(Place place) {
        return audiences.of(place).stream()
                .map(one -> Choice.of(one.value(), audience(one.audience(), one.name())))
                .toList();
    }

    List<Choice> states() {
        return Arrays.stream(ArticleState.values())
                .map(state -> Choice.of(state, show.text("publicity.state." + state)))
                .toList();
    }

    /** Published for a time that has not come. */
    public boolean isScheduled(ArticleState state, @Nullable OffsetDateTime visibleFrom) {
        return state == ArticleState.PUBLISHED && visibleFrom != null && visibleFrom.isAfter(OffsetDateTime.now(clock));
    }

    /** What of it can be read, and since or from when. */
    public String standing(@Nullable Integer edition, @Nullable OffsetDateTime visibleFrom) {
        if (edition == null || visibleFrom == null) return show.text("publicity.standing.none");
        boolean ahead = visibleFrom.isAfter(OffsetDateTime.now(clock));
        return show.text(
                ahead ? "publicity.standing.ahead" : "publicity.standing.since", edition, show.time(visibleFrom));
    }

    @Override
    public String label(String field) {
        return show.text("publicity.field." + field);
    }

    @Override
    public String value(String field, String value) {
        return switch (field) {
            case "audience" -> {
                String[] parts = value.split(" ", 2);
                yield audience(Audience.valueOf(parts[0]), parts.length > 1 ? parts[1] : null);
            }
            case "wishedAt", "visibleFrom" -> show.time(OffsetDateTime.parse(value));
            default -> value;
        };
    }
}
