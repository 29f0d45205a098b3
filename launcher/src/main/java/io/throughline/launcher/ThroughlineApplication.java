package io.throughline.launcher;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// Command side, query side and console as one application.
///
/// Beans are named by their full class names, because both sides have, say, a `PaymentController`;
/// the applications that the sides are alone would scan once more, and name them shortly.
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
    basePackages = {"io.throughline.command", "io.throughline.query", "io.throughline.console"},
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = SpringBootApplication.class))
class ThroughlineApplication {}
