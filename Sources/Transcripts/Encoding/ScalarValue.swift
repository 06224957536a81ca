extension [UInt8] {
  /// Adds a Unicode scalar as UTF-8; a value that is none becomes U+FFFD.
  mutating func append(scalarValue value: UInt32) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
