/// The one door for people and machines: contract-first routing, problems, sign-in, live stream.
///
/// A room brings its OpenAPI file and one small function for each operation; it never sees the
/// server.
@NullMarked
package org.anlan.web;

import org.jspecify.annotations.NullMarked;
