package org.zhibu.shared.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** Tells a form page that it was reopened with what had been typed before the session ran out: presets stay away. */
public final class KeptForm {

    private static final String MARK = "zhibu.kept";

    private KeptForm() {}

    /**
     * @param action the address it was sent to
     * @param names of its fields
     * @param hadFiles whether files had been chosen, which are not kept
     */
    public record Sent(String action, Set<String> names, boolean hadFiles) {}

    public static void mark(HttpServletRequest request, Sent sent) {
        request.setAttribute(MARK, sent);
    }

    public static Optional<Sent> of(HttpServletRequest request) {
        return request.getAttribute(MARK) instanceof Sent sent ? Optional.of(sent) : Optional.empty();
    }

    public static boolean in(HttpServletRequest request) {
        return of(request).isPresent();
    }

    public static boolean lostFiles(HttpServletRequest request) {
        return of(request).filter(Sent::hadFiles).isPresent();
    }
}
