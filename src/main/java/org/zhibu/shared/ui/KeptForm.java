package org.zhibu.shared.ui;

import jakarta.servlet.http.HttpServletRequest;

/** Tells a form page that it was reopened with what had been typed before the session ran out: presets stay away. */
public final class KeptForm {

    private static final String MARK = "zhibu.kept";

    private KeptForm() {}

    public static void mark(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }

    public static boolean in(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
