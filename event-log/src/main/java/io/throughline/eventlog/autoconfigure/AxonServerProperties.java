package io.throughline.eventlog.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the log is if it is kept in Axon Server.
///
/// @param address host and port of its gRPC interface, of several nodes separated by comma
@ConfigurationProperties("throughline.event-log.axon-server")
public record AxonServerProperties(@DefaultValue("localhost:8124") String address) {}
