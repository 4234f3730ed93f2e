package org.portreeve.adapters.agentguard;

import org.portreeve.application.tenancy.RulePatterns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** AgentGuard over HTTP, and the patterns of its rules. */
@Configuration(proxyBeanMethods = false)
@Import(AgentGuardEndpoint.class)
public class AgentGuardConfiguration {
    @Bean
    RulePatterns rulePatterns() {
        return new Re2Patterns();
    }
}
