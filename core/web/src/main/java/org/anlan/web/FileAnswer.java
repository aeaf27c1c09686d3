package org.anlan.web;

/// A document to download: its bytes, media type and file name.
///
/// @param mediaType such as `application/pdf`
/// @param fileName offered to the browser
/// @param content the bytes; do not change them
@SuppressWarnings("ArrayRecordComponent") // written once to the socket, never compared
public record FileAnswer(String mediaType, String fileName, byte[] content) {}
