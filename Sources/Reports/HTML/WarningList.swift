/// What is doubtful, as a list.
enum WarningList {
  static func html(_ warnings: [String]) -> HTML {
    guard !warnings.isEmpty else { return "" }
    let items = warnings.map { "<li>\($0)</li>" as HTML }
    return "<ul class=\"warnings\" aria-label=\"Warnings\">\(items)</ul>\n"
  }
}
