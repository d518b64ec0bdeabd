package org.zhibu.shared.security.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.zhibu.shared.ui.ContentPolicy;

/** Who may reach which route at all: everyone the sign-in page and static files, the signed-in the rest. */
@Configuration
class SecurityConfiguration {

    @Bean
    SecurityFilterChain pages(HttpSecurity http, KeptForms kept, SignInOutcome outcome) throws Exception {
        http.authorizeHttpRequests(routes -> routes.requestMatchers(
                                "/sign-in", "/assets/**", "/error", "/preferences", "/about/**", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(out -> out.logoutRequestMatcher(PathPatternRequestMatcher.pathPattern(
                                org.springframework.http.HttpMethod.POST, "/sign-out"))
                        .logoutSuccessUrl("/sign-in?out"))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(kept)
                        .accessDeniedHandler(new KeptFormsOnLostSession(kept, new AccessDeniedHandlerImpl())))
                .addFilterAfter(new PasswordFirst(), SecurityContextHolderFilter.class);
        return tellingBrowsers(http).build();
    }

    static HttpSecurity tellingBrowsers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicy.STRICT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")));
    }

    /** Two windows that open at once may both be the first to remember something; the later one then writes it over. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
