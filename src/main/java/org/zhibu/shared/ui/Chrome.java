package org.zhibu.shared.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Place;

/**
 * What stands around every page of a signed-in viewer.
 *
 * @param place the organisation looked at; null for a member without roles
 * @param canSearch whether there are records the viewer may look for
 * @param unread messages not read yet
 * @param canSwitch whether there is another organisation to look at
 */
public record Chrome(
        @Nullable Place place,
        boolean canSwitch,
        boolean canSearch,
        String user,
        long unread,
        List<Group> nav,
        List<Item> bottom) {

    /** Entries under one heading; the first group has none (empty key). */
    public record Group(String key, List<Item> items) {}

    public record Item(String key, String href, String icon) {}
}
