package org.zhibu.shared.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhibu.shared.security.DemoPeople;
import org.zhibu.shared.security.DemoPeople.Person;

/** The sign-in page; the framework answers its POST. */
@Controller
class SignInController {

    private static final List<String> REFUSALS = List.of("wrong", "locked", "code-expired");
    private static final List<String> REMARKS = List.of("expired", "out");

    private final Optional<DemoPeople> demo;

    SignInController(ObjectProvider<DemoPeople> demo) {
        this.demo = Optional.ofNullable(demo.getIfAvailable());
    }

    /** @param as the demo person whose name and password fill the form */
    @GetMapping("/sign-in")
    String page(@RequestParam(required = false) @Nullable String as, HttpServletRequest request, Model model) {
        if (request.getUserPrincipal() != null) return "redirect:/";
        Map<String, String[]> asked = request.getParameterMap();
        model.addAttribute("refused", first(REFUSALS, asked) != null);
        model.addAttribute("reason", Objects.requireNonNullElseGet(first(REFUSALS, asked), () -> remark(asked)));
        model.addAttribute("kept", hasKeptForm(request));
        List<Person> people = demo.map(DemoPeople::people).orElse(List.of());
        Optional<Person> chosen =
                people.stream().filter(person -> person.login().equals(as)).findFirst();
        model.addAttribute("login", chosen.map(Person::login).orElseGet(() -> tried(request)));
        model.addAttribute("fill", chosen.map(Person::password).orElse(""));
        model.addAttribute("demo", people);
        return "security/sign-in";
    }

    private static @Nullable String first(List<String> words, Map<String, String[]> asked) {
        return words.stream().filter(asked::containsKey).findFirst().orElse(null);
    }

    private static String remark(Map<String, String[]> asked) {
        return Objects.requireNonNullElse(first(REMARKS, asked), "");
    }

    private static boolean hasKeptForm(HttpServletRequest request) {
        return KeptForms.peek(request).filter(kept -> !kept.values().isEmpty()).isPresent();
    }

    private static String tried(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SignInOutcome.LOGIN) instanceof String login ? login : "";
    }
}
