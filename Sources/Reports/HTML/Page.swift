import KeywordBayes

/// What stands around the contents of every page: nothing in it needs a network, and nothing but its own style and script may run.
struct Page {
  private let title: String
  private let made: HTML
  private let command: String

  /// A page that says how it was made; the command is what the reader could type to get it again.
  init(title: String, made: HTML, command: String) {
    self.title = title
    self.made = made
    self.command = command
  }

  /// A page of a run.
  init(title: String, facts: RunFacts, command: String) {
    let note = Wording.threshold(facts.threshold)
    self.init(title: title, made: Page.made(facts, note: note), command: command)
  }

  /// How a page was made, from a model.
  static func made(_ facts: RunFacts, note: String = "") -> HTML {
    """
    <p>plumb \(facts.version), model \(facts.modelName)\(note).</p>
    <p>SHA-256 of the model: <code>\(facts.modelHash)</code></p>

    """
  }

  /// Everything before the contents; a page on one thing has its name in the window's title.
  func top(introduction: HTML, name: String? = nil, navigation: HTML = "") -> HTML {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(Page.policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>\(name.map { $0 + " · " } ?? "")\(title)</title>
    <style>\(StyleSheet.html)</style>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the contents</a>
    <header>
    \(navigation)<h1 dir="auto">\(title)</h1>
    \(introduction)</header>

    """
  }

  /// Everything after the contents.
  var bottom: HTML {
    """
    <footer>
    \(made)<p>Command: <code>\(command)</code></p>
    </footer>
    <script>\(PageScript.html)</script>
    </body>
    </html>

    """
  }

  /// What the report is for.
  static let intendedUse: HTML = "<p class=\"use\">\(Wording.intendedUse)</p>\n"

  /// What a report on interviews is called.
  static let title = "What interview answers lean to"

  /// What is at hand wherever the reader is: the way back, the switch that hides all but evidence, and the button that saves.
  static func tools(_ back: HTML = "") -> HTML {
    """
    <section class="tools" aria-label="Tools">
    \(back)<label><input type="checkbox" id="only-evidence"> Show only evidence</label>
    <button type="button" id="save" hidden>Save a copy with your notes</button>
    <p class="only" role="status">Only evidence is shown; answers without any are hidden.</p>
    </section>

    """
  }

  /// What the report is for, and how to read its marks.
  static func introduction(_ sides: Sides) -> HTML {
    let examples = sides.labels.map { label -> HTML in
      """
      <span><mark class="\(sides.style(of: label))">\(label)</mark> \
      <span class="note \(sides.style(of: label))"><b>\(sides.mark(of: label))</b> theme +1.2</span></span>

      """
    }
    return """
      \(intendedUse)<div class="key">
      <p>\(examples)\(both(sides))<span><mark class="supposed">dashed</mark> <span class="note">hypothetical</span>: what would be done, not what was.</span></p>
      <p>The number after a theme says how strongly the words argue for that side; higher is stronger (log-odds).</p>
      <p>\(Wording.confidenceMeaning)</p>
      </div>

      """
  }

  /// An example of words that argue for the first two sides at once.
  private static func both(_ sides: Sides) -> HTML {
    guard sides.labels.count > 1 else { return "" }
    let styles = sides.labels.prefix(2).map(sides.style).joined(separator: " ")
    return """
      <span><mark class="\(styles)">both lines</mark>: words that argue for both sides.</span>

      """
  }

  /// Only the style sheet and the script below, told by their fingerprints; no image, no font, no connection, no form.
  private static let policy: String =
    "default-src 'none'; style-src 'sha256-\(fingerprint(StyleSheet.text))'; "
    + "script-src 'sha256-\(fingerprint(PageScript.text))'; base-uri 'none'; form-action 'none'"

  private static func fingerprint(_ text: String) -> String { Base64.text(SHA256.digest(Array(text.utf8))) }
}
