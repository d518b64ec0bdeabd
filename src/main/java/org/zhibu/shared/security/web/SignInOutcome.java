package org.zhibu.shared.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where a sign-in leads: back to the page that was wanted, or to the sign-in page with the reason in words. */
@Component
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    static final String LOGIN = "zhibu.sign-in.login";

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        request.getSession().removeAttribute(LOGIN);
        String url = KeptForms.peek(request)
                .map(kept -> {
                    if (kept.values().isEmpty()) KeptForms.take(request);
                    return kept.url();
                })
                .orElse("/");
        response.sendRedirect(request.getContextPath() + url);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String login = request.getParameter("login");
        if (login != null && login.length() <= 100) request.getSession().setAttribute(LOGIN, login);
        response.sendRedirect(request.getContextPath() + "/sign-in?" + reason(why));
    }

    private static String reason(AuthenticationException why) {
        if (why instanceof LockedException) return "locked";
        return why instanceof CredentialsExpiredException ? "code-expired" : "wrong";
    }
}
