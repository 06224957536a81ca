extension String {
  /// The text in single quotes for a shell, in which only they themselves mean anything: `'it'\''s'`.
  var shellQuoted: String { "'" + replacing("'", with: "'\\''") + "'" }
}
