package org.zhibu.shared.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhibu.shared.security.web.KeptForms.Kept;
import org.zhibu.shared.ui.KeptForm;

/** Opens a form page again with what had been typed: the kept values stand in as request parameters, once. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class KeptFormFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Kept kept = "GET".equals(request.getMethod()) && request.getUserPrincipal() != null
                ? KeptForms.peek(request).orElse(null)
                : null;
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (kept == null || !kept.path().equals(path)) {
            chain.doFilter(request, response);
            return;
        }
        KeptForms.take(request);
        if (kept.values().isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        KeptForm.mark(request, new KeptForm.Sent(kept.action(), kept.values().keySet(), kept.hadFiles()));
        chain.doFilter(new Refilled(request, kept.values()), response);
    }

    private static final class Refilled extends HttpServletRequestWrapper {

        private final Map<String, String[]> values;

        Refilled(HttpServletRequest request, Map<String, String[]> kept) {
            super(request);
            values = new LinkedHashMap<>(request.getParameterMap());
            values.putAll(kept);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] all = values.get(name);
            return all == null || all.length == 0 ? null : all[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(values);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(values.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return values.get(name);
        }
    }
}
