package org.zhibu.journeys;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which pages the portal of the journeys made so far. */
@TestConfiguration
class Views implements WebMvcConfigurer, HandlerInterceptor {

    private final Set<String> shown = new ConcurrentSkipListSet<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** What no visitor can bring about: a request the portal cannot read, and a fault of its own. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) return true;
        String wanted = request.getParameter("wanted-by-the-journey");
        if (wanted == null) return true;
        if (wanted.equals("500")) throw new IllegalStateException("wanted by the journey");
        response.sendError(Integer.parseInt(wanted));
        return false;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        String name = view == null ? null : view.getViewName();
        if (name != null) shown.add(name.replaceAll(" ?::.*", ""));
    }

    void forget() {
        shown.clear();
    }

    Set<String> shown() {
        return new TreeSet<>(shown);
    }
}
