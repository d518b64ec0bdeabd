package org.zhibu.shared.notification;

import java.util.List;

/**
 * One message.
 *
 * @param event names what happened, once for all time: {@code funding.application.approval 3k-10zv 2}
 * @param key message with its arguments; no names, illnesses or amounts of a confidential matter
 * @param href the page that shows it
 */
public record Notice(String event, String key, List<String> args, String href) {

    public static Notice of(String event, String key, String href, String... args) {
        return new Notice(event, key, List.of(args), href);
    }
}
