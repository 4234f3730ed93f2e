package org.portreeve.adapters.authzen;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The decision API over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({EvaluationEndpoint.class, SearchEndpoint.class, MetadataEndpoint.class})
public class AuthzenConfiguration {}
