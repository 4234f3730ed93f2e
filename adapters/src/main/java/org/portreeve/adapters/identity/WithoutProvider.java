package org.portreeve.adapters.identity;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Where no provider of the organisation's is configured. */
final class WithoutProvider implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !new OidcSettings(context.getEnvironment()).isPresent();
    }
}
