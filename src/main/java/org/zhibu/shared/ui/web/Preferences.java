package org.zhibu.shared.ui.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Language and text size, kept in two cookies and open to everyone. */
@Controller
class Preferences {

    private static final String SIZE = "zhibu-size";
    private static final Duration KEPT = Duration.ofDays(365);

    private final LocaleResolver locales;

    Preferences(LocaleResolver locales) {
        this.locales = locales;
    }

    @GetMapping("/preferences")
    String set(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (lang != null)
            locales.setLocale(request, response, lang.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        if (size != null)
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(SIZE, size.equals("large") ? "large" : "normal")
                            .path("/")
                            .sameSite("Lax")
                            .httpOnly(true)
                            .maxAge(KEPT)
                            .build()
                            .toString());
        boolean ours = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return "redirect:" + (ours ? back : "/");
    }

    static boolean isLarge(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return false;
        for (Cookie cookie : cookies)
            if (cookie.getName().equals(SIZE) && cookie.getValue().equals("large")) return true;
        return false;
    }

    @Configuration
    static class Language {

        /** Chinese unless somebody asked for English here; what the browser prefers is not asked. */
        @Bean
        LocaleResolver localeResolver() {
            CookieLocaleResolver resolver = new CookieLocaleResolver("zhibu-lang");
            resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
            resolver.setCookieMaxAge(KEPT);
            resolver.setCookieSameSite("Lax");
            return resolver;
        }
    }
}
