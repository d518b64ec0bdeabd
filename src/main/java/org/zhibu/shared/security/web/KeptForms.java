package org.zhibu.shared.security.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Nothing typed is lost when a session runs out: the form somebody sent too late is kept in the new anonymous
 * session, and comes back filled after signing in. Kept only when it was sent from a page of our own. A form that only
 * refreshes a part of itself while somebody fills it in is left standing, so that it can still be sent.
 */
@Component
class KeptForms implements AuthenticationEntryPoint {

    private static final String KEPT = "zhibu.kept-form";
    private static final int MOST_CHARACTERS = 400_000;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        keep(request);
        boolean post = "POST".equals(request.getMethod());
        if (request.getHeader("HX-Request") != null) {
            if (!post) response.setHeader("HX-Redirect", request.getContextPath() + "/sign-in?expired");
            response.setStatus(post ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        boolean lost = post || request.getRequestedSessionId() != null;
        response.sendRedirect(request.getContextPath() + "/sign-in" + (lost ? "?expired" : ""));
    }

    void keep(HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) return;
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/sign-") || path.equals("/error") || path.contains("//")) return;
        boolean post = "POST".equals(request.getMethod());
        if (post && !sentFromHere(request)) return;
        Map<String, String[]> values = post ? values(request) : Map.of();
        String page = post ? pageOf(request, path) : path;
        int asked = page.indexOf('?');
        request.getSession()
                .setAttribute(
                        KEPT,
                        new Kept(
                                asked < 0 ? page : page.substring(0, asked),
                                post ? asked < 0 ? null : page.substring(asked + 1) : request.getQueryString(),
                                path,
                                values,
                                post && hasFiles(request)));
    }

    /** The page a form was sent from: the one it names, else the one it was shown on, else its own address. */
    private static String pageOf(HttpServletRequest request, String path) {
        String named = request.getParameter("_page");
        if (named == null) named = request.getParameter(FormPages.FIELD);
        if (named == null) return path;
        boolean ours = named.startsWith("/") && !named.startsWith("//") && named.matches("[^\\\\\\p{Cntrl}]*");
        return ours ? named : "/";
    }

    /** What was kept, once. */
    static Optional<Kept> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof Kept kept)) return Optional.empty();
        session.removeAttribute(KEPT);
        return Optional.of(kept);
    }

    /** Looks without taking. */
    static Optional<Kept> peek(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof Kept kept
                ? Optional.of(kept)
                : Optional.empty();
    }

    private static Map<String, String[]> values(HttpServletRequest request) {
        Map<String, String[]> values = new LinkedHashMap<>();
        int characters = 0;
        for (Map.Entry<String, String[]> entry : request.getParameterMap().entrySet()) {
            if (entry.getKey().startsWith("_")
                    || entry.getKey().toLowerCase(java.util.Locale.ROOT).contains("password")) continue;
            for (String value : entry.getValue()) characters += value.length();
            values.put(entry.getKey(), entry.getValue());
        }
        return characters > MOST_CHARACTERS ? Map.of() : values;
    }

    /** Files are not kept: they may be large, and nobody is signed in. The page asks for them again. */
    private static boolean hasFiles(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/")) return false;
        try {
            for (Part part : request.getParts()) {
                String name = part.getSubmittedFileName();
                if (name != null && !name.isEmpty()) return true;
            }
            return false;
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            return true;
        }
    }

    private static boolean sentFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        String origin = request.getHeader("Origin");
        if (origin == null) origin = request.getHeader("Referer");
        String here = request.getScheme() + "://" + request.getHeader("Host");
        return origin != null && (origin.equals(here) || origin.startsWith(here + "/"));
    }

    /**
     * A page to return to and what had been typed there.
     *
     * @param action where it was sent to
     */
    record Kept(String path, @Nullable String query, String action, Map<String, String[]> values, boolean hadFiles)
            implements Serializable {

        String url() {
            return query == null ? path : path + "?" + query;
        }
    }
}
