import BatchRunner

/// The inputs that could not be used.
enum FailureList {
  static func html(_ failures: [InputFailure]) -> HTML {
    let items = failures.map { "<li>\($0.description)</li>\n" as HTML }
    return "<ul class=\"failures\">\n\(items)</ul>\n"
  }
}
