import Reports

/// The manual page plumb(1), in the man macros of roff, from the tables of commands and options.
enum Manual {
  static var text: String {
    (head + synopsis + description + commands + options + configuration + ending).joined(separator: "\n")
      + "\n"
  }

  private static let head = [
    ".TH PLUMB 1 \"\(Version.date)\" \"plumb \(Version.text)\" \"User Commands\"",
    ".SH NAME",
    escaped("plumb - tags interview answers as research-leaning or production-leaning"),
  ]

  private static let synopsis =
    [".SH SYNOPSIS"]
    + Array(
      Command.allCases.map { [".B " + escaped("plumb \($0.rawValue)"), italic($0.operands)] }
        .joined(separator: [".br"])
    )
    .filter { !$0.isEmpty }

  private static let description =
    [".SH DESCRIPTION"]
    + paragraph(
      """
      Reads interview transcripts and tags every answer, with the words that say so and a calibrated confidence. When it cannot \
      tell, it says unclear and why. Results go to standard output, everything else to standard error. Nothing leaves this \
      machine.
      """
    )

  private static let commands =
    [".SH COMMANDS"]
    + Command.allCases.flatMap { command in
      [".SS " + escaped("plumb \(command.rawValue)")] + paragraph(command.summary.capitalizedFirst + ".")
        + [".PP"] + paragraph(command.details) + [".PP", "Examples:", ".PP", ".nf", ".RS"]
        + command.examples.map(escaped) + [".RE", ".fi"]
    }

  private static let options =
    [".SH OPTIONS"]
    + Option.all.flatMap { option -> [String] in
      let commands =
        option.commands == Command.allCases
        ? "" : " (" + option.commands.map(\.rawValue).joined(separator: ", ") + ")"
      let spelling = option.spellings
        .map { "\\fB" + escaped($0) + "\\fR" }.joined(separator: ", ")
      let value = option.value.map { " \\fI" + escaped($0) + "\\fR" } ?? ""
      return [".TP", spelling + value + commands] + paragraph(option.help.capitalizedFirst + ".")
        + (option.details.map(paragraph) ?? [])
    }

  private static let configuration =
    [".SH CONFIGURATION"] + paragraph(Help.configuration) + [".SH ENVIRONMENT"]
    + Help.environment.flatMap(item)

  private static let ending =
    [".SH EXIT STATUS"] + Help.exitCodes.flatMap(item)

  private static func item(_ name: String, _ text: String) -> [String] {
    [".TP", ".B " + escaped(name), escaped(text.capitalizedFirst + ".")]
  }

  /// Running text in lines of a length that roff's own tools advise.
  private static func paragraph(_ text: String) -> [String] {
    TextWrap.lines(text.replacing("\n", with: " "), columns: 72).map(escaped)
  }

  private static func italic(_ text: String) -> String { text.isEmpty ? "" : ".I " + escaped(text) }

  /// Text that roff prints as it is: no escapes, no hyphens for minus signs, no requests.
  static func escaped(_ text: String) -> String {
    var result = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "~": result += "\\(ti"
      case "^": result += "\\(ha"
      case "\"": result += "\\(dq"
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default: result += "\\[u" + hexadecimal(scalar) + "]"
      }
    }
    return result
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
