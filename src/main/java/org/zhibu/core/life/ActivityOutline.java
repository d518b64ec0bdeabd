package org.zhibu.core.life;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Place;

/**
 * What can be told of an activity without saying who came, who did not, and how anybody voted.
 *
 * @param place the organisation that held it
 * @param where the room or field
 * @param present how many members were there
 * @param guests how many sat in
 */
public record ActivityOutline(
        ActivityId id,
        Place place,
        ActivityKind kind,
        String title,
        LocalDate heldOn,
        @Nullable String where,
        @Nullable String topic,
        @Nullable String agenda,
        int present,
        int guests,
        List<String> decisions) {}
