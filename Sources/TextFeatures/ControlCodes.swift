extension String {
  /// Whether there are control codes in it, which could give orders to a terminal: no name may have any.
  package var hasControlCodes: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
