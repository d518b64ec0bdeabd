package org.zhibu.shared.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhibu.shared.security.DemoPeople;

/** The sign-in page; the framework answers its POST. */
@Controller
class SignInController {

    private static final List<String> REASONS = List.of("wrong", "locked", "code-expired", "expired", "out");

    private final Optional<DemoPeople> demo;

    SignInController(ObjectProvider<DemoPeople> demo) {
        this.demo = Optional.ofNullable(demo.getIfAvailable());
    }

    @GetMapping("/sign-in")
    String page(HttpServletRequest request, Model model) {
        if (request.getUserPrincipal() != null) return "redirect:/";
        Map<String, String[]> asked = request.getParameterMap();
        REASONS.stream()
                .filter(asked::containsKey)
                .findFirst()
                .ifPresent(reason -> model.addAttribute("reason", reason));
        var session = request.getSession(false);
        Object login = session == null ? null : session.getAttribute(SignInOutcome.LOGIN);
        model.addAttribute("login", login == null ? "" : login);
        model.addAttribute(
                "kept",
                KeptForms.peek(request).filter(kept -> !kept.values().isEmpty()).isPresent());
        model.addAttribute("demo", demo.map(DemoPeople::people).orElse(List.of()));
        return "security/sign-in";
    }
}
