package org.zhibu.shared.ui.web;

import jakarta.validation.ConstraintViolation;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.validation.Errors;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Tells what is wrong with a form in the order its fields are declared, which is the order they are read in. */
class OrderedValidator extends LocalValidatorFactoryBean {

    @Override
    protected void processConstraintViolations(Set<ConstraintViolation<Object>> violations, Errors errors) {
        super.processConstraintViolations(inOrder(violations), errors);
    }

    private static Set<ConstraintViolation<Object>> inOrder(Set<ConstraintViolation<Object>> violations) {
        if (violations.size() < 2) return violations;
        List<String> fields = fields(violations.iterator().next().getRootBean().getClass());
        return violations.stream()
                .sorted(Comparator.comparing((ConstraintViolation<Object> one) -> fields.indexOf(first(one)))
                        .thenComparing(one -> one.getPropertyPath().toString()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String first(ConstraintViolation<Object> violation) {
        return violation.getPropertyPath().iterator().next().getName();
    }

    /** Those of the parents first. */
    private static List<String> fields(Class<?> form) {
        Class<?> parent = form.getSuperclass();
        List<String> fields = parent == null ? new ArrayList<>() : fields(parent);
        Stream.of(form.getDeclaredFields()).map(Field::getName).forEach(fields::add);
        return fields;
    }
}
