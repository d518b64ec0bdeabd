package org.zhibu.shared.ui;

import java.util.function.Predicate;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/**
 * One entry of the side navigation, contributed by the module that owns the page.
 *
 * @param key word of the module's path; names the entry ({@code nav.<key>}) and the page that is open
 * @param group {@code nav.group.<group>}, empty for the top
 * @param order ascending through all groups
 * @param visible who has it
 * @param phone whether it stands in the bottom bar of a phone
 */
public record NavEntry(
        String key, String group, int order, String href, String icon, boolean phone, Predicate<Viewer> visible) {

    public static NavEntry of(String key, String group, int order, String href, String icon, Right right) {
        return new NavEntry(key, group, order, href, icon, false, viewer -> viewer.may(right));
    }

    public NavEntry onPhone() {
        return new NavEntry(key, group, order, href, icon, true, visible);
    }
}
