/// Where the reader writes down a reading of their own, on the screen or on paper.
struct ReaderForm {
  private let labels: [String]

  /// A form in which any of the labels can be chosen.
  init(labels: [String]) { self.labels = labels }

  /// For a whole interview: a choice and notes. What is typed is printed in full; see the page's script.
  func interview(_ anchor: String) -> HTML {
    let choices = (labels + ["cannot tell"]).map { label -> HTML in
      "<label><input type=\"radio\" name=\"\(anchor)\" value=\"\(label)\"> \(label)</label>\n"
    }
    return """
      <fieldset class="own">
      <legend>Your own reading</legend>
      <div class="choices">
      \(choices)</div>
      <label class="notes">Notes<textarea id="\(anchor)-notes" rows="3"></textarea></label>
      <div class="printed" aria-hidden="true" data-of="\(anchor)-notes"></div>
      </fieldset>

      """
  }

  /// For one answer: a choice.
  func answer(_ number: Int, _ anchor: String) -> HTML {
    let options = (labels + ["cannot tell"]).map { label -> HTML in "<option>\(label)</option>" }
    return """
      <label class="yours">Your reading<span class="spoken"> of answer \(number)</span> <select id="\(anchor)-own"><option value=""></option>\(options)</select></label>

      """
  }
}
