/// Warnings as Common Alerting Protocol 1.2 messages: the model, its XML both ways, signatures, and
/// the Atom feed.
///
/// A message that exists is valid: the records refuse what the standard forbids, and characters
/// that XML cannot carry are refused, never silently dropped. Foreign XML is read strictly, without
/// document types, and fails with `CapException`.
///
/// See OASIS, Common Alerting Protocol Version 1.2, 1 July 2010.
@NullMarked
package org.anlan.forecasting.cap;

import org.jspecify.annotations.NullMarked;
