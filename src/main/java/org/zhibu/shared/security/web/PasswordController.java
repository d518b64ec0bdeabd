package org.zhibu.shared.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhibu.shared.security.service.PasswordChange;
import org.zhibu.shared.security.service.SignedIn;
import org.zhibu.shared.ui.Flash;
import org.zhibu.shared.ui.Posting;

/** One's own password: the first choice after a one-time code, and any later change. */
@Controller
@RequestMapping("/account/password")
class PasswordController {

    private final PasswordChange change;
    private final Posting posting;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    PasswordController(PasswordChange change, Posting posting) {
        this.change = change;
        this.posting = posting;
    }

    @GetMapping
    String page(@AuthenticationPrincipal SignedIn who, @ModelAttribute("form") PasswordForm form, Model model) {
        model.addAttribute("first", who.mustChange());
        model.addAttribute("login", who.login());
        return "security/password";
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return posting.answer(
                errors,
                () -> {
                    change.change(
                            who,
                            request.getSession().getId(),
                            form.getCurrent(),
                            form.getPassword(),
                            form.getRepeated());
                    remember(who.changed(), request, response);
                    Flash.done(flash, "security.password.changed");
                    return "/";
                },
                () -> page(who, form, model));
    }

    private void remember(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
