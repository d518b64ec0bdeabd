package org.zhibu.shared.ui.web;

import jakarta.validation.ConstraintViolation;
import java.beans.PropertyDescriptor;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/**
 * Tells what is wrong with a form in the order its fields are declared, which is the order they are read in. A day of another
 * century was mistyped, whatever the form.
 */
class OrderedValidator extends LocalValidatorFactoryBean {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    @Override
    protected void processConstraintViolations(Set<ConstraintViolation<Object>> violations, Errors errors) {
        super.processConstraintViolations(inOrder(violations), errors);
        if (errors instanceof BindingResult form && form.getTarget() != null)
            days(form.getTarget().getClass()).forEach(field -> mustBeOfThisTime(field, form));
    }

    private static Stream<String> days(Class<?> form) {
        return Stream.of(BeanUtils.getPropertyDescriptors(form))
                .filter(one -> one.getPropertyType() == LocalDate.class && one.getReadMethod() != null)
                .map(PropertyDescriptor::getName);
    }

    private static void mustBeOfThisTime(String field, BindingResult form) {
        if (form.hasFieldErrors(field) || !(form.getRawFieldValue(field) instanceof LocalDate day)) return;
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
            form.rejectValue(field, "kit.date.year", new Object[] {day.toString()}, "kit.date.year");
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
