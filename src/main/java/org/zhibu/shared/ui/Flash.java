package org.zhibu.shared.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The notice a page shows once after a redirect.
 *
 * @param kind {@code done} or {@code late}
 * @param key message key with its arguments
 */
public record Flash(
        String kind,
        String key,
        List<Object> args,
        @Nullable String href,
        @Nullable String linkKey) implements java.io.Serializable {

    public static void done(RedirectAttributes redirect, String key, Object... args) {
        redirect.addFlashAttribute("flash", new Flash("done", key, List.of(args), null, null));
    }

    public static void doneWithLink(
            RedirectAttributes redirect, String href, String linkKey, String key, Object... args) {
        redirect.addFlashAttribute("flash", new Flash("done", key, List.of(args), href, linkKey));
    }

    public static void failed(RedirectAttributes redirect, String key, Object... args) {
        redirect.addFlashAttribute("flash", new Flash("late", key, List.of(args), null, null));
    }
}
