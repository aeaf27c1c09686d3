package org.anlan.store.pack;

import java.util.Optional;

/// Where figures of a pack come from, as a page shows it beside them.
///
/// @param id what tables call it
/// @param title what it is, in words
/// @param url where it was found, if on the net
/// @param version package and version, commit or document
/// @param licence under which terms
public record PackSource(
        String id, String title, Optional<String> url, Optional<String> version, String licence) {}
