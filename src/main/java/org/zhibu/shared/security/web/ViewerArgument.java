package org.zhibu.shared.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.security.service.SignedIn;
import org.zhibu.shared.security.service.Viewers;

/** Makes the viewer once a request, keeps it as a request attribute, and hands it to controllers. */
@Configuration
class ViewerArgument implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    private static final String VIEWER = Viewer.class.getName();
    private static final String LAST = "zhibu.org";

    private final Viewers viewers;

    ViewerArgument(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns("/assets/**", "/error", "/actuator/**")
                .order(-10);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response, Object handler) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedIn account) {
            String asked = request.getParameter("org");
            UnitId chosen = asked == null || asked.isBlank() ? null : UnitId.of(asked);
            HttpSession session = request.getSession();
            Viewer viewer = viewers.viewer(account, chosen, last(session));
            if (chosen != null && !chosen.equals(last(session))) session.setAttribute(LAST, chosen.number());
            request.setAttribute(VIEWER, viewer);
        }
        return true;
    }

    private static @Nullable UnitId last(HttpSession session) {
        return session.getAttribute(LAST) instanceof Long number ? new UnitId(number) : null;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        Object viewer = request.getAttribute(VIEWER, NativeWebRequest.SCOPE_REQUEST);
        if (viewer == null) throw new NotHere();
        return Objects.requireNonNull(viewer);
    }
}
