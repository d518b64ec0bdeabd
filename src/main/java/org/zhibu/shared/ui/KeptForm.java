package org.zhibu.shared.ui;

import jakarta.servlet.http.HttpServletRequest;

/** Tells a form page that it was reopened with what had been typed before the session ran out: presets stay away. */
public final class KeptForm {

    private static final String MARK = "zhibu.kept";

    private KeptForm() {}

    /** @param hadFiles whether files had been chosen, which are not kept */
    public static void mark(HttpServletRequest request, boolean hadFiles) {
        request.setAttribute(MARK, hadFiles);
    }

    public static boolean in(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    public static boolean lostFiles(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(MARK));
    }
}
