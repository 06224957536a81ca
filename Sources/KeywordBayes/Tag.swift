/// What an answer is tagged as, how sure that is, and why it is not tagged if it is not.
public struct Tag: Sendable, Equatable {
  /// The place of the label, or nil for `unclear`.
  public var label: Int?
  /// The calibrated probability that the likeliest label is right.
  public var confidence: Double
  /// Why the answer is unclear; nil if it is tagged.
  public var reason: Reason?

  /// Why an answer cannot be tagged, with the numbers that decided it.
  public enum Reason: Sendable, Equatable {
    /// Too few words that the model knows.
    case tooShort(known: Int, needed: Int)
    /// Too small a share of the words is known: another language, code, noise.
    case unknownWords(share: Double, needed: Double)
    /// Too small a share of the words is common: keywords without sentences, lists, logs.
    case noSentences(share: Double, needed: Double)
    /// No label is likely enough.
    case nearTie(first: Double, second: Double, needed: Double)
    /// The words lean, but there is no stretch that could be quoted for it.
    case noEvidence(probability: Double)

    /// The reason's name in reports.
    public var code: String {
      switch self {
      case .tooShort: "too-short"
      case .unknownWords, .noSentences: "unknown-words"
      case .nearTie: "near-tie"
      case .noEvidence: "no-evidence"
      }
    }

    /// The reason in words.
    public var detail: String {
      switch self {
      case .tooShort(let known, let needed):
        "\(known) known \(known == 1 ? "word" : "words"), \(needed) needed"
      case .unknownWords(let share, let needed):
        told([share], needed: needed) { "\($0[0]) of the words are known" }
      case .noSentences(let share, let needed):
        told([share], needed: needed) { "\($0[0]) of the words are everyday ones" }
      case .nearTie(let first, let second, let needed):
        told([first, second], needed: needed) { "\($0[0]) against \($0[1])" }
      case .noEvidence(let probability):
        "\(percent(probability)) by single words, but no stretch to quote"
      }
    }

    /// Shares of which the first is too small; they get a decimal where whole percentages would read as if it were enough.
    private func told(_ shares: [Double], needed: Double, _ text: ([String]) -> String) -> String {
      guard (shares[0] * 100).rounded() >= (needed * 100).rounded() else {
        return text(shares.map(percent)) + ", \(percent(needed)) needed"
      }
      return text(shares.map { tenths(($0 * 1000).rounded(.down)) })
        + ", \(tenths((needed * 1000).rounded())) needed"
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

    private func tenths(_ count: Double) -> String { "\(Int(count) / 10).\(Int(count) % 10)%" }
  }
}
