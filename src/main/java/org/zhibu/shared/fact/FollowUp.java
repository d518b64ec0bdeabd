package org.zhibu.shared.fact;

import java.util.List;

/**
 * Something that was made, or can be made, of a logged activity, in words: {@code key} with its arguments.
 *
 * @param href the page of what was made, or the address that makes it
 * @param makes whether pressing it makes something
 */
public record FollowUp(String key, List<Object> args, String href, boolean makes) {

    public static FollowUp made(String key, String href, Object... args) {
        return new FollowUp(key, List.of(args), href, false);
    }

    public static FollowUp toMake(String key, String href) {
        return new FollowUp(key, List.of(), href, true);
    }
}
