package org.zhibu.core.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The embedded default has demo people unless {@code zhibu.demo=false}; a database of one's own never has. */
class OnDemo implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return environment.getProperty(
                "zhibu.demo", Boolean.class, !environment.containsProperty("spring.datasource.url"));
    }
}
