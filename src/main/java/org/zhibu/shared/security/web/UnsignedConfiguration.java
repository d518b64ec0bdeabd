package org.zhibu.shared.security.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Where people vote nobody is signed in, even in a browser that is: no session is read or made. There is no token against
 * forged forms either, because there is nothing to forge with: a form counts by the code of a slip typed into it, which no
 * other site knows and no browser sends along by itself.
 */
@Configuration
class UnsignedConfiguration {

    static final String PATH = "/ballot/slip";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain unsigned(HttpSecurity http) throws Exception {
        http.securityMatcher(PATH, PATH + "/**")
                .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        return SecurityConfiguration.tellingBrowsers(http).build();
    }

    /** Before the filter of the sessions. */
    @Bean
    FilterRegistrationBean<UnsignedFilter> unsignedFilter(
            @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        FilterRegistrationBean<UnsignedFilter> bean =
                new FilterRegistrationBean<>(new UnsignedFilter(PATH, sessionCookie));
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
        bean.setDispatcherTypes(jakarta.servlet.DispatcherType.REQUEST, jakarta.servlet.DispatcherType.ERROR);
        return bean;
    }
}
