package org.zhibu.shared.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Lets every form say which page it stands on, so that it can be shown there again after a lost session. */
@Component
class FormPages implements BeanPostProcessor {

    /** No name of a property: what is sent under it is nobody's field. */
    static final String FIELD = "_form-page";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor tokens ? new WithPage(tokens) : bean;
    }

    /** @param tokens adds the token of the session to forms that are posted */
    private record WithPage(RequestDataValueProcessor tokens) implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return tokens.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return tokens.processFormFieldValue(request, name, value, type);
        }

        /** A page that was answered to a post, with its errors, stands where the form before it stood. */
        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> token = tokens.getExtraHiddenFields(request);
            String page = "GET".equals(request.getMethod()) ? shown(request) : request.getParameter(FIELD);
            if (token == null || token.isEmpty() || page == null) return token;
            Map<String, String> fields = new LinkedHashMap<>(token);
            fields.put(FIELD, page);
            return fields;
        }

        private static String shown(HttpServletRequest request) {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return tokens.processUrl(request, url);
        }
    }
}
