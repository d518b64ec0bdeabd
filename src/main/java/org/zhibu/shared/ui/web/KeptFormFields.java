package org.zhibu.shared.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.zhibu.shared.ui.KeptForm;
import org.zhibu.shared.ui.KeptForm.Sent;

/**
 * Puts what was kept over what a page filled its form with. A page may hold several forms: it goes into the one that has most of
 * the fields, into more where that is even.
 */
@Configuration
class KeptFormFields implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> OF_EVERY_FORM = Set.of("once", "version", "org");
    private static final int MOST_ROWS = 2000;

    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;

    KeptFormFields(ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        this.adapter = adapter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", "/error", "/actuator/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.isReference())
            KeptForm.of(request).ifPresent(sent -> fill(request, sent, page.getModel()));
    }

    private void fill(HttpServletRequest request, Sent sent, Map<String, Object> model) {
        Set<String> fields = sent.names().stream()
                .map(name -> name.split("[.\\[]", 2)[0])
                .filter(name -> !OF_EVERY_FORM.contains(name))
                .collect(Collectors.toSet());
        List<Map.Entry<String, Object>> forms =
                model.entrySet().stream().filter(one -> isForm(one.getValue())).toList();
        long most = forms.stream()
                .mapToLong(form -> fieldsOf(form.getValue(), fields))
                .max()
                .orElse(0);
        if (most > 0)
            for (Map.Entry<String, Object> form : forms)
                if (fieldsOf(form.getValue(), fields) == most) bind(request, form.getKey(), form.getValue(), model);
        // Whoever changed the record meanwhile is not overwritten: the form is still about what was read then.
        String version = request.getParameter("version");
        if (version != null && version.matches("\\d{1,18}") && model.containsKey("version"))
            model.put("version", Long.valueOf(version));
        model.putIfAbsent("move", sent.action().substring(sent.action().lastIndexOf('/') + 1));
        model.put("sentTo", sent.action());
        model.put("typed", typed(request, sent));
    }

    /** For fields that are not of a form bean. */
    private static Map<String, String> typed(HttpServletRequest request, Sent sent) {
        Map<String, String> typed = new HashMap<>();
        for (String name : sent.names()) typed.put(name, Objects.requireNonNullElse(request.getParameter(name), ""));
        return typed;
    }

    private static boolean isForm(@Nullable Object one) {
        return one != null && one.getClass().getSimpleName().endsWith("Form");
    }

    private static long fieldsOf(Object form, Set<String> fields) {
        return fields.stream()
                .filter(field -> BeanUtils.getPropertyDescriptor(form.getClass(), field) != null)
                .count();
    }

    private void bind(HttpServletRequest request, String name, Object form, Map<String, Object> model) {
        ServletRequestDataBinder binder = new ServletRequestDataBinder(form, name);
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
        var everywhere = adapter.getObject().getWebBindingInitializer();
        if (everywhere != null) everywhere.initBinder(binder);
        binder.setValidator(null);
        binder.bind(request);
        model.put(BindingResult.MODEL_KEY_PREFIX + name, binder.getBindingResult());
    }
}
