import BatchRunner

/// An answer in full, or a sentence, with its evidence marked in place.
///
/// Stretches may overlap, and elements may not, so what is marked are ``EvidencePieces``. What a stretch shows and weighs stands
/// after its last piece, outside the mark, and after the punctuation that follows it.
struct MarkedAnswer {
  private let text: String
  private let stretches: [Stretch]
  private let sides: Sides

  /// A stretch of the text that argues for a label.
  struct Stretch {
    var utf8Range: Range<Int>
    var leans: String
    var hypothetical = false
    /// What it shows, if that is to stand after it.
    var note: String?
  }

  init(_ text: String, stretches: [Stretch], sides: Sides) {
    self.text = text
    self.stretches = stretches
    self.sides = sides
  }

  init(_ question: QuestionReport, sides: Sides) {
    let stretches = question.evidence.map { span in
      let words = [
        span.theme, "+" + Decimals.fixed(span.weight, places: 1),
        span.hypothetical ? "hypothetical" : nil,
      ]
      return Stretch(
        utf8Range: span.utf8Range,
        leans: span.leans,
        hypothetical: span.hypothetical,
        note: words.compactMap(\.self).joined(separator: " ")
      )
    }
    self.init(question.answer, stretches: stretches, sides: sides)
  }

  /// The pieces, one after the other.
  var html: HTML {
    var parts: [HTML] = []
    var notes: [HTML] = []
    for piece in EvidencePieces.pieces(of: text, stretches: stretches.map(\.utf8Range)) {
      let lead = notes.isEmpty || !piece.stretches.isEmpty ? "" : MarkedAnswer.punctuation(before: piece.text)
      parts += [self.piece(lead, in: [])] + notes
      parts.append(self.piece(String(piece.text.dropFirst(lead.count)), in: piece.stretches))
      notes = self.notes(endingAt: piece.end)
    }
    return "\(parts + notes)"
  }

  /// What belongs to the words before a text: a comma, but not the apostrophe of "'s".
  private static func punctuation(before text: String) -> String {
    let lead = text.prefix { ".,;:!?…”’\"')]".contains($0) }
    let isWord = text.dropFirst(lead.count).first.map { $0.isLetter || $0.isNumber } ?? false
    return isWord ? "" : String(lead)
  }

  private func piece(_ text: String, in places: [Int]) -> HTML {
    guard !text.isEmpty else { return "" }
    guard !places.isEmpty else { return "<span class=\"rest\">\(text)</span>" }
    let numbers = places.map { String($0 + 1) }.joined(separator: " ")
    let styles = Set(places.map { sides.style(of: stretches[$0].leans) }).sorted()
    let supposed = places.allSatisfy { stretches[$0].hypothetical } ? ["supposed"] : []
    return
      "<mark class=\"\((styles + supposed).joined(separator: " "))\" data-spans=\"\(numbers)\">\(text)</mark>"
  }

  private func notes(endingAt end: Int) -> [HTML] {
    stretches.filter { $0.utf8Range.upperBound == end }.compactMap { stretch in
      stretch.note.map { note in
        """
        <span class="note \(sides.style(of: stretch.leans))"><b aria-hidden="true">\(sides.mark(of: stretch.leans))</b>\
        <span class="spoken">\(stretch.leans)</span> \(note)</span>
        """
      }
    }
  }
}
