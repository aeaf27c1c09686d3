package org.anlan.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name under which a kind of fact is stored, such as `ingest.ReportAccepted/1`.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Stated {

    /// Room, kind and version: `room.Kind/version`.
    String value();
}
