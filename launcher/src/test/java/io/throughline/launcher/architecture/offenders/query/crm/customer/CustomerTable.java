package io.throughline.launcher.architecture.offenders.query.crm.customer;

public record CustomerTable(String name) {}
