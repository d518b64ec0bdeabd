package org.zhibu.shared.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the session away from requests that must not be anybody's, before anything can look at it: a session that is looked
 * at remembers when. They stay out of the access log too.
 */
class UnsignedFilter extends OncePerRequestFilter {

    /** Named in {@code server.tomcat.accesslog.condition-unless}. */
    private static final String UNLOGGED = "zhibu.unlogged";

    private final String path;
    private final String sessionCookie;

    UnsignedFilter(String path, String sessionCookie) {
        this.path = path;
        this.sessionCookie = sessionCookie;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUnsigned(request)) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(UNLOGGED, "true");
        chain.doFilter(new Nobodys(request, sessionCookie), response);
    }

    private boolean isUnsigned(HttpServletRequest request) {
        if (request.getAttribute(UNLOGGED) != null) return true;
        String asked =
                request.getRequestURI().substring(request.getContextPath().length());
        return asked.equals(path) || asked.startsWith(path + "/") || asked.startsWith(path + ";");
    }

    private static final class Nobodys extends HttpServletRequestWrapper {

        private final String sessionCookie;

        Nobodys(HttpServletRequest request, String sessionCookie) {
            super(request);
            this.sessionCookie = sessionCookie;
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            Cookie[] all = super.getCookies();
            if (all == null) return null;
            return Arrays.stream(Objects.requireNonNull(all))
                    .filter(cookie -> !cookie.getName().equals(sessionCookie))
                    .toArray(Cookie[]::new);
        }

        @Override
        public @Nullable String getRequestedSessionId() {
            return null;
        }
    }
}
