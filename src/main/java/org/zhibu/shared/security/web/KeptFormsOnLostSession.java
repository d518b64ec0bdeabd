package org.zhibu.shared.security.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.zhibu.shared.security.service.SignedIn;

/** A form token that is gone because the session is gone means "sign in again", not "forbidden". */
class KeptFormsOnLostSession implements AccessDeniedHandler {

    private final KeptForms kept;
    private final AccessDeniedHandler otherwise;

    KeptFormsOnLostSession(KeptForms kept, AccessDeniedHandler otherwise) {
        this.kept = kept;
        this.otherwise = otherwise;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = who != null && who.getPrincipal() instanceof SignedIn;
        if (denied instanceof CsrfException && !signedIn)
            kept.commence(request, response, new InsufficientAuthenticationException("session lost", denied));
        else otherwise.handle(request, response, denied);
    }
}
